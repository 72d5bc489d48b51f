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
class RunNotes;
class StepSlots;

/// One run while it goes on. Inputs (replies, alarms, what a person says) come in turns; recipes ask through its parts, write
/// through notes() what has happened, and read what is known. Engine thread; to be destroyed only when its root task has
/// ended. A provider's failure is an event; a failing store ends the session.
class Session final : public SessionCore
{
public:
    Session(RunId run, RunPlan plan, World world);
    ~Session();

    // For the facade: how it begins, what a person says. All but the first three may come at any time.
    /// `prices`: of the generators, to be kept in the log; none: the source is asked for each call.
    void start(RunConfig frozen, QList<PriceQuote> prices = {});
    void reopen(const QList<RunEvent> &log, RunConfig changed, QList<PriceQuote> prices = {});
    /// For votes and other steering alone: no call is started, and it ends when told to.
    void reopenToSteer(const QList<RunEvent> &log);
    void leave();
    [[nodiscard]] bool isForSteering() const { return m_forSteering; }
    /// A session that only takes what people say, and was told to end.
    [[nodiscard]] bool leaveWanted() const { return m_leaving; }
    void pause();
    void resume();
    void stop();
    /// `done` is called in the turn that has done it, with the match of a vote (none: it makes no sense for this run).
    void steer(Steering what, std::function<void(MatchId)> done = {});

    // For recipes and steps; they include the header of the part they use.
    [[nodiscard]] RunNotes &notes() const;
    [[nodiscard]] RankingNotes &ranking() const;
    [[nodiscard]] Calls &calls() const;
    [[nodiscard]] Holds &holds() const;
    [[nodiscard]] ProgramTests &tests() const;
    [[nodiscard]] StepSlots &steps() const;
    [[nodiscard]] InProgress &inProgress() const;

    /// Ratings and warnings that follow from this turn; hands the turn to the store.
    void endTurn();
    /// Calls in flight are cancelled, as when time is up.
    void cancelCalls();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    bool m_forSteering = false;
    bool m_leaving = false;
};

} // namespace engine
