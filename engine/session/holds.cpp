// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/holds.h"

#include "engine/budget/ledger.h"
#include "engine/session/callcost.h"
#include "engine/session/knowledge.h"
#include "engine/session/sessioncore.h"
#include "engine/types/state/runstate.h"

namespace engine {

/// Suspends a step until its time and until the caps allow its call, or until all holds are interrupted.
struct Holds::Hold {
    Holds *holds;
    const CallCost &cost;
    qint64 untilMs;
    quint64 place = 0;
    std::coroutine_handle<> handle{};
    Turns::AlarmId alarm = 0;
    qint64 alarmMs = 0;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> step)
    {
        handle = step;
        place = ++holds->m_lastHold;
        holds->m_holds.emplace(place, this);
        ringAt(holds->heldUntil(*this));
    }
    void await_resume() const { }
    /// Schedules a turn at that time.
    void ringAt(qint64 ms)
    {
        if (ms == alarmMs)
            return;
        holds->m_core.turns().clearAlarm(alarm);
        alarmMs = ms;
        alarm = holds->m_core.turns().setAlarm(ms, [] { });
    }
    void letGo()
    {
        holds->m_core.turns().clearAlarm(alarm);
        holds->m_holds.erase(place);
        handle.resume(); // destroys this object
    }
};

Ledger::Permission Holds::permit(const CallCost &cost) const
{
    const CallBounds &bounds = cost.bounds;
    const auto price = m_core.priceOf(cost.generator, bounds.likely.input);
    return m_core.knows().ledger.permit(price ? costOf(bounds.most, *price) : Money(), bounds.most.input + bounds.most.output, m_core.nowMs());
}

Ledger::Answer Holds::admit(const CallCost &cost)
{
    const Ledger::Permission permission = permit(cost);
    if (permission.answer == Ledger::Answer::NotUntil)
        noteThrottle(permission.untilMs, permission.byAllRuns);
    else if (permission.answer == Ledger::Answer::Go && m_core.knows().state.times().throttledUntilMs)
        noteThrottle(0);
    if (permission.answer == Ledger::Answer::Never)
        m_exhaustedCap = permission.cap;
    return permission.answer;
}

void Holds::noteThrottle(qint64 untilMs, bool byAllRuns)
{
    if (untilMs && m_throttleAlarmMs != untilMs) {
        m_throttleAlarmMs = untilMs;
        m_core.turns().setAlarm(untilMs, [] { });
    }
    const qint64 told = m_core.knows().state.times().throttledUntilMs;
    // Each finished call moves the release time of the hourly cap; emit Throttled again only after the announced time.
    const bool holdsLonger = untilMs > told && (byAllRuns || told <= m_core.nowMs());
    if (bool(untilMs) != bool(told) || holdsLonger)
        m_core.emitEvent(Throttled{untilMs, byAllRuns ? QStringLiteral("allRuns") : QString()});
}

Task<bool> Holds::permitted(CallCost cost)
{
    const Ledger::Answer answer = admit(cost);
    if (answer == Ledger::Answer::Go || answer == Ledger::Answer::Never)
        co_return answer == Ledger::Answer::Go && m_core.isRunning();
    const bool granted = co_await hold(cost, m_core.nowMs());
    (void)admit(cost); // logs the release of the cap, or which cap is used up
    co_return granted && m_core.isRunning();
}

/// A call is not given up while throttled: that would depend on the exact millisecond of the check, which a replay does not have.
Task<bool> Holds::hold(CallCost cost, qint64 untilMs)
{
    Hold hold{this, cost, untilMs};
    co_await hold;
    co_return m_core.isRunning() && permit(cost).answer == Ledger::Answer::Go;
}

/// 0: the call may start.
qint64 Holds::heldUntil(const Hold &hold) const
{
    if (m_core.nowMs() < hold.untilMs)
        return hold.untilMs;
    const Ledger::Permission permission = permit(hold.cost);
    return permission.answer == Ledger::Answer::NotUntil ? permission.untilMs : 0;
}

/// Checks all holds in FIFO order every turn. The log does not
/// contain these checks, so they must not change the order.
void Holds::askAll()
{
    for (auto next = m_holds.begin(); next != m_holds.end();) {
        const quint64 place = next->first;
        Hold &hold = *next->second;
        if (const qint64 until = heldUntil(hold))
            hold.ringAt(until);
        else
            hold.letGo();
        next = m_holds.upper_bound(place);
    }
}

void Holds::shorten()
{
    for (const auto &[place, hold] : m_holds)
        hold->untilMs = m_core.nowMs();
}

void Holds::interrupt()
{
    const quint64 last = m_lastHold;
    while (!m_holds.empty() && m_holds.begin()->first <= last)
        m_holds.begin()->second->letGo();
}

} // namespace engine
