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

/// Target of connections.
struct HttpAddress {
    QString host;
    quint16 port = 80;
    bool tls = false;
    QNetworkProxy proxy{QNetworkProxy::NoProxy};

    /// `direct`: without a proxy; else by the system's proxy settings.
    [[nodiscard]] static HttpAddress of(const QUrl &url, bool direct);
    /// Whether requests go to the proxy with the full URL in their first line.
    [[nodiscard]] bool asksProxy() const { return !tls && proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::Socks5Proxy; }
    [[nodiscard]] bool isCostly() const { return tls || proxy.type() != QNetworkProxy::NoProxy; }
    bool operator==(const HttpAddress &) const = default;
};

/// How a connection was lost or failed to open.
struct HttpLoss {
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    QString text; ///< English, from the system
    bool certificateRefused = false;
};

/// One connection to a server, opened at the first request and reused as long as both sides keep
/// it. Resolves the host and tries its addresses in turn, IPv4 first. Engine thread. Callbacks come
/// after its functions have returned, except bytes() and lost(), which may destroy the object.
class HttpConnection
{
public:
    HttpConnection(HttpAddress address, Clock &clock);
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;
    ~HttpConnection();

    std::function<void(const QByteArray &)> bytes;
    std::function<void(const HttpLoss &)> lost; ///< called at most once

    /// Sends a request. With `holdBackMs`, its last byte is sent so much later:
    /// a server that closes the connection before has not received the request.
    void send(QByteArray request, qint64 holdBackMs);
    /// Whether every byte of the last request was passed to the system.
    [[nodiscard]] bool isSentWhole() const { return m_unsent <= 0; }
    /// Whether the last byte of the request is still held back.
    [[nodiscard]] bool isHeldBack() const { return m_open && !m_waiting.isEmpty(); }
    /// Whether both sides have it open, as far as the system knows. Only for an open connection without a request.
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
    QList<QHostAddress> m_hosts; ///< not yet tried
    QByteArray m_waiting;        ///< not yet passed to the socket
    Clock::AlarmId m_alarm = 0;
    qint64 m_holdBackMs = 0;
    qint64 m_unsent = 0; ///< bytes of the request not yet passed to the system
    int m_lookup = -1;
    bool m_open = false, m_over = false, m_certificateRefused = false;
    QObject m_context; ///< receiver of the socket's signals
};

} // namespace engine
