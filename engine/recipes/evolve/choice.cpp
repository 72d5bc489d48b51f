// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/choice.h"

#include "engine/rating/generatorrecord.h"
#include "engine/rating/ladder.h"
#include "engine/recipes/evolve/action.h"
#include "engine/recipes/evolve/asking.h"
#include "engine/recipes/evolve/control.h"
#include "engine/recipes/evolve/parents.h"
#include "engine/recipes/evolve/programs.h"
#include "engine/session/inprogress.h"
#include "engine/session/judgesleft.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/selection/selection.h"
#include "engine/session/session.h"
#include "engine/session/stepslots.h"
#include "engine/session/tally.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/standing.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int leadersLookedAt = 8; ///< number of leaders in the check for collapsed diversity

qint64 matchesWanted(const Session &session)
{
    const EvaluationPlan &plan = session.plan().evaluation;
    const auto born = double(session.knows().state.candidates().size());
    const bool last = !birthWanted(session) && session.steps().expected() == 0;
    return qint64(std::ceil(plan.matchesPerCandidate * born)) + (last ? plan.finalMatches : 0);
}

qint64 matchesMissing(const Session &session)
{
    return matchesWanted(session) - session.knows().tally.answered() - session.steps().busy(Pool::Judge);
}

/// Candidates created and expected of the evolution, without control arms.
int bornAndExpected(const Session &session)
{
    const Tally &tally = session.knows().tally;
    const int others = tally.writing(Arm::BestOfN).inFlight + tally.writing(Arm::Chain).inFlight;
    return tally.writing({}).born + std::max(0, session.steps().expected() - others);
}

bool isSeeding(const Session &session)
{
    return bornAndExpected(session) < session.plan().seeding.count;
}

bool hasCollapsed(const Session &session)
{
    const double floor = session.plan().population.diversityFloor;
    if (floor <= 0 || session.knows().ladder.size() < leadersLookedAt)
        return false;
    return session.knows().population.distance(leaders(session, leadersLookedAt)) < floor;
}

/// Verdicts lag behind new candidates: children of unjudged parents would be random.
bool isLagging(const Session &session)
{
    const int judges = session.plan().concurrency.judge;
    return session.steps().busy(Pool::Judge) >= judges && matchesMissing(session) > std::max(4, judges);
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
    return Action{step, generator, std::move(about), {}};
}

/// The arm with the best expected return; every generator that can be asked may be one.
std::optional<Action> chooseByEvidence(const Session &session, Random &random)
{
    const GeneratorRecord &record = session.knows().generators;
    std::vector<double> open;
    for (int arm = 0; arm < record.arms(); ++arm) {
        const auto [step, generator] = record.generatorOf(arm);
        const double share = step == Step::Crossover ? session.plan().crossover.share : session.plan().mutation.share;
        const bool possible = step != Step::Crossover || session.knows().ladder.size() > 1;
        const bool used = share > 0 && session.plan().step(step).generators[generator].weight > 0;
        open.push_back(possible && used && !session.isGivenUp(step, generator) ? 1 : 0);
    }
    Random draws = session.random("bandit");
    const int arm = record.bandit().pick(draws, open);
    if (arm < 0)
        return {};
    const auto [step, generator] = record.generatorOf(arm);
    return Action{step, generator, chooseParents(session, step == Step::Crossover ? 2 : 1, random), {}};
}

std::optional<Action> chooseBirth(const Session &session)
{
    if (isSeeding(session))
        return withGenerator(session, Step::Seeding, {});
    if (session.knows().ladder.size() == 0 || isLagging(session))
        return {};
    if (ranksByMetric(session.plan()) && session.knows().selection.ready().isEmpty() && session.steps().expected() > 0)
        return {}; // the first scores are being measured
    Random random = session.random("child");
    if (hasCollapsed(session) && random.below(2) == 0)
        return withGenerator(session, Step::Seeding, {});
    if (session.plan().bandit.enabled)
        return chooseByEvidence(session, random);
    const Step step = chooseChildStep(session, random);
    return withGenerator(session, step, chooseParents(session, step == Step::Crossover ? 2 : 1, random));
}

/// A text without a score that no step of this session measured: written by a person, or left from an earlier session.
std::optional<Action> chooseMeasurement(const Session &session)
{
    for (const CandidateId id : session.knows().population.living()) {
        if (session.inProgress().wasMeasured(id) || session.knows().state.candidate(id)->score)
            continue;
        Action action;
        action.measure = true;
        action.about = {id};
        return action;
    }
    return {};
}

/// Removal by scores: the candidate with the lowest score. One without a score is being
/// measured, and is removed only when space is needed and no other may be removed.
CandidateId lowestByMetric(const Session &session, bool mustGo)
{
    const CandidateId best = Standing::best(session.knows().state);
    CandidateId lowest, unknown;
    for (const CandidateId id : livingOfEvolution(session)) {
        if (id == best || session.knows().population.isPinned(id) || session.inProgress().isBusyWith(id))
            continue;
        if (!session.knows().state.candidate(id)->score)
            unknown = id;
        else if (!lowest || meritOf(session, id) < meritOf(session, lowest))
            lowest = id;
    }
    return lowest || !mustGo ? lowest : unknown;
}

/// Allowance for candidates that wait for verdicts: at least a quarter of the population, at most its size.
int roomForUnjudged(const Session &session)
{
    const int size = session.plan().population.size;
    return std::clamp(session.plan().concurrency.judge, (size + 3) / 4, size);
}

} // namespace

bool birthWanted(const Session &session)
{
    const auto wanted = session.plan().stop.candidates;
    return !wanted || bornAndExpected(session) < *wanted;
}

bool judgingWanted(const Session &session)
{
    if (ranksByMetric(session.plan()))
        return false;
    return session.knows().ladder.size() > 1 && matchesMissing(session) > 0 && verdictsPossible(session);
}

std::optional<Action> chooseAction(const Session &session, QuestionPlan &questions)
{
    if (session.plan().testing.on()) {
        if (auto test = chooseTest(session))
            return test;
    }
    if (session.steps().hasSlot(Pool::Judge) && judgingWanted(session)) {
        if (auto question = questions.next(matchesMissing(session)))
            return question;
    }
    if (!session.steps().hasSlot(Pool::Generate))
        return {};
    if (ranksByMetric(session.plan()) && !session.plan().testing.on() && !session.plan().evaluators.isEmpty()) {
        if (auto measurement = chooseMeasurement(session))
            return measurement;
    }
    if (!session.plan().testing.on() && !isLagging(session)) { // control arms write texts
        if (auto control = nextControl(session))
            return control;
    }
    if (!birthWanted(session))
        return {};
    return session.plan().testing.on() ? chooseProgramBirth(session) : chooseBirth(session);
}

CandidateId leastPromising(const Session &session)
{
    if (session.plan().testing.on())
        return leastPromisingProgram(session);
    const Ladder &ladder = session.knows().ladder;
    const int size = session.plan().population.size;
    const auto isOurs = [&](int i) { return !session.knows().state.candidate(ladder.id(i))->arm; };
    int ours = 0;
    for (int i = 0; i < ladder.size(); ++i)
        ours += isOurs(i);
    if (ours <= size)
        return lowestOfControlArm(session);
    const bool mustGo = ours > size + roomForUnjudged(session);
    if (ranksByMetric(session.plan()))
        return lowestByMetric(session, mustGo);
    const bool mayRemoveUnjudged = session.plan().evaluation.matchesPerCandidate <= 0 || mustGo;
    const auto promise = [&](int i) { return ladder.mean(i) + std::sqrt(ladder.posterior().variance(i)); };
    const int leader = ladder.leader(), best = ladder.indexOf(Standing::best(session.knows().state));
    int worst = -1;
    for (int i = 0; i < ladder.size(); ++i) {
        const bool mayGo = isOurs(i) && i != leader && i != best && (mayRemoveUnjudged || ladder.games(i) > 0) && !session.knows().population.isPinned(ladder.id(i));
        // While the worst is under judgement, none is removed; over the hard limit, the worst of the others is.
        if (mayGo && !(mustGo && session.inProgress().isBusyWith(ladder.id(i))) && (worst < 0 || promise(i) < promise(worst)))
            worst = i;
    }
    return worst < 0 || session.inProgress().isBusyWith(ladder.id(worst)) ? CandidateId() : ladder.id(worst);
}

} // namespace engine
