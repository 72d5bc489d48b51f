// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace test {

/// A server for Chat Completions with plain sockets and one thread per connection. It ends connections in the ways of
/// real servers and counts complete and repeated requests. Any thread.
class ClosingServer
{
public:
    enum class End {
        Keeps,         ///< closes when no byte has arrived for `afterMs`
        AtOnce,        ///< closes after its reply
        Later,         ///< closes `afterMs` after its reply and does not read the bytes that arrived meanwhile
        ShutsLater,    ///< the same, with a shutdown before the close (FIN before RST)
        OnNextBytes,   ///< closes without reading when bytes of the next request arrive (RST)
        ReadsAndCloses ///< reads the first bytes of the next request, then closes (FIN)
    };
    struct Options {
        End end = End::Keeps;
        int afterMs = 5000;
        bool saysClose = false;   ///< sends "Connection: close"
        bool chunked = true;      ///< false: sends a Content-Length
        int answersPerConnection = 1'000'000; ///< further requests are read to the end and not answered
        int latencyMs = 0;
    };

    explicit ClosingServer(Options options);
    ~ClosingServer();

    /// "http://127.0.0.1:PORT/v1"
    [[nodiscard]] QString url() const;
    [[nodiscard]] int connections() const { return m_connections.load(); }
    /// Number of requests that were read to their end.
    [[nodiscard]] int processed() const { return m_processed.load(); }
    /// Number of these whose body had been read before.
    [[nodiscard]] int repeated();

private:
    void listenLoop();
    void serve(int fd);
    [[nodiscard]] bool readRequest(int fd, int patienceMs);
    void endConnection(int fd);
    [[nodiscard]] QByteArray reply() const;

    Options m_options;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_over = false;
    std::atomic<int> m_connections = 0, m_processed = 0;
    std::mutex m_mutex;
    QHash<QByteArray, int> m_bodies;
    std::vector<std::thread> m_threads;
    std::thread m_accepting;
};

} // namespace test
