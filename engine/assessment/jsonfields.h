// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assessment/assessment.h"

namespace engine {

struct JsonText;

/// The simple form of a JSON check: 0.2 for valid JSON, 0.1 for an object, 0.4 × share of required
/// fields present, 0.3 × share of typed fields present with their type; passed at ≥ 0.7 without
/// deficiencies. A text beyond the limits of readJsonText(): trouble and no score. Pure; any thread.
[[nodiscard]] Assessment assessJsonFields(const EvaluatorPlan &plan, const QString &text);

/// One sentence for each name that an object of the text has more than once.
[[nodiscard]] QStringList repeatedNames(const JsonText &text);

/// The content when the whole text is one Markdown fence, else the text itself.
[[nodiscard]] QString withoutMarkdownFence(const QString &text);

} // namespace engine
