// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/bradleyterry.h"

namespace engine {

inline constexpr double usualRho = 0.4; ///< of a judge without data

/// Correlation of one judge's repeated verdicts on a pair (ranking.md §5): a moment estimate with the prior ρ =
/// 0.4 of the weight of four pairs. Sums, so that removed evidence still counts. In a list of k, a judge's stable
/// opinion on two candidates makes up 2/k of the cause of their order; the rest depends on the other candidates
/// shown. Those occur in other lists, too, so that opinions on one candidate average out k/2 times more slowly
/// than in pairs. Together: verdicts on a pair of a list that agree with weight ρ(2/k)² are discounted by ρ.
struct RepeatSums {
    double excess = 0;   ///< Σ (k − E)² − V over pairs with at least two verdicts
    double possible = 0; ///< Σ (Σ o√v)² − o²V, o = 2/k
    [[nodiscard]] double rho() const; ///< 0 … 0.9
    RepeatSums &operator+=(const RepeatSums &other);
};

/// The sums by judge. `only` ≥ 0: over that candidate's pairs.
[[nodiscard]] std::vector<RepeatSums> repeatSums(const Evidence &evidence, std::span<const double> lengths, const SkillFit &fit, int only = -1);

/// ρ by judge; `past`: sums of removed evidence, by judge, may be shorter.
[[nodiscard]] std::vector<double> repeatCorrelations(const Evidence &evidence, std::span<const double> lengths, const SkillFit &fit,
    std::span<const RepeatSums> past = {});

/// P(first shown wins) by the fit; for an unknown voice by the skills alone.
[[nodiscard]] double expectedShare(const Comparison &comparison, std::span<const double> lengths, const SkillFit &fit);

} // namespace engine
