// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/session.h"

#include "engine/budget/ledger.h"
#include "engine/session/calls.h"
#include "engine/session/holds.h"
#include "engine/session/inprogress.h"
#include "engine/session/knowledge.h"
#include "engine/session/peoplesteering.h"
#include "engine/session/programtests.h"
#include "engine/session/rankingnotes.h"
#include "engine/session/rulecall.h"
#include "engine/session/runnotes.h"
#include "engine/session/stepslots.h"
#include "engine/types/state/runstate.h"

namespace engine {

struct Session::Parts {
    explicit Parts(SessionCore &core)
        : ranking(core)
        , notes(core, ranking)
        , steering(core, notes, ranking)
        , steps(core)
        , holds(core)
        , calls(core, holds)
        , tests(core)
        , rules(core)
    {
    }

    RankingNotes ranking;
    RunNotes notes;
    PeopleSteering steering;
    StepSlots steps;
    InProgress inProgress;
    Holds holds;
    Calls calls;
    ProgramTests tests;
    RuleCalls rules;
};

Session::Session(RunId run, RunPlan plan, World world)
    : SessionCore(std::move(run), std::move(plan), std::move(world))
    , m_parts(std::make_unique<Parts>(*this))
{
    turns().handled = [this] { m_parts->holds.askAll(); };
    journal().drainedBelow = [this] {
        if (storeError()) {
            stopSource().request_stop();
            m_parts->tests.stop();
            turns().post([this] { m_parts->holds.interrupt(); });
        }
        turns().release();
    };
}

Session::~Session() = default;

RunNotes &Session::notes() const { return m_parts->notes; }
RankingNotes &Session::ranking() const { return m_parts->ranking; }
Calls &Session::calls() const { return m_parts->calls; }
Holds &Session::holds() const { return m_parts->holds; }
ProgramTests &Session::tests() const { return m_parts->tests; }
RuleCalls &Session::rules() const { return m_parts->rules; }
StepSlots &Session::steps() const { return m_parts->steps; }
InProgress &Session::inProgress() const { return m_parts->inProgress; }

void Session::start(RunConfig frozen, QList<PriceQuote> prices)
{
    turns().begin();
    emitEvent(RunStarted{std::move(frozen), QStringLiteral(VALDA_VERSION), std::move(prices)});
    journal().flush();
}

void Session::reopen(const QList<RunEvent> &log, RunConfig changed, QList<PriceQuote> prices)
{
    journal().recall(log);
    m_parts->ranking.recall();
    turns().begin();
    emitEvent(RunResumed{true, std::move(changed), m_forSteering, std::move(prices)});
    m_parts->calls.loseInFlight();
    journal().flush();
}

void Session::reopenToSteer(const QList<RunEvent> &log)
{
    m_forSteering = true;
    reopen(log, {});
}

void Session::leave()
{
    turns().post([this] { m_leaving = true; });
}

void Session::pause()
{
    if (m_forSteering)
        return leave();
    turns().post([this] {
        if (!isRunning())
            return;
        emitEvent(RunPaused{});
        m_parts->holds.interrupt();
        m_parts->calls.dropQueued();
        m_parts->tests.cut(); // a call is paid for, but a test costs only its time, which may be long
    });
}

void Session::resume()
{
    turns().post([this] {
        const RunStatus status = knows().state.status();
        if (m_forSteering)
            return;
        if (status == RunStatus::Pausing || status == RunStatus::Paused)
            emitEvent(RunResumed{});
        if (status == RunStatus::Throttled) { // held steps check the caps again
            emitEvent(RunResumed{});
            m_parts->holds.shorten();
        }
    });
}

void Session::stop()
{
    if (m_forSteering)
        return leave();
    turns().post([this] {
        if (stopWanted() || knows().state.status() == RunStatus::Finished)
            return;
        emitEvent(StopRequested{});
        stopSource().request_stop();
        m_parts->tests.stop();
        m_parts->holds.interrupt();
        m_parts->calls.dropQueued();
    });
}

void Session::steer(Steering what, std::function<void(MatchId)> done)
{
    turns().post([this, what = std::move(what), done = std::move(done)] {
        const MatchId match = m_parts->steering.apply(what);
        if (done)
            done(match);
    });
}

void Session::cancelCalls()
{
    m_parts->calls.dropQueued();
    stopSource().request_stop();
    m_parts->tests.cut();
}

void Session::endTurn()
{
    m_parts->ranking.lookIfDue(m_parts->steps.isIdle());
    if (const auto warning = knows().ledger.warning())
        emitEvent(*warning);
    journal().flush();
    if (journal().isFull())
        turns().hold();
}

} // namespace engine
