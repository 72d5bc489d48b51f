// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/runstate.h"

#include "engine/base/foreignjson.h"
#include "engine/base/words.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/figures.h"
#include "engine/types/state/measurements.h"
#include "engine/types/state/preview.h"
#include "engine/types/state/runcalls.h"
#include "engine/types/state/runloop.h"
#include "engine/types/state/runpeople.h"
#include "engine/types/state/trouble.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

bool hasEvaluators(const RunConfig &document)
{
    const auto config = parseForeignJson(document.json);
    const auto list = config.is_object() ? config.find("evaluators") : config.end();
    return config.is_object() && list != config.end() && list->is_array() && std::any_of(list->begin(), list->end(), [](const nlohmann::json &each) {
        return each.is_object() && each.value("enabled", nlohmann::json(true)) != false;
    });
}

QString textIn(const RunConfig &document, const char *pointer)
{
    const auto config = parseForeignJson(document.json);
    const nlohmann::json::json_pointer place(pointer);
    const bool there = config.is_object() && config.contains(place) && config[place].is_string();
    return there ? QString::fromStdString(config[place].get_ref<const std::string &>()) : QString();
}

/// Steps whose prompts include a person's hint.
} // namespace

Ranking rankingOf(const RunConfig &config)
{
    const QString name = textIn(config, "/population/ranking");
    return name == u"metric" ? Ranking::Metric : name == u"front" ? Ranking::Front : name == u"judged" ? Ranking::Judged : Ranking::Mixed;
}

struct RunState::Fold : QSharedData {
    void apply(const RunEvent &event);
    CandidateState *find(CandidateId id);
    void configured(const RunConfig &config);
    void started(const RunEvent &event, const RunStarted &body);
    void resumed(const RunEvent &event, const RunResumed &body, qint64 beforeMs);
    void unqueue(CallId id);
    void callFinished(const CallEnd &end, qint64 atMs);
    void born(const RunEvent &event, const Candidate &candidate);
    void tested(const TestReport &report);
    void measuredAgain(CandidateState &candidate, const TestReport &report);
    void stopClock(qint64 atMs);

    RunStatus m_status = RunStatus::Running;
    RunConfig m_config;
    QList<PriceQuote> m_prices;
    RunTotals m_totals;
    quint64 m_lastSeq = 0;
    RunTimes m_times;
    qint64 m_activeMs = 0;
    std::optional<qint64> m_activeSinceMs; ///< nullopt while the run is not active
    RunHint m_hint;
    std::optional<RunFinished> m_finished;
    LeadEstimated m_lead;
    RunPeople m_people;
    QList<CandidateState> m_candidates;
    RunCalls m_calls;
    QHash<CallId, Money> m_costOfCall; ///< of calls whose reply has not become a candidate
    QList<CandidateId> m_alive;
    Ranking m_ranking = Ranking::Mixed;
    Measurements m_measurements;
    bool m_programs = false; ///< candidates are programs
    bool m_evaluated = false; ///< candidates are scored by evaluators
    TroubleFold m_troubles;
    ProgramPreviews m_previews;
    quint32 m_wholeLoop = 0; ///< number of the loop that is the run; 0: none
    RunLoop m_loop;
};

void RunState::Fold::apply(const RunEvent &event)
{
    Q_ASSERT(event.seq == m_lastSeq + 1);
    m_lastSeq = event.seq;
    const qint64 beforeMs = std::exchange(m_times.lastMs, event.atMs);
    std::visit(Overloaded{
        [&](const RunStarted &body) { started(event, body); },
        [&](const RunPaused &) {
            m_status = m_calls.inFlight.isEmpty() ? RunStatus::Paused : RunStatus::Pausing;
            stopClock(event.atMs);
        },
        [&](const RunResumed &body) { resumed(event, body, beforeMs); },
        [&](const StopRequested &) { },
        [&](const Throttled &body) {
            m_times.throttledUntilMs = body.untilMs;
            if (m_status == RunStatus::Running || m_status == RunStatus::Throttled)
                m_status = body.untilMs ? RunStatus::Throttled : RunStatus::Running;
        },
        [&](const BudgetWarned &) { },
        [&](const CallQueued &body) {
            m_calls.queued.insert(body.call.id, body.call);
            ++m_totals.queued;
            m_totals.reserved += body.call.reserved;
        },
        [&](const CallDropped &body) { unqueue(body.call); },
        [&](const CallStarted &body) {
            m_hint.prompts += !m_hint.text.isEmpty() && writesCandidates(body.call.step);
            unqueue(body.call.id);
            m_calls.inFlight.insert(body.call.id, body.call);
            ++m_totals.inFlight;
            m_totals.reserved += body.call.reserved;
        },
        [&](const CallFinished &body) { callFinished(body.end, event.atMs); },
        [&](const CandidateBorn &body) { born(event, body.candidate); },
        [&](const ReplyRejected &body) {
            ++m_totals.rejected;
            m_totals.duplicates += body.reason == Rejection::Duplicate;
            m_costOfCall.remove(body.call);
        },
        [&](const CandidateScored &body) {
            if (CandidateState *candidate = find(body.candidate))
                candidate->score = body.score;
        },
        [&](const CandidateTested &body) { tested(body.report); },
        [](const CandidateMigrated &) { },
        [&](const MatchJudged &body) {
            ++m_totals.matches;
            m_costOfCall.remove(body.match.call);
            m_costOfCall.remove(body.match.secondCall);
        },
        [&](const RatingsChanged &body) {
            for (const Rating &rating : body.ratings) {
                if (CandidateState *candidate = find(rating.candidate))
                    candidate->rating = rating;
            }
        },
        [&](const CandidateRetired &body) {
            if (CandidateState *candidate = find(body.candidate)) {
                candidate->alive = false;
                m_previews.retired(body.candidate);
                m_alive.removeOne(body.candidate);
            }
        },
        [&](const CandidatePinned &body) {
            if (CandidateState *candidate = find(body.candidate))
                candidate->pinned = body.pinned;
        },
        [&](const HintWritten &body) {
            m_hint.text = body.text;
            m_hint.sinceMs = body.text.isEmpty() ? 0 : event.atMs;
            m_hint.prompts = 0;
        },
        [&](const MatchWithdrawn &) { },
        [&](const PeopleAsked &body) {
            ++m_people.asked;
            m_people.open.append(body);
        },
        [&](const QuestionClosed &body) {
            m_people.open.removeIf([&](const PeopleAsked &open) { return open.question == body.question; });
        },
        [&](const ChildMeasured &) { },
        [&](const LeadEstimated &body) { m_lead = body; },
        [&](const LoopStarted &body) {
            if (body.start.whole) {
                m_wholeLoop = body.start.loop;
                m_loop.result.reset();
            }
        },
        [&](const IterationFinished &body) {
            if (body.iteration.loop == m_wholeLoop)
                m_loop.candidate = body.iteration.bestCandidate;
        },
        [&](const LoopFinished &body) {
            if (body.result.loop != m_wholeLoop)
                return;
            m_loop.result = body.result;
            if (body.result.bestCandidate)
                m_loop.candidate = body.result.bestCandidate;
        },
        [](const JudgeGivenUp &) { },
        [&](const RunFinished &body) {
            m_status = RunStatus::Finished;
            m_people.open.clear();
            m_finished = body;
            stopClock(event.atMs);
        },
    }, event.body);
    m_troubles.apply(event, m_evaluated);
}

void RunState::Fold::configured(const RunConfig &config)
{
    m_config = config;
    m_programs = !textIn(config, "/program/language").isEmpty();
    m_ranking = rankingOf(config);
    m_evaluated = hasEvaluators(config);
}

void RunState::Fold::started(const RunEvent &event, const RunStarted &body)
{
    configured(body.config);
    m_prices = body.prices;
    m_times.startedMs = event.atMs;
    m_activeSinceMs = event.atMs;
}

void RunState::Fold::resumed(const RunEvent &event, const RunResumed &body, qint64 beforeMs)
{
    if (body.config != RunConfig())
        configured(body.config);
    if (!body.prices.isEmpty())
        m_prices = body.prices;
    if (body.reopened)
        stopClock(beforeMs); // the process was killed: active until its last event
    m_times.throttledUntilMs = 0;
    if (body.steerOnly) {
        if (m_status != RunStatus::Finished)
            m_status = RunStatus::Paused;
        return;
    }
    m_status = RunStatus::Running;
    m_measurements.checksInARow = 0;
    m_measurements.checkMsInARow = 0;
    m_finished.reset();
    m_activeSinceMs = event.atMs;
}

void RunState::Fold::stopClock(qint64 atMs)
{
    if (m_activeSinceMs) // a foreign log may go back and forth in time
        m_activeMs = std::clamp(m_activeMs + atMs - *std::exchange(m_activeSinceMs, std::nullopt), -latestMs, latestMs);
}

void RunState::Fold::unqueue(CallId id)
{
    const auto queued = m_calls.queued.constFind(id);
    if (queued == m_calls.queued.constEnd())
        return;
    --m_totals.queued;
    m_totals.reserved -= queued->reserved;
    m_calls.queued.erase(queued);
}

void RunState::Fold::callFinished(const CallEnd &end, qint64 atMs)
{
    m_calls.refusal.reset();
    if (end.error && isInvitation(*end.error))
        m_calls.refusal = ServerRefusal{end.error->detail, atMs + end.error->retryAfter->count()};
    const Call call = m_calls.inFlight.take(end.call);
    --m_totals.inFlight;
    ++m_totals.calls;
    const bool isCancelled = end.error && end.error->kind == ErrorKind::Cancelled;
    m_totals.failedCalls += end.error && !isCancelled;
    m_totals.cancelledCalls += isCancelled;
    m_totals.tokensIn += end.usage.input;
    m_totals.tokensOut += end.usage.output;
    m_totals.spent += end.cost;
    m_totals.lost += end.error ? end.cost : std::min(Money{call.lostCost.microUsd * end.lostCopies}, end.cost);
    m_totals.saved += end.saved;
    m_totals.cachedCalls += end.cached;
    m_totals.reserved -= call.reserved;
    m_totals.lowerBound |= !call.priceKnown;
    if (!end.error && call.step != Step::Scoring && call.step != Step::Embedding)
        m_costOfCall.insert(end.call, end.cost);
    if (m_status == RunStatus::Pausing && m_calls.inFlight.isEmpty())
        m_status = RunStatus::Paused;
}

void RunState::Fold::born(const RunEvent &event, const Candidate &candidate)
{
    Q_ASSERT(candidate.id.value == quint32(m_candidates.size()) + 1);
    const QString text = candidate.parts.text();
    m_candidates.append({.id = candidate.id, .call = candidate.call, .step = candidate.step, .parents = candidate.parents,
        .generation = candidate.generation, .generator = candidate.generator, .preview = m_programs ? m_previews.born(candidate) : previewOf(text),
        .characters = int(text.size()), .words = countWords(text), .bornMs = event.atMs,
        .cost = m_costOfCall.take(candidate.call), .score = {}, .rating = {.candidate = candidate.id}, .arm = candidate.arm,
        .island = candidate.island, .change = candidate.change,
        .changedParts = candidate.changedParts});
    m_alive.append(candidate.id);
    m_measurements.checksInARow = 0;
    m_measurements.checkMsInARow = 0;
    m_totals.generations = std::max(m_totals.generations, candidate.generation);
}

void RunState::Fold::tested(const TestReport &report)
{
    CandidateState *candidate = find(report.candidate);
    if (!candidate)
        return;
    if (report.recheck)
        return measuredAgain(*candidate, report);
    candidate->failed = !report.correct;
    note(candidate->measured, report);
    if (!report.correct)
        return;
    m_measurements.withinReports.add(candidate->measured.first.squares, candidate->measured.first.count - 1);
    if (!m_measurements.probe) {
        m_measurements.probe = candidate->id;
        m_measurements.probeMs = report.outcome.wallMs;
    }
}

void RunState::Fold::measuredAgain(CandidateState &candidate, const TestReport &report)
{
    if (wasNotMeasured(report))
        return;
    if (candidate.id != m_measurements.probe) {
        ++m_measurements.checksInARow;
        m_measurements.checkMsInARow += report.outcome.wallMs;
    }
    if (!m_measurements.again.contains(candidate.id))
        m_measurements.again.append(candidate.id);
    note(candidate.measured, report);
    if (candidate.notChecked.isEmpty())
        candidate.notChecked = report.notIsolated;
    const ScoreRecord &measured = candidate.measured;
    candidate.failed = candidate.failed || measured.isBroken();
    const Noise noise = noiseOf(m_measurements, m_candidates);
    if (measured.isBroken() || measured.isRefuted(noise))
        candidate.repeats = false;
    else if (!candidate.notChecked.isEmpty())
        candidate.repeats.reset();
    else if (measured.isConfirmed(noise))
        candidate.repeats = true;
}

CandidateState *RunState::Fold::find(CandidateId id)
{
    return id && id.value <= quint32(m_candidates.size()) ? &m_candidates[id.value - 1] : nullptr;
}

RunState::RunState()
    : m_fold(new Fold)
{
}

RunState::RunState(const RunState &) = default;
RunState &RunState::operator=(const RunState &) = default;
RunState::~RunState() = default;

void RunState::apply(const RunEvent &event)
{
    m_fold->apply(event);
}

RunStatus RunState::status() const { return m_fold->m_status; }
const RunConfig &RunState::config() const { return m_fold->m_config; }
const QList<PriceQuote> &RunState::prices() const { return m_fold->m_prices; }
const RunTotals &RunState::totals() const { return m_fold->m_totals; }
quint64 RunState::lastSeq() const { return m_fold->m_lastSeq; }
const RunTimes &RunState::times() const { return m_fold->m_times; }
const RunHint &RunState::hint() const { return m_fold->m_hint; }
const std::optional<RunFinished> &RunState::finished() const { return m_fold->m_finished; }
const LeadEstimated &RunState::lead() const { return m_fold->m_lead; }
const RunPeople &RunState::people() const { return m_fold->m_people; }
const QList<CandidateState> &RunState::candidates() const { return m_fold->m_candidates; }
const QList<CandidateId> &RunState::living() const { return m_fold->m_alive; }
const RunLoop &RunState::loop() const { return m_fold->m_loop; }
const RunCalls &RunState::calls() const { return m_fold->m_calls; }
QList<Trouble> RunState::troubles() const { return m_fold->m_troubles.troubles(); }
Ranking RunState::ranking() const { return m_fold->m_ranking; }
const Measurements &RunState::measurements() const { return m_fold->m_measurements; }

qint64 RunState::activeMs(qint64 nowMs) const
{
    const std::optional<qint64> since = m_fold->m_activeSinceMs;
    return m_fold->m_activeMs + (since ? nowMs - *since : 0);
}

const CandidateState *RunState::candidate(CandidateId id) const
{
    const QList<CandidateState> &all = m_fold->m_candidates;
    return id && id.value <= quint32(all.size()) ? &all.at(id.value - 1) : nullptr;
}

} // namespace engine
