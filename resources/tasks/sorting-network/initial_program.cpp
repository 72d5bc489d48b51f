// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A network that sorts eight numbers: each pair compares two places and puts the smaller number into the first.

struct Comparator {
    int low, high;
};

// EVOLVE-BLOCK-START
const Comparator network[] = {
    {0, 1}, {2, 3}, {4, 5}, {6, 7}, {1, 2}, {3, 4}, {5, 6},
    {0, 1}, {2, 3}, {4, 5}, {6, 7}, {1, 2}, {3, 4}, {5, 6},
    {0, 1}, {2, 3}, {4, 5}, {6, 7}, {1, 2}, {3, 4}, {5, 6},
    {0, 1}, {2, 3}, {4, 5}, {6, 7}, {1, 2}, {3, 4}, {5, 6},
    {0, 1}, {2, 3}, {4, 5}, {6, 7}, {1, 2}, {3, 4}, {5, 6}
};
// EVOLVE-BLOCK-END

#include <cstdio>

int main()
{
    const int size = sizeof network / sizeof network[0];
    int sorted = 0;
    for (int input = 0; input < 256; ++input) { // what sorts all zeros and ones sorts everything
        int place[8];
        for (int i = 0; i < 8; ++i)
            place[i] = (input >> i) & 1;
        for (const Comparator &pair : network) {
            if (pair.low < 0 || pair.high > 7 || pair.low >= pair.high)
                return 2;
            if (place[pair.low] > place[pair.high]) {
                const int larger = place[pair.low];
                place[pair.low] = place[pair.high];
                place[pair.high] = larger;
            }
        }
        bool ascending = true;
        for (int i = 0; i < 7; ++i)
            ascending = ascending && place[i] <= place[i + 1];
        sorted += ascending;
    }
    std::printf("%d %d\n", sorted, size);
}
