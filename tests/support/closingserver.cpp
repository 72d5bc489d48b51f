// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/closingserver.h"

#include "tests/support/scriptedserver.h"

#include <chrono>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace test {

namespace {

constexpr int longestMs = 20'000; ///< longest wait for the first request, and for bytes before a close, in ms

bool waitFor(int fd, int ms)
{
    pollfd wanted{fd, POLLIN, 0};
    return ::poll(&wanted, 1, ms) > 0;
}

qsizetype lengthIn(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("content-length:");
    return at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
}

} // namespace

ClosingServer::ClosingServer(Options options)
    : m_options(options)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 256) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no port to listen on");
    m_port = ntohs(address.sin_port);
    m_accepting = std::thread([this] { listenLoop(); });
}

ClosingServer::~ClosingServer()
{
    m_over = true;
    m_accepting.join();
    for (std::thread &thread : m_threads)
        thread.join();
    ::close(m_listener);
}

QString ClosingServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port);
}

int ClosingServer::repeated()
{
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (const int times : std::as_const(m_bodies))
        count += times - 1;
    return count;
}

void ClosingServer::listenLoop()
{
    while (!m_over) {
        if (!waitFor(m_listener, 20))
            continue;
        const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ++m_connections;
        m_threads.emplace_back([this, fd] { serve(fd); });
    }
}

void ClosingServer::serve(int fd)
{
    const bool keeps = m_options.end == End::Keeps;
    for (int answers = 0; readRequest(fd, keeps && answers > 0 ? m_options.afterMs : longestMs); ++answers) {
        if (answers >= m_options.answersPerConnection)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(m_options.latencyMs));
        const QByteArray bytes = reply();
        if (::send(fd, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) < 0 || !keeps || m_options.saysClose)
            break;
    }
    endConnection(fd);
}

/// Returns false at the end of the connection or when no complete request arrives in time.
bool ClosingServer::readRequest(int fd, int patienceMs)
{
    QByteArray bytes;
    for (int waited = 0; waited < patienceMs && !m_over;) {
        if (!waitFor(fd, std::min(20, patienceMs))) {
            waited += 20;
            continue;
        }
        char buffer[65536];
        const ssize_t got = ::read(fd, buffer, sizeof buffer);
        if (got <= 0)
            return false;
        bytes.append(buffer, got);
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head < 0 || bytes.size() < head + 4 + lengthIn(bytes.left(head)))
            continue;
        ++m_processed;
        const std::lock_guard lock(m_mutex);
        ++m_bodies[bytes.mid(head + 4)];
        return true;
    }
    return false;
}

void ClosingServer::endConnection(int fd)
{
    if (m_options.end == End::Later || m_options.end == End::ShutsLater)
        std::this_thread::sleep_for(std::chrono::milliseconds(m_options.afterMs));
    if (m_options.end == End::ShutsLater)
        ::shutdown(fd, SHUT_RDWR);
    if (m_options.end == End::OnNextBytes || m_options.end == End::ReadsAndCloses) {
        for (int waited = 0; waited < longestMs && !m_over && !waitFor(fd, 20); waited += 20) { }
    }
    if (m_options.end == End::ReadsAndCloses) {
        char buffer[65536];
        (void)!::read(fd, buffer, sizeof buffer);
    }
    ::close(fd);
}

QByteArray ClosingServer::reply() const
{
    const QByteArray text = chatStream(QStringLiteral("Oak"));
    QByteArray bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    if (m_options.saysClose)
        bytes += "Connection: close\r\n";
    if (!m_options.chunked)
        return bytes + "Content-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text;
    return bytes + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n0\r\n\r\n";
}

} // namespace test
