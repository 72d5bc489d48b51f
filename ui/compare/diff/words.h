// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace ui {

/// A range of a text, in QChars.
struct Span {
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    bool operator==(const Span &) const = default;
};

enum class WordKind { Word, Punctuation, Blank };

struct Word {
    Span span;
    WordKind kind = WordKind::Word;
};

/// Splits a text into words, single punctuation marks and runs of blanks; together they cover the whole text. Numbers
/// with separators, words with apostrophes and characters of several code points (emoji with joiners, letters with
/// accents) are not split. Each ideograph is a word. Pure; linear time.
[[nodiscard]] QList<Word> wordsOf(QStringView text);

/// The spans of the sentences, each with its trailing blanks. A sentence ends at an end mark before a blank or at a
/// line end.
[[nodiscard]] QList<Span> sentencesOf(QStringView text);

} // namespace ui
