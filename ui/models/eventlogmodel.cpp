// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/eventlogmodel.h"

#include "engine/types/events/callnote.h"
#include "ui/endtext.h"
#include "ui/errortext.h"
#include "ui/models/errormodel.h"
#include "ui/models/format.h"
#include "ui/troubletext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

using namespace engine;

namespace {

template <typename Body, std::size_t Index = 0>
consteval quint8 kindOf()
{
    if constexpr (std::is_same_v<std::variant_alternative_t<Index, EventBody>, Body>)
        return quint8(Index);
    else
        return kindOf<Body, Index + 1>();
}

LogLevel levelOfEnd(EndReason reason)
{
    const bool bad = reason == EndReason::Failed || reason == EndReason::NoProvider || reason == EndReason::NoJudge;
    return bad ? LogLevel::Error : LogLevel::Notice;
}

} // namespace

QString levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Detail: return QCoreApplication::translate("ui::EventLogModel", "detail", "level of an event");
    case LogLevel::Info: return QCoreApplication::translate("ui::EventLogModel", "info", "level of an event");
    case LogLevel::Notice: return QCoreApplication::translate("ui::EventLogModel", "notice", "level of an event");
    case LogLevel::Warning: return QCoreApplication::translate("ui::EventLogModel", "warning", "level of an event");
    case LogLevel::Error: return QCoreApplication::translate("ui::EventLogModel", "error", "level of an event");
    }
    return {};
}

EventLogModel::EventLogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QString EventLogModel::interned(const QString &word)
{
    return *m_words.insert(word);
}

void EventLogModel::note(const RunEvent &event, const Call *call)
{
    Row row{.seq = event.seq, .atMs = event.atMs, .kind = quint8(event.body.index())};
    fill(row, event, call);
    m_new.push_back(std::move(row));
    if (m_new.size() > maxRows) {
        m_new.pop_front();
        ++m_dropped;
    }
}

void EventLogModel::fillCall(Row &row, const Call &call)
{
    row.level = LogLevel::Detail;
    row.step = call.step;
    row.call = call.id;
    row.code = call.attempt;
    row.generator = interned(call.label);
    row.first = call.candidates.value(0);
    row.second = call.candidates.value(1);
}

void EventLogModel::fill(Row &row, const RunEvent &event, const Call *call)
{
    std::visit(Overloaded{
        [&](const RunStarted &body) { row.level = LogLevel::Notice; row.text = body.version; },
        [&](const RunPaused &) { row.level = LogLevel::Notice; },
        [&](const RunResumed &body) { row.level = LogLevel::Notice; row.code = body.steerOnly ? 2 : body.reopened; },
        [&](const StopRequested &) { row.level = LogLevel::Notice; },
        [&](const Throttled &body) { row.level = LogLevel::Warning; row.value = double(body.untilMs); row.text = body.cap; },
        [&](const BudgetWarned &body) { row.level = LogLevel::Warning; row.code = body.percent; row.text = body.cap; },
        [&](const CallStarted &body) { fillCall(row, body.call); },
        [&](const CallQueued &body) { fillCall(row, body.call); },
        [&](const CallDropped &body) { row.level = LogLevel::Detail; row.call = body.call; },
        [&](const CallFinished &body) { fillFinished(row, body.end, call); },
        [&](const CandidateBorn &body) {
            row.step = body.candidate.step;
            row.call = body.candidate.call;
            row.generator = interned(body.candidate.generator);
            row.first = body.candidate.id;
            row.second = body.candidate.parents.value(0);
            row.code = int(body.candidate.parents.value(1).value);
        },
        [&](const ReplyRejected &body) {
            row.level = LogLevel::Warning;
            row.call = body.call;
            row.code = int(body.reason);
            row.first = body.like;
            row.text = body.detail.left(300);
        },
        [&](const CandidateTested &body) {
            row.level = body.report.correct ? LogLevel::Info : LogLevel::Warning;
            row.first = body.report.candidate;
            row.value = body.report.score;
            row.code = body.report.recheck;
            row.latencyMs = int(std::min<qint64>(body.report.outcome.wallMs, std::numeric_limits<int>::max()));
            row.text = body.report.failure.left(300);
        },
        [&](const CandidateMigrated &body) { row.level = LogLevel::Detail; row.first = body.candidate; row.code = body.island; },
        [&](const CandidateScored &body) { row.first = body.candidate; row.value = body.score; },
        [&](const MatchJudged &body) {
            row.step = body.match.call ? Step::Evaluation : Step::Human;
            row.call = body.match.call;
            row.generator = interned(body.match.judge);
            row.code = int(body.match.verdict);
            row.first = body.match.first;
            row.second = body.match.second;
            row.text = body.match.rationale.left(160);
        },
        [&](const RatingsChanged &body) { row.level = LogLevel::Detail; row.code = int(body.ratings.size()); },
        [&](const CandidateRetired &body) { row.first = body.candidate; row.code = body.byHand; },
        [&](const CandidatePinned &body) { row.level = LogLevel::Notice; row.first = body.candidate; row.code = body.pinned; },
        [&](const HintWritten &body) { row.level = LogLevel::Notice; row.text = body.text.left(160); },
        [&](const MatchWithdrawn &body) { row.level = LogLevel::Notice; row.code = int(body.match.value); },
        [&](const PeopleAsked &body) {
            row.level = LogLevel::Notice;
            row.step = engine::Step::Human;
            row.first = body.candidates.value(0);
            row.second = body.candidates.value(1);
            row.value = double(body.untilMs);
        },
        [&](const QuestionClosed &body) { row.step = engine::Step::Human; row.code = int(body.end); },
        [&](const ChildMeasured &body) {
            row.level = LogLevel::Detail;
            row.first = body.candidate;
            row.value = body.chance;
        },
        [&](const LeadEstimated &body) {
            row.level = LogLevel::Detail;
            row.first = body.leader;
            row.value = body.probability;
        },
        [&](const LoopStarted &body) { row.step = Step::Refinement; row.code = int(body.start.loop); row.value = body.start.rule.runs; },
        [&](const IterationFinished &body) {
            const Iteration &iteration = body.iteration;
            row.step = Step::Refinement;
            row.call = iteration.call;
            row.first = iteration.candidate;
            row.code = iteration.index + 1;
            row.value = iteration.score.value_or(0); // shown where there is one: the level tells
            row.level = iteration.score ? LogLevel::Info : LogLevel::Warning;
            row.text = iteration.score ? QString() : iteration.trouble.left(300);
        },
        [&](const LoopFinished &body) {
            row.step = Step::Refinement;
            row.level = body.result.reason == LoopEnd::Failed ? LogLevel::Error : LogLevel::Notice;
            row.first = body.result.bestCandidate;
            row.code = int(body.result.reason);
            row.text = body.result.detail.left(300);
        },
        [&](const JudgeGivenUp &body) {
            row.level = LogLevel::Warning;
            row.step = body.step;
            row.call = body.call;
            row.generator = interned(body.label);
            row.code = body.replies;
        },
        [&](const RunFinished &body) {
            row.level = levelOfEnd(body.reason);
            row.code = int(body.reason);
            row.first = body.best;
            row.text = body.detail.left(300);
        },
    }, event.body);
}

void EventLogModel::fillFinished(Row &row, const CallEnd &end, const Call *call)
{
    row.call = end.call;
    row.latencyMs = int(std::min<qint64>(end.latencyMs, std::numeric_limits<int>::max()));
    row.tokensIn = int(end.usage.input);
    row.tokensOut = int(end.usage.output);
    row.microUsd = end.cost.microUsd;
    row.code = int(end.finish);
    row.value = end.cached ? double(end.saved.microUsd) : -1;
    if (call) {
        row.step = call->step;
        row.generator = interned(call->label);
        row.first = call->candidates.value(0);
    }
    if (end.error) {
        row.level = LogLevel::Error;
        row.error = end.error->kind;
        row.text = end.error->detail.left(300);
    } else if (end.finish == FinishReason::Refused || end.finish == FinishReason::Length) {
        row.level = LogLevel::Warning;
    } else if (!end.note.isEmpty()) {
        row.level = LogLevel::Notice;
    }
    if (!end.error)
        row.text = end.note.left(300);
}

void EventLogModel::commit()
{
    if (m_new.empty())
        return;
    const qsizetype over = qsizetype(m_rows.size() + m_new.size()) - maxRows;
    if (const int drop = int(std::min<qsizetype>(over, qsizetype(m_rows.size()))); drop > 0) {
        beginRemoveRows({}, 0, drop - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + drop);
        m_dropped += quint64(drop);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + m_new.size()) - 1);
    std::move(m_new.begin(), m_new.end(), std::back_inserter(m_rows));
    m_new.clear();
    endInsertRows();
}

void EventLogModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_new.clear();
    m_words.clear();
    m_dropped = 0;
    endResetModel();
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Message ? harmless(row.text.isEmpty() || engine::leftOutOf(row.text) ? message(row) : row.text)
            : index.column() == Time     ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.atMs), QLocale::LongFormat)
                                         : QVariant();
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Latency || index.column() == Tokens || index.column() == Cost;
        return int((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    case LevelRole: return int(row.level);
    case SeqRole: return row.seq;
    case CallRole: return row.call.value;
    case CandidateRole: return row.first.value;
    default: return {};
    }
}

QString EventLogModel::display(const Row &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case Time: return QDateTime::fromMSecsSinceEpoch(row.atMs).time().toString(QStringLiteral("HH:mm:ss"));
    case Level: return levelWord(row.level);
    case Step: return row.step ? stepTitle(*row.step) : QString();
    case Generator: return row.generator;
    case Latency: return row.latencyMs < 0 ? QString() : latencyText(row.latencyMs);
    case Tokens:
        return row.latencyMs < 0 ? QString()
                                 : tr("%1 → %2", "tokens in and out").arg(locale.toString(row.tokensIn), locale.toString(row.tokensOut));
    case Cost: return row.microUsd < 0 ? QString() : formatMoney({row.microUsd});
    case Message: return message(row);
    default: return {};
    }
}

QString EventLogModel::message(const Row &row) const
{
    switch (row.kind) {
    case kindOf<CallStarted>(): case kindOf<CallFinished>(): case kindOf<ReplyRejected>(): case kindOf<CallQueued>(): case kindOf<CallDropped>():
        return callMessage(row);
    case kindOf<CandidateBorn>(): case kindOf<CandidateScored>(): case kindOf<MatchJudged>(): case kindOf<RatingsChanged>():
    case kindOf<CandidateRetired>(): case kindOf<CandidatePinned>(): case kindOf<CandidateTested>(): case kindOf<CandidateMigrated>():
        return candidateMessage(row);
    case kindOf<LoopStarted>(): case kindOf<IterationFinished>(): case kindOf<LoopFinished>():
        return loopMessage(row);
    default:
        return runMessage(row);
    }
}

QString EventLogModel::callMessage(const Row &row) const
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
    if (row.kind == kindOf<CallFinished>()) {
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

QString EventLogModel::candidateMessage(const Row &row) const
{
    const QString first = candidateName(row.first);
    const QString second = candidateName(row.second);
    switch (row.kind) {
    case kindOf<CandidateBorn>():
        if (!row.second)
            return tr("%1 created").arg(first);
        return row.code ? tr("%1 created from %2 and %3").arg(first, second, candidateName({quint32(row.code)}))
                        : tr("%1 created from %2").arg(first, second);
    case kindOf<CandidateTested>(): return testMessage(row);
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

QString EventLogModel::testMessage(const Row &row) const
{
    const QString who = candidateName(row.first);
    if (row.level == LogLevel::Warning)
        return tr("%1 fails: %2").arg(who, harmless(row.text.simplified()));
    return row.code ? tr("Checked again: %1 reaches %2").arg(who, formatScore(row.value)) : tr("%1 ran and reaches %2").arg(who, formatScore(row.value));
}

QString EventLogModel::loopMessage(const Row &row) const
{
    if (row.kind == kindOf<LoopStarted>())
        return row.value > 0 ? tr("Refinement starts with the results of %n earlier loop(s)", nullptr, int(row.value)) : tr("Refinement begins");
    if (row.kind == kindOf<LoopFinished>())
        return tr("Refinement ends: %1").arg(loopEndSentence(LoopEnd(row.code)));
    return row.level != LogLevel::Warning ? tr("Iteration %1 scores %2").arg(row.code).arg(formatScore(row.value)) : tr("Iteration %1 has no score: %2").arg(QString::number(row.code), harmless(row.text));
}

QString EventLogModel::runMessage(const Row &row) const
{
    switch (row.kind) {
    case kindOf<RunStarted>(): return tr("Run started with Valda %1").arg(row.text);
    case kindOf<RunPaused>(): return tr("Pause: calls in flight are finished, none is started");
    case kindOf<RunResumed>(): 
        if (row.code == 2)
            return tr("Opened for votes; no calls are made");
        return row.code ? tr("Continued from the library") : tr("Continued");
    case kindOf<StopRequested>(): return tr("Stop: calls in flight are cancelled");
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
    case kindOf<JudgeGivenUp>(): return givenUpSentence(row.step == Step::Evaluation, row.generator, row.code);
    case kindOf<ChildMeasured>():
        return tr("%1 is better than its parents (%2 % likely)").arg(candidateName(row.first)).arg(int(row.value * 100));
    case kindOf<LeadEstimated>():
        return tr("%1 leads, %2 % likely the best").arg(candidateName(row.first)).arg(int(row.value * 100));
    case kindOf<HintWritten>():
        return row.text.isEmpty() ? tr("Hint removed") : tr("Hint for the next prompts: %1").arg(harmless(row.text.simplified()));
    case kindOf<RunFinished>(): {
        const QString why = endReasonSentence(EndReason(row.code));
        return row.first ? tr("Finished: %1 Best: %2").arg(why, candidateName(row.first)) : tr("Finished: %1").arg(why);
    }
    default: return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Latency || section == Tokens || section == Cost;
        return int((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Time"), tr("Level"), tr("Step"), tr("Generator"), tr("Duration"), tr("Tokens"), tr("Cost"), tr("Event")};
    return names[section];
}

} // namespace ui
