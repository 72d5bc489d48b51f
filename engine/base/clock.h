// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"

#include <functional>

namespace engine {

/// The engine's source of time, an interface to the outside. Real: SystemClock. Simulated:
/// VirtualClock. Used on the thread that made it, where its callbacks run too. Cannot fail.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Milliseconds since 1970-01-01 UTC; never runs backwards within one process.
    [[nodiscard]] virtual qint64 nowMs() const = 0;

    using AlarmId = quint64;
    /// Calls `ring` once, not before `atMs` and never from inside this function. Alarms ring in the order (atMs, id).
    virtual AlarmId setAlarm(qint64 atMs, std::function<void()> ring) = 0;
    /// Removes an alarm; one that has rung or is unknown is ignored.
    virtual void clearAlarm(AlarmId id) = 0;

    /// Waits so long; ends at once with Cancelled when `stop` is requested.
    [[nodiscard]] Task<Result<>> sleep(std::chrono::milliseconds time, StopToken stop);
};

} // namespace engine
