// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"

#include <map>

namespace engine {

/// Time that advances only by calls of the functions below: for replay and simulated runs. Any thread, one at a time.
class VirtualClock final : public Clock
{
public:
    explicit VirtualClock(qint64 startMs = 0);

    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    AlarmId setAlarm(qint64 atMs, std::function<void()> ring) override;
    void clearAlarm(AlarmId id) override;

    /// Advances to `ms` and rings each alarm due on the way with nowMs() at the alarm's own time.
    void advanceTo(qint64 ms);
    /// Sets the time to `ms` first, then rings the alarms that are due: as a late real timer does.
    void jumpTo(qint64 ms);
    /// Advances to the earliest alarm and rings it; false when there is none.
    bool ringNext();

private:
    qint64 m_nowMs;
    AlarmId m_lastId = 0;
    std::map<std::pair<qint64, AlarmId>, std::function<void()>> m_alarms;
    std::map<AlarmId, qint64> m_times;
};

} // namespace engine
