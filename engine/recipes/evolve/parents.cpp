// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/parents.h"

#include "engine/recipes/selection/policy.h"
#include "engine/recipes/session.h"

#include <algorithm>
#include <numeric>

namespace engine {

namespace {

/// Indices into the ladder, best first; control arms have no children here.
std::vector<int> ranking(const Session &session)
{
    const Ladder &ladder = session.knows().ladder;
    std::vector<int> order;
    for (int i = 0; i < ladder.size(); ++i) {
        if (!session.knows().state.candidate(ladder.id(i))->arm)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return ladder.mean(a) > ladder.mean(b); });
    return order;
}

} // namespace

QList<CandidateId> leaders(const Session &session, int count)
{
    QList<CandidateId> out;
    for (const int index : ranking(session)) {
        if (out.size() == count)
            break;
        out.append(session.knows().ladder.id(index));
    }
    return out;
}

QList<CandidateId> chooseParents(const Session &session, int count, Random &random)
{
    const Ladder &ladder = session.knows().ladder;
    const std::vector<int> order = ranking(session);
    std::vector<double> merits;
    for (const int index : order)
        merits.push_back(ladder.mean(index));
    const double median = merits.empty() ? 0 : merits[merits.size() / 2];
    std::vector<double> left = parentWeights(session.plan().population.parents, merits, median, 1);
    QList<CandidateId> parents;
    for (int k = 0; k < std::min(count, int(order.size())); ++k) {
        const size_t drawn = drawByWeight(left, random);
        parents.append(ladder.id(order[drawn]));
        left[drawn] = 0;
    }
    return parents;
}

} // namespace engine
