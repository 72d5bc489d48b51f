// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/verdictrecord.h"

#include <span>

namespace engine {

/// What is believed of a term before anything was judged: N(mean, 1/precision).
struct TermPrior {
    double mean = 0;
    double precision = 1;
    /// Takes in a normal approximation: curvature and slope of a log-likelihood at `at`.
    void absorb(double at, double curvature, double slope)
    {
        mean = (mean * precision + at * curvature + slope) / (precision + curvature);
        precision += curvature;
    }
};

inline constexpr double positionSd = 0.5; ///< prior of a voice's favour for the first seat, logits
inline constexpr double lengthSd = 0.3;   ///< … of its favour for length, logits per ln(tokens)
inline constexpr double slopeSd = 0.3;    ///< … of the logarithm of its discrimination
inline constexpr double verdictsForSlope = 50; ///< a voice's discrimination is 1 until it has so many

/// One kind of answer of one judge, and the priors of its three terms.
struct Voice {
    int judge = 0;
    VerdictKind kind = VerdictKind::Pair;
    double verdicts = 0;     ///< sum of the weights it has given, before the discount
    bool hasSlope = false;   ///< its discrimination is fitted; the first voice is the reference with 1
    TermPrior position{0, 1 / (positionSd * positionSd)};
    TermPrior length{0, 1 / (lengthSd * lengthSd)};
    TermPrior logSlope{0, 1 / (slopeSd * slopeSd)};
};

/// All verdicts of one voice on one ordered pair at one distance of seats.
struct Comparison {
    int first = 0;
    int second = 0;
    int voice = 0;
    double seats = 1;
    double games = 0; ///< sum of weights
    double wins = 0;  ///< sum of weight × share of the first
    double count = 0; ///< of verdicts, one of a list being less than one
    int pair = 0;     ///< index into Evidence::repeats()
    double squares = 0; ///< sum of the squares of what each verdict counts: their spread, were they independent
    double own = 0;     ///< sum of count × PairOutcome::own
};

/// How often one judge gave a verdict on two candidates, both orders and all kinds together.
struct Repeats {
    int judge = 0;
    int a = 0, b = 0; ///< a < b
    double count = 0;
};

/// All that was judged among n candidates, added up. A value; indices are the caller's. What is taken out leaves no trace.
class Evidence
{
public:
    void add(const VerdictRecord &verdict);
    void add(int judge, VerdictKind kind, const PairOutcome &outcome);
    /// Takes back what was added alike.
    void remove(int judge, VerdictKind kind, const PairOutcome &outcome);
    /// Forgets a candidate and its comparisons; larger indices move down by one.
    void removeCandidate(int candidate);

    [[nodiscard]] const std::vector<Comparison> &comparisons() const { return m_comparisons; }
    [[nodiscard]] const std::vector<Repeats> &repeats() const { return m_repeats; }
    [[nodiscard]] const std::vector<Voice> &voices() const { return m_voices; }
    [[nodiscard]] Voice &voice(int index) { return m_voices[size_t(index)]; }
    /// Index of a voice, −1 when it has not spoken yet.
    [[nodiscard]] int voiceOf(int judge, VerdictKind kind) const;
    [[nodiscard]] int judges() const { return m_judges; }
    /// Verdicts of the judge on the two, either order.
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
