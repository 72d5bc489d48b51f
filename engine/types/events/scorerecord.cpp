// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/scorerecord.h"

#include "engine/base/student.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int freshWanted = 2; ///< fresh measurements of a leader when scores vary

constexpr double outside = 0.025;  ///< probability outside a 95 % interval, on each side
constexpr double accidental = 0.001;

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

std::optional<double> Noise::halfWidth(int count, int among) const
{
    if (!isKnown() || count < 1)
        return {};
    return studentQuantile(outside / std::max(1, among), m_degrees) * deviation() / std::sqrt(double(count));
}

double Noise::resolution(int first, int second, int among) const
{
    return isKnown() ? studentQuantile(outside / std::max(1, among), m_degrees) * deviation() * spread(first, second) : 0;
}

std::optional<double> Noise::accident(int first, int second) const
{
    if (!isKnown())
        return {};
    return studentQuantile(accidental, m_degrees) * deviation() * spread(first, second);
}

Sample ScoreRecord::all() const
{
    Sample sum = first;
    sum.add(fresh);
    return sum;
}

/// A single lower fresh measurement, while all others repeat exactly: a second one decides whether the program varies.
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

bool ScoreRecord::goesByFresh(const Noise &noise) const
{
    if (fresh.count == 0 || isOpen(noise))
        return false;
    return !isSameScore(first.mean, fresh.mean) || (noise.isKnown() && !noise.isExact());
}

double ScoreRecord::value(const Noise &noise) const
{
    return goesByFresh(noise) && !isSameScore(first.mean, fresh.mean) ? fresh.mean : first.mean;
}

int ScoreRecord::count(const Noise &noise) const
{
    return goesByFresh(noise) ? fresh.count : first.count + fresh.count;
}

} // namespace engine
