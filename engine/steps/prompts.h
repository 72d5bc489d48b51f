// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/step.h"

namespace engine {

struct CompletionRequest;
struct RunPlan;

/// The template of a step for so many texts: judges have a separate one for more than two.
[[nodiscard]] const QString &templateFor(const RunPlan &plan, Step step, qsizetype texts);

/// Fills `request.prompt` from the template and its structured fields. Variables: {task} {prompt} {criterion} {hint}
/// {feedback} {parent} {other} {first} {second}, for rankings {texts} {count}, and {tag} (promptdata.h).
void renderPrompt(CompletionRequest &request, const QString &text);

} // namespace engine
