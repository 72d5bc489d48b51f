// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace engine {

/// A number of a JSON text, exact: digits × 10^exponent, never rounded. A value.
class Decimal
{
public:
    Decimal() = default; ///< 0

    /// Parses the whole text as a JSON number. nullopt when
    /// it is none, or when its exponent is beyond ±10^15.
    [[nodiscard]] static std::optional<Decimal> parse(QStringView text);

    [[nodiscard]] bool isZero() const { return m_digits.empty(); }
    [[nodiscard]] bool isNegative() const { return m_negative; }
    /// Whether the fraction is zero: 3, 3.0 and 1e400 are integers, 3.5 is not.
    [[nodiscard]] bool isInteger() const { return m_digits.empty() || m_exponent >= 0; }
    /// Negative, 0 or positive when this number is smaller, equal or larger.
    [[nodiscard]] int compare(const Decimal &other) const;
    /// Whether this ÷ divisor is an integer. `divisor` > 0. Linear in the digits of this number.
    [[nodiscard]] bool isMultipleOf(const Decimal &divisor) const;
    /// As a count, capped at the largest qint64. nullopt unless it is an integer ≥ 0.
    [[nodiscard]] std::optional<qint64> toCount() const;

    [[nodiscard]] size_t digitCount() const { return m_digits.size(); }
    [[nodiscard]] size_t hash(size_t seed) const;
    bool operator==(const Decimal &) const = default;

private:
    std::string m_digits;    ///< without leading and trailing zeros; empty: 0
    qint64 m_exponent = 0;   ///< of the last digit
    bool m_negative = false; ///< never for 0
};

} // namespace engine
