// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

// Strings and white space in JSON of models. Pure; linear; any text.

/// Position of a string, which decides what may follow it.
enum class JsonPlace { Name, Member, Item };

struct JsonString {
    QString text;
    qsizetype end = 0;    ///< after the closing quote
    bool closed = false;  ///< false: the text ended first
};

/// Straight or typographic, single or double.
[[nodiscard]] bool isJsonQuote(QChar c);

/// The string with its opening quote at `at`. A quote ends it only where the text after
/// it fits the position; other quotes belong to the string ("he said "yes" twice").
[[nodiscard]] JsonString readJsonString(QStringView text, qsizetype at, JsonPlace place);

/// The first position from `at` on that is neither white space nor part of a comment.
[[nodiscard]] qsizetype behindJsonSpace(QStringView text, qsizetype at);

} // namespace engine
