// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace test {

/// Reply of the server to one request, with its delays and its ending.
struct Script {
    enum class Ending {
        Complete,  ///< sends the whole reply; the connection stays open
        Close,     ///< sends the whole reply, then closes the connection
        Cut,       ///< closes the connection after the body, although it announced more bytes
        NoReply,   ///< closes the connection without a byte
        Hang,      ///< sends head and body, then keeps the connection open without a further byte
        HangAtOnce ///< never sends a byte
    };

    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QList<qsizetype> cuts;  ///< offsets in the body between separate writes
    int pauseMs = 0;        ///< delay before the head
    int piecePauseMs = 1;   ///< delay between writes
    bool chunked = false;   ///< chunked transfer encoding; false: Content-Length
    Ending ending = Ending::Complete;
};

struct SeenRequest {
    QByteArray method, path, body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    int connection = 0;                    ///< 1, 2 … in the order they were opened
};

/// A web server on 127.0.0.1 that follows scripts and records its requests. Belongs to one thread with an event loop;
/// owned by the test.
class ScriptedServer : public QTcpServer
{
public:
    using Handler = std::function<Script(const SeenRequest &)>;

    /// Listens at once; calls qFatal when it cannot.
    explicit ScriptedServer(QObject *parent = nullptr);
    /// The same over TLS, with a certificate of no authority (PEM).
    ScriptedServer(const QByteArray &certificate, const QByteArray &key, QObject *parent = nullptr);

    /// Appends a script. Each script serves one request, in order; later requests go to the handler, without one to 200
    /// "".
    void then(Script script) { m_scripts.append(std::move(script)); }
    void always(Handler handler) { m_handler = std::move(handler); }

    [[nodiscard]] QString url(const QString &path = {}) const;
    [[nodiscard]] const QList<SeenRequest> &requests() const { return m_requests; }
    [[nodiscard]] int hits() const { return int(m_requests.size()); }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] int mostInFlight() const { return m_mostInFlight; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Number of requests whose connection the client closed before the reply was complete.
    [[nodiscard]] int abandoned() const { return m_abandoned; }
    /// Closes every connection without a request in progress.
    void closeIdle();
    /// Stops listening and aborts all connections, as when the process ends.
    void die();
    /// Listens again on the same port.
    void rise();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Connection;

    void accept();
    void read(Connection *connection);
    void answer(Connection *connection, const Script &script);
    void writeHead(Connection *connection, const Script &script);
    void writePieces(Connection *connection, Script script, QList<QByteArray> pieces);
    void finish(Connection *connection, Script::Ending ending);

    quint16 m_port = 0;
    QByteArray m_certificate, m_key; ///< empty: no TLS
    QList<Script> m_scripts;
    Handler m_handler;
    QList<SeenRequest> m_requests;
    QList<Connection *> m_open;
    int m_inFlight = 0, m_mostInFlight = 0, m_connections = 0, m_abandoned = 0;
};

/// A stream of Chat Completions chunks with `text`, a finish reason, usage and [DONE].
[[nodiscard]] QByteArray chatStream(const QString &text, const QByteArray &finish = "stop");
/// The same as one JSON document.
[[nodiscard]] QByteArray chatDocument(const QString &text, const QByteArray &finish = "stop");
/// The stream of Ollama for `text`.
[[nodiscard]] QByteArray ollamaLines(const QString &text, const QByteArray &reason = "stop");

} // namespace test
