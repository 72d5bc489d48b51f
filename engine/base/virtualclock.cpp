// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/virtualclock.h"

#include <algorithm>

namespace engine {

VirtualClock::VirtualClock(qint64 startMs)
    : m_nowMs(startMs)
{
}

Clock::AlarmId VirtualClock::setAlarm(qint64 atMs, std::function<void()> ring)
{
    const AlarmId id = ++m_lastId;
    m_alarms.emplace(std::pair(atMs, id), std::move(ring));
    m_times.emplace(id, atMs);
    return id;
}

void VirtualClock::clearAlarm(AlarmId id)
{
    const auto time = m_times.find(id);
    if (time == m_times.end())
        return;
    m_alarms.erase({time->second, id});
    m_times.erase(time);
}

bool VirtualClock::ringNext()
{
    if (m_alarms.empty())
        return false;
    const auto first = m_alarms.begin();
    m_nowMs = std::max(m_nowMs, first->first.first);
    auto ring = std::move(first->second);
    m_times.erase(first->first.second);
    m_alarms.erase(first);
    ring();
    return true;
}

void VirtualClock::advanceTo(qint64 ms)
{
    while (!m_alarms.empty() && m_alarms.begin()->first.first <= ms)
        ringNext();
    m_nowMs = std::max(m_nowMs, ms);
}

void VirtualClock::jumpTo(qint64 ms)
{
    m_nowMs = std::max(m_nowMs, ms);
    advanceTo(m_nowMs);
}

} // namespace engine
