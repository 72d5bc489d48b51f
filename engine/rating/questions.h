// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/matchmaker.h"

namespace engine {

/// Something to settle: which of two is better, and for which end. Places among the posterior's active ones.
struct OpenQuestion {
    int a = 0;
    int b = 0;
    MatchGoal goal = MatchGoal::Best;
};

/// `count` Thompson questions (ranking.md §6.1), the share `bestShare` of them about the best, the rest about the top
/// `parents`. Needs two active ones.
[[nodiscard]] std::vector<OpenQuestion> drawQuestions(const SkillPosterior &posterior, int count, double bestShare, int parents, Random &random);

/// The logit of chanceOfGap(): the gap's mean, nearer to 0 the wider its variance is.
[[nodiscard]] double logitOfGap(double mean, double variance);
/// P(θ_a > θ_b) where the gap has this mean and variance, by the logistic approximation.
[[nodiscard]] double chanceOfGap(double mean, double variance);

} // namespace engine
