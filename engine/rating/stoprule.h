// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/posterior.h"

namespace engine {

inline constexpr double goodEnough = 0.2; ///< ε in logits: smaller differences do not matter (55 : 45)

/// Probability that the leader is the best (ranking.md §6.5).
struct Certainty {
    int leader = -1;            ///< largest mean, ties: the smaller index; −1 without candidates
    double sure = 0;            ///< P(θ_leader ≥ max θ − ε)
    std::vector<double> isBest; ///< P(θ_i = max θ) by candidate
};

/// Estimated from 300 draws.
[[nodiscard]] Certainty certainty(const SkillPosterior &posterior, Random &random, double slack = goodEnough);

/// The same without draws and their noise, for every turn: given θ_leader, the others are taken as independent, and θ_leader
/// is integrated over; normalising the sum of all probabilities to one corrects for this. Some microseconds per serious rival.
[[nodiscard]] Certainty quickCertainty(const SkillPosterior &posterior, double slack = goodEnough);

/// An upper bound of Certainty::sure without draws: below the wanted value, nothing is decided.
[[nodiscard]] double certaintyBound(const SkillPosterior &posterior, double slack = goodEnough);

/// Whether the leader is the best with probability ≥ `wanted`; draws only when the bound does not decide it.
[[nodiscard]] bool isDecided(const SkillPosterior &posterior, double wanted, Random &random);

[[nodiscard]] int leaderOf(const SkillPosterior &posterior);

} // namespace engine
