// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"
#include "engine/types/state/prior.h"
#include "ui/charts/curvefeeder.h"
#include "ui/models/loophistory.h"

namespace ui {

// Charts of refinement loops: curves over the iterations (from 1). Pure functions; GUI thread, because names are
// translated.

/// Scores of the loop, the learned mean with its spread, and the stops of two baselines: all iterations, and threshold
/// only.
[[nodiscard]] ChartContent trajectoryChart(const LoopRecord &loop, const engine::RefinementPlan &plan);
/// Estimates of the learned rule after each iteration: expected gain, price, net gain, and the chance of reaching the
/// threshold.
[[nodiscard]] ChartContent evidenceChart(const LoopRecord &loop, const engine::RefinementPlan &plan);

/// Mean score by depth with its spread, and the chance of reaching the target at that depth.
[[nodiscard]] ChartContent learnedScores(const engine::Prior &prior);
/// Mean cost of an iteration by depth, in US dollars; in seconds if all iterations were free.
[[nodiscard]] ChartContent learnedCosts(const engine::Prior &prior);
/// Number of loops that reached each depth, and number of loops that reached the target there first.
[[nodiscard]] ChartContent learnedDepths(const engine::Prior &prior);

} // namespace ui
