// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/task.h"
#include "engine/providers/dispatch/aimdwindow.h"
#include "engine/providers/dispatch/circuitbreaker.h"
#include "engine/providers/dispatch/ratelimits.h"
#include "engine/providers/dispatch/tokenbucket.h"
#include "engine/types/plan/usage.h"
#include "engine/types/state/endpointhealth.h"

#include <array>
#include <deque>
#include <functional>

namespace engine {

/// Whether the server answers: any HTTP reply that is no outage.
using ServerProbe = std::function<Task<bool>()>;

/// A server, for all of its models. Owned by the dispatcher. Engine thread.
struct Server {
    QString address; ///< "host:port"
    ServerProbe probe;
    CircuitBreaker breaker;
    qint64 lastAnswerMs = 0;
    qint64 lastWantedMs = 0;
    bool probing = false;
    bool mayTry = false; ///< a probe succeeded and no call has been sent since
};

/// A server with one model: its capacity and state. Owned by the dispatcher. Engine thread.
class Route
{
public:
    Route(std::shared_ptr<Server> server, QString model, int start, int most);

    [[nodiscard]] Server &server() const { return *m_server; }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] bool hasRoom(qint64 nowMs) const;
    /// Earliest time for a call of that size by pauses, limits and refusals; `nowMs` when it may go at once. Limits
    /// from headers are estimates: they block an idle route only for a short time, then one call tests them.
    [[nodiscard]] qint64 readyMs(const Usage &likely, qint64 nowMs) const;
    /// Whether no success can be expected within `patienceMs`.
    [[nodiscard]] bool isHopeless(qint64 nowMs, qint64 patienceMs) const;
    /// The last error, for waiters that are given up.
    [[nodiscard]] const Error &trouble() const { return m_trouble; }

    void begin(const Usage &likely, qint64 nowMs);
    /// That call has ended. `luck`: 0 … 1, random part of the pause after a refusal that gave no time.
    void end(const Usage &likely, const Usage *used, const Error *error, qint64 sentMs, qint64 nowMs, double luck);
    /// Limits from the headers of a reply; `namesWait`: the reply also gave a waiting time, which has precedence.
    void report(const RateLimits &limits, bool namesWait, qint64 nowMs);
    /// Time within which 95 % of replies arrive, ms; 0 while there are too few samples.
    [[nodiscard]] qint64 lateMs() const;
    [[nodiscard]] EndpointHealth health(qint64 nowMs) const;

private:
    void succeeded(qint64 sentMs, qint64 nowMs);
    void failed(const Error &error, qint64 sentMs, qint64 nowMs, double luck);
    void pause(const Error &error, qint64 nowMs, double luck);
    void noteTry(const Error *error, qint64 sentMs);
    [[nodiscard]] qint64 quantileMs(double share) const;
    /// Earliest time for a call of that size by the limits from headers.
    [[nodiscard]] qint64 allowedMs(const Usage &likely, qint64 nowMs) const;

    std::shared_ptr<Server> m_server;
    QString m_model;
    AimdWindow m_window;
    std::array<TokenBucket, 3> m_buckets; ///< requests, input, output
    std::deque<int> m_latencies;
    int m_inFlight = 0;
    int m_refusedInRow = 0;
    bool m_oneByOne = false; ///< the server is not ready and gave the time of the next attempt: one call at a time
    qint64 m_pausedMs = 0;
    qint64 m_refusedMs = 0;
    qint64 m_idleSinceMs = 0;
    qint64 m_triedMs = 0;   ///< when the call in flight that tests the limits was sent; 0: none
    int m_triesFailed = 0;  ///< consecutive refused tests
    bool m_trusted = true;  ///< false: a test succeeded, and no call was refused since
    qint64 m_calls = 0, m_failures = 0;
    Error m_trouble;
};

} // namespace engine
