// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedserver.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace test {

/// A server for Chat Completions on its own thread. It answers every prompt after a given latency with the text that
/// `Options::text` returns for it. For walks and benches. Owned by the test; functions are callable from any thread.
class ChatServer
{
public:
    struct Options {
        int latencyMs = 0;
        bool stream = true; ///< false: reply with a plain document even if a stream is requested
        QString refused;     ///< name of a request setting that is answered with 400; empty: none
        std::function<QString(const QString &prompt)> text = [](const QString &) { return QStringLiteral("Oak"); };
    };

    explicit ChatServer(Options options);
    ~ChatServer();

    /// "http://127.0.0.1:PORT/v1"
    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] int hits() const { return m_hits.load(); }

private:
    [[nodiscard]] Script answerTo(const SeenRequest &request);

    Options m_options;
    QThread m_thread;
    ScriptedServer *m_server = nullptr; ///< created and deleted on the thread
    QString m_url;
    std::atomic<int> m_hits = 0;
};

} // namespace test
