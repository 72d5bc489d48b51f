// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace ui {

/// A stretch of a text, in QChars.
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

/// Cuts a text into words, single punctuation marks and runs of blanks; together they are the whole text. Numbers with
/// separators, words with apostrophes, and what is one sign on the screen (emoji with joiners, letters with accents)
/// stay whole; ideographs count as words of their own. Pure; linear.
[[nodiscard]] QList<Word> wordsOf(QStringView text);

/// The stretches that sentences take up, each with the blanks behind it: up to an end mark before a blank, or a line end.
[[nodiscard]] QList<Span> sentencesOf(QStringView text);

} // namespace ui
