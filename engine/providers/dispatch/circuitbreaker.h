// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

/// Whether a server is worth asking. Five failures in a row open it; from then on it is probed, at first after 5 s, then
/// at growing distances of at most 20 s; a probe that is answered lets one call through, and that call's success closes it.
/// A value; times in ms.
class CircuitBreaker
{
public:
    enum class State {
        Closed, ///< calls may go
        Open,   ///< none may go until a probe was answered
        Trying  ///< one call may go
    };

    [[nodiscard]] State state() const { return m_state; }
    /// While open: when to probe next.
    [[nodiscard]] qint64 probeMs() const { return m_probeMs; }
    /// Since when the server has not answered; 0 while it does.
    [[nodiscard]] qint64 brokenSinceMs() const { return m_brokenSinceMs; }

    void succeeded();
    /// Calls sent before it opened say nothing new.
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
