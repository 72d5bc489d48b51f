// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/journal.h"

#include "engine/types/plan/planuse.h"

#include <qcoro/qcorofuture.h>

#include <algorithm>
#include <limits>

namespace engine {

namespace {

/// Whether somebody asks for the tuner's proposals.
bool usesTuner(const RunPlan &plan)
{
    const auto isOffline = [](const GeneratorPlan &generator) { return generator.provider == u"offline"; };
    const QList<GeneratorPlan> &generators = plan.mutation.generators;
    return plan.testing.on() && !plan.program.language.isEmpty() && std::any_of(generators.begin(), generators.end(), isOffline);
}

} // namespace

Knowledge::Knowledge(const RunPlan &plan)
    : ledger(plan.budget)
    , ladder({.personWeight = plan.evaluation.humanWeight})
    , population(plan.program.language)
    , generators(plan)
    , selection(plan)
    , tuner(plan.program.language)
    , m_measured(plan.testing.on() || ranksByMetric(plan))
    , m_tuned(usesTuner(plan))
    , m_ranking(plan.population.ranking)
{
}

/// What follows from a call follows from its decision: a queued call counts as if it had gone out.
void Knowledge::apply(const RunEvent &event)
{
    state.apply(event);
    if (const auto *queued = std::get_if<CallQueued>(&event.body)) {
        m_queued.insert(queued->call.id);
        return learn({event.run, event.seq, event.atMs, CallStarted{queued->call}});
    }
    if (const auto *dropped = std::get_if<CallDropped>(&event.body))
        m_queued.remove(dropped->call);
    const auto *started = std::get_if<CallStarted>(&event.body);
    if (!started || !m_queued.remove(started->call.id))
        learn(event);
}

void Knowledge::learn(const RunEvent &event)
{
    ledger.apply(event);
    if (m_ranking == u"mixed" || !std::holds_alternative<CandidateScored>(event.body))
        ladder.apply(event); // else the scores are no evidence of what judges think
    if (m_tuned)
        tune(event);
    population.apply(event);
    if (m_measured)
        selection.apply(event);
    tally.apply(event);
    loops.apply(event, state.activeMs(event.atMs));
    children.apply(event);
    generators.apply(event);
}

/// Every measured program teaches the tuner, failing ones too.
void Knowledge::tune(const RunEvent &event)
{
    if (const auto *body = std::get_if<CandidateBorn>(&event.body)) {
        const Candidate &candidate = body->candidate;
        m_untried.insert(candidate.id, {candidate.parents.value(0), candidate.change == u"tuned" ? tuner.generation(candidate.text) : -1});
    } else if (const auto *body = std::get_if<CandidateTested>(&event.body)) {
        const TestReport &report = body->report;
        if (report.recheck || !m_untried.contains(report.candidate) || report.outcome.end == u"cancelled" || report.outcome.end == u"unavailable")
            return;
        const double score = report.correct ? report.score : -std::numeric_limits<double>::infinity();
        const Untried written = m_untried.take(report.candidate);
        const CandidateState *parent = state.candidate(written.parent);
        const double before = parent && parent->score ? *parent->score : -std::numeric_limits<double>::infinity();
        tuner.tried({population.text(report.candidate), score}, {population.text(written.parent), before}, written.generation);
    } else if (const auto *body = std::get_if<CandidateRetired>(&event.body)) {
        m_untried.remove(body->candidate);
    }
}

Journal::Journal(RunId run, std::shared_ptr<EventStore> store, const RunPlan &plan, Committed committed)
    : m_run(std::move(run))
    , m_store(std::move(store))
    , m_committed(std::move(committed))
    , m_knowledge(plan)
{
}

void Journal::recall(const QList<RunEvent> &log)
{
    for (const RunEvent &event : log)
        m_knowledge.apply(event);
}

void Journal::emitEvent(EventBody body, qint64 atMs)
{
    m_turn.append({m_run, m_knowledge.state.lastSeq() + 1, atMs, std::move(body)});
    m_knowledge.apply(m_turn.constLast());
}

void Journal::flush()
{
    m_waiting.append(std::exchange(m_turn, {}));
    if (!m_writing && !m_waiting.isEmpty() && !m_failed)
        write();
}

Task<> Journal::write()
{
    m_writing = true;
    while (!m_waiting.isEmpty() && !m_failed) {
        const bool wasFull = isFull();
        const QList<RunEvent> batch = std::exchange(m_waiting, {});
        const QFuture<Result<>> writing = m_store->append(batch);
        // The turns go on while the store writes: one batch is being written, one being filled.
        if (wasFull && drainedBelow)
            drainedBelow();
        const Result<> done = co_await writing;
        if (done) {
            m_committed(batch);
            continue;
        }
        m_failed = done.error();
        if (drainedBelow)
            drainedBelow();
    }
    m_writing = false;
    if (m_onWritten)
        std::exchange(m_onWritten, {}).resume();
}

} // namespace engine
