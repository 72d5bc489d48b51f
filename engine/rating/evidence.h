// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/verdictrecord.h"

#include <span>

namespace engine {

/// Normal prior of a term: N(mean, 1/precision).
struct TermPrior {
    double mean = 0;
    double precision = 1;
    /// Multiplies by a normal approximation: curvature and slope of a log-likelihood at `at`.
    void absorb(double at, double curvature, double slope)
    {
        mean = (mean * precision + at * curvature + slope) / (precision + curvature);
        precision += curvature;
    }
};

inline constexpr double positionSd = 0.5; ///< prior of a voice's preference for the first position, logits
inline constexpr double lengthSd = 0.3;   ///< … of its preference for length, logits per ln(tokens)
inline constexpr double slopeSd = 0.3;    ///< … of the logarithm of its discrimination
inline constexpr double verdictsForSlope = 50; ///< minimum verdicts of a voice for fitting its discrimination, which is 1 before

/// One kind of verdict of one judge, with the priors of its three terms.
struct Voice {
    int judge = 0;
    VerdictKind kind = VerdictKind::Pair;
    double verdicts = 0;     ///< sum of the weights of its verdicts, before the discount
    bool hasSlope = false;   ///< its discrimination is fitted; false for the first voice, the reference with 1
    TermPrior position{0, 1 / (positionSd * positionSd)};
    TermPrior length{0, 1 / (lengthSd * lengthSd)};
    TermPrior logSlope{0, 1 / (slopeSd * slopeSd)};
};

/// All verdicts of one voice on one ordered pair at one distance of positions.
struct Comparison {
    int first = 0;
    int second = 0;
    int voice = 0;
    double seats = 1;
    double games = 0; ///< sum of weights
    double wins = 0;  ///< sum of weight × share of the first
    double count = 0; ///< number of verdicts; one pair of a list counts less than one
    int pair = 0;     ///< index into Evidence::repeats()
    double squares = 0; ///< sum of the squares of the counts: their variance if the verdicts were independent
    double own = 0;     ///< sum of count × PairOutcome::own
};

/// Number of verdicts of one judge on two candidates, both orders and all kinds together.
struct Repeats {
    int judge = 0;
    int a = 0, b = 0; ///< a < b
    double count = 0;
};

/// Sums over all verdicts among n candidates. A value; the caller assigns indices. Removal is exact.
class Evidence
{
public:
    void add(const VerdictRecord &verdict);
    void add(int judge, VerdictKind kind, const PairOutcome &outcome);
    /// Removes a verdict that was added with the same values.
    void remove(int judge, VerdictKind kind, const PairOutcome &outcome);
    /// Removes a candidate and its comparisons; larger indices decrease by one.
    void removeCandidate(int candidate);

    [[nodiscard]] const std::vector<Comparison> &comparisons() const { return m_comparisons; }
    [[nodiscard]] const std::vector<Repeats> &repeats() const { return m_repeats; }
    [[nodiscard]] const std::vector<Voice> &voices() const { return m_voices; }
    [[nodiscard]] Voice &voice(int index) { return m_voices[size_t(index)]; }
    /// Index of a voice, −1 when it has no verdicts.
    [[nodiscard]] int voiceOf(int judge, VerdictKind kind) const;
    [[nodiscard]] int judges() const { return m_judges; }
    /// Verdicts of the judge on the two, in either order.
    [[nodiscard]] double count(int judge, int a, int b) const;

private:
    void addRow(int judge, VerdictKind kind, const PairOutcome &outcome, double sign);
    [[nodiscard]] int voiceFor(int judge, VerdictKind kind);
    [[nodiscard]] Comparison &rowFor(int voice, const PairOutcome &outcome);
    [[nodiscard]] const std::vector<int> &rowsOfEither(int a, int b) const;
    void markSlopes();

    std::vector<Comparison> m_comparisons;
    std::vector<Repeats> m_repeats;
    std::vector<Voice> m_voices;
    std::vector<std::vector<int>> m_rowsOf; ///< comparisons by candidate
    int m_judges = 0;
};

} // namespace engine
