// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/providers/httpmessage.h"

#include <QObject>

#include <deque>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace engine {

class HttpExchange;
class TrafficLog;

/// Sends requests to one host over a pool of managers, each given at most the six requests it really sends at once, so
/// that nothing waits inside Qt. What exceeds the ceiling waits here, first come, first served. Engine thread.
class HttpTransport : public std::enable_shared_from_this<HttpTransport>
{
public:
    struct Limits {
        int inFlight = 256;
        int queued = 4096;
    };

    /// `local`: never over a proxy.
    HttpTransport(std::shared_ptr<Clock> clock, bool local, Limits limits);
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;
    ~HttpTransport();

    /// A reply of any status but 3xx. Errors: Cancelled, Timeout, Unreachable, Interrupted, Overloaded when too many
    /// wait, BadConfig for a redirect or a certificate that is not accepted.
    [[nodiscard]] Task<Result<HttpReply>> send(HttpRequest request, StopToken stop);

    /// Notes every request that is begun.
    void setTraffic(std::shared_ptr<TrafficLog> traffic) { m_traffic = std::move(traffic); }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] int queued() const { return int(m_queue.size()); }

private:
    struct Lane {
        std::unique_ptr<QNetworkAccessManager> manager;
        int active = 0;
    };

    [[nodiscard]] size_t freeLane();
    void dispatch();
    void begin(HttpExchange &exchange);
    void letGoOn(HttpExchange *exchange);
    void resumeNext();

    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<TrafficLog> m_traffic;
    bool m_local;
    Limits m_limits;
    std::vector<Lane> m_lanes;
    std::deque<HttpExchange *> m_queue;
    std::deque<HttpExchange *> m_ended; ///< whose callers go on, one a turn of the event loop
    QObject m_context;                  ///< receiver of the turns
    int m_inFlight = 0;
};

} // namespace engine
