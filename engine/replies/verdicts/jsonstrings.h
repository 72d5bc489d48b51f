// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

// Strings and space of JSON as models write it. Pure; linear; any text.

/// Where a string stands: that decides what may follow it.
enum class JsonPlace { Name, Member, Item };

struct JsonString {
    QString text;
    qsizetype end = 0;    ///< behind the closing quote
    bool closed = false;  ///< false: the text ended before
};

/// Straight or typographic, single or double.
[[nodiscard]] bool isJsonQuote(QChar c);

/// The string whose opening quote stands at `at`. A quote ends it only where something may follow that fits the place; others
/// belong to it ("he said "yes" twice").
[[nodiscard]] JsonString readJsonString(QStringView text, qsizetype at, JsonPlace place);

/// The first place from `at` on that is neither space nor part of a comment.
[[nodiscard]] qsizetype behindJsonSpace(QStringView text, qsizetype at);

} // namespace engine
