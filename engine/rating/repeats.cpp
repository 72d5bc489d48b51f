// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/repeats.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double usualWeight = 4;
constexpr double largestRho = 0.9;
constexpr double asRepeat = 1.2; ///< minimum verdicts on a pair to count as repeated: two rankings of four give 1.28

struct PairSums {
    double surplus = 0;  ///< k − E for the candidate of the smaller index
    double variance = 0; ///< V
    double deviation = 0; ///< Σ o√v
    double own = 0;       ///< Σ o²v: the diagonal, each verdict's correlation with itself
};

void addRow(PairSums &sums, const Comparison &row, double p)
{
    if (row.games <= 0)
        return;
    const double wins = row.wins * row.count / row.games; // remove the weight of persons, which is no repetition
    const double v = p * (1 - p), share = row.own / row.count;
    sums.surplus += (row.first < row.second ? 1 : -1) * (wins - row.count * p);
    sums.variance += row.squares * v;
    sums.deviation += row.own * std::sqrt(v);
    sums.own += share * share * row.squares * v;
}

} // namespace

double RepeatSums::rho() const
{
    return std::clamp((usualRho * usualWeight + excess) / (usualWeight + possible), 0.0, largestRho);
}

RepeatSums &RepeatSums::operator+=(const RepeatSums &other)
{
    excess += other.excess;
    possible += other.possible;
    return *this;
}

double expectedShare(const Comparison &c, std::span<const double> lengths, const SkillFit &fit)
{
    const size_t f = size_t(c.first), s = size_t(c.second);
    const VoiceTerms terms = size_t(c.voice) < fit.terms.size() ? fit.terms[size_t(c.voice)] : VoiceTerms{};
    const double gap = lengths.empty() ? 0 : lengths[f] - lengths[s];
    return logistic(std::exp(terms.logSlope) * (fit.skill[f] - fit.skill[s]) + terms.position * c.seats + terms.length * gap);
}

std::vector<RepeatSums> repeatSums(const Evidence &evidence, std::span<const double> lengths, const SkillFit &fit, int only)
{
    const std::vector<Repeats> &repeats = evidence.repeats();
    std::vector<const Comparison *> rows; // a few of many
    for (const Comparison &row : evidence.comparisons()) {
        if (repeats[size_t(row.pair)].count >= asRepeat && (only < 0 || row.first == only || row.second == only))
            rows.push_back(&row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Comparison *a, const Comparison *b) { return a->pair < b->pair; });
    std::vector<RepeatSums> out(size_t(evidence.judges()));
    for (size_t k = 0; k < rows.size();) {
        const int pair = rows[k]->pair;
        PairSums sums;
        for (; k < rows.size() && rows[k]->pair == pair; ++k)
            addRow(sums, *rows[k], expectedShare(*rows[k], lengths, fit));
        out[size_t(repeats[size_t(pair)].judge)] += {sums.surplus * sums.surplus - sums.variance, sums.deviation * sums.deviation - sums.own};
    }
    return out;
}

std::vector<double> repeatCorrelations(const Evidence &evidence, std::span<const double> lengths, const SkillFit &fit, std::span<const RepeatSums> past)
{
    std::vector<RepeatSums> sums = repeatSums(evidence, lengths, fit);
    std::vector<double> rho;
    for (size_t judge = 0; judge < sums.size(); ++judge) {
        if (judge < past.size())
            sums[judge] += past[judge];
        rho.push_back(sums[judge].rho());
    }
    return rho;
}

} // namespace engine
