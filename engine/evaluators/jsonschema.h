// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/evaluators/assessment.h"

#include <functional>

namespace engine {

/// A document that schemas refer to, by its address without the fragment; nothing: it is not at hand.
using SchemaDocuments = std::function<std::optional<QByteArray>(const QString &address)>;
/// Those that come with the program: draft-07 itself. Nothing is ever fetched.
[[nodiscard]] std::optional<QByteArray> bundledSchema(const QString &address);

/// The full form of a JSON check: a draft-07 document, by valijson. 1 when valid, else 0.2 + 0.8 · (1 − failing ÷ checked
/// assertions); 0 for what is no JSON. A schema that cannot be used, or that refers to a document that is not
/// at hand, is trouble: no score. Pure; any thread.
[[nodiscard]] Assessment assessJsonSchema(const EvaluatorPlan &plan, const QString &text, const SchemaDocuments &documents = bundledSchema);

/// BadConfig, with the reason, when the document is no schema that can be used. For whoever lets one be written.
[[nodiscard]] Result<> checkSchema(const QByteArray &schema);

} // namespace engine
