// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double minuteMs = 60'000;
constexpr double enoughUsed = 1.0 / 20; ///< minimum used share of the capacity for an estimate of the refill rate

} // namespace

void TokenBucket::report(double perMinute, std::optional<double> left, std::optional<qint64> resetMs, qint64 nowMs)
{
    if (!(perMinute > 0))
        return;
    const double own = isKnown() ? level(nowMs) : perMinute;
    m_capacity = perMinute;
    m_level = std::min({own, perMinute, left.value_or(perMinute)});
    m_atMs = nowMs;
    const double used = left ? perMinute - std::max(0.0, *left) : 0;
    const bool tellsSpeed = resetMs && *resetMs > nowMs && used >= enoughUsed * perMinute;
    m_perMs = tellsSpeed ? used / double(*resetMs - nowMs) : perMinute / minuteMs;
}

void TokenBucket::forgive(qint64 nowMs)
{
    m_level = m_capacity;
    m_atMs = nowMs;
}

double TokenBucket::level(qint64 nowMs) const
{
    return std::min(m_capacity, m_level + double(nowMs - m_atMs) * m_perMs);
}

qint64 TokenBucket::readyMs(double amount, qint64 nowMs) const
{
    if (!isKnown())
        return nowMs;
    const double missing = std::min(amount, m_capacity) - level(nowMs);
    return missing <= 0 ? nowMs : nowMs + std::max<qint64>(1, qint64(std::ceil(missing / m_perMs)));
}

void TokenBucket::take(double amount, qint64 nowMs)
{
    if (!isKnown())
        return;
    m_level = std::min(m_capacity, level(nowMs) - amount);
    m_atMs = nowMs;
}

} // namespace engine
