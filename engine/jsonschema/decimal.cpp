// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/decimal.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace engine {

namespace {

constexpr qint64 largestExponent = 1'000'000'000'000'000;
constexpr size_t wordDigits = 18; ///< maximum number of decimal digits in 64 bits

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// The digits from `at`; moves `at` past them.
std::string digitsAt(QStringView text, qsizetype &at)
{
    std::string digits;
    for (; at < text.size() && isDigit(text[at]); ++at)
        digits += char(text[at].unicode());
    return digits;
}

/// The exponent after "e"; nullopt when there is none or it is too large.
std::optional<qint64> exponentAt(QStringView text, qsizetype &at)
{
    const bool negative = at < text.size() && text[at] == u'-';
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
        ++at;
    std::string digits = digitsAt(text, at);
    if (digits.empty())
        return {};
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > 16)
        return {};
    const qint64 value = digits.empty() ? 0 : std::stoll(digits);
    return value > largestExponent ? std::nullopt : std::optional(negative ? -value : value);
}

/// Divides a decimal number by a divisor from 2 to 9 in place; returns the remainder.
int divideBy(std::string &digits, int divisor)
{
    int rest = 0;
    for (char &digit : digits) {
        rest = rest * 10 + (digit - '0');
        digit = char('0' + rest / divisor);
        rest %= divisor;
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return rest;
}

/// Divides the number by the factor while divisible, at most so many times.
void takeOut(std::string &digits, int factor, qint64 times)
{
    for (; times > 0; --times) {
        std::string quotient = digits;
        if (divideBy(quotient, factor) != 0)
            return;
        digits = std::move(quotient);
    }
}

/// a ≥ b for numbers without leading zeros.
bool notLess(const std::string &a, const std::string &b)
{
    return a.size() != b.size() ? a.size() > b.size() : a >= b;
}

/// a − b for a ≥ b.
void subtract(std::string &a, const std::string &b)
{
    int borrow = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        char &digit = a[a.size() - 1 - i];
        int value = digit - '0' - borrow - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
        borrow = value < 0;
        digit = char('0' + (value < 0 ? value + 10 : value));
    }
    a.erase(0, std::min(a.find_first_not_of('0'), a.size()));
}

bool dividesWord(const std::string &number, quint64 divisor)
{
    __extension__ using Wide = unsigned __int128;
    Wide rest = 0;
    for (const char digit : number)
        rest = (rest * 10 + unsigned(digit - '0')) % divisor;
    return rest == 0;
}

/// Whether the divisor divides the number; both as decimal digits.
bool divides(const std::string &number, const std::string &divisor)
{
    if (divisor.size() <= wordDigits)
        return dividesWord(number, std::stoull(divisor));
    std::string rest;
    for (const char digit : number) {
        if (!rest.empty() || digit != '0')
            rest += digit;
        while (notLess(rest, divisor))
            subtract(rest, divisor);
    }
    return rest.empty();
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    Decimal number;
    qsizetype at = text.startsWith(u'-') ? 1 : 0;
    number.m_negative = at == 1;
    number.m_digits = digitsAt(text, at);
    if (number.m_digits.empty() || (number.m_digits.size() > 1 && number.m_digits[0] == '0'))
        return {};
    if (at < text.size() && text[at] == u'.') {
        const std::string fraction = digitsAt(text, ++at);
        if (fraction.empty())
            return {};
        number.m_digits += fraction;
        number.m_exponent = -qint64(fraction.size());
    }
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        const std::optional<qint64> exponent = exponentAt(text, ++at);
        if (!exponent)
            return {};
        number.m_exponent += *exponent;
    }
    if (at != text.size())
        return {};
    const size_t last = number.m_digits.find_last_not_of('0');
    if (last == std::string::npos)
        return Decimal();
    number.m_exponent += qint64(number.m_digits.size() - 1 - last);
    number.m_digits.erase(last + 1);
    number.m_digits.erase(0, number.m_digits.find_first_not_of('0'));
    return number;
}

int Decimal::compare(const Decimal &other) const
{
    if (m_negative != other.m_negative)
        return m_negative ? -1 : 1;
    const int larger = m_negative ? -1 : 1;
    if (isZero() || other.isZero())
        return isZero() && other.isZero() ? 0 : isZero() ? -1 : larger;
    const qint64 magnitude = m_exponent + qint64(m_digits.size()), otherMagnitude = other.m_exponent + qint64(other.m_digits.size());
    if (magnitude != otherMagnitude)
        return magnitude > otherMagnitude ? larger : -larger;
    const int order = m_digits.compare(other.m_digits); // the first digits have the same place value
    return order == 0 ? 0 : order > 0 ? larger : -larger;
}

bool Decimal::isMultipleOf(const Decimal &divisor) const
{
    if (isZero() || divisor.isZero())
        return isZero();
    const qint64 shift = m_exponent - divisor.m_exponent;
    if (shift < 0)
        return false; // the last digit is not 0, so no power of ten divides this number
    // D divides N·10^shift exactly when D, without up to `shift` factors 2 and up to `shift` factors 5, divides N.
    std::string rest = divisor.m_digits;
    takeOut(rest, 2, shift);
    takeOut(rest, 5, shift);
    return divides(m_digits, rest);
}

std::optional<qint64> Decimal::toCount() const
{
    if (m_negative || !isInteger())
        return {};
    if (isZero())
        return 0;
    if (m_exponent + qint64(m_digits.size()) > qint64(wordDigits))
        return std::numeric_limits<qint64>::max();
    return std::stoll(m_digits + std::string(size_t(m_exponent), '0'));
}

size_t Decimal::hash(size_t seed) const
{
    return qHashMulti(seed, QByteArrayView(m_digits.data(), qsizetype(m_digits.size())), m_exponent, m_negative);
}

} // namespace engine
