// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/loops.h"
#include "engine/types/plan/runplan.h"

namespace engine {

// When a refinement loop ends, and with what (refine.md). Pure functions of what is known of the loop.

/// The first exit that fires after the iterations so far, in the order of refine.md; nothing: go on. Looked at only from
/// the smallest number of iterations on. elapsedMs: active time since the loop began.
[[nodiscard]] std::optional<LoopEnd> exitAfter(const OpenLoop &loop, const RefinementPlan &plan, qint64 elapsedMs);
[[nodiscard]] bool isOutOfTime(const RefinementPlan &plan, qint64 elapsedMs);

/// Index of the iteration whose output counts: the first of the best scores (by the learned rule the best with the noise
/// filtered out), or the last that has an output when the best is not kept; −1 when none has.
[[nodiscard]] int bestIteration(const QList<Iteration> &iterations, const LearnedRule &rule, const RefinementPlan &plan);

/// What the learned rule thinks after the newest iteration, and whether this is the one time to go on against it.
[[nodiscard]] ExitEvidence evidenceAfter(const OpenLoop &loop, const QList<double> &scores, const RefinementPlan &plan, int done);

/// The end of the loop as it stands.
[[nodiscard]] LoopResult resultOf(const OpenLoop &loop, const RefinementPlan &plan, LoopEnd reason, qint64 elapsedMs);

} // namespace engine
