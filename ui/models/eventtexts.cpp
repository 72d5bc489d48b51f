// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/eventtexts.h"

#include "engine/types/events/callnote.h"
#include "ui/endtext.h"
#include "ui/errortext.h"
#include "ui/models/errormodel.h"
#include "ui/models/eventkind.h"
#include "ui/models/eventrow.h"
#include "ui/models/format.h"
#include "ui/troubletext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

using namespace engine;

namespace {

/// Sentences of the event log.
class EventTexts
{
    Q_DECLARE_TR_FUNCTIONS(ui::EventTexts)

public:
    static QString text(const EventRow &row);

private:
    static QString callText(const EventRow &row);
    static QString finishedText(const EventRow &row, const QString &step, const QString &who);
    static QString rejectedText(const EventRow &row);
    static QString candidateText(const EventRow &row);
    static QString testText(const EventRow &row);
    static QString loopText(const EventRow &row);
    static QString runText(const EventRow &row);
    static QString capText(const EventRow &row);
    static QString peopleText(const EventRow &row);
};

QString EventTexts::text(const EventRow &row)
{
    switch (row.kind) {
    case kindOf<CallStarted>(): case kindOf<CallFinished>(): case kindOf<ReplyRejected>(): case kindOf<CallQueued>(): case kindOf<CallDropped>():
        return callText(row);
    case kindOf<CandidateBorn>(): case kindOf<CandidateScored>(): case kindOf<MatchJudged>(): case kindOf<RatingsChanged>():
    case kindOf<CandidateRetired>(): case kindOf<CandidatePinned>(): case kindOf<CandidateTested>(): case kindOf<CandidateMigrated>():
        return candidateText(row);
    case kindOf<LoopStarted>(): case kindOf<IterationFinished>(): case kindOf<LoopFinished>():
        return loopText(row);
    default:
        return runText(row);
    }
}

QString EventTexts::callText(const EventRow &row)
{
    const QString first = candidateName(row.first);
    const QString second = candidateName(row.second);
    const QString step = row.step ? stepTitle(*row.step) : tr("Model");
    const QString who = row.generator.isEmpty() ? tr("the model") : harmless(row.generator);
    if (row.kind == kindOf<CallQueued>())
        return tr("Waiting for a free slot at the server");
    if (row.kind == kindOf<CallDropped>())
        return tr("Cancelled before it was sent; nothing is charged");
    if (row.kind == kindOf<CallStarted>()) {
        if (row.code > 1)
            return tr("Attempt %1 sent").arg(row.code);
        if (!row.first)
            return tr("%1 request to %2", "step, generator").arg(step, who);
        if (!row.second)
            return tr("Question about %1 sent").arg(first);
        return tr("Question about %1 and %2 sent").arg(first, second);
    }
    if (row.kind == kindOf<CallFinished>())
        return finishedText(row, step, who);
    return rejectedText(row);
}

QString EventTexts::finishedText(const EventRow &row, const QString &step, const QString &who)
{
    if (row.level == LogLevel::Error)
        return tr("Failed: %1").arg(causeSentence(row.error));
    if (row.value >= 0)
        return tr("%1 reply from the cache, %2 saved", "step, money").arg(step, formatMoney({qint64(row.value)}));
    if (const std::optional<engine::LeftOut> left = engine::leftOutOf(row.text))
        return tr("Reply received. Settings that %1 does not support are left out from now on: %2", "a model, names of settings").arg(harmless(left->model), harmless(left->settings.join(QStringLiteral(", "))));
    switch (FinishReason(row.code)) {
    case FinishReason::Length: return tr("%1 reply from %2, cut at the token limit", "step, generator").arg(step, who);
    case FinishReason::Refused: return tr("The model refused to answer");
    default: return tr("%1 reply from %2", "step, generator").arg(step, who);
    }
}

QString EventTexts::rejectedText(const EventRow &row)
{
    const QString first = candidateName(row.first);
    switch (Rejection(row.code)) {
    case Rejection::Empty: return tr("Reply rejected: empty");
    case Rejection::Refused: return tr("Reply rejected: refusal");
    case Rejection::Duplicate: return tr("Reply rejected: duplicate of %1").arg(first);
    case Rejection::Unreadable: return tr("Reply rejected: unreadable");
    case Rejection::TooLong: return tr("Reply rejected: too long");
    case Rejection::Unmatched: return tr("Reply rejected: edits do not fit the program");
    case Rejection::Outside: return tr("Reply rejected: edits outside the regions");
    case Rejection::OnlyThoughts: return tr("Reply rejected: reasoning without an answer");
    }
    return {};
}

QString EventTexts::candidateText(const EventRow &row)
{
    const QString first = candidateName(row.first);
    const QString second = candidateName(row.second);
    switch (row.kind) {
    case kindOf<CandidateBorn>():
        if (!row.second)
            return tr("%1 created").arg(first);
        return row.code ? tr("%1 created from %2 and %3").arg(first, second, candidateName({quint32(row.code)}))
                        : tr("%1 created from %2").arg(first, second);
    case kindOf<CandidateTested>(): return testText(row);
    case kindOf<CandidateMigrated>(): return tr("%1 migrated to island %2").arg(first).arg(row.code + 1);
    case kindOf<CandidateScored>(): return tr("%1 scores %2").arg(first, formatScore(row.value));
    case kindOf<MatchJudged>(): {
        if (Verdict(row.code) == Verdict::Tie)
            return tr("%1 and %2 are equal").arg(first, second);
        const bool firstWon = Verdict(row.code) == Verdict::First;
        return tr("%1 beats %2").arg(firstWon ? first : second, firstWon ? second : first);
    }
    case kindOf<RatingsChanged>(): return tr("%n rating(s) changed", nullptr, row.code);
    case kindOf<CandidateRetired>():
        return row.code ? tr("You retired %1").arg(first) : tr("%1 retired").arg(first);
    default: return row.code ? tr("%1 is pinned").arg(first) : tr("%1 is no longer pinned").arg(first);
    }
}

QString EventTexts::testText(const EventRow &row)
{
    const QString who = candidateName(row.first);
    if (row.level == LogLevel::Warning)
        return tr("%1 fails: %2").arg(who, harmless(row.text.simplified()));
    return row.code ? tr("Checked again: %1 reaches %2").arg(who, formatScore(row.value)) : tr("%1 ran and reaches %2").arg(who, formatScore(row.value));
}

QString EventTexts::loopText(const EventRow &row)
{
    if (row.kind == kindOf<LoopStarted>())
        return row.value > 0 ? tr("Refinement starts with the results of %n earlier loop(s)", nullptr, int(row.value)) : tr("Refinement begins");
    if (row.kind == kindOf<LoopFinished>())
        return tr("Refinement ends: %1").arg(loopEndSentence(LoopEnd(row.code)));
    return row.level != LogLevel::Warning ? tr("Iteration %1 scores %2").arg(row.code).arg(formatScore(row.value)) : tr("Iteration %1 has no score: %2").arg(QString::number(row.code), harmless(row.text));
}

QString EventTexts::runText(const EventRow &row)
{
    switch (row.kind) {
    case kindOf<RunStarted>(): return tr("Run started with Valda %1").arg(row.text);
    case kindOf<RunPaused>(): return tr("Pause: calls in flight are finished, none is started");
    case kindOf<RunResumed>():
        if (row.code == 2)
            return tr("Opened for votes; no calls are made");
        return row.code ? tr("Continued from the library") : tr("Continued");
    case kindOf<StopRequested>(): return tr("Stop: calls in flight are cancelled");
    case kindOf<JudgeGivenUp>(): return givenUpSentence(row.step == Step::Evaluation, row.generator, row.code);
    case kindOf<ChildMeasured>():
        return tr("%1 is better than its parents (%2 % likely)").arg(candidateName(row.first)).arg(int(row.value * 100));
    case kindOf<LeadEstimated>():
        return tr("%1 leads, %2 % likely the best").arg(candidateName(row.first)).arg(int(row.value * 100));
    case kindOf<RunFinished>(): {
        const QString why = endReasonSentence(EndReason(row.code));
        return row.first ? tr("Finished: %1 Best: %2").arg(why, candidateName(row.first)) : tr("Finished: %1").arg(why);
    }
    case kindOf<Throttled>(): case kindOf<BudgetWarned>(): return capText(row);
    default: return peopleText(row);
    }
}

QString EventTexts::capText(const EventRow &row)
{
    switch (row.kind) {
    case kindOf<Throttled>():
        if (row.value > 0 && row.text == u"allRuns")
            return tr("Limit over all runs: no new calls until %1")
                .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(qint64(row.value)), QLocale::ShortFormat));
        return row.value > 0 ? tr("Hourly limit: no new calls until %1")
                                   .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(qint64(row.value)).time(), QLocale::ShortFormat))
                             : tr("The hourly limit allows calls again");
    case kindOf<BudgetWarned>():
        if (row.text == u"usd")
            return tr("%1 % of the money cap is spent").arg(row.code);
        return row.text == u"calls" ? tr("%1 % of the cap on calls is used").arg(row.code) : tr("%1 % of the cap on tokens is used").arg(row.code);
    default: return {};
    }
}

/// Sentence for an event about people: a question, its end, an undone verdict, or a hint.
QString EventTexts::peopleText(const EventRow &row)
{
    switch (row.kind) {
    case kindOf<MatchWithdrawn>(): return tr("Verdict %1 was undone").arg(row.code);
    case kindOf<PeopleAsked>():
        return tr("Your vote on %1 and %2 is wanted until %3")
            .arg(candidateName(row.first), candidateName(row.second),
                QLocale().toString(QDateTime::fromMSecsSinceEpoch(qint64(row.value)).time(), QLocale::ShortFormat));
    case kindOf<QuestionClosed>():
        switch (QuestionEnd(row.code)) {
        case QuestionEnd::Answered: return tr("Your vote was received");
        case QuestionEnd::Declined: return tr("The vote was skipped");
        case QuestionEnd::TimedOut: return tr("The vote timed out");
        }
        return {};
    case kindOf<HintWritten>():
        return row.text.isEmpty() ? tr("Hint removed") : tr("Hint for the next prompts: %1").arg(harmless(row.text.simplified()));
    default: return {};
    }
}

} // namespace

QString eventText(const EventRow &row) { return EventTexts::text(row); }

} // namespace ui
