// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"

#include <map>

namespace engine {

/// Time that moves only when told: for replay and for simulated runs. Any thread, but one at a time.
class VirtualClock final : public Clock
{
public:
    explicit VirtualClock(qint64 startMs = 0);

    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    AlarmId setAlarm(qint64 atMs, std::function<void()> ring) override;
    void clearAlarm(AlarmId id) override;

    /// Moves to `ms`, ringing what falls due on the way with nowMs() at the alarm's own time.
    void advanceTo(qint64 ms);
    /// Moves to `ms` first and then rings what is due: the way a late real timer behaves.
    void jumpTo(qint64 ms);
    /// Rings the earliest alarm, moving to its time; false when there is none.
    bool ringNext();

private:
    qint64 m_nowMs;
    AlarmId m_lastId = 0;
    std::map<std::pair<qint64, AlarmId>, std::function<void()>> m_alarms;
    std::map<AlarmId, qint64> m_times;
};

} // namespace engine
