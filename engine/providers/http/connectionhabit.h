// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

/// What a server does with a connection once its reply is complete, learned from what it did so far. Some say that they
/// keep it open and end it all the same, at once or a little later; a request sent meanwhile is lost. A value; times in ms.
class ConnectionHabit
{
public:
    enum class Use {
        Never,   ///< a new connection instead
        Careful, ///< the last byte of the request follows only when the connection has proved to be open
        Freely
    };

    /// Whether a connection that has been idle for so long may carry another request. `costly`: a new one takes long (TLS).
    [[nodiscard]] Use use(qint64 idleMs, bool costly) const;
    /// How long an idle connection is worth keeping.
    [[nodiscard]] qint64 keepMs(bool costly) const;
    [[nodiscard]] bool closes() const { return m_closes; }

    /// A request over a connection used before was answered.
    void answered() { m_keeps = true; }
    /// The server ended a connection that had been idle for so long.
    void closedIdle(qint64 idleMs);
    /// A request over a connection used before was lost.
    void lostRequest() { m_closes = true; }

private:
    [[nodiscard]] qint64 trustedMs() const;

    bool m_keeps = false;  ///< a second request over one connection was answered
    bool m_closes = false;
    qint64 m_closedAtMs = -1; ///< shortest idle time after which the server ended a connection
};

} // namespace engine
