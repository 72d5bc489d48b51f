// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

int main()
{
    int unused = 0, n = 0;
    if (std::scanf("%d", &n) == 1)
        std::printf("{\"result\": %d}\n", n * n);
    return 0;
}
