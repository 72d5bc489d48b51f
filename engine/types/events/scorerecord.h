// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace engine {

/// Equal measurements in short: number, mean and sum of squared deviations from the mean. A value.
struct Sample {
    int count = 0;
    double mean = 0;
    double squares = 0;

    void add(double value) { add(Sample{1, value, 0}); }
    /// Joins two samples exactly (Chan's formula).
    void add(const Sample &other);

    bool operator==(const Sample &) const = default;
};

/// How much an evaluator's score varies when the same program is measured again: a variance pooled over programs, with
/// few degrees of freedom. Bounds therefore use Student's t. A value.
class Noise
{
public:
    /// `degrees`: how many independent deviations make up `squares`.
    void add(double squares, int degrees);

    [[nodiscard]] bool isKnown() const { return m_degrees > 0; }
    /// Known, and every repetition gave the same number.
    [[nodiscard]] bool isExact() const { return m_degrees > 0 && m_squares <= 0; }
    [[nodiscard]] int degrees() const { return m_degrees; }
    [[nodiscard]] double deviation() const; ///< 0 while unknown
    /// Half of the 95 % interval of a mean of `count` measurements; nothing while unknown. `among`: of so many means the
    /// highest was taken, so that all of these intervals have to hold together (Bonferroni).
    [[nodiscard]] std::optional<double> halfWidth(int count, int among = 1) const;
    /// Two means of so many measurements that differ by less are not told apart (95 %); 0 while unknown. `among` as there.
    [[nodiscard]] double resolution(int first, int second, int among = 1) const;
    /// Of a mean under another one of the same program: beyond this it is no accident (99.9 %, one-sided); nothing while unknown.
    [[nodiscard]] std::optional<double> accident(int first, int second) const;

    bool operator==(const Noise &) const = default;

private:
    double m_squares = 0;
    int m_degrees = 0;
};

/// All measurements of one program: the one it entered the ranking with, and those made again in fresh processes. A value.
struct ScoreRecord {
    Sample first;
    Sample fresh;
    int failures = 0; ///< fresh measurements without a score: crash, invalid result, limit

    [[nodiscard]] Sample all() const;
    /// Whether more fresh measurements failed than ever gave a score.
    [[nodiscard]] bool isBroken() const { return failures > (first.count > 0 ? 1 : 0) + fresh.count; }
    /// Whether the fresh ones are lower than the first by more than the noise explains.
    [[nodiscard]] bool isRefuted(const Noise &noise) const;
    /// Whether no further measurement is needed: one fresh one where scores repeat exactly, else two.
    [[nodiscard]] bool isConfirmed(const Noise &noise) const;
    /// Whether the score is the mean of the fresh measurements alone. The first was one of the highest of many, which is why
    /// the program was measured again, and is too high on average; where scores repeat exactly it counts as well.
    [[nodiscard]] bool goesByFresh(const Noise &noise) const;
    /// The score: the mean of the measurements that count.
    [[nodiscard]] double value(const Noise &noise) const;
    /// How many measurements that mean is of.
    [[nodiscard]] int count(const Noise &noise) const;

    bool operator==(const ScoreRecord &) const = default;

private:
    [[nodiscard]] bool isOpen(const Noise &noise) const;
};

/// Whether two scores are the same number but for rounding.
[[nodiscard]] bool isSameScore(double a, double b);

/// How many decimals a number is written with so that its uncertainty shows: 0.03 → 2, 0.004 → 3; `least` to 9.
[[nodiscard]] int decimalsFor(double uncertainty, int least);

} // namespace engine
