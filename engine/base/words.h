// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace engine {

/// The words of a text by Unicode's word boundaries (UAX 29): runs that hold a letter or a digit. "don't" is
/// one word, "tooth-paste" are two; scripts without spaces give about one per character. Any thread; linear.
[[nodiscard]] QStringList wordsOf(const QString &text);
[[nodiscard]] int countWords(const QString &text);

/// The words case-folded, with typographic apostrophes replaced by plain ones: for comparison, not for display.
[[nodiscard]] QStringList foldedWords(const QString &text);
/// The folded words in one line, separated by spaces.
[[nodiscard]] QString foldedLine(const QString &text);

} // namespace engine
