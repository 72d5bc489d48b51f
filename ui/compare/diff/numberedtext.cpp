// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/diff/numberedtext.h"

namespace ui {

NumberedText WordNumbers::numbered(const QString &text)
{
    NumberedText numbered{.text = text};
    for (const Word &word : wordsOf(text)) {
        if (word.kind == WordKind::Blank || (word.kind == WordKind::Punctuation && m_options.ignorePunctuation))
            continue;
        numbered.words.append(word.span);
        numbered.numbers.append(numberOf(QStringView(text).mid(word.span.start, word.span.length)));
    }
    return numbered;
}

int WordNumbers::numberOf(QStringView word)
{
    const QString key = m_options.ignoreCase ? word.toString().toCaseFolded() : word.toString();
    const auto found = m_known.constFind(key);
    if (found != m_known.cend())
        return *found;
    const int number = int(m_known.size());
    m_known.insert(key, number);
    return number;
}

QList<SentenceRun> sentenceRuns(const NumberedText &text, int from, int to)
{
    QList<SentenceRun> runs;
    if (from >= to)
        return runs;
    const qsizetype start = text.words.at(from).start, end = text.words.at(to - 1).end();
    int word = from;
    for (const Span &sentence : sentencesOf(QStringView(text.text).mid(start, end - start))) {
        SentenceRun run{word, word};
        while (word < to && text.words.at(word).start < start + sentence.end())
            ++word;
        run.to = word;
        if (run.to > run.from)
            runs.append(run);
    }
    return runs;
}

} // namespace ui
