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

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

bool isLetter(char16_t c) { return (c | 32) >= u'a' && (c | 32) <= u'z'; }
bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// Whether a word continues across the character `between` (UAX #29: WB6, WB7,
/// WB11, WB12, with Qt's exception: a full stop or a colon separates letters).
bool joins(char16_t before, char16_t between, char16_t after)
{
    if (isLetter(before) && isLetter(after))
        return between == u'\'';
    return isDigit(before) && isDigit(after) && (between == u'\'' || between == u'.' || between == u',' || between == u';');
}

/// The word-boundary rules that apply to ASCII; many times faster than the general ones.
template <typename Take>
void eachAsciiWord(QStringView text, const Take &take)
{
    const auto at = [&](qsizetype i) { return i < text.size() ? text[i].unicode() : u'\0'; };
    const auto isOfWord = [](char16_t c) { return isLetter(c) || isDigit(c) || c == u'_'; };
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (isOfWord(at(end)) || (end > start && joins(at(end - 1), at(end), at(end + 1))))
            ++end;
        const QStringView word = text.mid(start, end - start);
        if (holdsLetter(word))
            take(word);
        start = std::max(end, start + 1);
    }
}

/// Calls `take` with every word. An emoji counts as a word: without it, different texts would compare equal.
template <typename Take>
void eachWord(const QString &text, const Take &take)
{
    if (isAscii(text))
        return eachAsciiWord(text, take);
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
    const QString line = foldedLine(text);
    return line.isEmpty() ? QStringList() : line.split(u' ');
}

QString foldedLine(const QString &text)
{
    QString line(2 * text.size(), Qt::Uninitialized); // at most one space per character
    QChar *const begin = line.data(), *end = begin;
    eachWord(text, [&](QStringView word) {
        if (end != begin)
            *end++ = u' ';
        end = std::copy(word.begin(), word.end(), end);
    });
    line.truncate(end - begin);
    if (isAscii(line)) {
        for (QChar &c : line)
            c = c >= u'A' && c <= u'Z' ? QChar(c.unicode() | 32) : c;
        return line;
    }
    return line.toCaseFolded().replace(u'\u2019', u'\'');
}

} // namespace engine
