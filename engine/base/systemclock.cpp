// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"

#include <QDateTime>

#include <algorithm>

namespace engine {

SystemClock::SystemClock()
    : m_startMs(QDateTime::currentMSecsSinceEpoch())
{
    m_elapsed.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { ringDue(); });
}

qint64 SystemClock::nowMs() const
{
    return m_startMs + m_elapsed.elapsed();
}

Clock::AlarmId SystemClock::setAlarm(qint64 atMs, std::function<void()> ring)
{
    const AlarmId id = ++m_lastId;
    const auto place = m_alarms.emplace(std::pair(atMs, id), std::move(ring)).first;
    m_times.emplace(id, atMs);
    if (place == m_alarms.begin())
        arm();
    return id;
}

void SystemClock::clearAlarm(AlarmId id)
{
    const auto time = m_times.find(id);
    if (time == m_times.end())
        return;
    m_alarms.erase({time->second, id});
    m_times.erase(time);
}

void SystemClock::arm()
{
    if (m_alarms.empty())
        return m_timer.stop();
    const qint64 wait = m_alarms.begin()->first.first - nowMs();
    m_timer.start(std::chrono::milliseconds(std::clamp<qint64>(wait, 0, 3'600'000)));
}

void SystemClock::ringDue()
{
    const AlarmId newest = m_lastId; // alarms set by a callback ring in the next turn of the event loop
    const qint64 now = nowMs();
    while (!m_alarms.empty()) {
        const auto first = m_alarms.begin();
        if (first->first.first > now || first->first.second > newest)
            break;
        auto ring = std::move(first->second);
        m_times.erase(first->first.second);
        m_alarms.erase(first);
        ring();
    }
    arm();
}

} // namespace engine
