// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"
#include "engine/types/state/prior.h"

namespace engine {

// What finished refinement loops teach: pure functions of the prior of one key (refine.md, "Learned priors").

inline constexpr int fewLoops = 5;       ///< with fewer loops, no conclusion about depth
inline constexpr int coursesKept = 200;  ///< courses stored, the newest ones
inline constexpr int loopsMeasuringNoise = 10; ///< so many loops score their first draft twice when a model judges

/// Adds a loop to the prior. Loops without any score are ignored.
void learn(Prior &prior, const LoopResult &loop);
/// Adds all of `from` to `into`, as if its loops had been learned there; both have the same key.
void mergePrior(Prior &into, const Prior &from);

/// A normal distribution.
struct Belief {
    double mean = 0, sd = 0;
    bool operator==(const Belief &) const = default;
};
/// Expected score at depth k (from 0). Without data: N(min(0.3 + 0.15 k, 0.9), 0.1).
[[nodiscard]] Belief expectedScore(const Prior &prior, int depth);
/// Expected change from depth k − 1 to k. Without data: N(max(0.15 − 0.03 k, 0.01), 0.05).
[[nodiscard]] Belief expectedDelta(const Prior &prior, int depth);
/// Probability that the threshold is first reached at depth k. Without data: Beta(1, 1).
[[nodiscard]] Beta expectedConvergence(const Prior &prior, int depth);

/// Expected iterations until the threshold is reached. With fewer than 5 loops
/// by task type: decompose 4, resolve 2, assemble 3, validate 1, other 3.
[[nodiscard]] int predictedDepth(const Prior &prior);
/// Whether the threshold was ever reached, or there is too little data to exclude it.
[[nodiscard]] bool withinReach(const Prior &prior);
/// Never above the mean score of an observed depth.
[[nodiscard]] RefinementAdvice suggestConfig(const Prior &prior);
/// Standard error of the evaluator; 0 without measurements.
[[nodiscard]] double evaluatorNoise(const Prior &prior);

/// Price of one more iteration in units of score, from the plan's values of money and time, if it has any.
[[nodiscard]] double iterationPrice(const Prior &prior, const RefinementPlan &plan);
/// The rule for a loop that starts now.
[[nodiscard]] LearnedRule learnedRule(const Prior &prior, const RefinementPlan &plan);
/// Evidence of the rule after these scores. `cap`: the largest number of iterations.
[[nodiscard]] ExitEvidence exitEvidence(const LearnedRule &rule, const QList<double> &scores, double threshold, int cap);
/// Whether the rule continues after these scores.
[[nodiscard]] bool ruleGoesOn(const LearnedRule &rule, const QList<double> &scores);

} // namespace engine
