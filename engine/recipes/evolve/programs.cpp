// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/programs.h"

#include "engine/recipes/evolve/action.h"
#include "engine/recipes/evolve/parents.h"
#include "engine/session/inprogress.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/programtests.h"
#include "engine/session/selection/policy.h"
#include "engine/session/selection/selection.h"
#include "engine/session/session.h"
#include "engine/session/stepslots.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/measurements.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/standing.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int failingKept = 5;     ///< failing programs kept for repair
constexpr int probesWanted = 2;        ///< repetitions of the first program's measurement
constexpr qint64 probeMsAtMost = 20'000; ///< total time for them, …
constexpr double probeShare = 0.1;     ///< … and the largest share of the run's time
constexpr int checksOfAnyLength = 2;   ///< of leaders before the end, regardless of duration; further ones while all take less than …
constexpr qint64 checkMs = 20'000;     ///< … this, or less than that share of the run's time
constexpr qint64 checkMsAfterTime = 5'000; ///< the same, after the time limit

/// Tests lag behind new candidates: enough wait to fill every slot, and more children would have random parents.
bool testsLag(const Session &session)
{
    const int slots = session.plan().concurrency.test;
    return session.knows().selection.untested().size() + session.steps().expected() >= 2 * slots + std::max(2, session.plan().concurrency.generate);
}

/// Best first.
QList<CandidateId> ordered(const Session &session, QList<CandidateId> ids)
{
    if (!ranksByMetric(session.plan()))
        std::stable_sort(ids.begin(), ids.end(), [&](CandidateId a, CandidateId b) { return meritOf(session, a) > meritOf(session, b); });
    return ids;
}

/// Reference of the fitness policy: the median of the archive, if there is one.
double medianMerit(const Session &session, const std::vector<double> &merits)
{
    std::vector<double> kept;
    for (const CandidateId id : session.knows().selection.archive())
        kept.push_back(meritOf(session, id));
    return medianOf(kept.empty() ? merits : std::move(kept));
}

CandidateId drawParent(const Session &session, const QList<CandidateId> &from, Random &random)
{
    std::vector<double> merits;
    for (const CandidateId id : from)
        merits.push_back(meritOf(session, id));
    const double median = medianMerit(session, merits);
    const std::vector<double> weights = parentWeights(session.plan().population.parents, merits, median, spreadOf(merits));
    return from.at(qsizetype(drawByWeight(weights, random)));
}

/// Archive and elites of the grid, in a fixed order.
QList<CandidateId> archiveAndElites(const Session &session)
{
    QList<CandidateId> out = session.knows().selection.archive();
    for (const CandidateId id : session.knows().selection.grid().elites()) {
        if (!out.contains(id))
            out.append(id);
    }
    return out;
}

CandidateId drawFromAll(const Session &session, int island, Random &random)
{
    const QList<CandidateId> kept = archiveAndElites(session);
    if (!kept.isEmpty() && random.uniform() < session.plan().population.archiveShare)
        return kept.at(random.below(int(kept.size())));
    QList<CandidateId> from = session.knows().selection.ready(island);
    if (from.isEmpty())
        from = session.knows().selection.ready();
    return drawParent(session, ordered(session, from), random);
}

std::optional<Action> birth(const Session &session, Step step, QList<CandidateId> about, int island)
{
    const int generator = session.drawGenerator(step, session.random("generator"));
    if (generator < 0)
        return {};
    Action action;
    action.step = step;
    action.generator = generator;
    action.about = std::move(about);
    action.island = island;
    return action;
}

/// Whether another measurement of a leader takes too long; estimated from the first program's.
bool takesTooLong(const Session &session, bool timeIsUp)
{
    const RunState &state = session.knows().state;
    if (!timeIsUp && state.measurements().checksInARow < checksOfAnyLength)
        return false;
    const double share = probeShare * double(state.activeMs(session.nowMs()));
    const double most = std::max(share, double(timeIsUp ? checkMsAfterTime : checkMs));
    return double(state.measurements().checkMsInARow + state.measurements().probeMs) > most;
}

bool wantsSeed(const Session &session)
{
    if (!session.plan().program.initialParts().isBlank())
        return false;
    const QList<CandidateState> &known = session.knows().state.candidates();
    if (!known.isEmpty() && !known.constFirst().call)
        return false; // an imported run continues from its candidates
    const auto seeds = known.size() + session.steps().expected();
    return seeds < session.plan().seeding.count;
}

} // namespace

std::optional<Action> chooseTest(const Session &session)
{
    if (!session.steps().hasSlot(Pool::Test))
        return {};
    for (const CandidateId id : session.knows().selection.untested()) {
        if (session.tests().isBeingTested(id))
            continue;
        Action action;
        action.test = true;
        action.about = {id};
        return action;
    }
    if (const CandidateId probe = noiseProbe(session)) {
        Action action;
        action.test = action.again = true;
        action.about = {probe};
        return action;
    }
    return {};
}

std::optional<Action> chooseProgramBirth(const Session &session)
{
    if (testsLag(session))
        return {};
    const Selection &selection = session.knows().selection;
    const int island = selection.nextIsland();
    if (wantsSeed(session))
        return birth(session, Step::Seeding, {}, session.steps().expected() % std::max(1, session.plan().population.islands));
    const QList<CandidateId> failing = selection.failing();
    const bool isNoneWorking = selection.ready().isEmpty();
    if (isNoneWorking && failing.isEmpty())
        return {}; // all are being tested
    Random random = session.random("child");
    if (!failing.isEmpty() && (isNoneWorking || random.uniform() < session.plan().program.fixShare))
        return birth(session, Step::Mutation, {failing.at(random.below(int(failing.size())))}, island);
    const double both = session.plan().mutation.share + session.plan().crossover.share;
    const bool cross = selection.ready().size() > 1 && random.uniform() * both < session.plan().crossover.share;
    QList<CandidateId> parents{drawFromAll(session, island, random)};
    for (int tries = 0; cross && parents.size() < 2 && tries < 8; ++tries) {
        const CandidateId other = drawFromAll(session, island, random);
        if (other != parents.constFirst())
            parents.append(other);
    }
    return birth(session, parents.size() > 1 ? Step::Crossover : Step::Mutation, parents, island);
}

CandidateId leastPromisingProgram(const Session &session)
{
    const Selection &selection = session.knows().selection;
    const auto free = [&](CandidateId id) {
        return !session.knows().population.isPinned(id) && !session.inProgress().isBusyWith(id) && !session.tests().isBeingTested(id);
    };
    const QList<CandidateId> failing = selection.failing();
    if (failing.size() > (session.plan().program.fixShare > 0 ? failingKept : 0)) {
        for (auto id = failing.rbegin(); id != failing.rend(); ++id) {
            if (free(*id) && session.knows().population.living().size() > 1)
                return *id;
        }
    }
    const QList<CandidateId> ready = ordered(session, selection.ready());
    const int size = session.plan().population.size;
    if (ready.size() <= size)
        return {};
    CandidateId last;
    for (auto id = ready.rbegin(); id != ready.rend(); ++id) {
        if (!free(*id))
            continue;
        if (!selection.isKept(*id))
            return *id;
        if (!last)
            last = *id;
    }
    return ready.size() > 2 * size ? last : CandidateId();
}

CandidateId noiseProbe(const Session &session)
{
    const RunPlan &plan = session.plan();
    const RunState &state = session.knows().state;
    const CandidateState *probe = state.candidate(state.measurements().probe);
    if (!plan.testing.recheck || !probe || !probe->alive || noiseOf(state).degrees() >= probesWanted)
        return {};
    const double share = plan.stop.seconds ? *plan.stop.seconds * 1000 * probeShare : double(probeMsAtMost);
    const bool isCheap = double(state.measurements().probeMs) * probesWanted <= std::min(share, double(probeMsAtMost));
    const bool isDone = probe->measured.fresh.count + probe->measured.failures >= probesWanted;
    return isCheap && !isDone && !session.tests().isBeingTested(probe->id) ? probe->id : CandidateId();
}

CandidateId toBeRechecked(const Session &session, int most, bool timeIsUp)
{
    const RunState &state = session.knows().state;
    if (!session.plan().testing.on() || !session.plan().testing.recheck || state.measurements().checksInARow >= most || takesTooLong(session, timeIsUp))
        return {};
    const CandidateState *leader = state.candidate(Standing::leader(state));
    const bool isOpen = leader && leader->score && !leader->failed && !leader->measured.isConfirmed(noiseOf(state));
    return isOpen ? leader->id : CandidateId();
}

} // namespace engine
