// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/loops.h"

namespace engine {

struct CompletionRequest;
struct RunPlan;

// Requests of a refinement loop. Pure functions of the plan and of the state of the loop, so that an old request can be
// rendered again from the log. The caller sets seeds, deadlines and calls.

/// Request for the next draft: the task and the last draft with its score and deficiencies.
/// The draft is cut in the middle when the generator's context is too small for it.
[[nodiscard]] CompletionRequest refinementRequest(const RunPlan &plan, const OpenLoop &loop, int generator, const QString &hint);
/// The question of evaluator `number` (from 1, as in questionsOf()) about a text, to a judge or a program.
[[nodiscard]] CompletionRequest scoringRequest(const RunPlan &plan, int number, const QString &text, int generator);

} // namespace engine
