// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/evidence.h"

namespace engine {

/// Information of a measured score on the skill: θ = intercept + slope · z + noise, learned from candidates with
/// both a score and verdicts (ranking.md §5). The prior is r = 0.7, so that z of a seed gives N(r z, 1 − r²).
struct ScoreLink {
    double intercept = 0;
    double slope = 0.7;
    double residual = 0.51; ///< variance of the noise
    /// Correlation of score and skill.
    [[nodiscard]] double r() const;
    /// False for r below 0.6: such scores are ignored.
    [[nodiscard]] bool isUsed() const;
    /// `prior` combined with the score z.
    [[nodiscard]] TermPrior informed(TermPrior prior, double z) const;
};

/// A candidate's score, and its skill by its verdicts alone.
struct ScoredSkill {
    double z = 0;
    double skill = 0;
    double precision = 0; ///< 0: no verdicts
};

[[nodiscard]] ScoreLink learnScoreLink(std::span<const ScoredSkill> known);

/// Running mean and standard deviation of all scores (Welford).
class ScoreScale
{
public:
    void add(double x);
    /// Standardised score, clamped to −4 … 4.
    [[nodiscard]] double z(double x) const;

private:
    int m_count = 0;
    double m_mean = 0, m_squares = 0;
};

} // namespace engine
