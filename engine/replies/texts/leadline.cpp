// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/leadline.h"

#include "engine/replies/cues/textcues.h"
#include "engine/replies/cues/textsigns.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype labelWithin = 80;

bool pointsDown(QStringView whole)
{
    const QStringView end = whole.right(3);
    return end.contains(u"\U0001F447") || end.contains(u'\u2b07') || end.contains(u'\u2193');
}

} // namespace

LeadLine leadLineAt(QStringView reply, qsizetype from)
{
    LeadLine line;
    qsizetype end = reply.indexOf(u'\n', from);
    end = end < 0 ? reply.size() : end;
    line.whole = reply.mid(from, end - from).trimmed();
    line.end = std::min(reply.size(), end + 1);
    line.said = withoutMarks(line.whole);
    const bool bracketed = line.said.startsWith(u'[') && line.said.endsWith(u']') && line.said.count(u'[') == 1;
    if (bracketed)
        line.said = line.said.mid(1, line.said.size() - 2).trimmed();
    const qsizetype bold = line.whole.indexOf(u"**");
    line.marked = bracketed || line.whole.startsWith(u'#') || (bold >= 0 && bold < 4 && line.whole.mid(bold + 2).contains(u"**"));
    line.pointing = endsIn(line.said, u":：") || pointsDown(line.whole);
    const qsizetype next = reply.indexOf(u'\n', line.end);
    line.blankBehind = line.end < reply.size() && reply.mid(line.end, next < 0 ? -1 : next - line.end).trimmed().isEmpty();
    return line;
}

qsizetype labelEnd(QStringView line)
{
    for (qsizetype at = 0; at < std::min(line.size(), labelWithin); ++at) {
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

QStringView lastSentence(QStringView said, QStringView *before)
{
    for (qsizetype at = said.size() - 2; at > 0; --at) {
        const bool wide = QStringView(u"。！？।").contains(said[at]);
        if (wide || (QStringView(u".!?؟").contains(said[at]) && said[at + 1].isSpace())) {
            *before = said.left(at + 1);
            return withoutMarks(said.mid(at + 1));
        }
    }
    return said;
}

QStringView behindOpener(QStringView said, LeadOpener *opener)
{
    static constexpr QStringView punctuation = u"!.,;:—–-…。！，、،؛।";
    const QRegularExpressionMatch match = pattern(TextCue::Opener).match(said.toString());
    *opener = LeadOpener::None;
    if (!match.hasMatch())
        return said;
    QStringView rest = said.mid(match.capturedEnd());
    const QStringView trimmed = withoutMarks(rest);
    const bool punctuated = !trimmed.isEmpty() && (punctuation.contains(trimmed.front()) || trimmed.data() - rest.data() > 2);
    if (!punctuated && !trimmed.isEmpty() && pattern(TextCue::Presents).match(trimmed.toString()).capturedStart() != 0)
        return said;
    *opener = holds(TextCue::Polite, said) ? LeadOpener::Polite : LeadOpener::Any;
    while (!rest.isEmpty() && (rest.front().isSpace() || isDecoration(rest.front()) || rest.front() == u'*' || punctuation.contains(rest.front())))
        rest = rest.mid(1);
    return rest;
}

QStringView behindRole(QStringView said)
{
    const QRegularExpressionMatch match = pattern(TextCue::Role).match(said.toString());
    const QStringView rest = match.hasMatch() ? said.mid(match.capturedEnd()) : QStringView();
    return rest.startsWith(u':') ? withoutMarks(rest.mid(1)) : said;
}

} // namespace engine
