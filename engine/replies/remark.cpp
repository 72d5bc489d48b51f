// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/remark.h"

#include "engine/replies/textcues.h"

#include <QList>

#include <algorithm>

namespace engine {

namespace {

constexpr int enoughForRemark = 6;
constexpr int forOffer = 3, forOfferToDo = 4, forChange = 3, forOtherThing = -4;
constexpr int forChangedText = 4, forMatter = 3, forQuality = 2, forNote = 2, forThisVersion = 4, forHeading = 2, forOwnHeading = 3, forRewritingWord = 2, forWish = 4;
constexpr int forRule = 2, forLeadIn = 2, forBrackets = 1, forNamedChange = 1, forBoth = 2, forNarrator = -3, forSaidBefore = -4, forLetter = -3;
constexpr qsizetype longestRemark = 1500;
constexpr int mostParagraphs = 12;

struct Paragraph {
    qsizetype begin = 0;
    QStringView text;
};

/// The last paragraphs, the last one first; no more text than a remark may have.
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

bool isRule(QStringView paragraph)
{
    const QStringView line = paragraph.trimmed();
    if (line.size() < 3 || !QStringView(u"-*_—=").contains(line.front()))
        return false;
    return std::all_of(line.begin(), line.end(), [&](QChar c) { return c == line.front() || c == u' '; });
}

bool isBracketed(QStringView text)
{
    const auto between = [&](QStringView open, QStringView close) { return text.startsWith(open) && text.endsWith(close); };
    return between(u"(", u")") || between(u"[", u"]") || between(u"*", u"*") || between(u"_", u"_") || between(u"（", u"）");
}

/// "changes to your order", "a change of the delivery date": the offer is about something else than the text.
bool isAboutOtherThing(QStringView offer)
{
    static const QRegularExpression thing(QStringLiteral("\\b(?:to|in|of|for|from|with|the|an|a|zu|an|für|in|à|de|del|en|para|al|alla|ao|aan|do|w)\\s+(?:your|our|the|his|her|deine[rmn]?|ihre[rmn]?|"
                                                         "unsere[rmn]?|der|die|das|den|dem|votre|ton|ta|la|le|tu|su|el|il|sua|seu|je|uw|de|delivery|booking)\\s+(\\w+(?:\\s+\\w+)?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression direct(QStringLiteral("\\b(?:change|edit|modify|adjust|revise|tweak|refine|update|ändern|changer|cambiar|modifier|modificare|alterar|wijzigen|zmienić|изменить)\\s+(?:the|this|these|any|our|your|den|die|das|le|la|el|il|o|a|de|het)\\s+(\\w+(?:\\s+\\w+)?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpression *form : {&thing, &direct}) {
        const QRegularExpressionMatch match = form->match(offer.toString());
        if (!match.hasMatch())
            continue;
        const QStringView named = match.capturedView(1);
        const bool text = holds(TextCue::Version, named) || holds(TextCue::Genre, named) || holds(TextCue::Matter, named) || holds(TextCue::Change, named);
        if (!text)
            return true;
    }
    return false;
}

/// The same word for a change stands in the text before: "Our menu changes daily."
bool speaksOfSameChange(QStringView text, QStringView before)
{
    constexpr qsizetype stem = 6;
    const QRegularExpressionMatch change = pattern(TextCue::Change).match(text.toString());
    return change.hasMatch() && before.right(longestRemark).contains(text.mid(change.capturedStart(), stem), Qt::CaseInsensitive);
}

int offerPoints(QStringView text, QStringView before)
{
    const bool toDo = holds(TextCue::OfferToDo, text);
    if (!toDo && !holds(TextCue::Offer, text))
        return 0;
    int points = toDo ? forOfferToDo : forOffer;
    if ((holds(TextCue::Change, text) && !speaksOfSameChange(text, before)) || holds(TextCue::Quality, text))
        points += forChange;
    return points + (isAboutOtherThing(text) ? forOtherThing : 0);
}

/// "This version is …", also behind "Note:"; not "this version of the knot".
bool speaksOfVersion(QStringView text, bool note)
{
    if (note) {
        const qsizetype colon = std::max(text.left(40).indexOf(u':'), text.left(40).indexOf(u'：'));
        text = text.mid(colon + 1);
        while (!text.isEmpty() && (text.front().isSpace() || text.front() == u'*'))
            text = text.mid(1);
    }
    static const QRegularExpression genitive(QStringLiteral("^\\s+(?:of|von|vom|du|de|del|della|di|do|da|van)\\b"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch version = pattern(TextCue::ThisVersion).match(text.toString());
    return version.hasMatch() && !genitive.match(text.mid(version.capturedEnd()).toString()).hasMatch();
}

/// What a paragraph says of the text before it; `before` is that text.
int remarkPoints(QStringView text, QStringView before)
{
    const bool note = holds(TextCue::Note, text) && (text.left(40).contains(u':') || text.left(40).contains(u'：'));
    const bool changed = holds(TextCue::Changed, text), version = speaksOfVersion(text, note);
    const int heading = holds(TextCue::OwnHeading, text) ? forOwnHeading : holds(TextCue::Heading, text) ? forHeading : 0;
    const QString besides = text.toString().remove(pattern(TextCue::Changed)); // "shortened" is not counted twice
    const bool change = holds(TextCue::Change, besides);
    const bool aboutText = holds(TextCue::Matter, text) || holds(TextCue::Quality, text) || change || holds(TextCue::Rewritten, besides);
    const int offer = offerPoints(text, before);
    int points = offer + (holds(TextCue::Wish, text) ? forWish : 0);
    if (!note && !version && !heading && !(changed && (aboutText || version)))
        return points;
    points += std::max(version ? forThisVersion : 0, changed ? forChangedText : 0) + std::max(heading, note ? forNote : 0);
    points += (version && changed ? forBoth : 0) + (changed && change ? forBoth : 0);
    points += (holds(TextCue::Matter, text) ? forMatter : 0) + (holds(TextCue::Quality, text) ? forQuality : 0);
    points += heading == forOwnHeading && holds(TextCue::Change, text.left(text.indexOf(u'\n') + 1)) ? forNamedChange : 0;
    points += heading && holds(TextCue::Rewritten, text) ? forRewritingWord : 0;
    // A narrator says "I" before, too.
    if (changed && !note && !heading && holds(TextCue::Narrator, before))
        points += forNarrator;
    // A text about versions speaks of them before, release notes name one.
    static const QRegularExpression release(QStringLiteral("\\b[vV]?\\d+\\.\\d"));
    if ((version && !changed && holds(TextCue::Version, before)) || (heading && !changed && release.match(before.right(longestRemark)).hasMatch()))
        points += forSaidBefore;
    return points;
}

class RemarkFinder
{
public:
    RemarkFinder(QStringView reply, const RemarkContext &context)
        : m_reply(reply)
        , m_context(context)
    {
    }

    qsizetype find()
    {
        qsizetype cut = m_reply.size();
        for (;;) {
            const qsizetype next = cutOnce(m_reply.left(cut));
            if (next <= 0 || next >= cut)
                return cut;
            cut = next;
            m_found = true;
        }
    }

private:
    /// Where the last remark of what is left begins; its size when there is none.
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

    /// Whether all from a paragraph to the end is one remark. A paragraph that is not the last one must open a list or an
    /// explanation.
    [[nodiscard]] bool isRemark(QStringView text, QStringView before, bool last) const
    {
        const bool ruled = isRule(lastLineOf(before)) || isRule(firstLineOf(text));
        if (isRule(firstLineOf(text)))
            text = text.mid(firstLineOf(text).size()).trimmed();
        if (text.isEmpty())
            return m_found;
        if (last && (holds(TextCue::Count, text) || (m_found && isHeadingAlone(text))))
            return true;
        const QStringView bare = isBracketed(text) ? text.mid(1, text.size() - 2).trimmed() : text;
        if (!last && !(ruled || opensExplanation(bare)))
            return false;
        int points = remarkPoints(bare, before);
        if (points == 0)
            return false;
        points += (ruled ? forRule : 0) + (isBracketed(text) ? forBrackets : 0) + (m_context.ledIn ? forLeadIn : 0);
        if (holds(TextCue::Salutation, m_reply.left(60)) && !holds(TextCue::Matter, bare))
            points += forLetter;
        return points >= enoughForRemark;
    }

    [[nodiscard]] static bool opensExplanation(QStringView text)
    {
        const QStringView line = firstLineOf(text);
        return holds(TextCue::Heading, line) || holds(TextCue::OwnHeading, line) || holds(TextCue::Note, line) || (holds(TextCue::Changed, line) && line.endsWith(u':'));
    }

    /// The heading of an explanation that was taken off already.
    [[nodiscard]] static bool isHeadingAlone(QStringView text)
    {
        const bool marked = text.startsWith(u'#') || text.startsWith(u'*') || text.endsWith(u':') || text.endsWith(u'：');
        return marked && !text.contains(u'\n') && text.size() < 60 && opensExplanation(text);
    }

    [[nodiscard]] static QStringView firstLineOf(QStringView text)
    {
        const qsizetype end = text.indexOf(u'\n');
        return (end < 0 ? text : text.left(end)).trimmed();
    }

    [[nodiscard]] static QStringView lastLineOf(QStringView text)
    {
        return text.mid(text.lastIndexOf(u'\n') + 1).trimmed();
    }

    /// The rule before a remark goes with it.
    [[nodiscard]] static qsizetype withoutRule(QStringView left, qsizetype begin)
    {
        const QStringView before = left.left(begin).trimmed();
        if (!isRule(lastLineOf(before)))
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
        const QStringView line = left.mid(begin, end - begin).trimmed();
        const bool bracketed = isBracketed(line);
        const bool counted = bracketed && holds(TextCue::Count, line);
        const bool letter = holds(TextCue::Salutation, m_reply.left(60));
        const bool offered = !letter && offerPoints(line, left.left(begin)) >= enoughForRemark;
        const bool noted = bracketed && remarkPoints(line.mid(1, line.size() - 2), left.left(begin)) >= enoughForRemark;
        return counted || offered || noted ? begin : left.size();
    }

    QStringView m_reply;
    RemarkContext m_context;
    bool m_found = false;
};

} // namespace

qsizetype remarkBegin(QStringView reply, const RemarkContext &context)
{
    return RemarkFinder(reply, context).find();
}

} // namespace engine
