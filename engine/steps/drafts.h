// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"
#include "engine/session/loops.h"

namespace engine {

// The requests of a refinement loop. Pure functions of the plan and of what is known of the loop, so that an old request
// can be rendered again from the log. Seeds, deadlines and calls are the caller's.

/// The next draft: the task and the last output with its score and what is wrong with it. The output is cut in its middle
/// where the generator's context has no room for it.
[[nodiscard]] CompletionRequest refinementRequest(const RunPlan &plan, const OpenLoop &loop, int generator, const QString &hint);
/// The question of evaluator `number` (from 1, as in questionsOf()) about a text: to a judge, or to a program.
[[nodiscard]] CompletionRequest scoringRequest(const RunPlan &plan, int number, const QString &text, int generator);

} // namespace engine
