// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QSslSocket;
class QTcpSocket;
class QUrl;

namespace engine {

/// Where connections go.
struct HttpAddress {
    QString host;
    quint16 port = 80;
    bool tls = false;
    QNetworkProxy proxy{QNetworkProxy::NoProxy};

    /// `direct`: never over a proxy; else as the system says.
    [[nodiscard]] static HttpAddress of(const QUrl &url, bool direct);
    /// Requests go to the proxy itself, with the whole address in their first line.
    [[nodiscard]] bool asksProxy() const { return !tls && proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::Socks5Proxy; }
    [[nodiscard]] bool isCostly() const { return tls || proxy.type() != QNetworkProxy::NoProxy; }
    bool operator==(const HttpAddress &) const = default;
};

/// How a connection was lost, or not made.
struct HttpLoss {
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    QString text; ///< English, of the system
    bool certificateRefused = false;
};

/// One connection to a server, made at the first request and used again as long as both sides keep it. Looks the host up,
/// tries its addresses one after the other, IPv4 first. Engine thread. Calls back after its functions have returned,
/// except for bytes() and lost(), which may destroy it.
class HttpConnection
{
public:
    HttpConnection(HttpAddress address, Clock &clock);
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;
    ~HttpConnection();

    std::function<void(const QByteArray &)> bytes;
    std::function<void(const HttpLoss &)> lost; ///< once at most

    /// Sends a request. With `holdBackMs` its last byte goes so much later than the rest: a server that ends the connection
    /// before has not been given the request.
    void send(QByteArray request, qint64 holdBackMs);
    /// Whether every byte of the last request has been given to the system.
    [[nodiscard]] bool isSentWhole() const { return m_unsent <= 0; }
    /// Whether the last byte of the request is held back still.
    [[nodiscard]] bool isHeldBack() const { return m_open && !m_waiting.isEmpty(); }
    /// Whether both sides still have it open, as far as the system knows. An open connection without a request only.
    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] const HttpAddress &address() const { return m_address; }

private:
    void lookUp();
    void tryNext();
    void connectTo(const QString &host);
    void opened();
    void sendLastByte();
    void failed(QAbstractSocket::SocketError error);
    void watch();
    [[nodiscard]] bool passOn();
    void forgetSocket();

    HttpAddress m_address;
    Clock &m_clock;
    QPointer<QTcpSocket> m_socket;
    QList<QHostAddress> m_hosts; ///< not tried yet
    QByteArray m_waiting;        ///< not given to the socket yet
    Clock::AlarmId m_alarm = 0;
    qint64 m_holdBackMs = 0;
    qint64 m_unsent = 0; ///< bytes of the request that the system has not got yet
    int m_lookup = -1;
    bool m_open = false, m_over = false, m_certificateRefused = false;
    QObject m_context; ///< receiver of the socket's signals
};

} // namespace engine
