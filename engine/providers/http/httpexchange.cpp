// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/httpexchange.h"

#include "engine/providers/http/bodydecoder.h"
#include "engine/providers/http/httpconnection.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 lingerMs = 1000;
constexpr qint64 holdBackMs = 100; ///< servers that close a connection after a reply do it sooner
constexpr qsizetype maxErrorBody = 64 * 1024;

QString megabytes(qint64 bytes)
{
    return QStringLiteral("%1 MB").arg(bytes / (1024 * 1024));
}

HttpFault faultOf(const HttpLoss &loss)
{
    using Cause = HttpFault::Cause;
    if (loss.certificateRefused)
        return {Cause::Certificate, {}};
    switch (loss.error) {
    case QAbstractSocket::HostNotFoundError: return {Cause::UnknownHost, {}};
    case QAbstractSocket::ConnectionRefusedError: return {Cause::Refused, {}};
    case QAbstractSocket::SslHandshakeFailedError: return {Cause::Handshake, {}};
    default: return {Cause::Other, {}};
    }
}

/// Replaces line breaks in a header's name or value by spaces.
QByteArray onOneLine(QByteArray text)
{
    return text.replace('\r', ' ').replace('\n', ' ');
}

QByteArray hostOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray targetOf(const QUrl &url, bool whole)
{
    const auto parts = whole ? QUrl::RemoveUserInfo | QUrl::RemoveFragment : QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment;
    const QByteArray target = url.toEncoded(parts);
    return target.startsWith('/') || whole ? target : '/' + target;
}

} // namespace

HttpExchange::HttpExchange(HttpRequest request, Clock &clock)
    : m_request(std::move(request))
    , m_clock(clock)
{
}

HttpExchange::~HttpExchange()
{
    m_clock.clearAlarm(m_alarm);
}

QByteArray HttpExchange::bytesToSend() const
{
    const bool isGet = m_request.body.isNull();
    const HttpAddress &address = m_carrier.connection->address();
    QByteArray bytes = (isGet ? "GET " : "POST ") + targetOf(m_request.url, address.asksProxy()) + " HTTP/1.1\r\nHost: " + hostOf(m_request.url) + "\r\n";
    if (address.asksProxy() && !address.proxy.user().isEmpty())
        bytes += "Proxy-Authorization: Basic " + (address.proxy.user() + u':' + address.proxy.password()).toUtf8().toBase64() + "\r\n";
    for (const auto &[name, value] : m_request.headers)
        bytes += onOneLine(name) + ": " + onOneLine(value) + "\r\n";
    if (!isGet)
        bytes += "Content-Length: " + QByteArray::number(m_request.body.size()) + "\r\n";
    return bytes + "Accept-Encoding: identity\r\nConnection: keep-alive\r\n\r\n" + m_request.body;
}

void HttpExchange::start(HttpCarrier carrier)
{
    if (!m_startedMs)
        m_startedMs = m_turnMs = m_clock.nowMs();
    m_carrier = std::move(carrier);
    m_carrier.connection->bytes = [this](const QByteArray &bytes) { arrived(bytes); };
    m_carrier.connection->lost = [this](const HttpLoss &loss) { lost(loss); };
    m_carrier.connection->send(bytesToSend(), m_carrier.careful ? holdBackMs : 0);
    armFor(deadline());
}

/// The alarm is set again when it rings.
void HttpExchange::turnMoved()
{
    if (m_request.timeouts.inTurn && !m_reader.hasBytes())
        m_turnMs = m_clock.nowMs();
}

bool HttpExchange::wasSent() const
{
    return m_carrier.connection && m_carrier.connection->isSentWhole();
}

void HttpExchange::cancel()
{
    m_resumeThrough = {};
    Error error{ErrorKind::Cancelled, QStringLiteral("the call was cancelled"), {}};
    error.unsent = !wasSent();
    end(fail(std::move(error)));
}

Result<HttpReply> HttpExchange::take()
{
    return std::move(m_result);
}

HttpCarrier HttpExchange::takeCarrier()
{
    const bool usable = m_result && m_reader.staysOpen() && wasSent();
    HttpCarrier carrier = std::move(m_carrier);
    if (!usable)
        carrier.connection.reset();
    return carrier;
}

void HttpExchange::arrived(const QByteArray &bytes)
{
    if (m_carrier.used && m_carrier.connection->isHeldBack() && m_whenUnsent)
        return m_whenUnsent(); // bytes before the request was sent are no reply to it
    m_lastByteMs = m_clock.nowMs();
    const QByteArray raw = m_reader.feed(bytes);
    readHead();
    if (!m_reader.fault().isEmpty())
        return endBroken(ErrorKind::BadReply, QStringLiteral("%1 does not answer as HTTP asks: %2").arg(m_request.url.authority(), m_reader.fault()));
    const QByteArray body = m_decoder ? m_decoder->feed(raw, m_request.maxBytes + 1 - m_received) : raw;
    if (m_decoder && m_decoder->isBroken())
        return endBroken(ErrorKind::BadReply, QStringLiteral("the reply of %1 cannot be decompressed; a proxy in front of the server may have changed it").arg(m_request.url.host()));
    m_received += body.size();
    if (m_received > m_request.maxBytes)
        return endBroken(ErrorKind::BadReply, QStringLiteral("the reply is larger than ") + megabytes(m_request.maxBytes));
    if (!body.isEmpty())
        consume(body);
    if (!m_over && m_reader.isComplete())
        finish(true);
}

void HttpExchange::readHead()
{
    if (m_reply.status || !m_reader.hasHead())
        return;
    m_reply.status = m_reader.status();
    m_reply.headers = m_reader.headers();
    if (const QByteArray encoding = m_reply.header("content-encoding"); !encoding.isEmpty())
        m_decoder = std::make_unique<BodyDecoder>(encoding);
}

void HttpExchange::consume(const QByteArray &body)
{
    const bool good = m_reply.status >= 200 && m_reply.status < 300;
    if (!good) {
        m_reply.body.append(QByteArrayView(body).first(std::min(body.size(), maxErrorBody - m_reply.body.size())));
        return;
    }
    if (!m_request.onBytes) {
        m_reply.body.append(body);
        return;
    }
    const Appetite appetite = m_request.onBytes(body);
    if (appetite == Appetite::Stop)
        return end(std::move(m_reply));
    if (appetite == Appetite::Enough && !m_lingerUntilMs) {
        m_lingerUntilMs = m_clock.nowMs() + lingerMs;
        armFor(m_lingerUntilMs);
    }
}

void HttpExchange::lost(const HttpLoss &loss)
{
    if (m_carrier.used && !wasSent() && !m_reader.hasBytes() && m_whenUnsent)
        return m_whenUnsent();
    m_reader.end();
    m_lost = !m_reader.hasBytes();
    if (!m_reply.status) {
        note(faultOf(loss));
        return end(fail(transportError(loss)));
    }
    finish(m_reader.isComplete());
}

/// `complete`: the whole reply was received.
void HttpExchange::finish(bool complete)
{
    if (m_reply.status >= 300 && m_reply.status < 400) {
        const QUrl target = m_request.url.resolved(QUrl(QString::fromUtf8(m_reply.header("location"))));
        note({HttpFault::Cause::Redirect, target});
        return end(fail(ErrorKind::BadConfig, QStringLiteral("%1 redirects to %2; give the address it redirects to as the endpoint")
            .arg(m_request.url.authority(), target.authority())));
    }
    if (!complete && m_reply.status < 400 && !m_lingerUntilMs)
        return endBroken(ErrorKind::Interrupted, QStringLiteral("the connection to %1 was lost inside the reply").arg(m_request.url.host()));
    end(std::move(m_reply));
}

void HttpExchange::endBroken(ErrorKind kind, const QString &detail)
{
    Error error{kind, detail, {}};
    error.unsent = !wasSent();
    if (!m_reply.status)
        return end(fail(std::move(error)));
    m_reply.broken = std::move(error);
    end(std::move(m_reply));
}

void HttpExchange::end(Result<HttpReply> result)
{
    if (std::exchange(m_over, true))
        return;
    m_result = std::move(result);
    m_clock.clearAlarm(std::exchange(m_alarm, 0));
    if (m_whenOver)
        std::exchange(m_whenOver, {})();
    m_carrier.connection.reset();
    if (m_resumeThrough)
        std::exchange(m_resumeThrough, {})();
    else
        resume();
}

void HttpExchange::resume()
{
    if (m_waiter)
        std::exchange(m_waiter, {}).resume(); // may destroy this object
}

/// The connection ended without a reply: whether the request was sent decides between Unreachable and Interrupted.
Error HttpExchange::transportError(const HttpLoss &loss) const
{
    const QString host = m_request.url.authority();
    if (loss.certificateRefused)
        return {ErrorKind::BadConfig, QStringLiteral("the certificate of %1 is not accepted: %2").arg(host, loss.text), {}, true};
    if (wasSent())
        return {ErrorKind::Interrupted, QStringLiteral("the connection to %1 was lost before an answer came").arg(host), {}};
    return {ErrorKind::Unreachable, QStringLiteral("%1 cannot be reached: %2").arg(host, loss.text), {}, true};
}

void HttpExchange::note(HttpFault fault) const
{
    if (m_request.fault)
        *m_request.fault = std::move(fault);
}

qint64 HttpExchange::deadline() const
{
    const HttpTimeouts &times = m_request.timeouts;
    const qint64 quiet = m_reply.status ? m_lastByteMs + times.idle.count() : m_turnMs + times.firstByte.count();
    const qint64 latest = std::min(quiet, m_turnMs + times.total.count());
    return m_lingerUntilMs ? std::min(latest, m_lingerUntilMs) : latest;
}

/// One alarm for all timers: set for the earliest, and set again when bytes have arrived meanwhile.
void HttpExchange::ring()
{
    m_alarm = 0;
    const qint64 now = m_clock.nowMs();
    if (now < deadline())
        return armFor(deadline());
    if (m_lingerUntilMs)
        return end(std::move(m_reply));
    const qint64 total = m_request.timeouts.total.count();
    if (now >= m_turnMs + total)
        return endBroken(ErrorKind::Timeout, QStringLiteral("not finished within %1 s").arg(double(total) / 1000));
    const auto limit = m_reply.status ? m_request.timeouts.idle : m_request.timeouts.firstByte;
    endBroken(ErrorKind::Timeout, (m_reply.status ? QStringLiteral("silent for %1 s") : QStringLiteral("no answer within %1 s"))
        .arg(double(limit.count()) / 1000));
}

void HttpExchange::armFor(qint64 atMs)
{
    m_clock.clearAlarm(m_alarm);
    m_alarm = m_clock.setAlarm(atMs, [this] { ring(); });
}

} // namespace engine
