// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/loops.h"
#include "engine/types/plan/runplan.h"

namespace engine {

// Exits of a refinement loop and their results (refine.md). Pure functions of the state of the loop.

/// The first exit that applies after the iterations so far, in the order of refine.md; nullopt: continue.
/// Checked only from the minimum number of iterations on. elapsedMs: active time since the start of the loop.
[[nodiscard]] std::optional<LoopEnd> exitAfter(const OpenLoop &loop, const RefinementPlan &plan, qint64 elapsedMs);
[[nodiscard]] bool isOutOfTime(const RefinementPlan &plan, qint64 elapsedMs);

/// Index of the iteration whose draft is the result: the first with the best score (under the learned rule, with
/// the noise filtered out), or the last one with a draft when the plan does not keep the best; −1 without drafts.
[[nodiscard]] int bestIteration(const QList<Iteration> &iterations, const LearnedRule &rule, const RefinementPlan &plan);

/// The learned rule's evidence after the newest iteration, and whether the loop continues once against the rule (exploration).
[[nodiscard]] ExitEvidence evidenceAfter(const OpenLoop &loop, const QList<double> &scores, const RefinementPlan &plan, int done);

/// Result of the loop in its current state.
[[nodiscard]] LoopResult resultOf(const OpenLoop &loop, const RefinementPlan &plan, LoopEnd reason, qint64 elapsedMs);

} // namespace engine
