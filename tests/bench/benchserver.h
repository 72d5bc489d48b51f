// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace bench {

/// A web server in a process of its own, as cheap as can be: answers every request with the same stream of Chat
/// Completions after a latency. Ends with its parent, or when this object goes.
class BenchServer
{
public:
    /// Call before the first thread or event loop exists: it forks.
    explicit BenchServer(int latencyMs);
    BenchServer(const BenchServer &) = delete;
    BenchServer &operator=(const BenchServer &) = delete;
    ~BenchServer();

    [[nodiscard]] int port() const { return m_port; }

private:
    int m_port = 0;
    pid_t m_child = 0;
};

/// Requests answered per second over so many connections, asked by plain blocking-free sockets: what the server and
/// the machine can do.
[[nodiscard]] double plainRate(int port, int connections, double seconds);

} // namespace bench
