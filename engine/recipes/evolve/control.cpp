// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/control.h"

#include "engine/rating/ladder.h"
#include "engine/recipes/evolve/action.h"
#include "engine/recipes/evolve/parents.h"
#include "engine/session/inprogress.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/session.h"
#include "engine/session/tally.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/standing.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int keptPerArm = 4;

bool isOn(const Session &session, Arm arm)
{
    const ControlPlan &plan = session.plan().control;
    return arm == Arm::BestOfN ? plan.bestOfN : plan.chain;
}

/// Calls in flight count with the mean cost of calls of the evolution.
bool isBehind(const Session &session, Arm arm)
{
    const Tally::Writing &evolution = session.knows().tally.writing({});
    const Tally::Writing &mine = session.knows().tally.writing(arm);
    if (evolution.cost.microUsd <= 0)
        return mine.calls < evolution.calls;
    const int finished = std::max(1, evolution.calls - evolution.inFlight);
    const double usual = double(evolution.cost.microUsd) / finished;
    return double(mine.cost.microUsd) + mine.inFlight * usual + usual / 2 < double(evolution.cost.microUsd);
}

bool mayWrite(const Session &session, Arm arm)
{
    // The chain arm allows one call in flight at a time.
    return isOn(session, arm) && isBehind(session, arm) && !(arm == Arm::Chain && session.knows().tally.writing(arm).inFlight > 0);
}

std::optional<Action> nextOf(const Session &session, Arm arm)
{
    const CandidateId last = session.knows().tally.lastOfChain();
    const bool rewrites = arm == Arm::Chain && last && session.knows().population.living().contains(last);
    const Step step = rewrites ? Step::Mutation : Step::Seeding;
    const int generator = session.drawGenerator(step, session.random(arm == Arm::Chain ? "chain" : "bestOfN"));
    if (generator < 0)
        return {};
    CallPurpose purpose;
    purpose.arm = arm;
    return Action{step, generator, rewrites ? QList<CandidateId>{last} : QList<CandidateId>(), purpose};
}

} // namespace

bool controlWanted(const Session &session)
{
    return (isOn(session, Arm::BestOfN) && isBehind(session, Arm::BestOfN)) || (isOn(session, Arm::Chain) && isBehind(session, Arm::Chain));
}

std::optional<Action> nextControl(const Session &session)
{
    for (const Arm arm : {Arm::BestOfN, Arm::Chain}) {
        if (!mayWrite(session, arm))
            continue;
        if (auto action = nextOf(session, arm))
            return action;
    }
    return {};
}

CandidateId lowestOfControlArm(const Session &session)
{
    const Ladder &ladder = session.knows().ladder;
    const CandidateId best = Standing::best(session.knows().state);
    for (const Arm arm : {Arm::BestOfN, Arm::Chain}) {
        std::vector<int> members;
        for (int i = 0; i < ladder.size(); ++i) {
            if (session.knows().state.candidate(ladder.id(i))->arm == arm)
                members.push_back(i);
        }
        if (members.size() <= keptPerArm)
            continue;
        std::stable_sort(members.begin(), members.end(), [&](int a, int b) { return meritOf(session, ladder.id(a)) < meritOf(session, ladder.id(b)); });
        for (const int i : members) {
            const CandidateId id = ladder.id(i);
            const bool judged = ladder.games(i) > 0 || (ranksByMetric(session.plan()) && session.knows().state.candidate(id)->score) || members.size() > 2 * keptPerArm || session.plan().evaluation.matchesPerCandidate <= 0;
            if (judged && id != best && id != session.knows().tally.lastOfChain() && !session.knows().population.isPinned(id) && !session.inProgress().isBusyWith(id))
                return id;
        }
    }
    return {};
}

} // namespace engine
