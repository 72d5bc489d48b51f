// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/httpexchange.h"

#include "engine/providers/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 lingerMs = 1000;
constexpr qsizetype maxErrorBody = 64 * 1024;

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest out(request.url);
    // HTTP/2 of Qt 6.4 loses requests after a GOAWAY; redirects would carry the key to another host.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);
    return out;
}

QString megabytes(qint64 bytes)
{
    return QStringLiteral("%1 MB").arg(bytes / (1024 * 1024));
}

bool neverReached(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError);
}

HttpFault faultOf(QNetworkReply::NetworkError error, bool certificateRefused)
{
    using Cause = HttpFault::Cause;
    if (certificateRefused)
        return {Cause::Certificate, {}};
    switch (error) {
    case QNetworkReply::HostNotFoundError: return {Cause::UnknownHost, {}};
    case QNetworkReply::ConnectionRefusedError: return {Cause::Refused, {}};
    case QNetworkReply::SslHandshakeFailedError: return {Cause::Handshake, {}};
    default: return {Cause::Other, {}};
    }
}

bool lostOnTheWay(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::ContentReSendError || error == QNetworkReply::NoError;
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

void HttpExchange::start(QNetworkAccessManager &manager)
{
    m_startedMs = m_clock.nowMs();
    const QNetworkRequest request = networkRequest(m_request);
    if (m_request.body.isNull()) {
        m_network = manager.get(request);
    } else {
        auto body = new OneShotBody(std::move(m_request.body));
        m_network = manager.post(request, body);
        body->setParent(m_network);
    }
    QObject::connect(m_network, &QNetworkReply::requestSent, &m_context, [this] { m_sent = true; });
    QObject::connect(m_network, &QNetworkReply::sslErrors, &m_context, [this] { m_certificateRefused = true; });
    QObject::connect(m_network, &QNetworkReply::metaDataChanged, &m_context, [this] { readHeaders(); });
    QObject::connect(m_network, &QNetworkReply::readyRead, &m_context, [this] { readBytes(); });
    QObject::connect(m_network, &QNetworkReply::finished, &m_context, [this] { finished(); });
    armFor(deadline());
}

void HttpExchange::cancel()
{
    m_resumeThrough = {};
    Error error{ErrorKind::Cancelled, QStringLiteral("the call was cancelled"), {}};
    error.unsent = m_startedMs == 0;
    end(fail(std::move(error)));
}

Result<HttpReply> HttpExchange::take()
{
    return std::move(m_result);
}

void HttpExchange::readHeaders()
{
    const int status = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply.status || !status)
        return;
    m_reply.status = status;
    m_lastByteMs = m_clock.nowMs();
    for (const auto &[name, value] : m_network->rawHeaderPairs())
        m_reply.headers.emplaceBack(name.toLower(), value);
}

void HttpExchange::readBytes()
{
    readHeaders();
    const QByteArray bytes = m_network->readAll();
    if (bytes.isEmpty())
        return;
    m_received += bytes.size();
    m_lastByteMs = m_clock.nowMs();
    if (m_received > m_request.maxBytes)
        return endBroken(ErrorKind::BadReply, QStringLiteral("the reply is larger than ") + megabytes(m_request.maxBytes));
    consume(bytes);
}

void HttpExchange::consume(QByteArrayView bytes)
{
    const bool good = m_reply.status >= 200 && m_reply.status < 300;
    if (!good) {
        m_reply.body.append(bytes.first(std::min(bytes.size(), maxErrorBody - m_reply.body.size())));
        return;
    }
    if (!m_request.onBytes) {
        m_reply.body.append(bytes);
        return;
    }
    const Appetite appetite = m_request.onBytes(bytes);
    if (appetite == Appetite::Stop)
        return end(std::move(m_reply));
    if (appetite == Appetite::Enough && !m_lingerUntilMs) {
        m_lingerUntilMs = m_clock.nowMs() + lingerMs;
        armFor(m_lingerUntilMs);
    }
}

void HttpExchange::finished()
{
    readBytes();
    if (m_over)
        return;
    if (!m_reply.status) {
        note(faultOf(m_network->error(), m_certificateRefused));
        return end(fail(transportError()));
    }
    if (m_reply.status >= 300 && m_reply.status < 400) {
        const QUrl target = m_request.url.resolved(QUrl(QString::fromUtf8(m_reply.header("location"))));
        note({HttpFault::Cause::Redirect, target});
        return end(fail(ErrorKind::BadConfig, QStringLiteral("%1 redirects to %2; give the address it redirects to as the endpoint")
            .arg(m_request.url.authority(), target.authority())));
    }
    const bool complete = m_network->error() == QNetworkReply::NoError || m_reply.status >= 400 || m_lingerUntilMs;
    if (!complete && m_network->error() == QNetworkReply::UnknownContentError)
        return endBroken(ErrorKind::BadReply, QStringLiteral("the reply of %1 cannot be decompressed; a proxy in front of the server may have changed it").arg(m_request.url.host()));
    if (!complete)
        return endBroken(ErrorKind::Interrupted, QStringLiteral("the connection to %1 was lost inside the reply").arg(m_request.url.host()));
    end(std::move(m_reply));
}

void HttpExchange::endBroken(ErrorKind kind, const QString &detail)
{
    if (!m_reply.status)
        return end(fail(kind, detail));
    m_reply.broken = Error{kind, detail, {}};
    end(std::move(m_reply));
}

void HttpExchange::end(Result<HttpReply> result)
{
    if (std::exchange(m_over, true))
        return;
    m_result = std::move(result);
    m_clock.clearAlarm(std::exchange(m_alarm, 0));
    if (m_network) {
        m_network->disconnect(&m_context);
        if (m_network->isRunning())
            m_network->abort();
        m_network->deleteLater();
    }
    if (m_whenOver)
        std::exchange(m_whenOver, {})();
    if (m_resumeThrough)
        std::exchange(m_resumeThrough, {})();
    else
        resume();
}

void HttpExchange::resume()
{
    if (m_waiter)
        std::exchange(m_waiter, {}).resume(); // may destroy this
}

/// Nothing but the socket's end is known: whether the request had left decides who pays.
Error HttpExchange::transportError() const
{
    const auto error = m_network->error();
    const QString host = m_request.url.authority();
    const QString said = error == QNetworkReply::NoError ? QStringLiteral("no answer") : m_network->errorString();
    if (m_certificateRefused)
        return {ErrorKind::BadConfig, QStringLiteral("the certificate of %1 is not accepted: %2").arg(host, said), {}};
    if (lostOnTheWay(error) || (m_sent && !neverReached(error)))
        return {ErrorKind::Interrupted, QStringLiteral("the connection to %1 was lost before an answer came").arg(host), {}};
    return {ErrorKind::Unreachable, QStringLiteral("%1 cannot be reached: %2").arg(host, said), {}, true};
}

void HttpExchange::note(HttpFault fault) const
{
    if (m_request.fault)
        *m_request.fault = std::move(fault);
}

qint64 HttpExchange::deadline() const
{
    const HttpTimeouts &times = m_request.timeouts;
    const qint64 quiet = m_reply.status ? m_lastByteMs + times.idle.count() : m_startedMs + times.firstByte.count();
    const qint64 latest = std::min(quiet, m_startedMs + times.total.count());
    return m_lingerUntilMs ? std::min(latest, m_lingerUntilMs) : latest;
}

/// One alarm serves all timers: it is set for the earliest and, when bytes have come meanwhile, set again.
void HttpExchange::ring()
{
    m_alarm = 0;
    readBytes();
    if (m_over)
        return;
    const qint64 now = m_clock.nowMs();
    if (now < deadline())
        return armFor(deadline());
    if (m_lingerUntilMs)
        return end(std::move(m_reply));
    const qint64 total = m_request.timeouts.total.count();
    if (now >= m_startedMs + total)
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
