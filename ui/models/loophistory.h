// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"
#include "engine/types/plan/runplan.h"

namespace ui {

/// One refinement loop as its events tell it.
struct LoopRecord {
    engine::LoopStart start;
    QList<engine::Iteration> iterations;
    std::optional<engine::LoopResult> result;
};

/// The refinement loops of a run, the newest 200 of them: a fold of events. GUI thread; cannot fail.
class LoopHistory
{
public:
    void apply(const engine::RunEvent &event);

    [[nodiscard]] const QList<LoopRecord> &loops() const { return m_loops; }
    /// Grows with everything that was added, so that a view knows when to look again.
    [[nodiscard]] quint64 version() const { return m_version; }

private:
    LoopRecord *find(quint32 loop);

    QList<LoopRecord> m_loops;
    quint64 m_version = 0;
};

/// Where the plain rule – threshold, no change, cap – stops, seen from where a loop ended.
enum class PlainRule { Unknown, Earlier, Same, Later };

/// What leaving where it did saved of a finished loop. Money: as many times the mean cost of one iteration.
struct LoopSavings {
    int iterations = 0;  ///< against always using all of them
    engine::Money money;
    PlainRule plain = PlainRule::Unknown;
    int plainIterations = 0; ///< by which it stops earlier; when later: at least one
    engine::Money plainMoney;
};
[[nodiscard]] LoopSavings savingsOf(const LoopRecord &loop, const engine::RefinementPlan &plan);
/// The iteration (from 1) after which the plain rule – threshold, no change, cap – stops; 0: not within what was seen.
[[nodiscard]] int plainStop(const LoopRecord &loop, double threshold, double delta, int maxIterations);

} // namespace ui
