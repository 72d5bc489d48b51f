// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/clock.h"

#include <coroutine>
#include <memory>

namespace engine {

namespace {

/// One sleeper: the alarm or the stop request resumes it, whichever fires first.
struct Nap {
    Clock *clock = nullptr;
    Clock::AlarmId alarm = 0;
    std::coroutine_handle<> sleeper;
    bool over = false;

    void end()
    {
        if (std::exchange(over, true))
            return;
        clock->clearAlarm(alarm);
        if (sleeper)
            std::exchange(sleeper, {}).resume();
    }
};

struct NapAwaiter {
    Nap *nap; // trivial on purpose: GCC 12 destroys other awaiter members twice

    bool await_ready() const { return nap->over; }
    void await_suspend(std::coroutine_handle<> handle) { nap->sleeper = handle; }
    void await_resume() const { }
};

} // namespace

Task<Result<>> Clock::sleep(std::chrono::milliseconds time, StopToken stop)
{
    auto nap = std::make_shared<Nap>();
    nap->clock = this;
    nap->alarm = setAlarm(nowMs() + time.count(), [nap] { nap->end(); });
    const std::stop_callback wake(stop, [nap] { nap->end(); });
    NapAwaiter wait{nap.get()};
    co_await wait;
    if (stop.stop_requested())
        co_return fail(ErrorKind::Cancelled, QStringLiteral("sleep"));
    co_return Result<>();
}

} // namespace engine
