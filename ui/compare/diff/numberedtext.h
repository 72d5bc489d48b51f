// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/diff/words.h"

#include <QHash>
#include <QString>

namespace ui {

struct DiffOptions {
    bool ignoreCase = false;
    bool ignoreBlanks = false;
    bool ignorePunctuation = false;

    bool operator==(const DiffOptions &) const = default;
};

/// A text with its significant words; equal words have equal numbers.
struct NumberedText {
    QString text;
    QList<Span> words;
    QList<int> numbers;
};

/// Assigns numbers to the words of texts that are compared with each other.
class WordNumbers
{
public:
    explicit WordNumbers(DiffOptions options) : m_options(options) { }

    [[nodiscard]] NumberedText numbered(const QString &text);

private:
    int numberOf(QStringView word);

    DiffOptions m_options;
    QHash<QString, int> m_known;
};

/// The words [from, to) of one sentence.
struct SentenceRun {
    int from = 0, to = 0;
};

/// The sentences within the words [from, to).
[[nodiscard]] QList<SentenceRun> sentenceRuns(const NumberedText &text, int from, int to);

} // namespace ui
