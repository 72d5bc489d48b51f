// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// Emoji, dingbats and their joiners: ignored in the words of a line.
[[nodiscard]] bool isDecoration(QChar c);

/// The text without space, decoration and Markdown marks (emphasis, headings) at both ends.
[[nodiscard]] QStringView withoutMarks(QStringView text);

/// Whether the text ends with one of the signs.
[[nodiscard]] bool endsIn(QStringView text, QStringView signs);

/// A line of at least three dashes, stars, underscores or equals signs and nothing else.
[[nodiscard]] bool isRule(QStringView line);

/// Whether the text contains Chinese, Japanese, Korean or Thai, which have no spaces between words.
[[nodiscard]] bool hasScriptWithoutSpaces(QStringView text);

/// The first and the last line, trimmed.
[[nodiscard]] QStringView openingLine(QStringView text);
[[nodiscard]] QStringView closingLine(QStringView text);

} // namespace engine
