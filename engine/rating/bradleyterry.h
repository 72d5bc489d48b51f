// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace engine {

// Bradley–Terry MAP with a position term per judge, by Newton steps solved with preconditioned conjugate gradients
// (design: ranking.md §5; reference/sim/btfit.py). Skills in logits. Pure functions.

/// What is believed of a skill before its matches: N(mean, 1/precision).
struct SkillPrior {
    double mean = 0;
    double precision = 1;
};

/// All verdicts of one judge on one ordered pair: `first` was shown first. Indices into the skills and judges.
struct PairRecord {
    int first = 0;
    int second = 0;
    int judge = 0;
    double games = 0; ///< sum of weights
    double wins = 0;  ///< sum of weight × (1 the first won, ½ a tie, 0 the second won)
};

struct SkillFit {
    std::vector<double> skill;    ///< one per prior
    std::vector<double> position; ///< logits in favour of the text shown first, one per judge
    int steps = 0;                ///< Newton steps taken
};

/// Prior of every position term: N(0, 0.5²).
inline constexpr double positionSd = 0.5;

/// Stops at a largest gradient below 1e-4 or after 30 steps. `warm` may come from an earlier fit of the same sizes.
[[nodiscard]] SkillFit fitSkills(std::span<const SkillPrior> priors, std::span<const PairRecord> records, int judges,
    const SkillFit *warm = nullptr);

/// The posterior N(mean, Σ) of the skills with the position terms held fixed, ready for draws.
class SkillPosterior
{
public:
    SkillPosterior() = default;
    SkillPosterior(std::span<const SkillPrior> priors, std::span<const PairRecord> records, const SkillFit &fit);

    [[nodiscard]] int size() const { return int(m_mean.size()); }
    [[nodiscard]] double mean(int i) const { return m_mean[size_t(i)]; }
    [[nodiscard]] double variance(int i) const { return m_variance[size_t(i)]; }
    /// Variance of θ_i − θ_j.
    [[nodiscard]] double gapVariance(int i, int j) const;
    /// mean + factor · z for standard normal z (size() numbers).
    [[nodiscard]] std::vector<double> draw(std::span<const double> z) const;

private:
    std::vector<double> m_mean;
    std::vector<double> m_variance;
    std::vector<double> m_factor; ///< row-major; factor · factorᵀ = Σ
};

[[nodiscard]] double logistic(double x);

} // namespace engine
