// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/document.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace engine {

/// What a text holds and where each value stood.
struct ReadResult {
    Json root;
    QHash<QString, std::pair<int, int>> places; ///< dotted path → line, column from 1, in characters
    QList<Problem> problems;                    ///< with an error `root` is null
};

/// Strict JSON. No exception, bounded in depth, size and number of values.
[[nodiscard]] ReadResult readJson(const QByteArray &text);
/// One YAML document, scalars by the core schema of 1.2. The same bounds; aliases count with all they stand for.
[[nodiscard]] ReadResult readYaml(const QByteArray &text);
/// Whichever of the two the text is, after the checks both need: size, UTF-8, control characters.
[[nodiscard]] ReadResult readText(const QByteArray &text);

/// A syntax problem at a byte of the text.
[[nodiscard]] Problem syntaxProblem(const QByteArray &text, qsizetype offset, const QString &message);

} // namespace engine
