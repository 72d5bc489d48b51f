// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/circuitbreaker.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int failuresToOpen = 5;
constexpr qint64 firstWaitMs = 5'000;
constexpr qint64 longestWaitMs = 20'000; // including the time of a probe, a recovery is noticed within 30 s

} // namespace

void CircuitBreaker::succeeded()
{
    const qint64 opened = m_openedMs;
    *this = CircuitBreaker();
    m_openedMs = opened;
}

void CircuitBreaker::failed(qint64 sentMs, qint64 nowMs)
{
    if (sentMs <= m_openedMs)
        return;
    if (++m_failures == 1 && !m_brokenSinceMs)
        m_brokenSinceMs = nowMs;
    if (m_state == State::Trying || (m_state == State::Closed && m_failures >= failuresToOpen))
        open(nowMs);
}

void CircuitBreaker::probed(bool alive, qint64 nowMs)
{
    if (m_state != State::Open)
        return;
    if (alive)
        m_state = State::Trying;
    else
        open(nowMs);
}

void CircuitBreaker::open(qint64 nowMs)
{
    m_state = State::Open;
    m_openedMs = nowMs;
    m_waitMs = m_waitMs ? std::min(longestWaitMs, 2 * m_waitMs) : firstWaitMs;
    m_probeMs = nowMs + m_waitMs;
}

} // namespace engine
