// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>

namespace engine {

/// Wall-clock time that never runs backwards, based on one QTimer. Needs the event loop of its thread.
class SystemClock final : public Clock
{
public:
    SystemClock();

    [[nodiscard]] qint64 nowMs() const override;
    AlarmId setAlarm(qint64 atMs, std::function<void()> ring) override;
    void clearAlarm(AlarmId id) override;

private:
    void arm();
    void ringDue();

    qint64 m_startMs = 0;
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    AlarmId m_lastId = 0;
    std::map<std::pair<qint64, AlarmId>, std::function<void()>> m_alarms;
    std::map<AlarmId, qint64> m_times;
};

} // namespace engine
