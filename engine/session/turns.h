// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"

#include <coroutine>
#include <deque>
#include <map>
#include <set>

namespace engine {

/// The heartbeat of a session: one thing from outside is handled to its end before the next is looked at, and time
/// stands still meanwhile. So the order of events is a function of the order of inputs, and a replay that gives the same
/// inputs at the same times sees the same events. Engine thread; lives as long as its session.
class Turns
{
public:
    explicit Turns(std::shared_ptr<Clock> clock);
    Turns(const Turns &) = delete;
    Turns &operator=(const Turns &) = delete;
    ~Turns();

    /// The time of this turn.
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    /// Makes the first turn, in which nothing has happened yet.
    void begin();
    /// Something happened outside; handled in a turn of its own, in the order of posting.
    void post(std::function<void()> input);

    using AlarmId = quint64;
    /// Calls `ring` in the first turn at or after `atMs`, before any input of that time.
    AlarmId setAlarm(qint64 atMs, std::function<void()> ring);
    void clearAlarm(AlarmId id);
    /// Makes a turn at that time, once.
    void wakeAt(qint64 ms);

    /// Called in every turn once what happened was handled.
    std::function<void()> handled;

    /// While held no turn begins: back-pressure of the store.
    void hold();
    void release();

    /// `co_await turns.next()`: waits for something to happen and handles it. For the session's root alone.
    auto next()
    {
        struct Awaiter {
            Turns *turns;
            bool await_ready() const { return turns->ready(); }
            void await_suspend(std::coroutine_handle<> root) { turns->m_root = root; }
            void await_resume() const { turns->handle(); }
        };
        return Awaiter{this};
    }

private:
    [[nodiscard]] bool ready() const;
    [[nodiscard]] bool alarmDue() const;
    void handle();
    void handleFirst();
    void wake();
    void arm();

    std::shared_ptr<Clock> m_clock;
    qint64 m_nowMs = 0;
    std::coroutine_handle<> m_root;
    std::deque<std::function<void()>> m_inputs;
    std::map<std::pair<qint64, AlarmId>, std::function<void()>> m_alarms;
    std::map<AlarmId, qint64> m_times;
    AlarmId m_lastAlarm = 0;
    Clock::AlarmId m_clockAlarm = 0;
    std::set<qint64> m_wakes;
    bool m_held = false;
};

} // namespace engine
