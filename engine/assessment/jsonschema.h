// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assessment/assessment.h"

namespace engine {

/// The full form of a JSON check, by JSON Schema (engine/jsonschema). Score 1 when valid, else 0.2 + 0.8 · (1 −
/// failing ÷ checked assertions); 0 when the text is no JSON. A repeated name in an object counts as a failing
/// assertion. An unusable schema or a document beyond the limits: trouble and no score. Pure; any thread.
[[nodiscard]] Assessment assessJsonSchema(const EvaluatorPlan &plan, const QString &text);

/// The schema in the configuration, else the one in the file; a frozen configuration never names
/// a file. Empty when there is none or the file holds no JSON: then `problem` gives the reason.
[[nodiscard]] QByteArray schemaOf(const QString &written, const QString &path, QString *problem = nullptr);

} // namespace engine
