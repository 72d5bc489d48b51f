// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace bench {

/// What goes wrong, in calls of a thousand.
struct Behaviour {
    int refused = 0;  ///< 429 with Retry-After, at once
    int broken = 0;   ///< 500, after the latency
    int cut = 0;      ///< the connection is closed in the middle of the stream
    int hanging = 0;  ///< no byte, ever
    int retryAfterMs = 100;
    int niceness = 0; ///< many of them stand for other machines: so that they leave ours its processors
};

/// A web server in a process of its own, as cheap as can be: answers every request with a stream of Chat Completions after
/// a latency; each text has other words. Ends with its parent, or when this object goes.
class BenchServer
{
public:
    /// Call before the first thread or event loop exists: it forks.
    explicit BenchServer(int latencyMs, Behaviour behaviour = {});
    BenchServer(const BenchServer &) = delete;
    BenchServer &operator=(const BenchServer &) = delete;
    ~BenchServer();

    [[nodiscard]] int port() const { return m_port; }
    /// Nobody listens any more; what was in flight is lost.
    void die();
    /// Listens again at the same port.
    void comeBack();

private:
    int m_port = 0;
    pid_t m_child = 0;
};

/// Requests answered per second over so many connections, asked by plain blocking-free sockets: what the server and
/// the machine can do.
[[nodiscard]] double plainRate(int port, int connections, double seconds);

} // namespace bench
