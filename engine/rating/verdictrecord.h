// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace engine {

/// How an answer came about. Each kind of answer of one judge is a voice with terms of its own: a model may tell less
/// apart in a list than in a pair.
enum class VerdictKind { Pair, List, Person, Metric };

/// One answered question about two or more candidates (ranking.md §5). Candidates and judges are plain indices.
struct VerdictRecord {
    int judge = 0;
    VerdictKind kind = VerdictKind::Pair;
    std::vector<int> shown; ///< candidates in the order shown, 2 … 8 different ones
    std::vector<int> rank;  ///< of each shown one, 0 the best; equal numbers are ties
    std::optional<double> firstChance; ///< of a pair: the judge's probability of the first, where its tokens tell it
    double weight = 1;      ///< a person's word may count as several of a model's
};

/// Weight of each of the k(k−1)/2 pairs that a ranking of k tells (1, .778, .639 …): together they inform as much as the
/// ranking does.
[[nodiscard]] double listWeight(int k);

/// What a verdict says of one pair; `first` was shown before `second`.
struct PairOutcome {
    int first = 0;
    int second = 0;
    double seats = 1;  ///< distance of the two seats over the number of seats − 1; 0 when the order was balanced out
    double weight = 1; ///< of the outcome; a tie counts half
    double share = 1;  ///< of the win that goes to the first: 0 … 1
    double count = 1;  ///< how many verdicts on this pair it is, for the discount of repeats
    double own = 1;    ///< how much of the judge's standing opinions it shows, 2/k: the others shown sway it, and recur
};

[[nodiscard]] std::vector<PairOutcome> pairOutcomes(const VerdictRecord &verdict);

} // namespace engine
