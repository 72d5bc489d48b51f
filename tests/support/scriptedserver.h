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

/// What the server does with one request.
struct Script {
    enum class Ending {
        Complete,  ///< the whole reply; the connection stays open
        Close,     ///< the whole reply, then the connection is closed
        Cut,       ///< the connection is closed after the body given, although more was announced
        NoReply,   ///< closed without a byte
        Hang,      ///< what there is of head and body, then silence
        HangAtOnce ///< not one byte, ever
    };

    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QList<qsizetype> cuts;  ///< offsets at which the body is split into separate writes
    int pauseMs = 0;        ///< before the head
    int piecePauseMs = 1;   ///< between pieces
    bool chunked = false;   ///< transfer encoding; else Content-Length
    Ending ending = Ending::Complete;
};

struct SeenRequest {
    QByteArray method, path, body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    int connection = 0;                    ///< 1, 2 … in the order they were opened
};

/// A web server on 127.0.0.1 that does as it is told and remembers what it saw. Lives on one thread with an event loop;
/// owned by the test.
class ScriptedServer : public QTcpServer
{
public:
    using Handler = std::function<Script(const SeenRequest &)>;

    /// Listens at once; the test fails loudly (qFatal) when it cannot.
    explicit ScriptedServer(QObject *parent = nullptr);
    /// The same over TLS, with a certificate nobody has signed (PEM).
    ScriptedServer(const QByteArray &certificate, const QByteArray &key, QObject *parent = nullptr);

    /// The next request is answered so; each script serves one request, in order. Afterwards the handler, then 200 "".
    void then(Script script) { m_scripts.append(std::move(script)); }
    void always(Handler handler) { m_handler = std::move(handler); }

    [[nodiscard]] QString url(const QString &path = {}) const;
    [[nodiscard]] const QList<SeenRequest> &requests() const { return m_requests; }
    [[nodiscard]] int hits() const { return int(m_requests.size()); }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] int mostInFlight() const { return m_mostInFlight; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Requests whose connection the client ended before the reply was complete.
    [[nodiscard]] int abandoned() const { return m_abandoned; }
    /// Ends every connection that waits for a request.
    void closeIdle();
    /// As when its process ends: nobody listens, and what was under way is cut.
    void die();
    /// Listens again where it did.
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

/// A stream of Chat Completions chunks with this text, a finish reason, usage and [DONE].
[[nodiscard]] QByteArray chatStream(const QString &text, const QByteArray &finish = "stop");
/// The same as one JSON document.
[[nodiscard]] QByteArray chatDocument(const QString &text, const QByteArray &finish = "stop");
/// Ollama's lines for this text.
[[nodiscard]] QByteArray ollamaLines(const QString &text, const QByteArray &reason = "stop");

} // namespace test
