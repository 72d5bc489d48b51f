// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/httpconnection.h"

#include <QHostInfo>
#include <QSslSocket>
#include <QUrl>

#include <algorithm>

#include <sys/socket.h>

namespace engine {

namespace {

constexpr qint64 connectMs = 5000; ///< per address of a host
constexpr qint64 readBufferBytes = 1 << 20; ///< unread bytes; further ones stay in the kernel and at the server

} // namespace

HttpAddress HttpAddress::of(const QUrl &url, bool direct)
{
    HttpAddress address;
    address.host = url.host(QUrl::FullyEncoded);
    address.tls = url.scheme() == u"https";
    address.port = quint16(url.port(address.tls ? 443 : 80));
    if (direct)
        return address;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    const auto usable = [](const QNetworkProxy &proxy) {
        return proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy || proxy.type() == QNetworkProxy::Socks5Proxy;
    };
    if (!proxies.isEmpty() && usable(proxies.constFirst()))
        address.proxy = proxies.constFirst();
    return address;
}

HttpConnection::HttpConnection(HttpAddress address, Clock &clock)
    : m_address(std::move(address))
    , m_clock(clock)
{
}

HttpConnection::~HttpConnection()
{
    m_clock.clearAlarm(m_alarm);
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    forgetSocket();
}

void HttpConnection::forgetSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(&m_context);
    m_socket->abort();
    m_socket->deleteLater(); // the call may come from one of its signals
    m_socket = nullptr;
}

void HttpConnection::send(QByteArray request, qint64 holdBackMs)
{
    m_waiting = std::move(request);
    m_unsent = m_waiting.size();
    m_holdBackMs = holdBackMs;
    if (m_open)
        return opened();
    if (m_address.asksProxy())
        return connectTo(m_address.proxy.hostName());
    if (m_address.proxy.type() != QNetworkProxy::NoProxy)
        return connectTo(m_address.host); // the proxy resolves the name
    lookUp();
}

void HttpConnection::lookUp()
{
    if (QHostAddress literal; literal.setAddress(m_address.host)) {
        m_hosts = {literal};
        return tryNext();
    }
    m_lookup = QHostInfo::lookupHost(m_address.host, &m_context, [this](const QHostInfo &info) {
        m_lookup = -1;
        m_hosts = info.addresses();
        if (m_hosts.isEmpty())
            return failed(QAbstractSocket::HostNotFoundError);
        std::stable_sort(m_hosts.begin(), m_hosts.end(),
            [](const QHostAddress &a, const QHostAddress &b) { return a.protocol() == QHostAddress::IPv4Protocol && b.protocol() != QHostAddress::IPv4Protocol; });
        tryNext();
    });
}

void HttpConnection::tryNext()
{
    m_clock.clearAlarm(std::exchange(m_alarm, 0));
    const QHostAddress host = m_hosts.takeFirst();
    if (!m_hosts.isEmpty())
        m_alarm = m_clock.setAlarm(m_clock.nowMs() + connectMs, [this] {
            m_alarm = 0;
            tryNext();
        });
    connectTo(host.toString());
}

void HttpConnection::connectTo(const QString &host)
{
    forgetSocket();
    QSslSocket *const secure = m_address.tls ? new QSslSocket : nullptr;
    m_socket = secure ? secure : new QTcpSocket;
    m_socket->setProxy(m_address.asksProxy() ? QNetworkProxy(QNetworkProxy::NoProxy) : m_address.proxy);
    m_socket->setReadBufferSize(readBufferBytes);
    watch();
    if (secure) {
        QObject::connect(secure, &QSslSocket::encrypted, &m_context, [this] { opened(); });
        QObject::connect(secure, &QSslSocket::sslErrors, &m_context, [this] { m_certificateRefused = true; });
        secure->connectToHostEncrypted(host, m_address.port, m_address.host);
    } else {
        QObject::connect(m_socket, &QTcpSocket::connected, &m_context, [this] { opened(); });
        m_socket->connectToHost(host, m_address.asksProxy() ? m_address.proxy.port() : m_address.port);
    }
}

void HttpConnection::watch()
{
    QObject::connect(m_socket, &QTcpSocket::readyRead, &m_context, [this] { (void)passOn(); });
    QObject::connect(m_socket, &QTcpSocket::bytesWritten, &m_context, [this](qint64 count) { m_unsent -= count; });
    QObject::connect(m_socket, &QTcpSocket::errorOccurred, &m_context, [this](QAbstractSocket::SocketError error) { failed(error); });
    QObject::connect(m_socket, &QTcpSocket::disconnected, &m_context, [this] { failed(QAbstractSocket::RemoteHostClosedError); });
}

/// Passes received bytes to the reader; returns whether this object still exists.
bool HttpConnection::passOn()
{
    const QByteArray come = m_socket ? m_socket->readAll() : QByteArray();
    if (come.isEmpty() || !bytes)
        return true;
    const QPointer<QObject> alive(&m_context);
    const auto reader = bytes;
    reader(come);
    return alive;
}

/// Connected, with a request to send.
void HttpConnection::opened()
{
    m_clock.clearAlarm(std::exchange(m_alarm, 0));
    if (!m_open)
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_open = true;
    const qsizetype now = m_holdBackMs > 0 ? m_waiting.size() - 1 : m_waiting.size();
    m_socket->write(m_waiting.first(now));
    m_waiting = m_waiting.sliced(now);
    if (!m_waiting.isEmpty())
        m_alarm = m_clock.setAlarm(m_clock.nowMs() + m_holdBackMs, [this] { sendLastByte(); });
}

void HttpConnection::sendLastByte()
{
    m_alarm = 0;
    m_socket->write(std::exchange(m_waiting, {}));
}

bool HttpConnection::isAlive() const
{
    if (!m_open || m_over || !m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return false;
    char byte = 0;
    const ssize_t there = ::recv(int(m_socket->socketDescriptor()), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return there < 0 ? (errno == EAGAIN || errno == EWOULDBLOCK) : there > 0 && m_address.tls;
}

void HttpConnection::failed(QAbstractSocket::SocketError error)
{
    if (m_over)
        return;
    if (!m_open && !m_hosts.isEmpty() && !m_certificateRefused)
        return tryNext();
    m_over = true;
    m_clock.clearAlarm(std::exchange(m_alarm, 0));
    const HttpLoss loss{error, m_socket ? m_socket->errorString() : QStringLiteral("Host not found"), m_certificateRefused};
    if (!passOn() || !lost)
        return;
    const auto listener = lost;
    listener(loss); // may destroy this object
}

} // namespace engine
