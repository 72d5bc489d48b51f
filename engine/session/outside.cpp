// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/outside.h"

#include "engine/session/sessioncore.h"

namespace engine {

qint64 OutsideTurns::nowMs() const
{
    return m_core.nowMs();
}

void OutsideTurns::post(std::function<void()> input) const
{
    m_core.turns().post(std::move(input));
}

quint64 OutsideTurns::setAlarm(qint64 atMs, std::function<void()> ring) const
{
    return m_core.turns().setAlarm(atMs, std::move(ring));
}

void OutsideTurns::clearAlarm(quint64 alarm) const
{
    m_core.turns().clearAlarm(alarm);
}

std::weak_ptr<int> OutsideTurns::alive() const
{
    return m_core.alive();
}

} // namespace engine
