// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/diff/commontokens.h"

#include <algorithm>

namespace ui {

CommonTokens::CommonTokens(const QList<int> &a, const QList<int> &b, int maxDepth, engine::StopToken stop)
    : m_a(a)
    , m_b(b)
    , m_maxDepth(maxDepth)
    , m_stop(std::move(stop))
{
}

CommonTokens::Pairs CommonTokens::find()
{
    return find({0, int(m_a.size()), 0, int(m_b.size())});
}

CommonTokens::Pairs CommonTokens::find(Box box)
{
    Pairs pairs;
    search(box, pairs);
    if (m_stop.stop_requested())
        return {};
    return pairs;
}

void CommonTokens::search(Box box, Pairs &pairs)
{
    while (box.aFrom < box.aTo && box.bFrom < box.bTo && m_a[box.aFrom] == m_b[box.bFrom])
        pairs.append({box.aFrom++, box.bFrom++});
    Pairs tail;
    while (box.aFrom < box.aTo && box.bFrom < box.bTo && m_a[box.aTo - 1] == m_b[box.bTo - 1])
        tail.append({--box.aTo, --box.bTo});
    if (box.aFrom < box.aTo && box.bFrom < box.bTo && !m_stop.stop_requested()) {
        const Split split = middle(box);
        const bool whole = (split.a == box.aFrom && split.b == box.bFrom) || (split.a == box.aTo && split.b == box.bTo);
        if (split.found && !whole) {
            search({box.aFrom, split.a, box.bFrom, split.b}, pairs);
            search({split.a, box.aTo, split.b, box.bTo}, pairs);
        } else if (!split.found && tooDifferent) {
            pairs += tooDifferent(box);
        }
    }
    std::reverse(tail.begin(), tail.end());
    pairs += tail;
}

/// The point where an optimal path crosses the middle: there the searches from both corners meet. Diagonals are stored
/// at index k + offset.
CommonTokens::Split CommonTokens::middle(Box box)
{
    const int n = box.aTo - box.aFrom, m = box.bTo - box.bFrom;
    const int delta = n - m, depth = std::min((n + m + 1) / 2, m_maxDepth), offset = depth + 1;
    m_forward.fill(0, 2 * offset + 1);
    m_backward.fill(0, 2 * offset + 1);
    const int *a = m_a.constData() + box.aFrom, *b = m_b.constData() + box.bFrom; // raw pointers for the innermost loop
    int *forward = m_forward.data() + offset, *backward = m_backward.data() + offset;
    const auto meets = [](int k, int d) { return k >= -d && k <= d; };
    for (int d = 0; d <= depth && !m_stop.stop_requested(); ++d) {
        for (int k = -d; k <= d; k += 2) {
            int x = k == -d || (k != d && forward[k - 1] < forward[k + 1]) ? forward[k + 1]
                                                                                                    : forward[k - 1] + 1;
            while (x < n && x - k < m && x >= 0 && x - k >= 0 && a[x] == b[x - k])
                ++x;
            forward[k] = x;
            if ((delta & 1) && meets(delta - k, d - 1) && x + backward[delta - k] >= n && x <= n && x - k <= m)
                return {box.aFrom + x, box.bFrom + x - k, true};
        }
        for (int k = -d; k <= d; k += 2) {
            int x = k == -d || (k != d && backward[k - 1] < backward[k + 1]) ? backward[k + 1]
                                                                                                      : backward[k - 1] + 1;
            while (x < n && x - k < m && x >= 0 && x - k >= 0 && a[n - 1 - x] == b[m - 1 - x + k])
                ++x;
            backward[k] = x;
            if (!(delta & 1) && meets(delta - k, d) && x + forward[delta - k] >= n && x <= n && x - k <= m)
                return {box.aTo - x, box.bTo - x + k, true};
        }
    }
    return tooDifferent ? Split() : furthest(box, depth);
}

/// The furthest point of the search from the start: possibly not on an optimal path, but it splits the box.
CommonTokens::Split CommonTokens::furthest(Box box, int depth) const
{
    const int n = box.aTo - box.aFrom, m = box.bTo - box.bFrom, offset = depth + 1;
    Split best;
    for (int k = -depth; k <= depth; k += 2) {
        const int x = m_forward[k + offset], y = x - k;
        if (x >= 0 && y >= 0 && x <= n && y <= m && x + y > best.a + best.b)
            best = {x, y, true};
    }
    return {box.aFrom + best.a, box.bFrom + best.b, best.found};
}

} // namespace ui
