// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/document.h"

#include <nlohmann/json.hpp>

namespace engine {

/// A document in the one form that resolving and editing know, with where its moved parts stood.
struct Canonical {
    Json root;
    QHash<QString, QString> origins; ///< path in `root` → path as written; only for what moved

    /// The path as written of a path in `root`.
    [[nodiscard]] QString origin(const QString &path) const;
};

/// Short and ollum-style spellings written out: "generator: openai" and "[openai, {…}]" become objects, settings beside
/// `generator` go into it, a step's `generator` becomes `generators`, snake_case becomes camelCase, "budget_usd" becomes
/// budget.usd, "concurrency: 4" becomes concurrency.total. Whatever is not understood stays as it is. Idempotent.
[[nodiscard]] Canonical canonical(const Json &document);
inline constexpr int mostListed = 500; ///< generators of a step, evaluators in one list
/// Cuts longer lists of generators and evaluators in a canonical document to that: resolving compares their members with
/// each other. Answers the paths of what was cut, with how many members there were.
QList<std::pair<QString, qsizetype>> cutLongLists(Json &root);

/// One member of a list of generators as an object; anything else comes back unchanged.
[[nodiscard]] Json canonicalGenerator(const Json &written);

} // namespace engine
