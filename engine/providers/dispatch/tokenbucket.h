// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace engine {

/// What a server allows per minute of one thing – requests, tokens –, as far as its headers tell. Unknown until the first
/// report; an unknown bucket holds nobody back. A value; times in ms.
class TokenBucket
{
public:
    /// The server's word: so many a minute, so many left now, all of it back at `resetMs`; from the last two follows how
    /// fast it is refilled.
    void report(double perMinute, std::optional<double> left, std::optional<qint64> resetMs, qint64 nowMs);
    /// The server itself says when to come back: what was estimated here holds nothing back any longer.
    void forgive(qint64 nowMs);

    [[nodiscard]] bool isKnown() const { return m_capacity > 0; }
    [[nodiscard]] double level(qint64 nowMs) const;
    /// When there is enough for `amount`; what is more than the bucket holds waits until it is full.
    [[nodiscard]] qint64 readyMs(double amount, qint64 nowMs) const;
    /// May go below zero. A negative amount gives back.
    void take(double amount, qint64 nowMs);

private:
    double m_capacity = 0;
    double m_level = 0;
    double m_perMs = 0; ///< refilled
    qint64 m_atMs = 0;
};

} // namespace engine
