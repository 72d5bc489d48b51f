// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// Emoji, dingbats and what joins them: no part of what a line says.
[[nodiscard]] bool isDecoration(QChar c);

/// Without space, decoration and Markdown's marks of emphasis and headings at both ends.
[[nodiscard]] QStringView withoutMarks(QStringView text);

/// Whether the text ends with one of the signs.
[[nodiscard]] bool endsIn(QStringView text, QStringView signs);

/// A line of nothing but dashes, stars, underscores or equals signs: at least three.
[[nodiscard]] bool isRule(QStringView line);

/// Chinese, Japanese, Korean or Thai stands in it: words cannot be told by spaces.
[[nodiscard]] bool hasScriptWithoutSpaces(QStringView text);

/// The first and the last line, without space around them.
[[nodiscard]] QStringView openingLine(QStringView text);
[[nodiscard]] QStringView closingLine(QStringView text);

} // namespace engine
