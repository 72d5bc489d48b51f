// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/problem.h"
#include "engine/types/plan/runconfig.h"

#include <QHash>
#include <QList>
#include <QVariant>

#include <nlohmann/json_fwd.hpp>

#include <string_view>
#include <variant>

namespace engine {

/// A configuration while it is read, edited or resolved; keys keep their order. For the room config/ only.
using Json = nlohmann::ordered_json;

using PathStep = std::variant<std::string, int>; ///< a key or the index of a list member
[[nodiscard]] QList<PathStep> pathSteps(const QString &path);
/// "a.b[1]" → "a.b" → "a" → "".
[[nodiscard]] QString parentPath(const QString &path);
[[nodiscard]] QString childPath(const QString &parent, std::string_view key);
[[nodiscard]] QString memberPath(const QString &list, int index);

/// The member of that name unless it is absent or null.
[[nodiscard]] const Json *member(const Json &object, std::string_view key);
[[nodiscard]] const Json *find(const Json &root, const QString &path);
[[nodiscard]] const Json *find(const Json &root, const QList<PathStep> &steps);
[[nodiscard]] QVariant toVariant(const Json &value);
[[nodiscard]] Json toDocument(const QVariant &value);

/// The object in a RunConfig; an empty object and a problem when it cannot be parsed.
[[nodiscard]] Json readDocument(const RunConfig &config, QList<Problem> *problems = nullptr);
[[nodiscard]] RunConfig writeDocument(const Json &document);

/// Parses a plain YAML scalar by the core schema of YAML 1.2. Numbers that JSON cannot express (.inf, 1e999) stay texts.
[[nodiscard]] Json plainScalar(std::string_view text);
/// Parses a JSON number; null when the text is none.
[[nodiscard]] Json jsonNumber(std::string_view text);

} // namespace engine
