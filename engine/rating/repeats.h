// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/bradleyterry.h"

namespace engine {

inline constexpr double usualRho = 0.4; ///< of a judge nothing is known of

/// How alike one judge's repeated verdicts on a pair are (ranking.md §5): a moment estimate that starts from ρ = 0.4 with
/// the weight of four pairs. Sums, so that what is forgotten still counts.
/// In a list of k a judge's standing opinion on two makes 2/k of what stands behind their order; the rest is on the others
/// shown. Those come back with other lists, so that the opinions on one candidate average out k/2 times as slowly as in
/// pairs. Both together: verdicts on a pair of a list that agree with weight ρ(2/k)² are to be discounted by ρ.
struct RepeatSums {
    double excess = 0;   ///< Σ (k − E)² − V over pairs asked about at least twice
    double possible = 0; ///< Σ (Σ o√v)² − o²V, o = 2/k
    [[nodiscard]] double rho() const; ///< 0 … 0.9
    RepeatSums &operator+=(const RepeatSums &other);
};

/// The sums by judge. `only` ≥ 0: over that candidate's pairs.
[[nodiscard]] std::vector<RepeatSums> repeatSums(const Evidence &evidence, std::span<const double> lengths, const SkillFit &fit, int only = -1);

/// ρ by judge; `past` holds what was forgotten, by judge, and may be shorter.
[[nodiscard]] std::vector<double> repeatCorrelations(const Evidence &evidence, std::span<const double> lengths, const SkillFit &fit,
    std::span<const RepeatSums> past = {});

/// P(the first shown wins) by the fit; of a voice it does not know by the skills alone.
[[nodiscard]] double expectedShare(const Comparison &comparison, std::span<const double> lengths, const SkillFit &fit);

} // namespace engine
