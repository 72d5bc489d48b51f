// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/stoprules.h"

#include "engine/rating/ladder.h"
#include "engine/recipes/evolve/choice.h"
#include "engine/session/judgesleft.h"
#include "engine/session/knowledge.h"
#include "engine/session/selection/selection.h"
#include "engine/session/session.h"
#include "engine/session/stepslots.h"
#include "engine/session/tally.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/standing.h"

#include <cmath>

namespace engine {

namespace {

constexpr int fruitlessLimit = 20; ///< consecutive replies without a candidate

bool timeIsUp(Session &session)
{
    const auto seconds = session.plan().stop.seconds;
    if (!seconds)
        return false;
    const qint64 left = qint64(std::ceil(*seconds * 1000)) - session.knows().state.activeMs(session.nowMs());
    if (left > 0)
        session.turns().wakeAt(session.nowMs() + left);
    return left <= 0;
}


bool leaderStays(const Session &session)
{
    if (ranksByMetric(session.plan()))
        return session.plan().stop.leaderUnchanged && session.knows().selection.bornSinceBetter() >= *session.plan().stop.leaderUnchanged;
    const auto limit = session.plan().stop.leaderUnchanged;
    const Ladder &ladder = session.knows().ladder;
    return limit && ladder.bornSinceLeaderChanged() >= *limit && ladder.leadIsClear();
}

/// Whether the leader is the best with the wanted probability; requires at least one match per living candidate.
bool leaderIsSure(const Session &session)
{
    const auto wanted = session.plan().stop.confidence;
    const LeadEstimated &lead = session.knows().state.lead();
    const Ladder &ladder = session.knows().ladder;
    if (!wanted || !lead.leader || lead.probability < *wanted || ladder.size() < 2 || ladder.leader() != ladder.indexOf(lead.leader))
        return false;
    if (session.knows().tally.writing({}).born < session.plan().seeding.count)
        return false;
    for (int i = 0; i < ladder.size(); ++i) {
        if (ladder.games(i) == 0)
            return false;
    }
    return true;
}

/// End of a run in which nothing ranks candidates any more: further ones would only cost money.
Ending withoutRanking(const Session &session)
{
    const Tally &tally = session.knows().tally;
    if (tally.anyGivenUp())
        return {EndReason::NoJudge, {}};
    return {EndReason::NoProvider, tally.lastFailure()};
}

bool isNoGeneratorLeft(const Session &session, Step step)
{
    return session.drawGenerator(step, session.random("alive")) < 0;
}

} // namespace

bool targetIsReached(const Session &session)
{
    const RunState &state = session.knows().state;
    const CandidateState *best = session.plan().stop.target ? state.candidate(Standing::best(state)) : nullptr;
    return best && !best->failed && best->score && *best->score >= *session.plan().stop.target;
}

std::optional<Ending> endingNow(Session &session)
{
    if (!session.steps().fault().isEmpty())
        return Ending{EndReason::Failed, session.steps().fault()};
    if (session.stopWanted())
        return Ending{EndReason::Stopped, {}};
    if (!session.isRunning())
        return {};
    if (timeIsUp(session))
        return Ending{EndReason::Time, {}};
    if (!session.knows().selection.broken().isEmpty())
        return Ending{EndReason::Failed, session.knows().selection.broken()};
    if (targetIsReached(session))
        return Ending{EndReason::Target, {}};
    if (leaderStays(session))
        return Ending{EndReason::LeaderUnchanged, {}};
    if (leaderIsSure(session))
        return Ending{EndReason::Confident, {}};
    if (!rankingPossible(session))
        return withoutRanking(session);
    if (session.knows().tally.fruitless() >= fruitlessLimit)
        return nothingLeft(session);
    return {};
}

Ending nothingLeft(const Session &session)
{
    const Tally &tally = session.knows().tally;
    const auto wanted = session.plan().stop.candidates;
    if (wanted && tally.writing({}).born >= *wanted) // calls in flight do not count: they may produce no candidate
        return {EndReason::Candidates, {}};
    if (isNoGeneratorLeft(session, Step::Seeding) || isNoGeneratorLeft(session, Step::Mutation))
        return {EndReason::NoProvider, tally.lastFailure()};
    return {EndReason::Exhausted, {}};
}

} // namespace engine
