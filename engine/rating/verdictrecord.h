// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace engine {

/// Form of a verdict. Each form of one judge is a voice with its own
/// terms: a model may discriminate less in a list than in a pair.
enum class VerdictKind { Pair, List, Person, Metric };

/// One answered question about two or more candidates (ranking.md §5). Candidates and judges are plain indices.
struct VerdictRecord {
    int judge = 0;
    VerdictKind kind = VerdictKind::Pair;
    std::vector<int> shown; ///< candidates in the order shown, 2 … 8 different ones
    std::vector<int> rank;  ///< of each shown one, 0 the best; equal numbers are ties
    std::optional<double> firstChance; ///< for a pair: the judge's probability of the first, when token probabilities are known
    double weight = 1;      ///< a person's verdict may count as several of a model's
};

/// Weight of each of the k(k−1)/2 pairs of a ranking of k (1, .778,
/// .639 …): together they have the information of the ranking.
[[nodiscard]] double listWeight(int k);

/// Result of a verdict for one pair; `first` was shown before `second`.
struct PairOutcome {
    int first = 0;
    int second = 0;
    double seats = 1;  ///< distance of the two positions ÷ (positions − 1); 0 when both orders were shown
    double weight = 1; ///< of the outcome; a tie counts half
    double share = 1;  ///< share of the win for the first: 0 … 1
    double count = 1;  ///< number of verdicts on this pair, for the discount of repeats
    double own = 1;    ///< share of the judge's stable opinions, 2/k: the other candidates shown influence the rest
};

[[nodiscard]] std::vector<PairOutcome> pairOutcomes(const VerdictRecord &verdict);

} // namespace engine
