// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace engine {

/// An amount in millionths of a US dollar.
struct Money {
    qint64 microUsd = 0;

    [[nodiscard]] static constexpr Money fromUsd(double usd) { return {qint64(usd * 1e6 + (usd < 0 ? -0.5 : 0.5))}; }
    [[nodiscard]] constexpr double usd() const { return double(microUsd) / 1e6; }
    constexpr auto operator<=>(const Money &) const = default;
    constexpr Money &operator+=(Money other) { microUsd += other.microUsd; return *this; }
    constexpr Money &operator-=(Money other) { microUsd -= other.microUsd; return *this; }
    friend constexpr Money operator+(Money a, Money b) { return {a.microUsd + b.microUsd}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.microUsd - b.microUsd}; }
};

} // namespace engine
