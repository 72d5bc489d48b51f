// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace engine {

/// Statistics of repeated measurements: number, mean and sum of squared deviations. A value.
struct Sample {
    int count = 0;
    double mean = 0;
    double squares = 0;

    void add(double value) { add(Sample{1, value, 0}); }
    /// Merges two samples exactly (Chan's formula).
    void add(const Sample &other);

    bool operator==(const Sample &) const = default;
};

/// Variance of an evaluator's score when the same program is measured again, pooled over
/// programs, with few degrees of freedom. Bounds therefore use Student's t. A value.
class Noise
{
public:
    /// `degrees`: number of independent deviations in `squares`.
    void add(double squares, int degrees);

    [[nodiscard]] bool isKnown() const { return m_degrees > 0; }
    /// Whether the noise is known to be zero: every repetition gave the same number.
    [[nodiscard]] bool isExact() const { return m_degrees > 0 && m_squares <= 0; }
    [[nodiscard]] int degrees() const { return m_degrees; }
    [[nodiscard]] double deviation() const; ///< 0 while unknown
    /// Half of the 95 % interval of a mean of `count` measurements; nullopt while unknown. `among`: the number
    /// of means from which the highest was selected; all of their intervals hold together (Bonferroni).
    [[nodiscard]] std::optional<double> halfWidth(int count, int among = 1) const;
    /// Smallest significant difference (95 %) of two means of so many measurements; 0 while unknown. `among` as above.
    [[nodiscard]] double resolution(int first, int second, int among = 1) const;
    /// Largest difference by chance of a lower mean of the same program (99.9 %, one-sided); nullopt while unknown.
    [[nodiscard]] std::optional<double> accident(int first, int second) const;

    bool operator==(const Noise &) const = default;

private:
    double m_squares = 0;
    int m_degrees = 0;
};

/// All measurements of one program: the one with which it entered the ranking, and fresh ones in new processes. A value.
struct ScoreRecord {
    Sample first;
    Sample fresh;
    int failures = 0; ///< fresh measurements without a score: crash, invalid result, limit

    [[nodiscard]] Sample all() const;
    /// Whether more fresh measurements failed than gave a score.
    [[nodiscard]] bool isBroken() const { return failures > (first.count > 0 ? 1 : 0) + fresh.count; }
    /// Whether the fresh measurements are lower than the first by more than noise explains.
    [[nodiscard]] bool isRefuted(const Noise &noise) const;
    /// Whether no further measurement is needed: one fresh one when scores repeat exactly, else two.
    [[nodiscard]] bool isConfirmed(const Noise &noise) const;
    /// Whether the score is the mean of fresh measurements only. The first one was selected as the
    /// highest of many and so is too high on average; when scores repeat exactly, it counts as well.
    [[nodiscard]] bool goesByFresh(const Noise &noise) const;
    /// The score: the mean of the counting measurements.
    [[nodiscard]] double value(const Noise &noise) const;
    /// Number of measurements in that mean.
    [[nodiscard]] int count(const Noise &noise) const;

    bool operator==(const ScoreRecord &) const = default;

private:
    [[nodiscard]] bool isOpen(const Noise &noise) const;
};

/// Whether two scores are equal up to rounding.
[[nodiscard]] bool isSameScore(double a, double b);

/// Number of decimals that shows the uncertainty: 0.03 → 2, 0.004 → 3; between `least` and 9.
[[nodiscard]] int decimalsFor(double uncertainty, int least);

} // namespace engine
