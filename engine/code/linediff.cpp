// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/linediff.h"

#include <QHash>
#include <QStringList>
#include <QStringTokenizer>

#include <algorithm>
#include <vector>

namespace engine {

namespace {

constexpr int mostEdits = 2000;

struct Walk {
    const QStringList &before, &after;
    qsizetype from, beforeEnd, afterEnd; ///< range without the equal lines at both ends
};

/// Furthest reaching paths per number of edits; empty when there are too many.
std::vector<std::vector<int>> paths(const Walk &walk)
{
    const int n = int(walk.beforeEnd - walk.from), m = int(walk.afterEnd - walk.from);
    const int most = std::min(n + m, mostEdits);
    std::vector<int> reach(size_t(2 * most + 3), 0);
    std::vector<std::vector<int>> trace;
    for (int d = 0; d <= most; ++d) {
        trace.push_back(reach);
        for (int k = -d; k <= d; k += 2) {
            const size_t at = size_t(k + most + 1);
            int x = k == -d || (k != d && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
            while (x < n && x - k < m && walk.before[walk.from + x] == walk.after[walk.from + x - k])
                ++x;
            reach[at] = x;
            if (x >= n && x - k >= m)
                return trace;
        }
    }
    return {};
}

QList<LineChange> wholesale(const Walk &walk)
{
    QList<LineChange> changes;
    for (qsizetype i = walk.from; i < walk.beforeEnd; ++i)
        changes.append({LineChange::Removed, int(walk.from), walk.before[i]});
    for (qsizetype i = walk.from; i < walk.afterEnd; ++i)
        changes.append({LineChange::Added, int(i), {}});
    return changes;
}

} // namespace

QList<LineChange> lineChanges(const QString &before, const QString &after)
{
    const QStringList old = before.split(u'\n'), now = after.split(u'\n');
    Walk walk{old, now, 0, old.size(), now.size()};
    while (walk.from < std::min(walk.beforeEnd, walk.afterEnd) && old[walk.from] == now[walk.from])
        ++walk.from;
    while (walk.beforeEnd > walk.from && walk.afterEnd > walk.from && old[walk.beforeEnd - 1] == now[walk.afterEnd - 1]) {
        --walk.beforeEnd;
        --walk.afterEnd;
    }
    const std::vector<std::vector<int>> trace = paths(walk);
    if (trace.empty())
        return wholesale(walk);
    QList<LineChange> changes;
    int x = int(walk.beforeEnd - walk.from), y = int(walk.afterEnd - walk.from);
    const int middle = int(trace.front().size() - 1) / 2;
    for (int d = int(trace.size()) - 1; d > 0; --d) {
        const std::vector<int> &reach = trace[size_t(d)];
        const int k = x - y;
        const auto at = [&](int diagonal) { return reach[size_t(diagonal + middle)]; };
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        const int fromK = down ? k + 1 : k - 1;
        const int fromX = at(fromK), fromY = fromX - fromK;
        if (down)
            changes.prepend({LineChange::Added, int(walk.from) + fromY, {}});
        else
            changes.prepend({LineChange::Removed, int(walk.from) + fromY, old[walk.from + fromX]});
        x = fromX;
        y = fromY;
    }
    return changes;
}

int differingLines(const QString &before, const QString &after)
{
    if (before == after)
        return 0;
    QHash<QStringView, int> count;
    for (const QStringView line : QStringView(before).tokenize(u'\n'))
        ++count[line];
    for (const QStringView line : QStringView(after).tokenize(u'\n'))
        --count[line];
    int onlyBefore = 0, onlyAfter = 0;
    for (const int rest : std::as_const(count))
        (rest > 0 ? onlyBefore : onlyAfter) += std::abs(rest);
    return std::max({1, onlyBefore, onlyAfter}); // 1: only the order of the lines differs
}

} // namespace engine
