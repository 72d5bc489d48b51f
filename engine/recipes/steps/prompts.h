// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/provider.h"

namespace engine {

/// Fills `request.prompt` from its step's template and its structured fields. Variables: {task} {prompt} {criterion}
/// {hint} {feedback} {parent} {other} {first} {second}.
void renderPrompt(CompletionRequest &request, const StepPlan &step);

} // namespace engine
