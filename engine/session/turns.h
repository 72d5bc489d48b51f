// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"

#include <coroutine>
#include <deque>
#include <map>
#include <memory>
#include <set>

namespace engine {

/// The loop of a session: handles one input to its end before the next; time is constant meanwhile.
/// So the order of events is a function of the order of inputs, and a replay with the same inputs
/// at the same times produces the same events. Engine thread; lives as long as its session.
class Turns
{
public:
    explicit Turns(std::shared_ptr<Clock> clock);
    Turns(const Turns &) = delete;
    Turns &operator=(const Turns &) = delete;
    ~Turns();

    /// Time of this turn.
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    /// Starts the first turn, without an input.
    void begin();
    /// Adds an input from outside; handled in a turn of its own, in the order of posting.
    void post(std::function<void()> input);

    using AlarmId = quint64;
    /// Calls `ring` in the first turn at or after `atMs`, before other inputs of that time.
    AlarmId setAlarm(qint64 atMs, std::function<void()> ring);
    void clearAlarm(AlarmId id);
    /// Schedules one turn at that time.
    void wakeAt(qint64 ms);

    /// Called in every turn after its input was handled.
    std::function<void()> handled;

    /// While held, no turn begins: back-pressure of the store.
    void hold();
    void release();

    /// `co_await turns.next()`: waits for the next input and handles it. Only for the session's root task.
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
