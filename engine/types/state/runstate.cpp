// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/runstate.h"

#include "engine/base/foreignjson.h"
#include "engine/base/words.h"
#include "engine/types/plan/figures.h"

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

void RunState::apply(const RunEvent &event)
{
    Q_ASSERT(event.seq == m_lastSeq + 1);
    m_lastSeq = event.seq;
    const qint64 beforeMs = std::exchange(m_lastMs, event.atMs);
    std::visit(Overloaded{
        [&](const RunStarted &body) { started(event, body); },
        [&](const RunPaused &) {
            m_status = m_inFlight.isEmpty() ? RunStatus::Paused : RunStatus::Pausing;
            stopClock(event.atMs);
        },
        [&](const RunResumed &body) {
            if (body.config != RunConfig())
                configured(body.config);
            if (!body.prices.isEmpty())
                m_prices = body.prices;
            if (body.reopened)
                stopClock(beforeMs); // the process was killed: active until its last event
            if (body.steerOnly) {
                m_throttledUntilMs = 0;
                if (m_status != RunStatus::Finished)
                    m_status = RunStatus::Paused;
                return;
            }
            m_status = RunStatus::Running;
            m_checksInARow = 0;
            m_checkMsInARow = 0;
            m_finished.reset();
            m_throttledUntilMs = 0;
            m_activeSinceMs = event.atMs;
        },
        [&](const StopRequested &) { },
        [&](const Throttled &body) {
            m_throttledUntilMs = body.untilMs;
            if (m_status == RunStatus::Running || m_status == RunStatus::Throttled)
                m_status = body.untilMs ? RunStatus::Throttled : RunStatus::Running;
        },
        [&](const BudgetWarned &) { },
        [&](const CallQueued &body) {
            m_queued.insert(body.call.id, body.call);
            ++m_totals.queued;
            m_totals.reserved += body.call.reserved;
        },
        [&](const CallDropped &body) { unqueue(body.call); },
        [&](const CallStarted &body) {
            m_hintPrompts += !m_hint.isEmpty() && writesCandidates(body.call.step);
            unqueue(body.call.id);
            m_inFlight.insert(body.call.id, body.call);
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
            m_hint = body.text;
            m_hintSinceMs = body.text.isEmpty() ? 0 : event.atMs;
            m_hintPrompts = 0;
        },
        [&](const MatchWithdrawn &) { },
        [&](const PeopleAsked &body) {
            ++m_questionsAsked;
            m_openQuestions.append(body);
        },
        [&](const QuestionClosed &body) {
            m_openQuestions.removeIf([&](const PeopleAsked &open) { return open.question == body.question; });
        },
        [&](const ChildMeasured &) { },
        [&](const LeadEstimated &body) { m_lead = body; },
        [&](const LoopStarted &body) {
            if (body.start.whole) {
                m_wholeLoop = body.start.loop;
                m_loop.reset();
            }
        },
        [&](const IterationFinished &body) {
            if (body.iteration.loop == m_wholeLoop)
                m_refined = body.iteration.bestCandidate;
        },
        [&](const LoopFinished &body) {
            if (body.result.loop != m_wholeLoop)
                return;
            m_loop = body.result;
            if (body.result.bestCandidate)
                m_refined = body.result.bestCandidate;
        },
        [](const JudgeGivenUp &) { },
        [&](const RunFinished &body) {
            m_status = RunStatus::Finished;
            m_openQuestions.clear();
            m_finished = body;
            stopClock(event.atMs);
        },
    }, event.body);
    m_troubles.apply(event, m_evaluated);
}

void RunState::configured(const RunConfig &config)
{
    m_config = config;
    m_programs = !textIn(config, "/program/language").isEmpty();
    m_ranking = rankingOf(config);
    m_evaluated = hasEvaluators(config);
}

void RunState::started(const RunEvent &event, const RunStarted &body)
{
    configured(body.config);
    m_prices = body.prices;
    m_startedMs = event.atMs;
    m_activeSinceMs = event.atMs;
}

void RunState::stopClock(qint64 atMs)
{
    if (m_activeSinceMs) // a foreign log may go back and forth in time
        m_activeMs = std::clamp(m_activeMs + atMs - *std::exchange(m_activeSinceMs, std::nullopt), -latestMs, latestMs);
}

qint64 RunState::activeMs(qint64 nowMs) const
{
    return m_activeMs + (m_activeSinceMs ? nowMs - *m_activeSinceMs : 0);
}

void RunState::unqueue(CallId id)
{
    const auto queued = m_queued.constFind(id);
    if (queued == m_queued.constEnd())
        return;
    --m_totals.queued;
    m_totals.reserved -= queued->reserved;
    m_queued.erase(queued);
}

void RunState::callFinished(const CallEnd &end, qint64 atMs)
{
    m_refusal.reset();
    if (end.error && isInvitation(*end.error))
        m_refusal = ServerRefusal{end.error->detail, atMs + end.error->retryAfter->count()};
    const Call call = m_inFlight.take(end.call);
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
    if (m_status == RunStatus::Pausing && m_inFlight.isEmpty())
        m_status = RunStatus::Paused;
}

void RunState::born(const RunEvent &event, const Candidate &candidate)
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
    m_checksInARow = 0;
    m_checkMsInARow = 0;
    m_maxGeneration = std::max(m_maxGeneration, candidate.generation);
}

void RunState::tested(const TestReport &report)
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
    m_withinReports.add(candidate->measured.first.squares, candidate->measured.first.count - 1);
    if (!m_probe) {
        m_probe = candidate->id;
        m_probeMs = report.outcome.wallMs;
    }
}

void RunState::measuredAgain(CandidateState &candidate, const TestReport &report)
{
    if (wasNotMeasured(report))
        return;
    if (candidate.id != m_probe) {
        ++m_checksInARow;
        m_checkMsInARow += report.outcome.wallMs;
    }
    if (!m_measuredAgain.contains(candidate.id))
        m_measuredAgain.append(candidate.id);
    note(candidate.measured, report);
    if (candidate.notChecked.isEmpty())
        candidate.notChecked = report.notIsolated;
    const ScoreRecord &measured = candidate.measured;
    candidate.failed = candidate.failed || measured.isBroken();
    const Noise noise = this->noise();
    if (measured.isBroken() || measured.isRefuted(noise))
        candidate.repeats = false;
    else if (!candidate.notChecked.isEmpty())
        candidate.repeats.reset();
    else if (measured.isConfirmed(noise))
        candidate.repeats = true;
}

Noise RunState::noise() const
{
    Noise noise = m_withinReports;
    for (const CandidateId id : m_measuredAgain) {
        const ScoreRecord &measured = candidate(id)->measured;
        // The first score of a leader was selected as the highest of many: only repeated measurements show the noise.
        const Sample sample = id == m_probe ? measured.all() : measured.fresh;
        const Sample known = id == m_probe ? measured.first : Sample();
        const bool varies = sample.count > 1 && !isSameScore(sample.mean, sample.mean + std::sqrt(sample.squares / sample.count));
        noise.add(varies ? sample.squares - known.squares : 0, std::max(0, sample.count - std::max(1, known.count)));
    }
    return noise;
}

std::optional<double> RunState::scoreHalfWidth(const CandidateState &candidate) const
{
    const Noise noise = this->noise();
    return candidate.score ? noise.halfWidth(candidate.measured.count(noise), comparedWith(candidate, noise)) : std::nullopt;
}

/// Number of comparable scores among which the candidate's may be the highest: of candidates measured again as
/// leaders, or, for one not measured again, of all living ones. 1 for a score that is not the highest of these.
int RunState::comparedWith(const CandidateState &candidate, const Noise &noise) const
{
    if (candidate.measured.goesByFresh(noise))
        return int(std::count_if(m_measuredAgain.begin(), m_measuredAgain.end(), [&](CandidateId id) { return id != m_probe || id == candidate.id; }));
    int scored = 0;
    for (const CandidateId id : m_alive) {
        const CandidateState &other = *this->candidate(id);
        scored += other.score && !other.failed;
        if (other.score && !other.failed && *other.score > *candidate.score)
            return 1;
    }
    return std::max(1, scored);
}

CandidateState *RunState::find(CandidateId id)
{
    return id && id.value <= quint32(m_candidates.size()) ? &m_candidates[id.value - 1] : nullptr;
}

const CandidateState *RunState::candidate(CandidateId id) const
{
    return id && id.value <= quint32(m_candidates.size()) ? &m_candidates.at(id.value - 1) : nullptr;
}

} // namespace engine
