// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/document.h"

#include <nlohmann/json.hpp>

namespace engine {

/// A document in canonical form, as resolving and editing require it, with the original paths of moved values.
struct Canonical {
    Json root;
    QHash<QString, QString> origins; ///< path in `root` → path as written; moved values only

    /// Path as written for a path in `root`.
    [[nodiscard]] QString origin(const QString &path) const;
};

/// Expands short and ollum-style spellings: "generator: openai" and "[openai, {…}]" become objects, settings beside
/// `generator` move into it, a step's `generator` becomes `generators`, snake_case becomes camelCase, "budget_usd"
/// becomes budget.usd, "concurrency: 4" becomes concurrency.total. Unknown parts stay unchanged. Idempotent.
[[nodiscard]] Canonical canonical(const Json &document);
inline constexpr int mostListed = 500; ///< generators per step, evaluators per list
/// Truncates lists of generators and evaluators in a canonical document to that length, since resolving
/// compares their members in pairs. Returns the paths of the truncated lists with their former sizes.
QList<std::pair<QString, qsizetype>> cutLongLists(Json &root);

/// One member of a list of generators as an object; other values are returned unchanged.
[[nodiscard]] Json canonicalGenerator(const Json &written);

} // namespace engine
