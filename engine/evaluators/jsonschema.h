// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/evaluators/assessment.h"

namespace engine {

/// The full form of a JSON check: a draft-07 document, by valijson. 1 when valid, else 0.2 + 0.8 · (1 − failing ÷ checked
/// assertions); 0 for what is no JSON. A schema that cannot be used, or that refers to another document, is trouble: no
/// score. Pure; any thread.
[[nodiscard]] Assessment assessJsonSchema(const EvaluatorPlan &plan, const QString &text);

/// BadConfig, with the reason, when the document is no schema that can be used. For whoever lets one be written.
[[nodiscard]] Result<> checkSchema(const QByteArray &schema);

} // namespace engine
