// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

/// Blocks calls to a server that fails. Five consecutive failures open it; then the server
/// is probed, first after 5 s, later at growing intervals of at most 20 s. A successful
/// probe admits one call, whose success closes the breaker. A value; times in ms.
class CircuitBreaker
{
public:
    enum class State {
        Closed, ///< calls are admitted
        Open,   ///< no calls until a probe succeeds
        Trying  ///< one call is admitted
    };

    [[nodiscard]] State state() const { return m_state; }
    /// Time of the next probe, while open.
    [[nodiscard]] qint64 probeMs() const { return m_probeMs; }
    /// Start of the outage; 0 while the server answers.
    [[nodiscard]] qint64 brokenSinceMs() const { return m_brokenSinceMs; }

    void succeeded();
    /// Calls sent before the breaker opened are ignored.
    void failed(qint64 sentMs, qint64 nowMs);
    void probed(bool alive, qint64 nowMs);

private:
    void open(qint64 nowMs);

    State m_state = State::Closed;
    qint64 m_openedMs = -1;
    int m_failures = 0;
    qint64 m_waitMs = 0;
    qint64 m_probeMs = 0;
    qint64 m_brokenSinceMs = 0;
};

} // namespace engine
