// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double minuteMs = 60'000;

} // namespace

void TokenBucket::report(double perMinute, std::optional<double> left, std::optional<qint64> resetMs, qint64 nowMs)
{
    if (!(perMinute > 0))
        return;
    const double own = isKnown() ? level(nowMs) : perMinute;
    m_capacity = perMinute;
    m_level = std::min({own, perMinute, left.value_or(perMinute)});
    m_atMs = nowMs;
    // A server that refills later than by the minute says so: then the bucket is as empty as that wait.
    if (left && *left <= 0 && resetMs && *resetMs > nowMs)
        m_level = std::min(m_level, -double(*resetMs - nowMs) * m_capacity / minuteMs + 1);
}

double TokenBucket::level(qint64 nowMs) const
{
    return std::min(m_capacity, m_level + double(nowMs - m_atMs) * m_capacity / minuteMs);
}

qint64 TokenBucket::readyMs(double amount, qint64 nowMs) const
{
    if (!isKnown())
        return nowMs;
    const double missing = std::min(amount, m_capacity) - level(nowMs);
    return missing <= 0 ? nowMs : nowMs + std::max<qint64>(1, qint64(std::ceil(missing * minuteMs / m_capacity)));
}

void TokenBucket::take(double amount, qint64 nowMs)
{
    if (!isKnown())
        return;
    m_level = std::min(m_capacity, level(nowMs) - amount);
    m_atMs = nowMs;
}

} // namespace engine
