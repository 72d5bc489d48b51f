// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/leadsubject.h"

#include "engine/replies/cues/textcues.h"
#include "engine/replies/cues/textsigns.h"

#include <algorithm>

namespace engine {

namespace {

/// The text after the noun; skips adjectives, which follow it in some languages.
QStringView tailBehind(QStringView said, qsizetype from)
{
    QStringView tail = said.mid(from).trimmed();
    for (const TextCue cue : {TextCue::Rewritten, TextCue::Revised, TextCue::Fresh}) {
        const QRegularExpressionMatch match = pattern(cue).match(tail.toString());
        if (!match.hasMatch() || match.capturedStart() > 4)
            continue;
        qsizetype end = match.capturedEnd();
        while (end < tail.size() && (tail[end].isLetter() || tail[end].isMark()))
            ++end;
        tail = tail.mid(end).trimmed();
    }
    while (endsIn(tail, u":：.。!！*…।)]）"))
        tail.chop(1);
    return tail.trimmed();
}

/// Whether the text is only "is shown below".
bool isPresentsEnd(QStringView tail)
{
    return pattern(TextCue::PresentsEnd).match(tail.toString()).capturedStart() == 0;
}

bool namesText(QStringView words)
{
    return holds(TextCue::Genre, words) || holds(TextCue::Version, words);
}

void readNoun(QStringView said, LeadSubject *subject)
{
    static const QRegularExpression closing(QStringLiteral("^(?:$|[—–(\\[\\d#]|(?:is|are|reads?|would be|as follows|below|lautet|est|es|è|é|now|"
                                                        "of (?:the|your|this) (?:text|prompt|pitch|tweet)))"));
    const QString text = said.toString();
    const QRegularExpressionMatch version = pattern(TextCue::Version).match(text);
    const QRegularExpressionMatch genre = pattern(TextCue::Genre).match(text);
    const bool isVersion = version.hasMatch(), wide = hasScriptWithoutSpaces(said);
    if (!isVersion && !genre.hasMatch())
        return;
    qsizetype end = isVersion ? version.capturedEnd() : genre.capturedEnd();
    while (end < said.size() && (said[end].isLetter() || said[end].isMark()) && !wide)
        ++end;
    const QStringView tail = tailBehind(said, end);
    const bool texts = namesText(tail.left(20));
    const bool plain = tail.isEmpty() || QStringView(u"—–-(,[0123456789").contains(tail.front()) || wide || holds(TextCue::Tail, tail) || texts
        || isPresentsEnd(tail);
    subject->version = plain || (isVersion && (!holds(TextCue::OwnTail, tail) || holds(TextCue::Genre, tail)));
    subject->ends = closing.match(tail.toString()).hasMatch() || wide || texts;
    static const QRegularExpression genitive(QStringLiteral("^(?:of|von|vom|des|der|de|du|del|della|di|do|da|van)\\s(?!(?:your|deine|ihre|votre|"
                                                        "ton|tu|tua|seu|je)\\b)"), QRegularExpression::CaseInsensitiveOption);
    subject->owned = genitive.match(tail.toString()).hasMatch() && !namesText(tail) && !holds(TextCue::Matter, tail);
    subject->noun = !subject->owned && !holds(TextCue::OwnTail, tail);
    subject->genre = !isVersion;
    subject->points += subject->version ? forVersion : 0;
}

} // namespace

LeadSubject leadSubjectOf(QStringView said)
{
    LeadSubject subject;
    if (holds(TextCue::Imperative, said))
        return subject;
    readNoun(said, &subject);
    const bool rewritten = holds(TextCue::Rewritten, said), revised = holds(TextCue::Revised, said), fresh = holds(TextCue::Fresh, said);
    subject.rewritten = rewritten;
    subject.revised = rewritten || revised;
    subject.points += rewritten ? forRewritten : revised ? forRevised : fresh ? forFresh : 0;
    if ((subject.revised || fresh) && holds(TextCue::Indefinite, said))
        subject.points += forIndefinite;
    return subject;
}

qsizetype wordsBeforeSubject(QStringView said)
{
    const QString text = said.toString();
    qsizetype begin = said.size();
    for (const TextCue cue : {TextCue::Rewritten, TextCue::Revised, TextCue::Fresh, TextCue::Version, TextCue::Genre}) {
        if (const QRegularExpressionMatch match = pattern(cue).match(text); match.hasMatch())
            begin = std::min(begin, match.capturedStart());
    }
    const QStringView before = said.left(begin).trimmed();
    return before.isEmpty() ? 0 : before.count(u' ') + 1;
}

qsizetype presentsUntil(QStringView sentence, bool *mild)
{
    *mild = false;
    const QString text = sentence.toString();
    for (const TextCue cue : {TextCue::Presents, TextCue::PresentsMild}) {
        for (auto it = pattern(cue).globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QStringView before = sentence.left(match.capturedStart()).trimmed();
            if (!before.isEmpty() && !endsIn(before, u",，、،—–-;") && !hasScriptWithoutSpaces(sentence))
                continue;
            *mild = cue == TextCue::PresentsMild;
            return match.capturedEnd();
        }
    }
    *mild = true;
    return holds(TextCue::PresentsEnd, sentence) ? sentence.size() : -1;
}

} // namespace engine
