// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/words.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace engine {

namespace {

bool holdsLetter(QStringView part)
{
    return std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// Calls `take` with every word. An emoji counts as one: leaving it out would make different texts look equal.
template <typename Take>
void eachWord(const QString &text, const Take &take)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    const QStringView whole(text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end != -1; end = finder.toNextBoundary()) {
        const QStringView part = whole.mid(start, end - start);
        if (holdsLetter(part))
            take(part);
        start = end;
    }
}

} // namespace

QStringList wordsOf(const QString &text)
{
    QStringList words;
    eachWord(text, [&](QStringView word) { words.append(word.toString()); });
    return words;
}

int countWords(const QString &text)
{
    int count = 0;
    eachWord(text, [&](QStringView) { ++count; });
    return count;
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    eachWord(text, [&](QStringView word) { words.append(word.toString().toCaseFolded().replace(u'\u2019', u'\'')); });
    return words;
}

} // namespace engine
