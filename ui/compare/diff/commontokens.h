// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/stop.h"

#include <QList>

#include <functional>
#include <utility>

namespace ui {

/// Longest common subsequence of two lists of numbers (Myers, An O(ND) difference algorithm, 1986, in linear space) as
/// pairs of equal positions, ascending in both lists. If the search in a box reaches depth `maxDepth` without a result,
/// `tooDifferent` returns the pairs of that box; without that function, the box is split at the furthest point reached.
/// The result is empty if `stop` was requested. Pure; any thread.
class CommonTokens
{
public:
    using Pairs = QList<std::pair<int, int>>;
    struct Box {
        int aFrom = 0, aTo = 0, bFrom = 0, bTo = 0;
    };

    CommonTokens(const QList<int> &a, const QList<int> &b, int maxDepth, engine::StopToken stop);

    std::function<Pairs(Box)> tooDifferent;

    [[nodiscard]] Pairs find();
    [[nodiscard]] Pairs find(Box box);

private:
    struct Split {
        int a = 0, b = 0;
        bool found = false;
    };

    void search(Box box, Pairs &pairs);
    [[nodiscard]] Split middle(Box box);
    [[nodiscard]] Split furthest(Box box, int depth) const;

    const QList<int> &m_a;
    const QList<int> &m_b;
    int m_maxDepth;
    engine::StopToken m_stop;
    QList<int> m_forward, m_backward;
};

} // namespace ui
