// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace engine {

/// A number of a JSON text, exactly as it is written: digits × 10^exponent. No rounding anywhere. A value.
class Decimal
{
public:
    Decimal() = default; ///< 0

    /// The number that the whole text is by the grammar of JSON. Nothing when it is none, or when its exponent is beyond
    /// ±10^15.
    [[nodiscard]] static std::optional<Decimal> parse(QStringView text);

    [[nodiscard]] bool isZero() const { return m_digits.empty(); }
    [[nodiscard]] bool isNegative() const { return m_negative; }
    /// Without a part behind the point: 3, 3.0 and 1e400 are integers, 3.5 is none.
    [[nodiscard]] bool isInteger() const { return m_digits.empty() || m_exponent >= 0; }
    /// Negative, 0 or positive when this one is smaller, equal or larger.
    [[nodiscard]] int compare(const Decimal &other) const;
    /// Whether this divided by the divisor is an integer. `divisor` > 0. Linear in the number of digits of this one.
    [[nodiscard]] bool isMultipleOf(const Decimal &divisor) const;
    /// As a count: the largest possible qint64 when it is larger. Nothing unless it is an integer from 0 on.
    [[nodiscard]] std::optional<qint64> toCount() const;

    [[nodiscard]] size_t digitCount() const { return m_digits.size(); }
    [[nodiscard]] size_t hash(size_t seed) const;
    bool operator==(const Decimal &) const = default;

private:
    std::string m_digits;    ///< neither leading nor trailing zeros; empty: 0
    qint64 m_exponent = 0;   ///< of the last digit
    bool m_negative = false; ///< never for 0
};

} // namespace engine
