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

/// A server for Chat Completions with plain sockets, one thread a connection, that ends connections in the ways real
/// servers do. It knows which requests it has read to their end, and whether one came twice. Any thread.
class ClosingServer
{
public:
    enum class End {
        Keeps,         ///< until nothing has come for `afterMs`
        AtOnce,        ///< closes after its reply
        Later,         ///< closes `afterMs` after its reply, without reading what has come meanwhile
        ShutsLater,    ///< the same, its own direction first (FIN before RST)
        OnNextBytes,   ///< closes when something of the next request comes, which it does not read (RST)
        ReadsAndCloses ///< reads what comes of the next request at first, then closes (FIN)
    };
    struct Options {
        End end = End::Keeps;
        int afterMs = 5000;
        bool saysClose = false;   ///< "Connection: close"
        bool chunked = true;      ///< else with a Content-Length
        int answersPerConnection = 1'000'000; ///< the request after that is read to its end and not answered
        int latencyMs = 0;
    };

    explicit ClosingServer(Options options);
    ~ClosingServer();

    /// "http://127.0.0.1:PORT/v1"
    [[nodiscard]] QString url() const;
    [[nodiscard]] int connections() const { return m_connections.load(); }
    /// Requests read to their end.
    [[nodiscard]] int processed() const { return m_processed.load(); }
    /// Of these, requests with a body that had been read before.
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
