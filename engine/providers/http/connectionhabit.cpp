// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/connectionhabit.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 soonMs = 1000;         ///< servers that keep connections keep them at least so long
constexpr qint64 worthKeepingMs = 50'000; ///< below the minute after which most load balancers close idle connections

} // namespace

/// Half of the shortest idle time after which the server closed a connection: the close may already be in transit.
qint64 ConnectionHabit::trustedMs() const
{
    return m_closedAtMs < 0 ? soonMs : std::min(soonMs, m_closedAtMs / 2);
}

ConnectionHabit::Use ConnectionHabit::use(qint64 idleMs, bool costly) const
{
    if (m_closes || idleMs > keepMs(costly))
        return Use::Never;
    return m_keeps && idleMs <= trustedMs() ? Use::Freely : Use::Careful;
}

qint64 ConnectionHabit::keepMs(bool costly) const
{
    if (m_closes)
        return 0;
    if (!costly)
        return trustedMs();
    return m_closedAtMs < 0 ? worthKeepingMs : std::min(worthKeepingMs, m_closedAtMs / 2);
}

void ConnectionHabit::closedIdle(qint64 idleMs)
{
    m_closedAtMs = m_closedAtMs < 0 ? idleMs : std::min(m_closedAtMs, idleMs);
    if (!m_keeps && idleMs < soonMs)
        m_closes = true;
}

} // namespace engine
