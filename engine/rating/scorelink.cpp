// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/scorelink.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double enough = 0.6;
constexpr double minScoreSd = 0.05;
constexpr double farthest = 4;
constexpr double interceptPrecision = 1;
constexpr double slopePrecision = 10;
constexpr double residualWeight = 4; ///< weight of the residual's prior, in candidates
constexpr int rounds = 3;

/// Weighted ridge regression of skill on z, with the prior as its centre.
void regress(std::span<const ScoredSkill> known, ScoreLink &link)
{
    const ScoreLink guess;
    double n = interceptPrecision, nz = 0, zz = slopePrecision;
    double y = guess.intercept * interceptPrecision, zy = guess.slope * slopePrecision;
    for (const ScoredSkill &k : known) {
        const double w = k.precision > 0 ? 1 / (link.residual + 1 / k.precision) : 0;
        n += w;
        nz += w * k.z;
        zz += w * k.z * k.z;
        y += w * k.skill;
        zy += w * k.z * k.skill;
    }
    const double determinant = n * zz - nz * nz;
    link.intercept = (y * zz - zy * nz) / determinant;
    link.slope = (n * zy - nz * y) / determinant;
}

void estimateResidual(std::span<const ScoredSkill> known, ScoreLink &link)
{
    double sum = residualWeight * ScoreLink().residual, weight = residualWeight;
    for (const ScoredSkill &k : known) {
        if (k.precision <= 0)
            continue;
        const double off = k.skill - link.intercept - link.slope * k.z;
        const double w = link.residual / (link.residual + 1 / k.precision);
        sum += w * std::max(0.0, off * off - 1 / k.precision);
        weight += w;
    }
    link.residual = std::clamp(sum / weight, 0.05, 4.0);
}

} // namespace

double ScoreLink::r() const
{
    return slope / std::sqrt(slope * slope + residual);
}

bool ScoreLink::isUsed() const
{
    return r() >= enough;
}

TermPrior ScoreLink::informed(TermPrior prior, double z) const
{
    // Density of θ given z ÷ density of θ: the information that z adds to other evidence.
    const double given = 1 / residual;
    const double overall = 1 / (residual + slope * slope);
    const double precision = prior.precision + given - overall;
    return {(prior.mean * prior.precision + (intercept + slope * z) * given - intercept * overall) / precision, precision};
}

ScoreLink learnScoreLink(std::span<const ScoredSkill> known)
{
    ScoreLink link;
    for (int k = 0; k < rounds; ++k) {
        regress(known, link);
        estimateResidual(known, link);
    }
    return link;
}

void ScoreScale::add(double x)
{
    const double d = x - m_mean;
    m_mean += d / ++m_count;
    m_squares += d * (x - m_mean);
}

double ScoreScale::z(double x) const
{
    const double sd = m_count > 1 ? std::sqrt(m_squares / (m_count - 1)) : 0;
    return std::clamp((x - m_mean) / std::max(sd, minScoreSd), -farthest, farthest);
}

} // namespace engine
