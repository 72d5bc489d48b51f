// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/scorerecord.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace engine {

namespace {

constexpr int freshWanted = 2; ///< measurements of a leader beside its first, where scores vary

// Quantiles of Student's t for 1 … 30 degrees of freedom, then of the normal distribution.
constexpr std::array quantile975{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
    2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042, 1.960};
constexpr std::array quantile999{318.309, 22.327, 10.215, 7.173, 5.893, 5.208, 4.785, 4.501, 4.297, 4.144, 4.025, 3.930, 3.852, 3.787, 3.733,
    3.686, 3.646, 3.610, 3.579, 3.552, 3.527, 3.505, 3.485, 3.467, 3.450, 3.435, 3.421, 3.408, 3.396, 3.385, 3.090};

template <size_t N>
double quantile(const std::array<double, N> &table, int degrees)
{
    return table[std::min(size_t(degrees), N) - 1];
}

double spread(int first, int second)
{
    return std::sqrt(1.0 / std::max(1, first) + 1.0 / std::max(1, second));
}

} // namespace

bool isSameScore(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

int decimalsFor(double uncertainty, int least)
{
    if (!(uncertainty > 0) || !std::isfinite(uncertainty))
        return least;
    return std::clamp(int(std::ceil(-std::log10(uncertainty))), least, 9);
}

void Sample::add(const Sample &other)
{
    if (other.count == 0)
        return;
    const double total = count + other.count, gap = other.mean - mean;
    squares += other.squares + gap * gap * count * other.count / total;
    mean = count == 0 ? other.mean : mean + gap * other.count / total;
    count += other.count;
}

void Noise::add(double squares, int degrees)
{
    m_squares += squares;
    m_degrees += degrees;
}

double Noise::deviation() const
{
    return m_degrees > 0 ? std::sqrt(m_squares / m_degrees) : 0;
}

std::optional<double> Noise::halfWidth(int count) const
{
    if (!isKnown() || count < 1)
        return {};
    return quantile(quantile975, m_degrees) * deviation() / std::sqrt(double(count));
}

double Noise::resolution(int first, int second) const
{
    return isKnown() ? quantile(quantile975, m_degrees) * deviation() * spread(first, second) : 0;
}

std::optional<double> Noise::accident(int first, int second) const
{
    if (!isKnown())
        return {};
    return quantile(quantile999, m_degrees) * deviation() * spread(first, second);
}

Sample ScoreRecord::all() const
{
    Sample sum = first;
    sum.add(fresh);
    return sum;
}

/// One fresh measurement is lower where all others repeat exactly: a second one decides what that was.
bool ScoreRecord::isOpen(const Noise &noise) const
{
    return noise.isExact() && fresh.count == 1 && first.count > 0 && fresh.mean < first.mean && !isSameScore(first.mean, fresh.mean);
}

bool ScoreRecord::isRefuted(const Noise &noise) const
{
    const std::optional<double> accident = noise.accident(first.count, fresh.count);
    if (!accident || fresh.count == 0 || first.count == 0 || isOpen(noise))
        return false;
    return first.mean - fresh.mean > *accident && !isSameScore(first.mean, fresh.mean);
}

bool ScoreRecord::isConfirmed(const Noise &noise) const
{
    if (isBroken())
        return true;
    if (fresh.count + failures == 0)
        return false;
    const bool repeats = failures == 0 && isSameScore(first.mean, fresh.mean) && (noise.isExact() || !noise.isKnown());
    return repeats || fresh.count >= freshWanted || fresh.count + failures > freshWanted;
}

double ScoreRecord::value(const Noise &noise) const
{
    if (fresh.count == 0 || isOpen(noise))
        return first.mean;
    return isRefuted(noise) ? fresh.mean : isSameScore(first.mean, fresh.mean) ? first.mean : all().mean;
}

int ScoreRecord::count(const Noise &noise) const
{
    return isRefuted(noise) ? fresh.count : all().count;
}

} // namespace engine
