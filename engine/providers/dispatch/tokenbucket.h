// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace engine {

/// A server's limit per minute on one quantity (requests, tokens), as far as its headers give
/// it. Unknown until the first report; an unknown bucket never blocks. A value; times in ms.
class TokenBucket
{
public:
    /// Reported by the server: capacity per minute, remaining amount,
    /// time of the full reset; the last two give the refill rate.
    void report(double perMinute, std::optional<double> left, std::optional<qint64> resetMs, qint64 nowMs);
    /// Lifts the estimate, because the server gave an explicit time to wait.
    void forgive(qint64 nowMs);

    [[nodiscard]] bool isKnown() const { return m_capacity > 0; }
    [[nodiscard]] double level(qint64 nowMs) const;
    /// When `amount` is available; an amount above the capacity waits for a full bucket.
    [[nodiscard]] qint64 readyMs(double amount, qint64 nowMs) const;
    /// May become negative. A negative amount gives back.
    void take(double amount, qint64 nowMs);

private:
    double m_capacity = 0;
    double m_level = 0;
    double m_perMs = 0; ///< refill rate per ms
    qint64 m_atMs = 0;
};

} // namespace engine
