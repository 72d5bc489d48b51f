// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/route.h"

#include "engine/types/events/runevent.h"


#include <algorithm>
#include <cmath>
#include <vector>

namespace engine {

namespace {

constexpr size_t latenciesKept = 200;
constexpr size_t latenciesNeeded = 20;
constexpr double longestPauseMs = 60'000;
constexpr qint64 refusalMs = 60'000; ///< a key may be corrected meanwhile
constexpr double firstTryMs = 1000;  ///< an idle route waits so long before it tests its limits; doubled by each refusal

bool isOutage(ErrorKind kind)
{
    return kind == ErrorKind::Overloaded || kind == ErrorKind::Timeout || kind == ErrorKind::Interrupted || kind == ErrorKind::Unreachable;
}

/// Whether the server answered with the time of the next attempt.
bool namesTime(const Error &error)
{
    return error.kind == ErrorKind::Overloaded && error.retryAfter;
}

bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Auth || kind == ErrorKind::Quota || kind == ErrorKind::NotFound;
}

} // namespace

Route::Route(std::shared_ptr<Server> server, QString model, int start, int most)
    : m_server(std::move(server))
    , m_model(std::move(model))
    , m_window(start, most)
{
}

bool Route::hasRoom(qint64 nowMs) const
{
    switch (m_server->breaker.state()) {
    case CircuitBreaker::State::Open: return false;
    case CircuitBreaker::State::Trying: return m_server->mayTry;
    case CircuitBreaker::State::Closed: break;
    }
    return m_inFlight < (m_oneByOne ? 1 : m_window.limit()) && nowMs >= m_refusedMs;
}

qint64 Route::readyMs(const Usage &likely, qint64 nowMs) const
{
    const qint64 ready = std::max({nowMs, m_pausedMs, m_refusedMs});
    if (!m_trusted)
        return ready;
    const qint64 allowed = std::max(ready, allowedMs(likely, nowMs));
    if (m_inFlight > 0)
        return allowed;
    const qint64 tryMs = std::max(m_idleSinceMs, m_pausedMs) + qint64(std::min(longestPauseMs, firstTryMs * std::exp2(m_triesFailed)));
    return std::min(allowed, std::max(ready, tryMs));
}

qint64 Route::allowedMs(const Usage &likely, qint64 nowMs) const
{
    const double amounts[] = {1, double(likely.input), double(likely.output)};
    qint64 allowed = nowMs;
    for (size_t i = 0; i < m_buckets.size(); ++i)
        allowed = std::max(allowed, m_buckets[i].readyMs(amounts[i], nowMs));
    return allowed;
}

bool Route::isHopeless(qint64 nowMs, qint64 patienceMs) const
{
    if (m_refusedMs > nowMs || m_pausedMs > nowMs + patienceMs)
        return true;
    if (m_server->breaker.state() != CircuitBreaker::State::Open)
        return false;
    // A server that never answered counts as absent; others are retried for `patienceMs`.
    return !m_server->lastAnswerMs || nowMs - m_server->breaker.brokenSinceMs() > patienceMs;
}

void Route::begin(const Usage &likely, qint64 nowMs)
{
    if (m_trusted && allowedMs(likely, nowMs) > nowMs)
        m_triedMs = nowMs;
    ++m_inFlight;
    ++m_calls;
    m_server->mayTry = false;
    m_buckets[0].take(1, nowMs);
    m_buckets[1].take(double(likely.input), nowMs);
    m_buckets[2].take(double(likely.output), nowMs);
}

void Route::end(const Usage &likely, const Usage *used, const Error *error, qint64 sentMs, qint64 nowMs, double luck)
{
    if (--m_inFlight == 0)
        m_idleSinceMs = nowMs;
    noteTry(error, sentMs);
    if (used) {
        m_buckets[1].take(double(used->input - likely.input), nowMs);
        m_buckets[2].take(double(used->output - likely.output), nowMs);
    }
    if (error)
        failed(*error, sentMs, nowMs, luck);
    else
        succeeded(sentMs, nowMs);
}

/// A call sent against the limits tests them.
void Route::noteTry(const Error *error, qint64 sentMs)
{
    const bool isTry = m_triedMs && m_triedMs == sentMs;
    if (isTry)
        m_triedMs = 0;
    if (!error) {
        m_triesFailed = 0;
        m_trusted = m_trusted && !isTry;
    } else if (error->kind == ErrorKind::RateLimited) {
        m_triesFailed = isTry ? std::min(m_triesFailed + 1, 10) : m_triesFailed;
        m_trusted = true;
    }
}

void Route::succeeded(qint64 sentMs, qint64 nowMs)
{
    m_window.succeeded();
    m_server->breaker.succeeded();
    m_server->lastAnswerMs = nowMs;
    m_trouble = {};
    m_oneByOne = false;
    m_refusedInRow = 0;
    m_latencies.push_back(int(std::min<qint64>(nowMs - sentMs, 1'000'000'000)));
    if (m_latencies.size() > latenciesKept)
        m_latencies.pop_front();
}

void Route::failed(const Error &error, qint64 sentMs, qint64 nowMs, double luck)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    ++m_failures;
    m_trouble = error;
    m_oneByOne = namesTime(error);
    if (error.kind == ErrorKind::RateLimited || (error.kind == ErrorKind::Overloaded && !m_oneByOne))
        m_window.overloaded(sentMs, nowMs, m_inFlight + 1);
    if (error.kind == ErrorKind::RateLimited || m_oneByOne)
        pause(error, nowMs, luck);
    if (isRefusal(error.kind))
        m_refusedMs = nowMs + refusalMs;
    if (isOutage(error.kind) && !m_oneByOne)
        m_server->breaker.failed(sentMs, nowMs);
    else
        m_server->lastAnswerMs = nowMs;
}

/// Applies to all calls of the route, not only to the one that was refused.
void Route::pause(const Error &error, qint64 nowMs, double luck)
{
    const double most = std::min(longestPauseMs, 1000 * std::exp2(m_refusedInRow));
    m_refusedInRow = std::min(m_refusedInRow + 1, 10);
    const qint64 wait = error.retryAfter ? error.retryAfter->count() : qint64(most * luck);
    m_pausedMs = std::max(m_pausedMs, nowMs + wait);
}

void Route::report(const RateLimits &limits, bool namesWait, qint64 nowMs)
{
    const RateLimit *const told[] = {&limits.requests, &limits.input, &limits.output};
    for (size_t i = 0; i < m_buckets.size(); ++i)
        m_buckets[i].report(told[i]->perMinute, told[i]->left, told[i]->resetMs, nowMs);
    if (!namesWait)
        return;
    for (TokenBucket &bucket : m_buckets)
        bucket.forgive(nowMs);
}

qint64 Route::quantileMs(double share) const
{
    if (m_latencies.size() < latenciesNeeded)
        return 0;
    std::vector<int> sorted(m_latencies.begin(), m_latencies.end());
    const auto at = sorted.begin() + std::ptrdiff_t(share * double(sorted.size() - 1));
    std::nth_element(sorted.begin(), at, sorted.end());
    return std::max(1, *at);
}

qint64 Route::lateMs() const
{
    const qint64 most = quantileMs(0.95);
    return most ? most + 1 : 0;
}

EndpointHealth Route::health(qint64 nowMs) const
{
    EndpointHealth health{.address = m_server->address, .model = m_model, .inFlight = m_inFlight, .limit = m_window.limit(),
        .calls = m_calls, .failures = m_failures, .lastAnswerMs = m_server->lastAnswerMs, .typicalMs = quantileMs(0.5),
        .trouble = m_trouble.detail};
    const qint64 ready = readyMs({}, nowMs);
    if (m_refusedMs > nowMs) {
        health.state = EndpointState::Refused;
        health.untilMs = m_refusedMs;
    } else if (m_server->breaker.state() == CircuitBreaker::State::Open) {
        health.state = EndpointState::Down;
        health.untilMs = m_server->breaker.probeMs();
    } else if (m_server->breaker.state() == CircuitBreaker::State::Trying) {
        health.state = EndpointState::Trying;
    } else if (ready > nowMs) {
        health.state = EndpointState::Paused;
        health.untilMs = ready;
    }
    return health;
}

} // namespace engine
