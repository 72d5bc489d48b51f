// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/leadin.h"

#include "engine/replies/textcues.h"

#include <algorithm>

namespace engine {

namespace {

// How much a cue says; a lead-in needs `enough` together.
constexpr int enough = 6;
constexpr int enoughForLabel = 7;
constexpr int forVersion = 4, forRewritten = 4, forRevised = 3, forFresh = 2, forIndefinite = 1;
constexpr int forOpener = 4, forDelimited = 4, forChanged = 4, forBlankLine = 2, forOwnLine = 2, forMarkup = 2, forRemark = 2, forColon = 2;
constexpr qsizetype longestLine = 400;
constexpr qsizetype longestLabel = 80;

bool isBlankText(QStringView text)
{
    return text.trimmed().isEmpty();
}

bool isSpaceOrMark(QChar c)
{
    return c.isSpace() || QStringView(u"*_#").contains(c);
}

/// A line of the reply as a lead-in would stand in it.
struct LeadLine {
    QStringView whole;       ///< as it stands
    QStringView said;        ///< without marks of emphasis and headings
    qsizetype end = 0;       ///< in the reply, behind its line end
    bool blankBehind = false;
    bool marked = false;     ///< bold, or a heading
};

LeadLine lineAt(QStringView reply, qsizetype from)
{
    LeadLine line;
    qsizetype end = reply.indexOf(u'\n', from);
    end = end < 0 ? reply.size() : end;
    line.whole = reply.mid(from, end - from).trimmed();
    line.end = std::min(reply.size(), end + 1);
    line.said = line.whole;
    while (!line.said.isEmpty() && isSpaceOrMark(line.said.front()))
        line.said = line.said.mid(1);
    while (!line.said.isEmpty() && isSpaceOrMark(line.said.back()))
        line.said.chop(1);
    const bool bracketed = line.said.startsWith(u'[') && line.said.endsWith(u']') && line.said.count(u'[') == 1;
    if (bracketed)
        line.said = line.said.mid(1, line.said.size() - 2).trimmed();
    line.marked = bracketed || line.whole.startsWith(u'#') || (line.whole.startsWith(u"**") && line.whole.mid(2).contains(u"**"));
    const qsizetype next = reply.indexOf(u'\n', line.end);
    line.blankBehind = line.end < reply.size() && reply.mid(line.end, next < 0 ? -1 : next - line.end).trimmed().isEmpty();
    return line;
}

bool endsIn(QStringView said, QStringView signs)
{
    return !said.isEmpty() && signs.contains(said.back());
}

/// The first colon that is none of a time or an address, with the marks of emphasis behind it.
qsizetype labelEnd(QStringView line)
{
    for (qsizetype at = 0; at < std::min(line.size(), longestLabel); ++at) {
        if (line[at] != u':' && line[at] != u'：')
            continue;
        qsizetype end = at + 1;
        while (end < line.size() && line[end] == u'*')
            ++end;
        const bool spaced = line[at] == u'：' || end == line.size() || line[end].isSpace();
        return spaced ? end : -1;
    }
    return -1;
}

/// Without an opener ("Sure!") and the punctuation behind it; `opener` says whether there was one.
QStringView behindOpener(QStringView said, bool *opener)
{
    const QRegularExpressionMatch match = pattern(TextCue::Opener).match(said.toString());
    *opener = false;
    if (!match.hasMatch())
        return said;
    QStringView rest = said.mid(match.capturedEnd());
    const QStringView trimmed = rest.trimmed();
    const bool punctuated = !trimmed.isEmpty() && QStringView(u"!.,:;—–-…。！，、").contains(trimmed.front());
    if (!punctuated && !trimmed.isEmpty() && pattern(TextCue::Presents).match(trimmed.toString()).capturedStart() != 0)
        return said;
    *opener = true;
    while (!rest.isEmpty() && (rest.front().isSpace() || QStringView(u"!.,:;—–-…。！，、*").contains(rest.front())))
        rest = rest.mid(1);
    return rest;
}

/// What the words around a word for a text say; all of a lead-in but its form.
struct Subject {
    int points = 0;
    bool version = false; ///< a word for a text stands there, with nothing behind it that tells of something else
    bool genre = false;   ///< it is a sort of text
    bool ends = false;    ///< nothing but brackets, numbers or a verb such as "reads" follows it
    bool revised = false;
};

/// Behind the noun: adjectives that follow it in some languages are passed.
QStringView tailBehind(QStringView said, qsizetype from)
{
    QStringView tail = said.mid(from).trimmed();
    for (const TextCue cue : {TextCue::Rewritten, TextCue::Revised, TextCue::Fresh}) {
        const QRegularExpressionMatch match = pattern(cue).match(tail.toString());
        if (!match.hasMatch() || match.capturedStart() > 4)
            continue;
        qsizetype end = match.capturedEnd();
        while (end < tail.size() && tail[end].isLetter())
            ++end;
        tail = tail.mid(end).trimmed();
    }
    while (endsIn(tail, u":：.。!！*…"))
        tail.chop(1);
    return tail.trimmed();
}

bool isScriptWithoutSpaces(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0xd7af; });
}

Subject subjectOf(QStringView said)
{
    Subject subject;
    if (holds(TextCue::Imperative, said))
        return subject;
    const QString text = said.toString();
    const QRegularExpressionMatch version = pattern(TextCue::Version).match(text);
    const QRegularExpressionMatch genre = pattern(TextCue::Genre).match(text);
    const bool isVersion = version.hasMatch();
    if (isVersion || genre.hasMatch()) {
        qsizetype end = isVersion ? version.capturedEnd() : genre.capturedEnd();
        while (end < said.size() && said[end].isLetter() && !isScriptWithoutSpaces(said))
            ++end;
        const QStringView tail = tailBehind(said, end);
        const bool plain = tail.isEmpty() || QStringView(u"—–-(,[0123456789").contains(tail.front()) || isScriptWithoutSpaces(said)
            || holds(TextCue::Tail, tail) || holds(TextCue::Genre, tail.left(20)) || holds(TextCue::Version, tail.left(20));
        subject.version = plain || (isVersion && !holds(TextCue::OwnTail, tail)) || (isVersion && holds(TextCue::Genre, tail));
        static const QRegularExpression closing(QStringLiteral("^(?:$|[—–(\\[\\d#]|(?:is|are|reads?|would be|as follows|below|lautet|est|es|è|é|now|of (?:the|your|this) (?:text|prompt|pitch|tweet)))"));
        subject.ends = closing.match(tail.toString()).hasMatch() || isScriptWithoutSpaces(said) || holds(TextCue::Genre, tail.left(20)) || holds(TextCue::Version, tail.left(20));
        subject.genre = !isVersion;
        subject.points += subject.version ? forVersion : 0;
    }
    const bool rewritten = holds(TextCue::Rewritten, said), revised = holds(TextCue::Revised, said), fresh = holds(TextCue::Fresh, said);
    subject.revised = rewritten || revised;
    subject.points += rewritten ? forRewritten : revised ? forRevised : fresh ? forFresh : 0;
    if ((subject.revised || fresh) && holds(TextCue::Indefinite, said))
        subject.points += forIndefinite;
    return subject;
}

/// "Here is …", also behind a clause ("Based on the feedback, here is …"); -1 when the sentence presents nothing.
qsizetype presentsUntil(QStringView sentence, bool *mild)
{
    *mild = false;
    const QString text = sentence.toString();
    for (const TextCue cue : {TextCue::Presents, TextCue::PresentsMild}) {
        for (auto it = pattern(cue).globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QStringView before = sentence.left(match.capturedStart()).trimmed();
            const bool opens = before.isEmpty() || endsIn(before, u",，、—–-;") || isScriptWithoutSpaces(sentence);
            if (!opens)
                continue;
            *mild = cue == TextCue::PresentsMild;
            return match.capturedEnd();
        }
    }
    return -1;
}

int formPoints(const LeadLine &line, const LeadContext &context, bool opener)
{
    return (opener ? forOpener : 0) + (context.delimited ? forDelimited : 0) + (line.blankBehind ? forBlankLine : 0) + (context.remark ? forRemark : 0);
}

/// Splits a line into its last sentence and what stands before.
QStringView lastSentence(QStringView said, QStringView *before)
{
    for (qsizetype at = said.size() - 2; at > 0; --at) {
        const bool cjk = QStringView(u"。！？").contains(said[at]);
        if (cjk || (QStringView(u".!?").contains(said[at]) && said[at + 1].isSpace())) {
            *before = said.left(at + 1);
            return said.mid(at + 1).trimmed();
        }
    }
    return said;
}

/// A line that presents: "Here is the revised version:".
bool presents(const LeadLine &line, QStringView said, const LeadContext &context, bool opener)
{
    QStringView before;
    const QStringView sentence = lastSentence(said, &before);
    if (holds(TextCue::Complete, sentence))
        return endsIn(sentence, u":：") || opener || (line.blankBehind && endsIn(sentence, u"!！"));
    bool mild = false;
    const qsizetype behind = presentsUntil(sentence, &mild);
    if (behind < 0 || holds(TextCue::Clause, sentence.mid(behind)))
        return false;
    const Subject subject = subjectOf(sentence);
    if (subject.points < forFresh || (mild && !subject.revised && !opener))
        return false;
    // Sentences before it must be the model's own, too.
    const bool changed = subject.revised || (subject.points > forVersion && !subject.genre);
    if (!before.isEmpty() && !opener && !(holds(TextCue::Person, before) && changed))
        return false;
    const bool colon = endsIn(sentence, u":：");
    const int points = subject.points + formPoints(line, context, opener);
    return colon ? points >= enough : line.blankBehind && subject.version && changed && points >= enough;
}

/// A label begins with what it says of the text, but for an article: "You asked for a shorter text:" is a sentence.
qsizetype wordsBeforeSubject(QStringView said)
{
    const QString text = said.toString();
    qsizetype begin = said.size();
    for (const TextCue cue : {TextCue::Rewritten, TextCue::Revised, TextCue::Fresh, TextCue::Version, TextCue::Genre}) {
        if (const QRegularExpressionMatch match = pattern(cue).match(text); match.hasMatch())
            begin = std::min(begin, match.capturedStart());
    }
    return said.left(begin).trimmed().isEmpty() ? 0 : said.left(begin).trimmed().count(u' ') + 1;
}

/// "Revised:", "Überarbeitet:"
bool bareParticiple(QStringView said)
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

/// A label on a line of its own: "**Improved prompt:**", "## Revised Prompt".
bool labels(const LeadLine &line, QStringView said, QStringView rest, const LeadContext &context, bool opener)
{
    const bool colon = endsIn(said, u":：");
    if ((!colon && !line.marked) || said.size() > longestLabel || said.count(u' ') > 7 || said.contains(u". "))
        return false;
    const int form = formPoints(line, context, opener) + forOwnLine + (line.marked ? forMarkup : 0);
    const Subject subject = subjectOf(said);
    const QRegularExpressionMatch answer = pattern(TextCue::Answer).match(said.toString());
    const bool isAnswer = answer.capturedStart() == 0 && said.size() - answer.capturedEnd() <= 1;
    if (isAnswer)
        return colon && forVersion + 1 + form >= enoughForLabel;
    if (!subject.version && colon && bareParticiple(said))
        return !beginsWithListItem(rest) && forRevised + form >= enoughForLabel;
    const bool heading = subject.revised && (!subject.genre || context.remark);
    if (!subject.version || !subject.ends || subject.points <= forVersion || wordsBeforeSubject(said) > 1 || (!colon && !heading))
        return false;
    return subject.points + form >= enoughForLabel;
}

/// A sentence about what was done: "Certainly! I made it shorter."
bool tellsOfChanges(const LeadLine &line, QStringView said, bool opener)
{
    if (!line.blankBehind || !holds(TextCue::Changed, said) || holds(TextCue::Clause, said))
        return false;
    const bool colon = endsIn(said, u":：");
    const int about = holds(TextCue::Version, said) || holds(TextCue::Genre, said) || holds(TextCue::Matter, said) ? forVersion : 0;
    const bool rewrote = about || holds(TextCue::Rewritten, said) || holds(TextCue::Quality, said);
    const bool made = holds(TextCue::Source, said);
    if (!rewrote || (!opener && !made && !(colon && about)))
        return false;
    return forChanged + about + (opener ? forOpener : 0) + (colon ? forColon : 0) >= enoughForLabel;
}

/// "Improved version: You sort mail.": the label's length, or 0.
qsizetype inlineLabel(QStringView reply, const LeadLine &line, const LeadContext &context)
{
    const qsizetype begin = line.whole.data() - reply.data();
    const qsizetype end = labelEnd(line.whole);
    if (end < 0 || line.whole.mid(end).trimmed().isEmpty())
        return 0;
    QStringView label = line.whole.left(end);
    const bool marked = label.startsWith(u"**") && label.endsWith(u"**");
    while (!label.isEmpty() && (isSpaceOrMark(label.front())))
        label = label.mid(1);
    while (endsIn(label, u"*:： "))
        label.chop(1);
    bool opener = false;
    label = behindOpener(label, &opener);
    if (label.isEmpty() || label.contains(u". "))
        return 0;
    const QRegularExpressionMatch answer = pattern(TextCue::Answer).match(label.toString());
    const bool isAnswer = answer.capturedStart() == 0 && answer.capturedEnd() == label.size();
    const int form = (opener ? forOpener : 0) + (marked ? forMarkup : 0) + (context.remark ? forRemark : 0);
    if (isAnswer)
        return label.contains(u' ') || forVersion + 1 + form >= enoughForLabel ? begin + end : 0;
    const Subject subject = subjectOf(label);
    bool mild = false;
    const qsizetype presenting = presentsUntil(label, &mild);
    if (!subject.version || !subject.revised || (presenting < 0 && !subject.ends) || (presenting >= 0 && holds(TextCue::Clause, label.mid(presenting))))
        return 0;
    if (presenting < 0 && label.count(u' ') > 3)
        return 0;
    return subject.points + form >= enoughForLabel ? begin + end : 0;
}

/// The same label opens another line: it belongs to the text's own form ("Input: … Output: …").
bool repeatsLabel(QStringView rest, QStringView said)
{
    qsizetype end = said.indexOf(u':');
    if (end < 0)
        end = said.indexOf(u'：');
    if (end <= 0)
        return false;
    const QStringView label = said.left(end + 1);
    for (qsizetype at = rest.indexOf(label, 0, Qt::CaseInsensitive); at >= 0; at = rest.indexOf(label, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || rest[at - 1] == u'\n' || rest[at - 1] == u'*')
            return true;
    }
    return false;
}

/// A template that is filled in later begins with what is to be filled in: "{text}", "<article>{article}".
bool beginsWithPlaceholder(QStringView rest)
{
    static const QRegularExpression placeholder(QStringLiteral("^\\s*(?:<[\\w-]+>\\s*|\"\"\"\\s*|```\\w*\\s*)?(?:\\{\\{?\\s*[\\w. -]{1,40}\\}|\\[[A-Z_ ]{3,40}\\]|\\$\\{?\\w+|%s\\b|<[A-Z_]{3,40}>)"));
    return placeholder.match(rest.left(200).toString()).hasMatch();
}

/// `opened`: an opener stood on a line before.
qsizetype leadInBehind(QStringView reply, const LeadContext &context, bool opened);

/// "Sure!" on a line of its own: with the lead-in that follows, or alone when it is a model's way to begin.
qsizetype openerLine(QStringView reply, const LeadLine &line, const LeadContext &context)
{
    qsizetype next = line.end;
    while (next < reply.size() && reply[next].isSpace())
        ++next;
    if (next == reply.size())
        return 0;
    if (const qsizetype further = leadInBehind(reply.mid(next), context, true))
        return next + further;
    const bool alone = line.blankBehind && holds(TextCue::Polite, line.said) && endsIn(line.said, u"!！。");
    return alone ? line.end : 0;
}

qsizetype leadInBehind(QStringView reply, const LeadContext &context, bool opened)
{
    const LeadLine line = lineAt(reply, 0);
    const QStringView rest = reply.mid(line.end);
    if (line.said.isEmpty() || line.whole.size() > longestLine || beginsWithPlaceholder(rest))
        return 0;
    bool opener = false;
    const QStringView said = behindOpener(line.said, &opener);
    if (opener && said.isEmpty())
        return opened ? 0 : openerLine(reply, line, context);
    opener |= opened;
    const bool whole = !isBlankText(rest)
        && (presents(line, said, context, opener) || labels(line, said, rest, context, opener) || tellsOfChanges(line, said, opener));
    const qsizetype length = whole ? line.end : inlineLabel(reply, line, context);
    return length > 0 && !repeatsLabel(rest, line.said) ? length : 0;
}

} // namespace

qsizetype leadInLength(QStringView reply, const LeadContext &context)
{
    return leadInBehind(reply, context, false);
}

} // namespace engine
