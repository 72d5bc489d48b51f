// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

/// How a server treats idle connections, learned from its behaviour. Some announce keep-alive but
/// close the connection at once or soon after; a request sent meanwhile is lost. A value; times in ms.
class ConnectionHabit
{
public:
    enum class Use {
        Never,   ///< open a new connection instead
        Careful, ///< send the last byte of the request only after the connection has proved to be open
        Freely
    };

    /// Whether a connection that has been idle for so long may carry another request. `costly`: new connections are slow (TLS).
    [[nodiscard]] Use use(qint64 idleMs, bool costly) const;
    /// Time to keep an idle connection.
    [[nodiscard]] qint64 keepMs(bool costly) const;
    [[nodiscard]] bool closes() const { return m_closes; }

    /// A request on a reused connection was answered.
    void answered() { m_keeps = true; }
    /// The server closed a connection after so long an idle time.
    void closedIdle(qint64 idleMs);
    /// A request on a reused connection was lost.
    void lostRequest() { m_closes = true; }

private:
    [[nodiscard]] qint64 trustedMs() const;

    bool m_keeps = false;  ///< a reused connection has worked
    bool m_closes = false;
    qint64 m_closedAtMs = -1; ///< shortest idle time after which the server closed a connection
};

} // namespace engine
