// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/posterior.h"

namespace engine {

inline constexpr double goodEnough = 0.2; ///< ε in logits: nobody can tell those apart (55 : 45)

/// How sure it is that the leader is the best (ranking.md §6.5).
struct Certainty {
    int leader = -1;            ///< largest mean, ties: the smaller index; −1 without candidates
    double sure = 0;            ///< P(θ_leader ≥ max θ − ε)
    std::vector<double> isBest; ///< P(θ_i = max θ) by candidate
};

/// Of 300 draws.
[[nodiscard]] Certainty certainty(const SkillPosterior &posterior, Random &random, double slack = goodEnough);

/// The same without draws, for every turn and without their noise: given θ_leader the others are taken for independent,
/// and θ_leader is integrated over; that all chances sum to one corrects for it. Some microseconds for every serious rival.
[[nodiscard]] Certainty quickCertainty(const SkillPosterior &posterior, double slack = goodEnough);

/// An upper bound of Certainty::sure without a draw: not sure enough by this is not sure enough.
[[nodiscard]] double certaintyBound(const SkillPosterior &posterior, double slack = goodEnough);

/// Whether the leader is the best with probability ≥ `wanted`; draws only when the bound leaves it open.
[[nodiscard]] bool isDecided(const SkillPosterior &posterior, double wanted, Random &random);

[[nodiscard]] int leaderOf(const SkillPosterior &posterior);

} // namespace engine
