// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/cues/textcues.h"

#include "engine/replies/cues/textcuerows.h"

#include <map>

namespace engine {

namespace {

QString wrapped(const CueRow &row)
{
    const QString forms = QString::fromUtf8(row.forms);
    switch (row.kind) {
    case 'W': return QStringLiteral("\\b(?:%1)(?!\\w)").arg(forms);
    case 'S': return QStringLiteral("\\b(?:%1)").arg(forms);
    default: return QStringLiteral("(?:%1)").arg(forms);
    }
}

/// Anchors cues that must begin the text, and those that must be the whole text except for brackets and punctuation.
QString framed(TextCue cue, const QString &all)
{
    static const QString lead = QStringLiteral("^[\\s*_>#(\\[¡¿（【]*");
    switch (cue) {
    case TextCue::Opener:
    case TextCue::Polite:
    case TextCue::Role:
    case TextCue::Signed:
    case TextCue::Note:
    case TextCue::ThisVersion:
    case TextCue::Heading:
    case TextCue::OwnHeading:
    case TextCue::Imperative:
    case TextCue::Salutation:
    case TextCue::Clause:
    case TextCue::Tail:
    case TextCue::OwnTail: return lead + QStringLiteral("(?:%1)").arg(all);
    case TextCue::PresentsEnd: return QStringLiteral("(?:%1)[\\s*_)\\].!:：。]*$").arg(all);
    case TextCue::Complete:
    case TextCue::CompleteMild:
    case TextCue::Wish:
    case TextCue::Count: return lead + QStringLiteral("(?:%1)[\\s*_)\\].!?:：。…！？؟।）】]*$").arg(all);
    default: return all;
    }
}

} // namespace

const QRegularExpression &pattern(TextCue cue)
{
    static const std::map<TextCue, QRegularExpression> patterns = [] {
        std::map<TextCue, QStringList> forms;
        for (const auto rows : {englishCueRows(), germanicCueRows(), romanceCueRows(), italianCueRows(), slavicCueRows(), asianCueRows(),
                 easternCueRows(), moreCueRows()}) {
            for (const CueRow &row : rows)
                forms[row.cue] << wrapped(row);
        }
        std::map<TextCue, QRegularExpression> made;
        for (const auto &[name, list] : forms) {
            made.emplace(name, QRegularExpression(framed(name, list.join(u'|')),
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
        }
        return made;
    }();
    return patterns.at(cue);
}

bool holds(TextCue cue, QStringView text)
{
    return pattern(cue).match(text.toString()).hasMatch();
}

} // namespace engine
