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

/// Answers whether somebody is there: any HTTP reply that is no outage.
using ServerProbe = std::function<Task<bool>()>;

/// A server that calls go to, whatever the model. Owned by the dispatcher. Engine thread.
struct Server {
    QString address; ///< "host:port"
    ServerProbe probe;
    CircuitBreaker breaker;
    qint64 lastAnswerMs = 0;
    qint64 lastWantedMs = 0;
    bool probing = false;
    bool mayTry = false; ///< a probe was answered and nobody has tried a call yet
};

/// A server with one model: how much it takes, how it is doing. Owned by the dispatcher. Engine thread.
class Route
{
public:
    Route(std::shared_ptr<Server> server, QString model, int start, int most);

    [[nodiscard]] Server &server() const { return *m_server; }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] bool hasRoom(qint64 nowMs) const;
    /// When a call of that size may go, as far as pauses, limits and refusals tell; now if nothing forbids it. Limits from
    /// headers are an estimate: they hold back an idle route for a short time only, then one call tries them out.
    [[nodiscard]] qint64 readyMs(const Usage &likely, qint64 nowMs) const;
    /// Nothing is to be hoped for from it within `patienceMs`.
    [[nodiscard]] bool isHopeless(qint64 nowMs, qint64 patienceMs) const;
    /// What it last failed with; for those that wait in vain.
    [[nodiscard]] const Error &trouble() const { return m_trouble; }

    void begin(const Usage &likely, qint64 nowMs);
    /// The same call is over. `luck`: 0 … 1, for the pause after a refusal that named none.
    void end(const Usage &likely, const Usage *used, const Error *error, qint64 sentMs, qint64 nowMs, double luck);
    /// What the headers of one of its replies say; `namesWait`: also how long to wait, which counts more.
    void report(const RateLimits &limits, bool namesWait, qint64 nowMs);
    /// Time within which 95 of 100 answers come; 0 while there are too few to say.
    [[nodiscard]] qint64 lateMs() const;
    [[nodiscard]] EndpointHealth health(qint64 nowMs) const;

private:
    void succeeded(qint64 sentMs, qint64 nowMs);
    void failed(const Error &error, qint64 sentMs, qint64 nowMs, double luck);
    void pause(const Error &error, qint64 nowMs, double luck);
    void noteTry(const Error *error, qint64 sentMs);
    [[nodiscard]] qint64 quantileMs(double share) const;
    /// When the limits from headers let a call of that size go.
    [[nodiscard]] qint64 allowedMs(const Usage &likely, qint64 nowMs) const;

    std::shared_ptr<Server> m_server;
    QString m_model;
    AimdWindow m_window;
    std::array<TokenBucket, 3> m_buckets; ///< requests, input, output
    std::deque<int> m_latencies;
    int m_inFlight = 0;
    int m_refusedInRow = 0;
    bool m_oneByOne = false; ///< the server said that it is not ready and when to ask again
    qint64 m_pausedMs = 0;
    qint64 m_refusedMs = 0;
    qint64 m_idleSinceMs = 0;
    qint64 m_triedMs = 0;   ///< when the call in flight was sent that the limits forbade; 0: none
    int m_triesFailed = 0;  ///< tries in a row that the server refused
    bool m_trusted = true;  ///< false: a call that the limits forbade succeeded, and nothing was refused since
    qint64 m_calls = 0, m_failures = 0;
    Error m_trouble;
};

} // namespace engine
