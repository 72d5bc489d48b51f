// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/assessment.h"

namespace engine {

/// The full form of a JSON check: a document of JSON Schema (engine/jsonschema). 1 when valid, else
/// 0.2 + 0.8 · (1 − failing ÷ checked assertions); 0 for what is no JSON. A name that an object has twice is a failing
/// assertion. A schema that cannot be used, and a document beyond the limits, is trouble: no score. Pure; any thread.
[[nodiscard]] Assessment assessJsonSchema(const EvaluatorPlan &plan, const QString &text);

} // namespace engine
