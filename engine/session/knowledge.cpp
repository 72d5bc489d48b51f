// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/knowledge.h"

#include "engine/budget/ledger.h"
#include "engine/code/tuner.h"
#include "engine/rating/generatorrecord.h"
#include "engine/rating/ladder.h"
#include "engine/rating/childrecord.h"
#include "engine/session/loops.h"
#include "engine/session/population.h"
#include "engine/session/selection/selection.h"
#include "engine/session/tally.h"
#include "engine/session/selection/textvectors.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runstate.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace engine {

namespace {

/// Whether a generator requests proposals of the tuner.
bool usesTuner(const RunPlan &plan)
{
    const auto isOffline = [](const GeneratorPlan &generator) { return generator.provider == u"offline"; };
    const QList<GeneratorPlan> &generators = plan.mutation.generators;
    return plan.testing.on() && !plan.program.language.isEmpty() && std::any_of(generators.begin(), generators.end(), isOffline);
}

} // namespace

struct Knowledge::Folds {
    explicit Folds(const RunPlan &plan);
    void apply(const RunEvent &event);

    RunState state;
    Ledger ledger;
    Ladder ladder;
    Population population;
    Tally tally;
    ChildRecord children;
    GeneratorRecord generators;
    Loops loops;
    Selection selection;
    Tuner tuner;
    TextVectors vectors;

private:
    void learn(const RunEvent &event);
    void tune(const RunEvent &event);

    bool m_measured;   ///< update the selection
    bool m_tuned;      ///< update the tuner
    QString m_ranking;
    QSet<CallId> m_queued; ///< calls whose decision was already applied
    struct Untried {
        CandidateId parent; ///< the first parent
        int generation;     ///< generation of the tuner's search at the proposal; −1: not proposed by the tuner
    };
    QHash<CandidateId, Untried> m_untried;
};

Knowledge::Knowledge(const RunPlan &plan)
    : m_folds(std::make_unique<Folds>(plan))
    , state(m_folds->state)
    , ledger(m_folds->ledger)
    , ladder(m_folds->ladder)
    , population(m_folds->population)
    , tally(m_folds->tally)
    , children(m_folds->children)
    , generators(m_folds->generators)
    , loops(m_folds->loops)
    , selection(m_folds->selection)
    , tuner(m_folds->tuner)
    , vectors(m_folds->vectors)
{
}

Knowledge::~Knowledge() = default;

void Knowledge::apply(const RunEvent &event)
{
    m_folds->apply(event);
}

Knowledge::Folds::Folds(const RunPlan &plan)
    : ledger(plan.budget)
    , ladder({.personWeight = plan.evaluation.humanWeight})
    , population(plan.program.language)
    , generators(plan)
    , selection(plan)
    , tuner(plan.program)
    , m_measured(plan.testing.on() || ranksByMetric(plan))
    , m_tuned(usesTuner(plan))
    , m_ranking(plan.population.ranking)
{
}

/// A decided call counts as started: a queued call counts as if it had been sent.
void Knowledge::Folds::apply(const RunEvent &event)
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

void Knowledge::Folds::learn(const RunEvent &event)
{
    ledger.apply(event);
    if (m_ranking == u"mixed" || !std::holds_alternative<CandidateScored>(event.body))
        ladder.apply(event); // only a mixed ranking uses scores as evidence in the fit
    if (m_tuned)
        tune(event);
    population.apply(event);
    if (m_measured)
        selection.apply(event);
    tally.apply(event);
    loops.apply(event, state.activeMs(event.atMs));
    children.apply(event);
    generators.apply(event);
    vectors.apply(event);
}

/// Every measured program is passed to the tuner, also failing ones.
void Knowledge::Folds::tune(const RunEvent &event)
{
    if (const auto *body = std::get_if<CandidateBorn>(&event.body)) {
        const Candidate &candidate = body->candidate;
        m_untried.insert(candidate.id, {candidate.parents.value(0), candidate.change == u"tuned" ? tuner.generation(candidate.parts) : -1});
    } else if (const auto *body = std::get_if<CandidateTested>(&event.body)) {
        const TestReport &report = body->report;
        if (report.recheck || !m_untried.contains(report.candidate) || report.outcome.end == u"cancelled" || report.outcome.end == u"unavailable")
            return;
        const double score = report.correct ? report.score : -std::numeric_limits<double>::infinity();
        const Untried written = m_untried.take(report.candidate);
        const CandidateState *parent = state.candidate(written.parent);
        const double before = parent && parent->score ? *parent->score : -std::numeric_limits<double>::infinity();
        tuner.tried({population.parts(report.candidate), score}, {population.parts(written.parent), before}, written.generation);
    } else if (const auto *body = std::get_if<CandidateRetired>(&event.body)) {
        m_untried.remove(body->candidate);
    }
}

} // namespace engine
