// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/document.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace engine {

/// A parsed text, with the place of each value.
struct ReadResult {
    Json root;
    QHash<QString, std::pair<int, int>> places; ///< dotted path → line, column from 1, in characters
    QList<Problem> problems;                    ///< with an error `root` is null
};

/// Parses strict JSON. Throws nothing; bounded in depth, size and number of values.
[[nodiscard]] ReadResult readJson(const QByteArray &text);
/// Parses one YAML document, scalars by the core schema of 1.2. Same bounds; expanded aliases count.
[[nodiscard]] ReadResult readYaml(const QByteArray &text);
/// Detects JSON or YAML, after the checks common to both: size, UTF-8, control characters.
[[nodiscard]] ReadResult readText(const QByteArray &text);

/// A syntax problem at a byte of the text.
[[nodiscard]] Problem syntaxProblem(const QByteArray &text, qsizetype offset, const QString &message);

} // namespace engine
