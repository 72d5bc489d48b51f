// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/leadin.h"

#include "engine/replies/cues/textcues.h"
#include "engine/replies/cues/textsigns.h"
#include "engine/replies/texts/leadform.h"
#include "engine/replies/texts/leadlabel.h"
#include "engine/replies/texts/leadline.h"
#include "engine/replies/texts/leadsubject.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int forChanged = 4, forColon = 2, forNoted = 2, forClause = 2;
constexpr qsizetype longestLine = 400;
constexpr qsizetype longestTalk = 60; ///< characters of a sentence such as "No worries!"

/// "Here you go:", "How about this version?": presents without a noun.
bool presentsAlone(const LeadLine &line, QStringView sentence, const LeadContext &context, LeadOpener opener)
{
    const qsizetype comma = sentence.lastIndexOf(u',');
    if (comma > 0 && holds(TextCue::Source, sentence.left(comma)))
        sentence = sentence.mid(comma + 1).trimmed();
    if (holds(TextCue::CompleteMild, sentence))
        return line.pointing && (isOpened(opener) || context.delimited || context.remark);
    if (!holds(TextCue::Complete, sentence))
        return false;
    const bool asks = endsIn(sentence, u"?？؟") && (holds(TextCue::Version, sentence) || context.delimited);
    return line.pointing || isOpened(opener) || (line.blankBehind && (endsIn(sentence, u"!！") || asks));
}

/// "Certainly! Here is a sea shanty:": after an assent any noun counts.
bool announcesProduct(QStringView sentence, qsizetype behind, LeadOpener opener)
{
    const QStringView product = sentence.mid(behind).trimmed();
    return opener == LeadOpener::Polite && pattern(TextCue::Indefinite).match(product.toString()).capturedStart() == 0;
}

/// "With your feedback in mind, here's …"
bool talksBefore(QStringView sentence)
{
    const QRegularExpressionMatch match = pattern(TextCue::Presents).match(sentence.toString());
    const QStringView clause = sentence.left(std::max<qsizetype>(0, match.capturedStart()));
    return !clause.trimmed().isEmpty() && (holds(TextCue::Person, clause) || holds(TextCue::Source, clause));
}

/// A line that presents: "Here is the revised version:".
bool presents(const LeadLine &line, QStringView said, const LeadContext &context, LeadOpener opener)
{
    QStringView before;
    const QStringView sentence = lastSentence(said, &before);
    if (presentsAlone(line, sentence, context, opener))
        return true;
    bool mild = false;
    const qsizetype behind = presentsUntil(sentence, &mild);
    if (behind < 0 || holds(TextCue::Clause, sentence.mid(behind)))
        return false;
    LeadSubject subject = leadSubjectOf(sentence);
    if (!subject.revised && holds(TextCue::Ours, sentence))
        return false;
    if (isOpened(opener) && subject.noun && !subject.version) {
        subject.version = true;
        subject.points += forVersion;
    }
    const bool product = announcesProduct(sentence, behind, opener);
    if (!product && (subject.points < forFresh || (mild && (subject.owned || !subject.revised) && !isOpened(opener))))
        return false;
    // Sentences before it must be the model's, too: a short one before "here is a version", or one that addresses the person.
    const bool changed = subject.revised || (subject.points > forVersion && !subject.genre);
    const bool shortTalk = before.size() <= longestTalk && subject.version && !subject.genre;
    if (!before.isEmpty() && !isOpened(opener) && !shortTalk && !(holds(TextCue::Person, before) && (changed || holds(TextCue::Source, before))))
        return false;
    const int words = subject.points + (product ? forIndefinite : 0) + (talksBefore(sentence) ? forClause : 0);
    const int points = words + leadFormPoints(line, context, opener);
    const bool named = subject.version || (isOpened(opener) && subject.revised);
    return line.pointing ? points >= enoughForLeadIn : line.blankBehind && named && changed && points >= enoughForLeadIn;
}

/// A sentence about the changes: "Certainly! I made it shorter."
bool tellsOfChanges(const LeadLine &line, QStringView said, const LeadContext &context, LeadOpener opener)
{
    if (!line.blankBehind || holds(TextCue::Clause, said) || holds(TextCue::Imperative, said))
        return false;
    if (context.tagged && holds(TextCue::Person, said))
        return true;
    if (!holds(TextCue::Changed, said))
        return false;
    const bool colon = endsIn(said, u":："), noted = holds(TextCue::Note, said) && said.left(40).contains(u':');
    const bool rewritten = holds(TextCue::Rewritten, said) || holds(TextCue::Quality, said);
    const bool genre = (rewritten || holds(TextCue::Revised, said)) && holds(TextCue::Genre, said);
    const int about = genre || holds(TextCue::Version, said) || holds(TextCue::Matter, said) ? forVersion : 0;
    const bool rewrote = about || rewritten;
    const bool placed = isOpened(opener) || noted || context.fenced || holds(TextCue::Source, said) || (colon && about);
    if (!rewrote || !placed)
        return false;
    const int form = (isOpened(opener) ? forOpener : 0) + (colon ? forColon : 0) + (noted ? forNoted : 0) + (context.fenced ? forDelimited : 0);
    return forChanged + about + form >= enoughForLabel;
}

/// A template begins with the name of a value in braces: "{text}", "<article>{article}".
bool beginsWithPlaceholder(QStringView rest)
{
    static const QRegularExpression placeholder(QStringLiteral("^\\s*(?:<[\\w-]+>\\s*|[\"“«„「]+\\s*|```\\w*\\s*|"
                                                        "-{3,}\\s*)?(?:\\{\\{?\\s*[\\w. -]{1,40}\\}|\\[[A-Z_ ]{3,40}\\]|\\$\\{?\\w+|%s\\b|"
                                                        "<[A-Z_]{3,40}>)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return placeholder.match(rest.left(200).toString()).hasMatch();
}

/// Kinds of the previous lines.
struct LinesBefore {
    LeadOpener opener = LeadOpener::None;
    bool talk = false; ///< a paragraph about the original or the plan
};
qsizetype leadInBehind(QStringView reply, const LeadContext &context, const LinesBefore &lines);

/// Start of the next line that is not empty.
qsizetype nextLine(QStringView reply, const LeadLine &line)
{
    qsizetype next = line.end;
    while (next < reply.size() && reply[next].isSpace())
        ++next;
    return next;
}

/// "Sure!" on a line of its own: together with the lead-in that follows, or alone when it is a typical opener of models.
qsizetype openerLine(QStringView reply, const LeadLine &line, const LeadContext &context, LeadOpener opener)
{
    const qsizetype next = nextLine(reply, line);
    if (next == reply.size())
        return 0;
    if (const qsizetype further = leadInBehind(reply.mid(next), context, {.opener = opener}))
        return next + further;
    return line.blankBehind && opener == LeadOpener::Polite && endsIn(line.said, u"!！。") ? line.end : 0;
}

/// A paragraph about the original or the plan before the lead-in: "The original was vague. …" and "Revised version:".
qsizetype talkBeforeLeadIn(QStringView reply, const LeadLine &line, const LeadContext &context)
{
    const bool talks = line.blankBehind && holds(TextCue::Person, line.said)
        && (holds(TextCue::Source, line.said) || holds(TextCue::Matter, line.said));
    if (!talks)
        return 0;
    const qsizetype next = nextLine(reply, line);
    const qsizetype further = leadInBehind(reply.mid(next), context, {.talk = true});
    return further > 0 ? next + further : 0;
}

qsizetype leadInBehind(QStringView reply, const LeadContext &context, const LinesBefore &lines)
{
    const LeadLine line = leadLineAt(reply, 0);
    const QStringView rest = reply.mid(line.end);
    if (line.said.isEmpty() || line.whole.size() > longestLine || beginsWithPlaceholder(rest))
        return 0;
    LeadOpener opener = LeadOpener::None;
    const QStringView said = behindOpener(behindRole(line.said), &opener);
    if (isOpened(opener) && said.isEmpty())
        return isOpened(lines.opener) || lines.talk ? 0 : openerLine(reply, line, context, opener);
    opener = isOpened(opener) ? opener : lines.opener;
    const bool whole = !rest.trimmed().isEmpty()
        && (presents(line, said, context, opener) || isLabel(line, said, rest, context, opener) || tellsOfChanges(line, said, context, opener));
    qsizetype length = whole ? line.end : inlineLabelLength(reply, line, context);
    if (length == 0 && !isOpened(lines.opener) && !lines.talk)
        length = talkBeforeLeadIn(reply, line, context);
    const qsizetype colon = std::max(line.said.indexOf(u':'), line.said.indexOf(u'：'));
    return length > 0 && !repeatsLabel(rest, line.said.left(colon + 1)) ? length : 0;
}

} // namespace

qsizetype leadInLength(QStringView reply, const LeadContext &context)
{
    return leadInBehind(reply, context, {});
}

} // namespace engine
