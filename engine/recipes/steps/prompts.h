// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/provider.h"

#include <QHash>

namespace engine {

/// The text with every {name} that is in `values` replaced, once; other braces stay. A line that holds nothing but
/// variables that are all empty is dropped with its line break.
[[nodiscard]] QString renderTemplate(const QString &text, const QHash<QString, QString> &values);

/// Fills `request.prompt` from its step's template and its structured fields. Variables: {task} {prompt} {criterion}
/// {hint} {feedback} {parent} {other} {first} {second}.
void renderPrompt(CompletionRequest &request, const StepPlan &step);

} // namespace engine
