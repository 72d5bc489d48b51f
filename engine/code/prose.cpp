// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/prose.h"

#include "engine/code/lexer.h"

#include <QStringList>

#include <algorithm>

namespace engine {

namespace {

constexpr int fewestWords = 4; ///< minimum words of a line that certainly is a sentence

/// Characters of scripts without spaces between words.
bool isIdeograph(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

bool endsSentence(QStringView line)
{
    while (!line.isEmpty() && QStringView(u"\"')*_`”’»").contains(line.back()))
        line.chop(1);
    return !line.isEmpty() && QStringView(u".!?:…。！？：।؟").contains(line.back());
}

/// A word of a natural language, possibly with punctuation around it.
bool isPlainWord(QStringView word)
{
    while (!word.isEmpty() && QStringView(u"\"'(*_`“”‘’«»„-–—").contains(word.front()))
        word = word.mid(1);
    while (!word.isEmpty() && QStringView(u"\"').,;:!?*_`“”‘’«»…-–—。，、！？：").contains(word.back()))
        word.chop(1);
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isMark() || c == u'-' || c == u'\'' || c == u'’'; });
}

bool isCommented(QStringView line, const Language &language)
{
    return std::any_of(language.lineComments.begin(), language.lineComments.end(), [&](const QString &sign) { return line.startsWith(sign); })
        || std::any_of(language.blockComments.begin(), language.blockComments.end(), [&](const auto &signs) { return line.startsWith(signs.first); })
        || line.startsWith(u'*');
}

/// The lines of the text; multi-line strings and comments become empty lines.
QStringList linesOutsideOfLongPieces(const QString &text, const Language &language)
{
    QString out;
    Lexer lexer(text, language);
    Piece piece;
    while (lexer.next(piece)) {
        const QStringView inside = QStringView(text).mid(piece.from, piece.to - piece.from);
        const bool isLong = piece.kind != Piece::Code && piece.closed && inside.contains(u'\n');
        out += isLong ? QString(inside.count(u'\n'), u'\n') : inside.toString();
    }
    return out.split(u'\n');
}

struct Paragraph {
    qsizetype from, to; ///< characters, including the empty lines after it
    bool prose;
};

QList<Paragraph> paragraphsOf(const QString &text)
{
    QList<Paragraph> paragraphs;
    bool ended = true, all = true;
    QStringView last;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        const QStringView line = QStringView(text).mid(at, next - at);
        if (line.trimmed().isEmpty()) {
            ended = true;
        } else {
            if (ended || paragraphs.isEmpty()) {
                paragraphs.append({paragraphs.isEmpty() ? 0 : at, next, false});
                all = true;
                ended = false;
            }
            const QStringView bare = line.trimmed();
            const auto words = bare.split(u' ', Qt::SkipEmptyParts);
            all = all && !line[0].isSpace() && std::all_of(words.begin(), words.end(), isPlainWord);
            paragraphs.last().prose = all && endsSentence(bare);
        }
        if (!paragraphs.isEmpty())
            paragraphs.last().to = next;
        at = next;
    }
    return paragraphs;
}

} // namespace

bool isSentence(QStringView line, bool few)
{
    const QStringView bare = line.trimmed();
    if (bare.isEmpty() || !endsSentence(bare))
        return false;
    const auto ideographs = std::count_if(bare.begin(), bare.end(), isIdeograph);
    if (ideographs >= fewestWords && 2 * ideographs > bare.size())
        return true;
    int words = 0, plain = 0, lower = 0;
    for (const QStringView word : bare.split(u' ', Qt::SkipEmptyParts)) {
        ++words;
        const bool isPlain = isPlainWord(word);
        plain += isPlain;
        lower += isPlain && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() && !c.isUpper(); });
    }
    return words >= (few ? 1 : fewestWords) && 5 * plain >= 4 * words && 2 * lower >= words;
}

bool isProse(const QString &text, const Language &language)
{
    int sentences = 0, code = 0;
    for (const QString &line : linesOutsideOfLongPieces(text, language)) {
        const QStringView bare = QStringView(line).trimmed();
        if (bare.isEmpty() || isCommented(bare, language))
            continue;
        if (isSentence(bare))
            ++sentences;
        else if (std::any_of(bare.begin(), bare.end(), [](QChar c) { return QStringView(u"(){}[]=;<>:").contains(c); }))
            ++code;
    }
    return sentences > code;
}

QString withoutProseAround(const QString &text, const Language &language)
{
    const QList<Paragraph> paragraphs = paragraphsOf(text);
    const auto isCode = [&](const Paragraph &paragraph) { return !paragraph.prose; };
    const auto first = std::find_if(paragraphs.begin(), paragraphs.end(), isCode);
    if (first == paragraphs.end())
        return text;
    const auto last = std::find_if(paragraphs.rbegin(), paragraphs.rend(), isCode);
    const QString inside = text.mid(first->from, last->to - first->from);
    return isProse(inside, language) ? text : inside;
}

} // namespace engine
