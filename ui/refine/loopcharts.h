// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"
#include "engine/types/state/prior.h"
#include "ui/charts/curvefeeder.h"
#include "ui/models/loophistory.h"

namespace ui {

// Charts of refinement loops: from what is known of a loop, or learned of many, to curves over the iterations (from 1).
// Pure functions; GUI thread for the names.

/// Score by score, with what was learned behind it and where always going on and the plain rule would have stopped.
[[nodiscard]] ChartContent trajectoryChart(const LoopRecord &loop, const engine::RefinementPlan &plan);
/// What the learned rule thought after each iteration: the next one's gain, the worth of going on, its price, the chance.
[[nodiscard]] ChartContent evidenceChart(const LoopRecord &loop, const engine::RefinementPlan &plan);

/// Mean score by depth with its spread, and the chance to be good enough there.
[[nodiscard]] ChartContent learnedScores(const engine::Prior &prior);
/// Money of one iteration by depth; seconds where all were free.
[[nodiscard]] ChartContent learnedCosts(const engine::Prior &prior);
/// How many loops came so deep, and how many were good enough there for the first time.
[[nodiscard]] ChartContent learnedDepths(const engine::Prior &prior);

} // namespace ui
