// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/stoprules.h"

#include "engine/recipes/evolve/choice.h"
#include "engine/recipes/evolve/programs.h"
#include "engine/recipes/session.h"

#include <cmath>

namespace engine {

namespace {

constexpr int fruitlessLimit = 20; ///< replies and failures in a row without a birth

bool timeIsUp(Session &session)
{
    const auto seconds = session.plan().stop.seconds;
    if (!seconds)
        return false;
    const qint64 left = qint64(std::ceil(*seconds * 1000)) - session.knows().state.activeMs(session.nowMs());
    if (left > 0)
        session.wakeAt(session.nowMs() + left);
    return left <= 0;
}

bool targetIsReached(const Session &session)
{
    const auto target = session.plan().stop.target;
    if (!target)
        return false;
    if (session.plan().testing.on()) {
        const CandidateId best = bestProgram(session);
        const auto reached = best ? session.knows().state.candidate(best)->score : std::nullopt;
        return reached && *reached >= *target;
    }
    const Ladder &ladder = session.knows().ladder;
    const int leader = ladder.leader();
    if (leader < 0)
        return false;
    const auto score = session.knows().state.candidate(ladder.id(leader))->score;
    return score && *score >= *target;
}

bool leaderStays(const Session &session)
{
    if (ranksByMetric(session.plan()))
        return session.plan().stop.leaderUnchanged && session.knows().selection.bornSinceBetter() >= *session.plan().stop.leaderUnchanged;
    const auto limit = session.plan().stop.leaderUnchanged;
    const Ladder &ladder = session.knows().ladder;
    return limit && ladder.bornSinceLeaderChanged() >= *limit && ladder.leadIsClear();
}

/// Only once everybody has been looked at: who has not may be anything.
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

bool generatorsAreGone(const Session &session, Step step)
{
    return session.drawGenerator(step, session.random("alive")) < 0;
}

} // namespace

std::optional<Ending> endingNow(Session &session)
{
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
    if (session.knows().tally.fruitless() >= fruitlessLimit)
        return nothingLeft(session);
    return {};
}

Ending nothingLeft(const Session &session)
{
    const Tally &tally = session.knows().tally;
    if (!birthWanted(session) && !judgingWanted(session))
        return {EndReason::Candidates, {}};
    if (birthWanted(session) && (generatorsAreGone(session, Step::Seeding) || generatorsAreGone(session, Step::Mutation)))
        return {EndReason::NoProvider, tally.lastFailure()};
    if (judgingWanted(session) && generatorsAreGone(session, Step::Evaluation))
        return {EndReason::NoProvider, tally.lastFailure()};
    return {birthWanted(session) ? EndReason::Exhausted : EndReason::Candidates, {}};
}

} // namespace engine
