// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/refinement.h"
#include "engine/types/plan/runplan.h"

namespace engine {
struct RunEvent;
}

namespace ui {

/// One refinement loop, built from its events.
struct LoopRecord {
    engine::LoopStart start;
    QList<engine::Iteration> iterations;
    std::optional<engine::LoopResult> result;
};

/// The newest 200 refinement loops of a run: a fold of events. GUI thread; cannot fail.
class LoopHistory
{
public:
    void apply(const engine::RunEvent &event);

    [[nodiscard]] const QList<LoopRecord> &loops() const { return m_loops; }
    /// Increases with every change; views use it to detect changes.
    [[nodiscard]] quint64 version() const { return m_version; }

private:
    LoopRecord *find(quint32 loop);

    QList<LoopRecord> m_loops;
    quint64 m_version = 0;
};

/// The stop of the plain rule (threshold, no change, cap), relative to the end of the loop.
enum class PlainRule { Unknown, Earlier, Same, Later };

/// The savings of a finished loop by its early end. Money is the number of saved iterations times the mean cost of one.
struct LoopSavings {
    int iterations = 0;  ///< saved compared with a loop that uses all iterations
    engine::Money money;
    PlainRule plain = PlainRule::Unknown;
    int plainIterations = 0; ///< iterations between the plain stop and the end; 1 for Later
    engine::Money plainMoney;
};
[[nodiscard]] LoopSavings savingsOf(const LoopRecord &loop, const engine::RefinementPlan &plan);
/// The iteration (from 1) after which the plain rule (threshold, no change, cap) stops; 0 if it does not stop within
/// the recorded iterations.
[[nodiscard]] int plainStop(const LoopRecord &loop, double threshold, double delta, int maxIterations);

} // namespace ui
