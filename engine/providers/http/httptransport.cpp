// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/httptransport.h"

#include "engine/providers/http/httpconnection.h"
#include "engine/providers/http/httpexchange.h"
#include "engine/providers/http/trafficlog.h"
#include "engine/types/events/runevent.h"

#include <QScopeGuard>

#include <algorithm>
#include <limits>

namespace engine {

namespace {

constexpr qint64 addressFreshMs = 10'000; ///< the system's proxy settings may change

} // namespace

HttpTransport::HttpTransport(std::shared_ptr<Clock> clock, bool local, Limits limits)
    : m_clock(std::move(clock))
    , m_local(local)
    , m_limits(limits)
{
}

HttpTransport::~HttpTransport()
{
    m_clock->clearAlarm(m_alarm);
}

Task<Result<HttpReply>> HttpTransport::send(HttpRequest request, StopToken stop)
{
    const auto self = shared_from_this();
    if (stop.stop_requested())
        co_return fail(Error{ErrorKind::Cancelled, QStringLiteral("the call was cancelled"), {}, true});
    if (queued() >= m_limits.queued)
        co_return fail(Error{ErrorKind::Overloaded, QStringLiteral("%1 requests wait for this endpoint already").arg(m_limits.queued), {}, true});
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
    ++m_inFlight;
    m_sent.push_back(&exchange);
    const auto self = shared_from_this();
    exchange.whenUnsent([self, &exchange] { self->sendAgain(exchange); });
    exchange.whenOver([self, &exchange] {
        self->over(exchange);
        --self->m_inFlight;
        self->dispatch();
    });
    exchange.start(carrierTo(addressOf(exchange.url())));
}

/// Cached, since reading the system's proxy settings is slow.
HttpAddress HttpTransport::addressOf(const QUrl &url)
{
    const QString authority = url.scheme() + u' ' + url.authority();
    const qint64 now = m_clock->nowMs();
    if (authority != m_authority || now - m_addressMs > addressFreshMs) {
        m_address = std::make_unique<HttpAddress>(HttpAddress::of(url, m_local));
        m_authority = authority;
        m_addressMs = now;
    }
    return *m_address;
}

/// The server closed the reused connection before it had the whole request.
void HttpTransport::sendAgain(HttpExchange &exchange)
{
    const HttpCarrier before = exchange.takeCarrier();
    habit(before.streamed).lostRequest();
    m_trying &= !before.careful;
    HttpCarrier carrier;
    carrier.connection = std::make_unique<HttpConnection>(addressOf(exchange.url()), *m_clock);
    exchange.start(std::move(carrier));
}

void HttpTransport::over(HttpExchange &exchange)
{
    const auto place = std::find(m_sent.begin(), m_sent.end(), &exchange);
    if (exchange.wasAnswered())
        std::for_each(place, m_sent.end(), [](HttpExchange *later) { later->turnMoved(); });
    m_sent.erase(place);
    HttpCarrier carrier = exchange.takeCarrier();
    m_trying &= !carrier.careful;
    if (carrier.used && exchange.wasAnswered())
        habit(carrier.streamed).answered();
    else if (carrier.used && exchange.wasLost())
        habit(carrier.streamed).lostRequest();
    if (carrier.connection)
        keep(std::move(carrier), exchange.isStreamed());
}

HttpCarrier HttpTransport::carrierTo(const HttpAddress &address)
{
    HttpCarrier carrier = idleCarrier(address);
    if (!carrier.connection)
        carrier.connection = std::make_unique<HttpConnection>(address, *m_clock);
    m_trying |= carrier.careful;
    return carrier;
}

/// The most recently used connection that may carry another request; closed ones are removed.
HttpCarrier HttpTransport::idleCarrier(const HttpAddress &address)
{
    const qint64 now = m_clock->nowMs();
    for (size_t i = m_idle.size(); i-- > 0;) {
        Idle &idle = m_idle[i];
        const auto use = habit(idle.streamed).use(now - idle.sinceMs, address.isCostly());
        if (!(idle.connection->address() == address) || (use == ConnectionHabit::Use::Careful && m_trying))
            continue;
        const bool alive = idle.connection->isAlive();
        if (!alive)
            habit(idle.streamed).closedIdle(now - idle.sinceMs);
        HttpCarrier carrier;
        if (alive && use != ConnectionHabit::Use::Never) {
            carrier.connection = std::move(idle.connection);
            carrier.used = true;
            carrier.careful = use == ConnectionHabit::Use::Careful;
            carrier.streamed = idle.streamed;
        }
        m_idle.erase(m_idle.begin() + std::ptrdiff_t(i));
        if (carrier.connection)
            return carrier;
    }
    return {};
}

void HttpTransport::keep(HttpCarrier carrier, bool streamed)
{
    HttpConnection *const connection = carrier.connection.get();
    connection->bytes = [this, connection](const QByteArray &) { closedByServer(connection); }; // bytes without a request
    connection->lost = [this, connection](const HttpLoss &) { closedByServer(connection); };
    m_idle.push_back({std::move(carrier.connection), streamed, m_clock->nowMs()});
    dropOld();
}

void HttpTransport::closedByServer(const HttpConnection *connection)
{
    const auto found = std::find_if(m_idle.begin(), m_idle.end(), [connection](const Idle &idle) { return idle.connection.get() == connection; });
    if (found == m_idle.end())
        return;
    habit(found->streamed).closedIdle(m_clock->nowMs() - found->sinceMs);
    m_idle.erase(found);
}

qint64 HttpTransport::keptUntilMs(const Idle &idle)
{
    return idle.sinceMs + habit(idle.streamed).keepMs(idle.connection->address().isCostly());
}

void HttpTransport::dropOld()
{
    const qint64 now = m_clock->nowMs();
    std::erase_if(m_idle, [&](const Idle &idle) { return keptUntilMs(idle) < now || habit(idle.streamed).closes(); });
    m_clock->clearAlarm(std::exchange(m_alarm, 0));
    qint64 next = std::numeric_limits<qint64>::max();
    for (const Idle &idle : m_idle)
        next = std::min(next, keptUntilMs(idle) + 1);
    if (!m_idle.empty())
        m_alarm = m_clock->setAlarm(next, [this] {
            m_alarm = 0;
            dropOld();
        });
}

/// Code after a reply takes longer than the sockets need: callers
/// resume one at a time, so that other requests are not delayed.
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

} // namespace engine
