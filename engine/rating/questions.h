// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/matchmaker.h"

namespace engine {

/// An open question: which of two candidates is better, and for which goal. Indices among the posterior's active candidates.
struct OpenQuestion {
    int a = 0;
    int b = 0;
    MatchGoal goal = MatchGoal::Best;
};

/// `count` Thompson questions (ranking.md §6.1), the share `bestShare` of them about
/// the best, the rest about the top `parents`. Needs at least two active candidates.
[[nodiscard]] std::vector<OpenQuestion> drawQuestions(const SkillPosterior &posterior, int count, double bestShare, int parents, Random &random);

/// Logit of chanceOfGap(): the mean gap, shrunk towards 0 by its variance.
[[nodiscard]] double logitOfGap(double mean, double variance);
/// P(θ_a > θ_b) for a gap with this mean and variance, by the logistic approximation.
[[nodiscard]] double chanceOfGap(double mean, double variance);

} // namespace engine
