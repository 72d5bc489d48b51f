// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/remark.h"

#include "engine/replies/cues/textcount.h"
#include "engine/replies/cues/textcues.h"
#include "engine/replies/cues/textsigns.h"
#include "engine/replies/texts/remarkpoints.h"
#include "engine/replies/texts/wrapping.h"

#include <QList>

#include <algorithm>

namespace engine {

namespace {

// Points for position and form of a paragraph; a remark needs `enoughForRemark` in total with the points of its words.
constexpr int enoughForRemark = 6;
constexpr int forRule = 2, forLeadIn = 2, forBrackets = 1, forFurther = 2, forWrapped = 4, forQuotes = 2;
constexpr int forForeignHeading = 2, forWholeWish = 2, forLetter = -3;
constexpr qsizetype longestRemark = 1500;
constexpr int mostParagraphs = 12, mostRemarks = 24;

struct Paragraph {
    qsizetype begin = 0;
    QStringView text;
};

/// The last paragraphs, the last one first; at most as much text as a remark may have.
QList<Paragraph> lastParagraphs(QStringView reply)
{
    QList<Paragraph> paragraphs;
    qsizetype begin = -1, end = -1;
    for (qsizetype at = reply.size(); at > 0 && paragraphs.size() < mostParagraphs && reply.size() - at <= 2 * longestRemark;) {
        const qsizetype line = reply.left(at).lastIndexOf(u'\n') + 1;
        const bool blank = reply.mid(line, at - line).trimmed().isEmpty();
        if (!blank) {
            end = end < 0 ? at : end;
            begin = line;
        }
        if (end >= 0 && (blank || line == 0)) {
            paragraphs.append({begin, reply.mid(begin, end - begin)});
            end = -1;
        }
        at = line - 1;
    }
    return paragraphs;
}

bool isBracketed(QStringView text)
{
    const auto between = [&](QStringView open, QStringView close) { return text.startsWith(open) && text.endsWith(close); };
    return between(u"(", u")") || between(u"[", u"]") || between(u"*", u"*") || between(u"_", u"_") || between(u"（", u"）");
}

bool isMarkedHeading(QStringView line)
{
    return line.startsWith(u'#') || (line.startsWith(u"**") && line.mid(2).contains(u"**"));
}

/// Whether a heading follows a text without headings.
bool isForeignHeading(QStringView text, QStringView before)
{
    if (!isMarkedHeading(openingLine(text)) || !holds(TextCue::OwnHeading, text))
        return false;
    for (qsizetype at = 0; at >= 0 && at < before.size(); at = before.indexOf(u'\n', at) + 1) {
        if (isMarkedHeading(before.mid(at, 200).trimmed()))
            return false;
        if (before.indexOf(u'\n', at) < 0)
            break;
    }
    return true;
}

/// "Dear Anna," or "Anna," on a line of its own.
bool readsAsLetter(QStringView reply)
{
    const QStringView line = openingLine(reply);
    const qsizetype behind = reply.indexOf(u'\n') + 1;
    const bool alone = behind > 0 && openingLine(reply.mid(behind)).isEmpty();
    return holds(TextCue::Salutation, reply.left(60)) || (alone && line.size() < 40 && endsIn(line, u",，"));
}

/// A postscript is part of a letter.
bool isPostscript(QStringView text)
{
    static const QRegularExpression postscript(QStringLiteral("^[*_(]*P\\.? ?S\\b"));
    return postscript.match(text.left(10).toString()).hasMatch();
}

/// Whether the text before ends like a letter: "Best," and a name, or a name alone.
bool isSigned(QStringView before)
{
    constexpr qsizetype longestName = 30;
    const QList<Paragraph> paragraphs = lastParagraphs(before);
    if (paragraphs.size() < 2)
        return false;
    const QStringView last = paragraphs[0].text.trimmed();
    const bool closed = holds(TextCue::Signed, last) || holds(TextCue::Signed, paragraphs[1].text.trimmed());
    const bool name = !last.contains(u'\n') && last.size() <= longestName && !endsIn(last, u".!?:,。！？");
    return (closed && last.size() < 120) || (name && endsIn(paragraphs[1].text.trimmed(), u".!?,。！？؟।"));
}

class RemarkFinder
{
public:
    RemarkFinder(QStringView reply, const RemarkContext &context)
        : m_reply(reply)
        , m_context(context)
        , m_letter(readsAsLetter(reply))
    {
    }

    qsizetype find()
    {
        qsizetype cut = m_reply.size();
        for (int round = 0; round < mostRemarks; ++round) {
            const qsizetype next = cutOnce(m_reply.left(cut));
            if (next <= 0 || next >= cut)
                break;
            cut = next;
            m_found = true;
        }
        return cut;
    }

private:
    /// Start of the last remark in the remaining text; its size when there is none.
    qsizetype cutOnce(QStringView left) const
    {
        const QList<Paragraph> paragraphs = lastParagraphs(left);
        for (qsizetype i = 0; i < paragraphs.size(); ++i) {
            const qsizetype begin = paragraphs[i].begin;
            if (begin == 0 || left.size() - begin > longestRemark)
                break;
            if (isRemark(left.mid(begin).trimmed(), left.left(begin).trimmed(), i == 0))
                return withoutRule(left, begin);
        }
        return lastLine(left);
    }

    /// Whether everything from a paragraph to the end is one remark. If
    /// other paragraphs follow, it must begin a list or an explanation.
    [[nodiscard]] bool isRemark(QStringView text, QStringView before, bool last) const
    {
        const bool ruled = isRule(closingLine(before)) || isRule(openingLine(text));
        if (isRule(openingLine(text)))
            text = text.mid(openingLine(text).size()).trimmed();
        if (text.isEmpty())
            return m_found;
        if (last && (isCountOf(text, before) || (m_found && isHeadingAlone(text))))
            return true;
        if (isPostscript(text))
            return false;
        const bool bracketed = isBracketed(text);
        const QStringView bare = bracketed ? text.mid(1, text.size() - 2).trimmed() : text;
        if (!last && !(ruled || opensExplanation(bare)))
            return false;
        const RemarkWords words = remarkWords(withoutMarks(bare), before);
        if (words.points == 0)
            return false;
        return words.points + placePoints(words, bare, before) + (ruled ? forRule : 0) + (bracketed ? forBrackets : 0) >= enoughForRemark;
    }

    [[nodiscard]] int placePoints(const RemarkWords &words, QStringView text, QStringView before) const
    {
        // A text in the first person may contain an offer of its own.
        int points = m_context.ledIn && !(words.offer && holds(TextCue::Narrator, before)) ? forLeadIn : 0;
        points += m_found ? forFurther : 0;
        points += isForeignHeading(text, before) ? forForeignHeading : 0;
        points += words.wish && text.count(u' ') > 1 && !endsIn(text, u"?？") && !holds(TextCue::Person, before) ? forWholeWish : 0;
        const QString whole = before.toString();
        points += !inFence(whole).isNull() || !inTags(whole).isNull() ? forWrapped : !inQuotes(whole).isNull() ? forQuotes : 0;
        return points + (m_letter && !holds(TextCue::Matter, text) && !isSigned(before) ? forLetter : 0);
    }

    /// The heading of an explanation that was already removed.
    [[nodiscard]] static bool isHeadingAlone(QStringView text)
    {
        const bool marked = text.startsWith(u'#') || text.startsWith(u'*') || text.endsWith(u':') || text.endsWith(u'：');
        return marked && !text.contains(u'\n') && text.size() < 60 && opensExplanation(text);
    }

    /// Includes the rule before a remark.
    [[nodiscard]] static qsizetype withoutRule(QStringView left, qsizetype begin)
    {
        const QStringView before = left.left(begin).trimmed();
        if (!isRule(closingLine(before)))
            return begin;
        const qsizetype rule = before.lastIndexOf(u'\n') + 1 + (before.data() - left.data());
        return rule > 0 ? rule : begin;
    }

    /// A remark on the last line, without an empty line before it.
    [[nodiscard]] qsizetype lastLine(QStringView left) const
    {
        qsizetype end = left.size();
        while (end > 0 && left[end - 1].isSpace())
            --end;
        const qsizetype begin = left.left(end).lastIndexOf(u'\n') + 1;
        if (begin <= 0)
            return left.size();
        const QStringView line = left.mid(begin, end - begin).trimmed(), before = left.left(begin);
        const bool bracketed = isBracketed(line);
        const bool counted = bracketed && isCountOf(line, before.trimmed());
        const bool offered = !m_letter && offerPoints(line, before) >= enoughForRemark;
        const bool noted = bracketed && remarkWords(line.mid(1, line.size() - 2), before).points >= enoughForRemark;
        return counted || offered || noted ? begin : left.size();
    }

    QStringView m_reply;
    RemarkContext m_context;
    bool m_letter = false;
    bool m_found = false;
};

} // namespace

qsizetype remarkBegin(QStringView reply, const RemarkContext &context)
{
    return RemarkFinder(reply, context).find();
}

} // namespace engine
