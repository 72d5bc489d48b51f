// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/eventrow.h"

#include "engine/types/events/runevent.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace ui {

using namespace engine;

namespace {

LogLevel levelOfEnd(EndReason reason)
{
    const bool bad = reason == EndReason::Failed || reason == EndReason::NoProvider || reason == EndReason::NoJudge;
    return bad ? LogLevel::Error : LogLevel::Notice;
}

void fillCall(EventRow &row, const Call &call)
{
    row.level = LogLevel::Detail;
    row.step = call.step;
    row.call = call.id;
    row.code = call.attempt;
    row.generator = call.label;
    row.first = call.candidates.value(0);
    row.second = call.candidates.value(1);
}

void fillFinished(EventRow &row, const CallEnd &end, const Call *call)
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
        row.generator = call->label;
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

void put(EventRow &row, CallId call) { row.call = call; }
void put(EventRow &row, const QString &text) { row.text = text.left(300); }
void put(EventRow &row, int number) { row.code = number; }
void put(EventRow &row, double number) { row.value = number; }
void put(EventRow &row, CandidateId candidate) { (row.first ? row.second : row.first) = candidate; }
template <typename Other>
void put(EventRow &, const Other &)
{
}

/// The row of an event without a case of its own: its first members of each type.
template <typename Body>
void fillFromFields(EventRow &row, const Body &body)
{
    row.level = LogLevel::Notice;
    Body::eachField([&](auto, auto member) { put(row, body.*member); });
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

EventRow eventRow(const RunEvent &event, const Call *call)
{
    EventRow row{.seq = event.seq, .atMs = event.atMs, .kind = quint8(event.body.index())};
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
            row.generator = body.candidate.generator;
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
            row.generator = body.match.judge;
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
            row.value = iteration.score.value_or(0); // shown only if there is a score, see `level`
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
            row.generator = body.label;
            row.code = body.replies;
        },
        [&](const RunFinished &body) {
            row.level = levelOfEnd(body.reason);
            row.code = int(body.reason);
            row.first = body.best;
            row.text = body.detail.left(300);
        },
        [&](const auto &body) { fillFromFields(row, body); },
    }, event.body);
    return row;
}

} // namespace ui
