// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"
#include "engine/types/state/prior.h"

namespace engine {

// What finished refinement loops teach: pure functions of one key's prior (refine.md, "Learned priors").

inline constexpr int fewLoops = 5;       ///< fewer teach nothing about depth
inline constexpr int coursesKept = 200;  ///< the newest
inline constexpr int loopsMeasuringNoise = 10; ///< so many score their first output twice when a model judges

/// The prior with one more loop in it. Loops without any score teach nothing.
void learn(Prior &prior, const LoopResult &loop);
/// All of `from` added to `into`, as if its loops had been learned there; the keys are the same.
void mergePrior(Prior &into, const Prior &from);

/// A normal belief.
struct Belief {
    double mean = 0, sd = 0;
    bool operator==(const Belief &) const = default;
};
/// Score expected at depth k (from 0). Unseen: N(min(0.3 + 0.15 k, 0.9), 0.1).
[[nodiscard]] Belief expectedScore(const Prior &prior, int depth);
/// Change expected from depth k − 1 to k. Unseen: N(max(0.15 − 0.03 k, 0.01), 0.05).
[[nodiscard]] Belief expectedDelta(const Prior &prior, int depth);
/// The chance that the threshold is reached at depth k when it was not before. Unseen: Beta(1, 1).
[[nodiscard]] Beta expectedConvergence(const Prior &prior, int depth);

/// Iterations until the threshold is reached. With fewer than 5 loops by task type: decompose 4, resolve 2, assemble 3,
/// validate 1, other 3.
[[nodiscard]] int predictedDepth(const Prior &prior);
/// Whether the threshold was ever reached, or too little is known to deny it.
[[nodiscard]] bool withinReach(const Prior &prior);
/// Never above the mean score of a depth that was seen.
[[nodiscard]] RefinementAdvice suggestConfig(const Prior &prior);
/// Standard error of the evaluator; 0 while nothing was measured.
[[nodiscard]] double evaluatorNoise(const Prior &prior);

/// Of one more iteration in score units: by what money and time are worth in the plan, where it says so.
[[nodiscard]] double iterationPrice(const Prior &prior, const RefinementPlan &plan);
/// The rule in force in a loop that begins now.
[[nodiscard]] LearnedRule learnedRule(const Prior &prior, const RefinementPlan &plan);
/// What the rule says after these scores. `cap`: the largest number of iterations.
[[nodiscard]] ExitEvidence exitEvidence(const LearnedRule &rule, const QList<double> &scores, double threshold, int cap);
/// Continue by the rule after these scores.
[[nodiscard]] bool ruleGoesOn(const LearnedRule &rule, const QList<double> &scores);

} // namespace engine
