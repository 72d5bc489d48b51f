// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/troubletext.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

/// The translation context of all sentences in this file.
struct TroubleText {
    Q_DECLARE_TR_FUNCTIONS(ui::TroubleText)
};

/// "12 of 14" or "12 of the last 14".
QString shareText(const engine::Trouble &trouble)
{
    const QString count = QLocale().toString(trouble.count), total = QLocale().toString(trouble.total);
    return trouble.latest ? TroubleText::tr("%1 of the last %2", "a share of replies").arg(count, total)
                          : TroubleText::tr("%1 of %2", "a share of replies").arg(count, total);
}

/// The sentence pattern; %1 is the text of shareText().
QString wordingOf(engine::TroubleKind kind)
{
    using enum engine::TroubleKind;
    switch (kind) {
    case UnreadableVerdicts: return TroubleText::tr("%1 verdicts could not be read.");
    case CutVerdicts: return TroubleText::tr("%1 verdicts were cut at the token limit; raise the judge's maximum of tokens.");
    case RefusedVerdicts: return TroubleText::tr("%1 verdicts were refused by the judge; choose another judge.");
    case EmptyVerdicts: return TroubleText::tr("%1 verdicts held no text.");
    case ThoughtVerdicts: return TroubleText::tr("%1 verdicts held only reasoning and no answer; raise the judge's maximum of tokens or lower its effort.");
    case UnreadableScores: return TroubleText::tr("%1 scores of evaluators could not be read.");
    case CutScores: return TroubleText::tr("%1 scores were cut at the token limit; raise the judge's maximum of tokens.");
    case RefusedScores: return TroubleText::tr("%1 scores were refused by the judge; choose another judge.");
    case EmptyScores: return TroubleText::tr("%1 scores held no text.");
    case ThoughtScores: return TroubleText::tr("%1 scores held only reasoning and no answer; raise the judge's maximum of tokens or lower its effort.");
    case FailedScores: return TroubleText::tr("%1 questions to evaluators failed.");
    case MissingScores: return TroubleText::tr("%1 candidates have no score.");
    case CutReplies: return TroubleText::tr("%1 replies were cut at the token limit; raise the maximum of tokens.");
    case RefusedReplies: return TroubleText::tr("%1 replies were refusals; change the task or choose another model.");
    case DuplicateReplies: return TroubleText::tr("%1 replies repeated an earlier candidate; raise the temperature or change the prompt.");
    case EmptyReplies: return TroubleText::tr("%1 replies held no text.");
    case UnreadableReplies: return TroubleText::tr("%1 replies were not in the form that was asked for.");
    case ThoughtReplies: return TroubleText::tr("%1 replies held only reasoning and no answer; raise the maximum of tokens or lower the effort.");
    case UnmatchedReplies: return TroubleText::tr("%1 replies were edits that do not fit the program.");
    case OutsideReplies: return TroubleText::tr("%1 replies changed lines outside of the editable regions.");
    case FailedPrograms: return TroubleText::tr("%1 programs failed their test.");
    case FailedCalls: return TroubleText::tr("%1 calls failed.");
    case LostJudge:
    case LostEvaluator: break;
    }
    Q_UNREACHABLE();
}

QString fallbackSentence(engine::JudgeFallback fallback)
{
    switch (fallback) {
    case engine::JudgeFallback::Judges: return u' ' + TroubleText::tr("The other judges go on.");
    case engine::JudgeFallback::Scores: return u' ' + TroubleText::tr("The ranking goes on with the scores of the evaluators.");
    case engine::JudgeFallback::None: break;
    }
    return {};
}

} // namespace

QString givenUpSentence(bool isJudge, const QString &label, qint64 replies)
{
    const QString count = QLocale().toString(replies);
    return isJudge ? TroubleText::tr("The judge %1 is not asked any more: %2 replies in a row held no readable verdict.").arg(label, count)
                   : TroubleText::tr("The evaluator %1 is not asked any more: %2 replies in a row held no readable score.").arg(label, count);
}

QString troubleSentence(const engine::Trouble &trouble)
{
    const bool isJudge = trouble.kind == engine::TroubleKind::LostJudge;
    QString text = isJudge || trouble.kind == engine::TroubleKind::LostEvaluator
        ? givenUpSentence(isJudge, trouble.who, trouble.count) + fallbackSentence(trouble.fallback)
        : wordingOf(trouble.kind).arg(shareText(trouble));
    if (!trouble.wrote.isEmpty())
        text += u' ' + TroubleText::tr("The last one began: “%1”").arg(trouble.wrote);
    else if (!trouble.detail.isEmpty())
        text += u' ' + TroubleText::tr("The last error: %1").arg(trouble.detail);
    return text;
}

} // namespace ui
