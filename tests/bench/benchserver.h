// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace bench {

/// Rates of faults, in calls per thousand.
struct Behaviour {
    int refused = 0;  ///< 429 with Retry-After, at once
    int broken = 0;   ///< 500, after the latency
    int cut = 0;      ///< closes the connection in the middle of the stream
    int hanging = 0;  ///< never sends a byte
    int retryAfterMs = 100;
    int niceness = 0; ///< nice value: servers that simulate other machines leave the processors to the bench
};

/// A minimal web server in its own process: answers every request after a latency with a stream of Chat Completions;
/// each text has different words. Ends with its parent process or this object.
class BenchServer
{
public:
    /// Forks: construct it before the first thread or event loop.
    explicit BenchServer(int latencyMs, Behaviour behaviour = {});
    BenchServer(const BenchServer &) = delete;
    BenchServer &operator=(const BenchServer &) = delete;
    ~BenchServer();

    [[nodiscard]] int port() const { return m_port; }
    /// Stops the server; calls in flight are lost.
    void die();
    /// Listens again on the same port.
    void comeBack();

private:
    int m_port = 0;
    pid_t m_child = 0;
};

/// Requests answered per second over `connections` plain sockets with epoll: the limit of server and machine.
[[nodiscard]] double plainRate(int port, int connections, double seconds);

} // namespace bench
