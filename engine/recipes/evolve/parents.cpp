// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/parents.h"

#include "engine/recipes/session.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine {

namespace {

constexpr int tournamentSize = 3;

/// Indices into the ladder, best first.
std::vector<int> ranking(const Ladder &ladder)
{
    std::vector<int> order(size_t(ladder.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return ladder.posterior().mean(a) > ladder.posterior().mean(b); });
    return order;
}

/// Share of draws by rank, best first; not normalised.
std::vector<double> weights(const QString &policy, const Ladder &ladder, const std::vector<int> &order)
{
    const size_t n = order.size();
    std::vector<double> out(n, 1);
    const double median = ladder.posterior().mean(order[n / 2]);
    for (size_t k = 0; k < n; ++k) {
        const auto rank = double(k);
        if (policy == u"rank")
            out[k] = double(n) - rank;
        else if (policy == u"powerLaw")
            out[k] = 1 / ((rank + 1) * (rank + 1));
        else if (policy == u"fitness")
            out[k] = std::exp(std::min(10.0, ladder.posterior().mean(order[k]) - median));
        else if (policy == u"tournament") // the chance that the best of three draws has this rank
            out[k] = std::pow((double(n) - rank) / double(n), tournamentSize)
                - std::pow((double(n) - rank - 1) / double(n), tournamentSize);
    }
    return out;
}

size_t drawByWeight(const std::vector<double> &weights, Random &random)
{
    double point = random.uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (size_t k = 0; k < weights.size(); ++k) {
        point -= weights[k];
        if (point < 0)
            return k;
    }
    return weights.size() - 1;
}

} // namespace

QList<CandidateId> leaders(const Ladder &ladder, int count)
{
    QList<CandidateId> out;
    for (const int index : ranking(ladder)) {
        if (out.size() == count)
            break;
        out.append(ladder.id(index));
    }
    return out;
}

QList<CandidateId> chooseParents(const Session &session, int count, Random &random)
{
    const Ladder &ladder = session.knows().ladder;
    const std::vector<int> order = ranking(ladder);
    std::vector<double> left = weights(session.plan().population.parents, ladder, order);
    QList<CandidateId> parents;
    for (int k = 0; k < std::min(count, ladder.size()); ++k) {
        const size_t drawn = drawByWeight(left, random);
        parents.append(ladder.id(order[drawn]));
        left[drawn] = 0;
    }
    return parents;
}

} // namespace engine
