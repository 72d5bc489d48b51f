// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace engine {

// Fitted continuation value: when a refinement loop should end (ranking.md §7, SPEC C). Pure functions of scores in
// 0 … 1, higher is better; b_k is the running best of the filtered scores after k iterations.

inline constexpr int deepestRound = 10;
inline constexpr int continuationTerms = 5;

/// Estimates the quality of each output from noisy scores (scalar Kalman filter). noise: standard error of a score.
class QualityFilter
{
public:
    explicit QualityFilter(double noise);
    double add(double score); ///< returns the filtered score f_t

private:
    double m_observation, m_step;
    double m_mean = 0.5, m_variance = 0.04;
    bool m_first = true;
};

/// f_1 … f_k.
[[nodiscard]] QList<double> filteredScores(const QList<double> &scores, double noise);
/// Maximum of the first k scores, for each k.
[[nodiscard]] QList<double> runningBest(const QList<double> &filtered);

/// Weights w_1 … w_9, five terms each: for the value of continuing, and for the gain of the next iteration alone.
struct ContinuationFit {
    QList<double> value;
    QList<double> gain;
};
/// Backward induction over the stored courses (b_1 … b_m each) and ten pseudo-courses of
/// weight 0.3. `price`: of one more iteration, in units of score. Under 1 ms for 200 courses.
[[nodiscard]] ContinuationFit fitContinuation(const QList<QList<double>> &courses, double price);

/// x_k · w_k for the course so far; `weights` as in ContinuationFit. 0 after the deepest iteration or without weights.
[[nodiscard]] double continuation(const QList<double> &weights, const QList<double> &course);
/// Whether the rule continues: the remaining gain exceeds 0.005 and continuing is worth its price.
[[nodiscard]] bool worthGoingOn(const QList<double> &weights, const QList<double> &course);
/// Probability that a loop continues once against the rule, after `runs` finished ones.
[[nodiscard]] double explorationRate(int runs);

} // namespace engine
