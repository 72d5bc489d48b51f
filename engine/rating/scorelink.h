// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/evidence.h"

namespace engine {

/// What a measured score tells of the skill: θ = intercept + slope · z + noise, learned from those that have both a score
/// and verdicts (ranking.md §5). Before anything is learned r = 0.7, so that z of a founder gives the prior N(r z, 1 − r²).
struct ScoreLink {
    double intercept = 0;
    double slope = 0.7;
    double residual = 0.51; ///< variance of the noise
    /// Correlation of score and skill.
    [[nodiscard]] double r() const;
    /// A score that says less than r = 0.6 is left out.
    [[nodiscard]] bool isUsed() const;
    /// `prior` with what the score z adds.
    [[nodiscard]] TermPrior informed(TermPrior prior, double z) const;
};

/// A candidate's score and what its verdicts alone say of its skill.
struct ScoredSkill {
    double z = 0;
    double skill = 0;
    double precision = 0; ///< 0: no verdicts
};

[[nodiscard]] ScoreLink learnScoreLink(std::span<const ScoredSkill> known);

/// Running mean and spread of all scores (Welford).
class ScoreScale
{
public:
    void add(double x);
    /// Standardised, −4 … 4.
    [[nodiscard]] double z(double x) const;

private:
    int m_count = 0;
    double m_mean = 0, m_squares = 0;
};

} // namespace engine
