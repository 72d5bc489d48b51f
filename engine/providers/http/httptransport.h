// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/providers/http/connectionhabit.h"
#include "engine/providers/http/httpmessage.h"

#include <QObject>

#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace engine {

class HttpConnection;
class HttpExchange;
class TrafficLog;
struct HttpAddress;
struct HttpCarrier;

/// Sends requests to one host over its own connections, reused as far as the server is known to keep them. Requests
/// above the ceiling queue here, first in, first out. A request that a closing connection did not receive completely
/// is sent over a new one at once; a request that may have been processed is never repeated. Engine thread.
class HttpTransport : public std::enable_shared_from_this<HttpTransport>
{
public:
    struct Limits {
        int inFlight = 256;
        int queued = 4096;
    };

    /// `local`: without a proxy.
    HttpTransport(std::shared_ptr<Clock> clock, bool local, Limits limits);
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;
    ~HttpTransport();

    /// A reply of any status except 3xx. Errors: Cancelled, Timeout, Unreachable, Interrupted, Overloaded when the
    /// queue is too long, BadReply for bytes that are no HTTP, BadConfig for a redirect or a rejected certificate.
    [[nodiscard]] Task<Result<HttpReply>> send(HttpRequest request, StopToken stop);

    /// Counts every request that starts.
    void setTraffic(std::shared_ptr<TrafficLog> traffic) { m_traffic = std::move(traffic); }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] int queued() const { return int(m_queue.size()); }

private:
    struct Idle {
        std::unique_ptr<HttpConnection> connection;
        bool streamed = false; ///< whether its last reply was streamed
        qint64 sinceMs = 0;
    };

    void dispatch();
    void begin(HttpExchange &exchange);
    void sendAgain(HttpExchange &exchange);
    void over(HttpExchange &exchange);
    [[nodiscard]] HttpAddress addressOf(const QUrl &url);
    [[nodiscard]] HttpCarrier carrierTo(const HttpAddress &address);
    [[nodiscard]] HttpCarrier idleCarrier(const HttpAddress &address);
    void keep(HttpCarrier carrier, bool streamed);
    void closedByServer(const HttpConnection *connection);
    void dropOld();
    [[nodiscard]] ConnectionHabit &habit(bool streamed) { return m_habits[streamed]; }
    [[nodiscard]] qint64 keptUntilMs(const Idle &idle);
    void letGoOn(HttpExchange *exchange);
    void resumeNext();

    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<TrafficLog> m_traffic;
    bool m_local;
    std::unique_ptr<HttpAddress> m_address; ///< of m_authority, by the system's settings
    QString m_authority;
    qint64 m_addressMs = 0;
    Limits m_limits;
    std::vector<Idle> m_idle; ///< open connections without a request, most recently used last
    std::array<ConnectionHabit, 2> m_habits; ///< after a reply of known length; after a streamed one
    bool m_trying = false;                   ///< a careful request is being sent over a reused connection
    Clock::AlarmId m_alarm = 0;              ///< end of the keep time of the first idle connection
    std::vector<HttpExchange *> m_sent; ///< in flight, in the order of their start
    std::deque<HttpExchange *> m_queue;
    std::deque<HttpExchange *> m_ended; ///< ended exchanges; one caller resumes per turn of the event loop
    QObject m_context;                  ///< receiver of the queued turns
    int m_inFlight = 0;
};

} // namespace engine
