// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/turns.h"

#include <algorithm>

namespace engine {

Turns::Turns(std::shared_ptr<Clock> clock)
    : m_clock(std::move(clock))
{
}

Turns::~Turns()
{
    m_clock->clearAlarm(m_clockAlarm);
}

void Turns::begin()
{
    m_nowMs = m_clock->nowMs();
}

void Turns::post(std::function<void()> input)
{
    m_inputs.push_back(std::move(input));
    wake();
}

Turns::AlarmId Turns::setAlarm(qint64 atMs, std::function<void()> ring)
{
    const AlarmId id = ++m_lastAlarm;
    m_alarms.emplace(std::pair(atMs, id), std::move(ring));
    m_times.emplace(id, atMs);
    arm();
    return id;
}

void Turns::clearAlarm(AlarmId id)
{
    const auto time = m_times.find(id);
    if (time == m_times.end())
        return;
    m_alarms.erase({time->second, id});
    m_times.erase(time);
    arm();
}

void Turns::arm()
{
    m_clock->clearAlarm(std::exchange(m_clockAlarm, 0));
    if (!m_alarms.empty())
        m_clockAlarm = m_clock->setAlarm(m_alarms.begin()->first.first, [this] { wake(); });
}

void Turns::hold()
{
    m_held = true;
}

void Turns::release()
{
    m_held = false;
    wake();
}

bool Turns::alarmDue() const
{
    return !m_alarms.empty() && m_alarms.begin()->first.first <= m_clock->nowMs();
}

bool Turns::ready() const
{
    return !m_held && (!m_inputs.empty() || alarmDue());
}

void Turns::wake()
{
    if (m_root && ready())
        std::exchange(m_root, {}).resume();
}

void Turns::handle()
{
    handleFirst();
    if (handled)
        handled();
}

void Turns::handleFirst()
{
    m_nowMs = std::max(m_nowMs, m_clock->nowMs());
    if (!m_alarms.empty() && m_alarms.begin()->first.first <= m_nowMs) {
        while (!m_alarms.empty() && m_alarms.begin()->first.first <= m_nowMs) {
            const auto first = m_alarms.begin();
            const auto ring = std::move(first->second);
            m_times.erase(first->first.second);
            m_alarms.erase(first);
            ring();
        }
        return arm();
    }
    const auto input = std::move(m_inputs.front());
    m_inputs.pop_front();
    input();
}

void Turns::wakeAt(qint64 ms)
{
    if (m_wakes.insert(ms).second)
        setAlarm(ms, [this, ms] { m_wakes.erase(ms); });
}

} // namespace engine
