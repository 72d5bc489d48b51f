// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/verdictrecord.h"

#include <algorithm>

namespace engine {

namespace {

constexpr double surest = 0.98; ///< upper limit of token probabilities
constexpr double tieWeight = 0.5;

PairOutcome pairOutcome(const VerdictRecord &verdict, size_t a, size_t b)
{
    const size_t k = verdict.shown.size();
    const double part = listWeight(int(k));
    PairOutcome out{verdict.shown[a], verdict.shown[b], double(b - a) / double(k - 1), verdict.weight * part, 0.5, part, 2.0 / double(k)};
    if (k == 2 && verdict.firstChance)
        out.share = std::clamp(*verdict.firstChance, 1 - surest, surest);
    else if (verdict.rank[a] == verdict.rank[b])
        out.weight *= tieWeight;
    else
        out.share = verdict.rank[a] < verdict.rank[b] ? 1 : 0;
    return out;
}

} // namespace

double listWeight(int k)
{
    double information = 0;
    for (int m = 2; m <= k; ++m)
        information += 1 - 1.0 / m;
    return k < 2 ? 0 : information / (k * (k - 1) / 4.0);
}

std::vector<PairOutcome> pairOutcomes(const VerdictRecord &verdict)
{
    std::vector<PairOutcome> out;
    for (size_t a = 0; a + 1 < verdict.shown.size(); ++a) {
        for (size_t b = a + 1; b < verdict.shown.size(); ++b)
            out.push_back(pairOutcome(verdict, a, b));
    }
    return out;
}

} // namespace engine
