// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/choice.h"

#include "engine/rating/toptwo.h"
#include "engine/recipes/evolve/parents.h"
#include "engine/recipes/evolve/programs.h"
#include "engine/recipes/session.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int leadersLookedAt = 8; ///< for the collapse of diversity

qint64 matchesWanted(const Session &session)
{
    const EvaluationPlan &plan = session.plan().evaluation;
    const auto born = double(session.knows().state.candidates().size());
    const bool last = !birthWanted(session) && session.expected() == 0;
    return qint64(std::ceil(plan.matchesPerCandidate * born)) + (last ? plan.finalMatches : 0);
}

qint64 matchesMissing(const Session &session)
{
    return matchesWanted(session) - session.knows().tally.answered() - session.busy(Pool::Judge);
}

bool mayBeAsked(const Session &session, const QString &judge, CandidateId a, CandidateId b)
{
    const Tally &tally = session.knows().tally;
    return !session.isPending(a, b) && !(tally.asked(judge, a, b) && tally.asked(judge, b, a));
}

/// The seat that was first less often in this pair; a coin where they are even.
QList<CandidateId> seated(const Session &session, const QString &judge, CandidateId a, CandidateId b, Random &random)
{
    const Tally &tally = session.knows().tally;
    const bool aWasFirst = tally.asked(judge, a, b);
    const bool bWasFirst = tally.asked(judge, b, a);
    const bool bFirst = aWasFirst != bWasFirst ? aWasFirst : random.below(2) == 1;
    return bFirst ? QList<CandidateId>{b, a} : QList<CandidateId>{a, b};
}

std::optional<Action> chooseMatchFor(const Session &session, int generator)
{
    const Ladder &ladder = session.knows().ladder;
    const QString judge = session.plan().evaluation.generators.at(generator).label();
    Random random = session.random("pair");
    const auto [i, j] = topTwo(ladder.posterior(), random, [&](int a, int b) {
        return mayBeAsked(session, judge, ladder.id(a), ladder.id(b));
    });
    if (i < 0)
        return {};
    return Action{Step::Evaluation, generator, seated(session, judge, ladder.id(i), ladder.id(j), random)};
}

/// A question for a judge drawn by weight, or for whichever still has one.
std::optional<Action> chooseMatch(const Session &session)
{
    const int drawn = session.drawGenerator(Step::Evaluation, session.random("judge"));
    if (drawn < 0)
        return {};
    if (auto match = chooseMatchFor(session, drawn))
        return match;
    for (int other = 0; other < session.plan().evaluation.generators.size(); ++other) {
        if (other == drawn || session.isGivenUp(Step::Evaluation, other))
            continue;
        if (auto match = chooseMatchFor(session, other))
            return match;
    }
    return {};
}

bool isSeeding(const Session &session)
{
    const auto seeds = session.knows().state.candidates().size() + session.expected();
    return seeds < session.plan().seeding.count;
}

bool hasCollapsed(const Session &session)
{
    const double floor = session.plan().population.diversityFloor;
    if (floor <= 0 || session.knows().ladder.size() < leadersLookedAt)
        return false;
    return session.knows().population.distance(leaders(session.knows().ladder, leadersLookedAt)) < floor;
}

/// Verdicts lag behind births: children of the unjudged would be children of chance.
bool isLagging(const Session &session)
{
    const int judges = session.plan().concurrency.judge;
    return session.busy(Pool::Judge) >= judges && matchesMissing(session) > std::max(4, judges);
}

Step chooseChildStep(const Session &session, Random &random)
{
    const RunPlan &plan = session.plan();
    const double both = plan.mutation.share + plan.crossover.share;
    const bool cross = session.knows().ladder.size() > 1 && random.uniform() * both < plan.crossover.share;
    return cross ? Step::Crossover : Step::Mutation;
}

std::optional<Action> withGenerator(const Session &session, Step step, QList<CandidateId> about)
{
    const int generator = session.drawGenerator(step, session.random("generator"));
    if (generator < 0)
        return {};
    return Action{step, generator, std::move(about)};
}

std::optional<Action> chooseBirth(const Session &session)
{
    if (isSeeding(session))
        return withGenerator(session, Step::Seeding, {});
    if (session.knows().ladder.size() == 0 || isLagging(session))
        return {};
    Random random = session.random("child");
    if (hasCollapsed(session) && random.below(2) == 0)
        return withGenerator(session, Step::Seeding, {});
    const Step step = chooseChildStep(session, random);
    return withGenerator(session, step, chooseParents(session, step == Step::Crossover ? 2 : 1, random));
}

} // namespace

bool birthWanted(const Session &session)
{
    const auto wanted = session.plan().stop.candidates;
    return !wanted || session.knows().state.candidates().size() + session.expected() < *wanted;
}

bool judgingWanted(const Session &session)
{
    if (ranksByMetric(session.plan()))
        return false;
    return session.knows().ladder.size() > 1 && matchesMissing(session) > 0;
}

std::optional<Action> chooseAction(const Session &session)
{
    if (session.plan().testing.on()) {
        if (auto test = chooseTest(session))
            return test;
    }
    if (session.hasSlot(Pool::Judge) && judgingWanted(session)) {
        if (auto match = chooseMatch(session))
            return match;
    }
    if (session.hasSlot(Pool::Generate) && birthWanted(session))
        return session.plan().testing.on() ? chooseProgramBirth(session) : chooseBirth(session);
    return {};
}

CandidateId mostDispensable(const Session &session)
{
    if (session.plan().testing.on())
        return mostDispensableProgram(session);
    const Ladder &ladder = session.knows().ladder;
    const int size = session.plan().population.size;
    if (ladder.size() <= size)
        return {};
    const bool everybodyMayGo = session.plan().evaluation.matchesPerCandidate <= 0 || ladder.size() > 2 * size;
    CandidateId worst;
    double least = 0;
    for (int i = 0; i < ladder.size(); ++i) {
        const CandidateId id = ladder.id(i);
        const double promise = ladder.posterior().mean(i) + std::sqrt(ladder.posterior().variance(i));
        if (!everybodyMayGo && ladder.games(i) == 0)
            continue;
        if (session.knows().population.isPinned(id) || session.isBusyWith(id) || (worst && promise >= least))
            continue;
        worst = id;
        least = promise;
    }
    return worst;
}

} // namespace engine
