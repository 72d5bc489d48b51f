// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/assessment.h"

namespace engine {

struct JsonText;

/// The simple form of a JSON check: 0.2 for valid JSON, 0.1 for an object, 0.4 by required fields present, 0.3 by typed
/// fields that are present and of their type; passed from 0.7 on without deficiencies. Trouble, and no
/// score, for a text beyond the limits of readJsonText(). Pure; any thread.
[[nodiscard]] Assessment assessJsonFields(const EvaluatorPlan &plan, const QString &text);

/// One sentence for each name that an object of the text has more than once.
[[nodiscard]] QStringList repeatedNames(const JsonText &text);

/// The text inside when it stands whole in one Markdown fence, else the text itself.
[[nodiscard]] QString withoutMarkdownFence(const QString &text);

} // namespace engine
