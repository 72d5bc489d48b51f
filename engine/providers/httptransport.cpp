// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/httptransport.h"

#include "engine/providers/httpexchange.h"
#include "engine/providers/trafficlog.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QScopeGuard>

#include <algorithm>

namespace engine {

namespace {

constexpr int requestsPerManager = 6; // connections to one host that Qt 6.4 opens

} // namespace

HttpTransport::HttpTransport(std::shared_ptr<Clock> clock, bool local, Limits limits)
    : m_clock(std::move(clock))
    , m_local(local)
    , m_limits(limits)
{
}

HttpTransport::~HttpTransport() = default;

Task<Result<HttpReply>> HttpTransport::send(HttpRequest request, StopToken stop)
{
    const auto self = shared_from_this();
    if (stop.stop_requested())
        co_return fail(Error{ErrorKind::Cancelled, QStringLiteral("the call was cancelled"), {}, true});
    if (queued() >= m_limits.queued)
        co_return fail(ErrorKind::Overloaded, QStringLiteral("%1 requests wait for this endpoint already").arg(m_limits.queued));
    const QUrl url = request.url;
    const qint64 sent = request.body.size();
    HttpExchange exchange(std::move(request), *m_clock);
    HttpExchange *const waiting = &exchange;
    exchange.whenOver([self, waiting] { std::erase(self->m_queue, waiting); });
    exchange.resumeThrough([self, waiting] { self->letGoOn(waiting); });
    const auto forget = qScopeGuard([self, waiting] { std::erase(self->m_ended, waiting); });
    m_queue.push_back(waiting);
    dispatch();
    const std::stop_callback onStop(stop, [waiting] { waiting->cancel(); });
    Result<HttpReply> reply = co_await exchange.ending();
    if (m_traffic && exchange.wasStarted())
        m_traffic->note(url, m_clock->nowMs(), sent, exchange.received(), !reply);
    co_return reply;
}

void HttpTransport::dispatch()
{
    while (!m_queue.empty() && m_inFlight < m_limits.inFlight) {
        HttpExchange *const next = m_queue.front();
        m_queue.pop_front();
        begin(*next);
    }
}

void HttpTransport::begin(HttpExchange &exchange)
{
    const size_t lane = freeLane();
    ++m_lanes[lane].active;
    ++m_inFlight;
    exchange.whenOver([self = shared_from_this(), lane] {
        --self->m_lanes[lane].active;
        --self->m_inFlight;
        self->dispatch();
    });
    exchange.start(*m_lanes[lane].manager);
}

/// What follows a reply takes longer than all that Qt has to pass between its threads for the other requests (their bodies
/// are fetched from this thread): callers go on one at a time, so that those are not held up.
void HttpTransport::letGoOn(HttpExchange *exchange)
{
    m_ended.push_back(exchange);
    if (m_ended.size() == 1)
        QMetaObject::invokeMethod(&m_context, [this] { resumeNext(); }, Qt::QueuedConnection);
}

void HttpTransport::resumeNext()
{
    if (m_ended.empty())
        return;
    const auto self = shared_from_this();
    HttpExchange *const next = m_ended.front();
    m_ended.pop_front();
    if (!m_ended.empty())
        QMetaObject::invokeMethod(&m_context, [this] { resumeNext(); }, Qt::QueuedConnection);
    next->resume();
}

/// The first with room, so that open connections are used before new ones are made.
size_t HttpTransport::freeLane()
{
    const auto free = std::find_if(m_lanes.begin(), m_lanes.end(), [](const Lane &lane) { return lane.active < requestsPerManager; });
    if (free != m_lanes.end())
        return size_t(free - m_lanes.begin());
    auto manager = std::make_unique<QNetworkAccessManager>();
    if (m_local)
        manager->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_lanes.push_back({std::move(manager), 0});
    return m_lanes.size() - 1;
}

} // namespace engine
