// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/leadlabel.h"

#include "engine/replies/cues/textcues.h"
#include "engine/replies/cues/textsigns.h"
#include "engine/replies/texts/leadform.h"
#include "engine/replies/texts/leadsubject.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int forOwnLine = 2, forMarkup = 2;
constexpr qsizetype longestLabel = 80;

/// "Revised:", "Überarbeitet:"
bool isBareParticiple(QStringView said)
{
    const QStringView word = said.left(said.size() - 1).trimmed();
    return !word.contains(u' ') && (holds(TextCue::Rewritten, word) || holds(TextCue::Revised, word));
}

/// Release notes have such labels, too: "Improved: - the bus stops …".
bool beginsWithListItem(QStringView rest)
{
    static const QRegularExpression item(QStringLiteral("^\\s*(?:[-*+•]|\\d+[.)])\\s"));
    return item.match(rest.left(100).toString()).hasMatch();
}

/// "Refined sea shanty": only texts are rewritten, so any noun counts.
bool isRewrittenThing(QStringView said)
{
    const QRegularExpressionMatch match = pattern(TextCue::Rewritten).match(said.toString());
    return match.hasMatch() && said.left(match.capturedStart()).trimmed().count(u' ') == 0 && said.count(u' ') <= 3;
}

/// A title of a story, not a label: "## The final version".
bool beginsWithArticle(QStringView said)
{
    static const QRegularExpression article(QStringLiteral("^(?:the|an?|d(?:ie|er|as)|eine?|l[ea]s?|une?|el|los|las|il|lo|gli|os?|as?|uma?|de|het|"
                                                        "een)\\s"), QRegularExpression::CaseInsensitiveOption);
    return article.match(said.toString()).hasMatch();
}

/// "Version", "Vorschlag", also followed by a number, a letter or brackets.
bool isBareNoun(QStringView said)
{
    const QRegularExpressionMatch version = pattern(TextCue::Version).match(said.toString());
    static const QRegularExpression behind(QStringLiteral("^\\s*(?:\\d{1,2}|[A-Z])?\\s*(?:\\([^()]{1,60}\\))?\\s*[:：]$"));
    return version.hasMatch() && version.capturedStart() == 0 && behind.match(said.mid(version.capturedEnd()).toString()).hasMatch();
}

bool isNumbered(QStringView said)
{
    static const QRegularExpression number(QStringLiteral("\\s(?:\\d{1,2}|[A-Z])\\b"));
    return number.match(said.toString()).hasMatch();
}

/// A line whose long words are all capitalised: "Final Answer: A Quiz Show for Ghosts".
bool isTitle(QStringView text)
{
    static const QRegularExpression small(QStringLiteral("(?:^|\\s)\\p{Ll}\\w{4,}"));
    const QStringView line = text.trimmed();
    return !line.contains(u'\n') && line.contains(u' ') && !endsIn(line, u".!?\"”") && !small.match(line.toString()).hasMatch();
}

} // namespace

bool repeatsLabel(QStringView rest, QStringView label)
{
    if (label.isEmpty())
        return false;
    for (qsizetype at = rest.indexOf(label, 0, Qt::CaseInsensitive); at >= 0; at = rest.indexOf(label, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || rest[at - 1] == u'\n' || rest[at - 1] == u'*')
            return true;
    }
    return false;
}

bool isLabel(const LeadLine &line, QStringView said, QStringView rest, const LeadContext &context, LeadOpener opener)
{
    const bool colon = endsIn(said, u":：");
    QStringView before;
    if ((!colon && !line.marked) || said.size() > longestLabel || said.count(u' ') > 7 || lastSentence(said, &before).isEmpty() || !before.isEmpty())
        return false;
    const int form = leadFormPoints(line, context, opener) + forOwnLine + (line.marked ? forMarkup : 0);
    const LeadSubject subject = leadSubjectOf(said);
    const QRegularExpressionMatch answer = pattern(TextCue::Answer).match(said.toString());
    if (answer.capturedStart() == 0 && said.size() - answer.capturedEnd() <= 1)
        return (colon && forVersion + 1 + form >= enoughForLabel) || (line.whole.startsWith(u'#') && !rest.contains(u"\n#"));
    if (colon && line.marked && (context.remark || isNumbered(said)) && isBareNoun(said))
        return !repeatsLabel(rest, said.left(std::max<qsizetype>(1, said.indexOf(u' '))));
    if (!subject.version && colon && (isBareParticiple(said) || (line.marked && isRewrittenThing(said))))
        return !beginsWithListItem(rest) && forRevised + form >= enoughForLabel;
    const bool framed = context.remark || context.delimited;
    const bool heading = subject.revised && (framed || !((subject.genre && !subject.rewritten) || beginsWithArticle(said)));
    if (!subject.version || !subject.ends || subject.points <= forVersion || wordsBeforeSubject(said) > 1 || (!colon && !heading))
        return false;
    return subject.points + form >= enoughForLabel;
}

qsizetype inlineLabelLength(QStringView reply, const LeadLine &line, const LeadContext &context)
{
    const qsizetype begin = line.whole.data() - reply.data();
    const qsizetype end = labelEnd(line.whole);
    if (end < 0 || line.whole.mid(end).trimmed().isEmpty())
        return 0;
    QStringView label = line.whole.left(end);
    const bool marked = label.startsWith(u"**") && label.endsWith(u"**");
    label = withoutMarks(label);
    while (endsIn(label, u"*:： "))
        label.chop(1);
    LeadOpener opener = LeadOpener::None;
    label = behindOpener(label, &opener);
    QStringView before;
    if (label.isEmpty() || lastSentence(label, &before).isEmpty() || !before.isEmpty())
        return 0;
    const QRegularExpressionMatch answer = pattern(TextCue::Answer).match(label.toString());
    const int form = (isOpened(opener) ? forOpener : 0) + (marked ? forMarkup : 0) + (context.remark ? forRemark : 0);
    if (answer.capturedStart() == 0 && answer.capturedEnd() == label.size())
        return (label.contains(u' ') && !isTitle(reply.mid(begin + end))) || forVersion + 1 + form >= enoughForLabel ? begin + end : 0;
    const LeadSubject subject = leadSubjectOf(label);
    bool mild = false;
    const qsizetype presenting = presentsUntil(label, &mild);
    if (!subject.version || !subject.revised || subject.owned || (presenting < 0 && (!subject.ends || label.count(u' ') > 3)))
        return 0;
    if (presenting >= 0 && holds(TextCue::Clause, label.mid(presenting)))
        return 0;
    return subject.points + form >= enoughForLabel ? begin + end : 0;
}

} // namespace engine
