// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/diff/words.h"

#include <QChar>

namespace ui {

namespace {

char32_t codePoint(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(at + 1));
    return c.unicode();
}

qsizetype sizeOf(char32_t c)
{
    return c > 0xFFFF ? 2 : 1;
}

bool isIdeograph(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

bool joins(char32_t c)
{
    return QChar::isMark(c) || c == 0x200C || c == 0x200D || c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF)
        || (c >= 0xE0020 && c <= 0xE007F);
}

bool isRegional(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool isWordPart(char32_t c)
{
    return (QChar::isLetterOrNumber(c) && !isIdeograph(c)) || c == u'_';
}

/// Whether a mark between letters or digits is part of the word: "don't", "3.14".
bool isInner(QStringView text, qsizetype at, char32_t before)
{
    const char32_t c = text.at(at).unicode();
    if (at + 1 >= text.size())
        return false;
    const char32_t after = codePoint(text, at + 1);
    if (c == u'\'' || c == 0x2019)
        return isWordPart(before) && isWordPart(after);
    return (c == u'.' || c == u',') && QChar::isDigit(before) && QChar::isDigit(after);
}

qsizetype endOfBlank(QStringView text, qsizetype at)
{
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    return at;
}

qsizetype endOfWord(QStringView text, qsizetype at)
{
    char32_t before = 0;
    while (at < text.size()) {
        const char32_t c = codePoint(text, at);
        if (!isWordPart(c) && !joins(c) && !isInner(text, at, before))
            break;
        before = c;
        at += sizeOf(c);
    }
    return at;
}

/// End of one character including combining marks and joined characters.
qsizetype endOfSign(QStringView text, qsizetype at)
{
    const char32_t first = codePoint(text, at);
    at += sizeOf(first);
    if (isRegional(first) && at < text.size() && isRegional(codePoint(text, at)))
        at += 2;
    while (at < text.size()) {
        const char32_t c = codePoint(text, at);
        if (!joins(c))
            break;
        at += sizeOf(c);
        if (c == 0x200D && at < text.size() && !text.at(at).isSpace())
            at += sizeOf(codePoint(text, at));
    }
    return at;
}

bool endsSentence(QChar c)
{
    return QStringView(u".!?…。！？").contains(c);
}

} // namespace

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    words.reserve(text.size() / 3);
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = codePoint(text, at);
        qsizetype end = at;
        WordKind kind = WordKind::Word;
        if (text.at(at).isSpace()) {
            end = endOfBlank(text, at);
            kind = WordKind::Blank;
        } else if (isWordPart(c)) {
            end = endOfWord(text, at);
        } else {
            end = endOfSign(text, at);
            kind = QChar::isPunct(c) ? WordKind::Punctuation : WordKind::Word;
        }
        words.append({{at, end - at}, kind});
        at = end;
    }
    return words;
}

QList<Span> sentencesOf(QStringView text)
{
    QList<Span> sentences;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (!text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const qsizetype end = endOfBlank(text, at);
        const bool over = text.mid(at, end - at).contains(u'\n') || (at > 0 && endsSentence(text.at(at - 1)));
        if (over && at > start) {
            sentences.append({start, end - start});
            start = end;
        }
        at = end;
    }
    if (start < text.size())
        sentences.append({start, text.size() - start});
    return sentences;
}

} // namespace ui
