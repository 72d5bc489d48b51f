// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/sessioncore.h"
#include "engine/types/events/steering.h"
#include "engine/types/plan/pricequote.h"

#include <functional>
#include <memory>

namespace engine {

class Calls;
class Holds;
class InProgress;
class ProgramTests;
class RankingNotes;
class RuleCalls;
class RunNotes;
class StepSlots;

/// One run in progress. Inputs (replies, alarms, user actions) are handled in turns; recipes make calls
/// through its parts, log through notes(), and read the state. Engine thread; must be destroyed only after
/// its root task has ended. A failure of a provider is an event; a failure of the store ends the session.
class Session final : public SessionCore
{
public:
    Session(RunId run, RunPlan plan, World world);
    ~Session();

    // For the facade: start and user actions. All except the first three may be called at any time.
    /// `prices`: of the generators, stored in the log; empty: looked up for each call.
    void start(RunConfig frozen, QList<PriceQuote> prices = {});
    void reopen(const QList<RunEvent> &log, RunConfig changed, QList<PriceQuote> prices = {});
    /// For votes and other steering only: starts no call; ends on request.
    void reopenToSteer(const QList<RunEvent> &log);
    void leave();
    [[nodiscard]] bool isForSteering() const { return m_forSteering; }
    /// The session is open for steering only, and its end was requested.
    [[nodiscard]] bool leaveWanted() const { return m_leaving; }
    void pause();
    void resume();
    void stop();
    /// `done` is called in the turn that has applied it, with the match of a vote (none: invalid for this run).
    void steer(Steering what, std::function<void(MatchId)> done = {});

    // For recipes and steps; include the header of the part that is used.
    [[nodiscard]] RunNotes &notes() const;
    [[nodiscard]] RankingNotes &ranking() const;
    [[nodiscard]] Calls &calls() const;
    [[nodiscard]] Holds &holds() const;
    [[nodiscard]] ProgramTests &tests() const;
    [[nodiscard]] RuleCalls &rules() const;
    [[nodiscard]] StepSlots &steps() const;
    [[nodiscard]] InProgress &inProgress() const;

    /// Logs ratings and warnings of this turn, and passes the turn to the store.
    void endTurn();
    /// Cancels calls in flight, as at the time limit.
    void cancelCalls();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    bool m_forSteering = false;
    bool m_leaving = false;
};

} // namespace engine
