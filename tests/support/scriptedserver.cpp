// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedserver.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

namespace test {

struct ScriptedServer::Connection : QObject {
    using QObject::QObject;
    QPointer<QTcpSocket> socket;
    QByteArray buffer;
    int number = 0;
    bool busy = false;
};

namespace {

QList<QByteArray> piecesOf(const Script &script)
{
    QList<QByteArray> pieces;
    qsizetype from = 0;
    for (const qsizetype cut : script.cuts) {
        if (cut > from && cut < script.body.size()) {
            pieces << script.body.mid(from, cut - from);
            from = cut;
        }
    }
    pieces << script.body.mid(from);
    if (script.chunked) {
        for (QByteArray &piece : pieces) {
            if (!piece.isEmpty())
                piece = QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
        }
        if (script.ending == Script::Ending::Complete || script.ending == Script::Ending::Close)
            pieces << "0\r\n\r\n";
    }
    return pieces;
}

QByteArray quoted(const QString &text)
{
    const QByteArray object = QJsonDocument(QJsonObject{{QStringLiteral("t"), text}}).toJson(QJsonDocument::Compact);
    return object.mid(5, object.size() - 6);
}

} // namespace

ScriptedServer::ScriptedServer(QObject *parent)
    : QTcpServer(parent)
{
    setListenBacklogSize(1024);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(this, &QTcpServer::newConnection, this, &ScriptedServer::accept);
}

ScriptedServer::ScriptedServer(const QByteArray &certificate, const QByteArray &key, QObject *parent)
    : ScriptedServer(parent)
{
    m_certificate = certificate;
    m_key = key;
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    if (m_key.isEmpty())
        return QTcpServer::incomingConnection(descriptor);
    auto socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setLocalCertificate(QSslCertificate(m_certificate));
    socket->setPrivateKey(QSslKey(m_key, QSsl::Rsa));
    socket->startServerEncryption();
    addPendingConnection(socket);
}

QString ScriptedServer::url(const QString &path) const
{
    return (m_key.isEmpty() ? QStringLiteral("http://127.0.0.1:%1%2") : QStringLiteral("https://127.0.0.1:%1%2")).arg(serverPort()).arg(path);
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        auto connection = new Connection(this);
        connection->socket = socket;
        connection->number = ++m_connections;
        socket->setParent(connection);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_open << connection;
        connect(socket, &QTcpSocket::readyRead, connection, [this, connection] { read(connection); });
        connect(socket, &QTcpSocket::disconnected, connection, [this, connection] {
            if (connection->busy) {
                --m_inFlight;
                ++m_abandoned;
            }
            m_open.removeOne(connection);
            connection->deleteLater();
        });
    }
}

void ScriptedServer::read(Connection *connection)
{
    connection->buffer += connection->socket->readAll();
    if (connection->buffer.startsWith('\x16')) { // TLS to a plain server: reply like web servers do
        connection->socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        return connection->socket->disconnectFromHost();
    }
    const qsizetype headEnd = connection->buffer.indexOf("\r\n\r\n");
    if (headEnd < 0 || connection->busy)
        return;
    QList<QByteArray> lines = connection->buffer.left(headEnd).split('\n');
    SeenRequest request;
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    request.connection = connection->number;
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (connection->buffer.size() < headEnd + 4 + length)
        return;
    request.body = connection->buffer.mid(headEnd + 4, length);
    connection->buffer.remove(0, headEnd + 4 + length);
    connection->busy = true;
    m_mostInFlight = qMax(m_mostInFlight, ++m_inFlight);
    m_requests << request;
    const Script script = !m_scripts.isEmpty() ? m_scripts.takeFirst() : m_handler ? m_handler(request) : Script();
    if (script.pauseMs > 0)
        QTimer::singleShot(std::chrono::milliseconds(script.pauseMs), Qt::PreciseTimer, connection, [this, connection, script] { answer(connection, script); });
    else
        answer(connection, script);
}

void ScriptedServer::answer(Connection *connection, const Script &script)
{
    if (script.ending == Script::Ending::HangAtOnce)
        return;
    if (script.ending == Script::Ending::NoReply)
        return finish(connection, script.ending);
    writeHead(connection, script);
    writePieces(connection, script, piecesOf(script));
}

void ScriptedServer::writeHead(Connection *connection, const Script &script)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(script.status) + " Scripted\r\n";
    for (const auto &[name, value] : script.headers)
        head += name + ": " + value + "\r\n";
    const bool more = script.ending == Script::Ending::Cut || script.ending == Script::Ending::Hang;
    if (script.chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else
        head += "Content-Length: " + QByteArray::number(script.body.size() + (more ? 1000 : 0)) + "\r\n";
    connection->socket->write(head + "\r\n");
}

void ScriptedServer::writePieces(Connection *connection, Script script, QList<QByteArray> pieces)
{
    if (!pieces.isEmpty())
        connection->socket->write(pieces.takeFirst());
    if (pieces.isEmpty())
        return finish(connection, script.ending);
    connection->socket->flush();
    QTimer::singleShot(std::chrono::milliseconds(script.piecePauseMs), Qt::PreciseTimer, connection,
        [=, this] { writePieces(connection, script, pieces); });
}

void ScriptedServer::finish(Connection *connection, Script::Ending ending)
{
    connection->socket->flush();
    if (ending == Script::Ending::Hang)
        return;
    connection->busy = false;
    --m_inFlight;
    if (ending != Script::Ending::Complete)
        connection->socket->disconnectFromHost();
    else if (!connection->buffer.isEmpty())
        read(connection);
}

void ScriptedServer::closeIdle()
{
    const QList<Connection *> open = m_open;
    for (Connection *connection : open) {
        if (!connection->busy)
            connection->socket->disconnectFromHost();
    }
}

void ScriptedServer::die()
{
    m_port = serverPort();
    close();
    const QList<Connection *> open = m_open;
    for (Connection *connection : open)
        connection->socket->abort();
}

void ScriptedServer::rise()
{
    if (!listen(QHostAddress::LocalHost, m_port))
        qFatal("port %d is taken", m_port);
}

QByteArray chatStream(const QString &text, const QByteArray &finish)
{
    const QByteArray frame = R"(data: {"id":"chatcmpl-1","object":"chat.completion.chunk","model":"served-model","choices":[{"index":0,"delta":)";
    return frame + R"({"role":"assistant","content":""},"finish_reason":null}],"usage":null})" + "\n\n"
        + frame + R"({"content":)" + quoted(text) + R"(},"finish_reason":null}],"usage":null})" + "\n\n"
        + frame + R"({},"finish_reason":")" + finish + R"("}],"usage":null})" + "\n\n"
        + R"(data: {"id":"chatcmpl-1","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":41,"total_tokens":50,)"
          R"("prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":32}}})"
        + "\n\ndata: [DONE]\n\n";
}

QByteArray chatDocument(const QString &text, const QByteArray &finish)
{
    return R"({"id":"chatcmpl-2","object":"chat.completion","model":"served-model","choices":[{"index":0,"message":{"role":"assistant","content":)"
        + quoted(text) + R"(,"refusal":null},"finish_reason":")" + finish
        + R"("}],"usage":{"prompt_tokens":9,"completion_tokens":41,"total_tokens":50}})";
}

QByteArray ollamaLines(const QString &text, const QByteArray &reason)
{
    return R"({"model":"qwen3:4b","message":{"role":"assistant","content":"","thinking":"hm"},"done":false})"
           "\n"
           R"({"model":"qwen3:4b","message":{"role":"assistant","content":)"
        + quoted(text) + R"(},"done":false})"
        + "\n"
          R"({"model":"qwen3:4b","message":{"role":"assistant","content":""},"done":true,"done_reason":")"
        + reason + R"(","eval_count":9,"prompt_eval_count":18})"
        + "\n";
}

} // namespace test
