// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/parents.h"

#include "engine/rating/ladder.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/selection/policy.h"
#include "engine/session/selection/selection.h"
#include "engine/session/session.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runstate.h"

#include <algorithm>
#include <limits>

namespace engine {

QList<CandidateId> livingOfEvolution(const Session &session)
{
    QList<CandidateId> ids = session.knows().population.living();
    ids.removeIf([&](CandidateId id) { return session.knows().state.candidate(id)->arm.has_value(); });
    return ids;
}

double meritOf(const Session &session, CandidateId id)
{
    constexpr double nothing = -std::numeric_limits<double>::infinity();
    if (ranksByMetric(session.plan())) {
        const Selection::Member *member = session.knows().selection.member(id);
        return member && member->score && member->correct ? session.knows().selection.merit(id) : nothing;
    }
    const Ladder &ladder = session.knows().ladder;
    const int index = ladder.indexOf(id);
    return index < 0 ? nothing : ladder.mean(index);
}

QList<CandidateId> ranked(const Session &session)
{
    if (!ranksByMetric(session.plan())) {
        QList<std::pair<double, CandidateId>> merits;
        for (const CandidateId id : livingOfEvolution(session))
            merits.append({meritOf(session, id), id});
        std::stable_sort(merits.begin(), merits.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        QList<CandidateId> ids;
        for (const auto &[merit, id] : merits)
            ids.append(id);
        return ids;
    }
    QList<CandidateId> ids = session.knows().selection.ready();
    ids.removeIf([&](CandidateId id) { return session.knows().state.candidate(id)->arm.has_value(); });
    return ids.isEmpty() ? livingOfEvolution(session) : ids;
}

QList<CandidateId> leaders(const Session &session, int count)
{
    const QList<CandidateId> order = ranked(session);
    return order.first(std::min<qsizetype>(count, order.size()));
}

QList<CandidateId> chooseParents(const Session &session, int count, Random &random)
{
    const QList<CandidateId> order = ranked(session);
    const bool byMetric = ranksByMetric(session.plan());
    std::vector<double> merits;
    for (const CandidateId id : order)
        merits.push_back(meritOf(session, id));
    const double median = merits.empty() ? 0 : byMetric ? medianOf(merits) : merits[merits.size() / 2];
    std::vector<double> left = parentWeights(session.plan().population.parents, merits, median, byMetric ? spreadOf(merits) : 1);
    QList<CandidateId> parents;
    for (int k = 0; k < std::min(count, int(order.size())); ++k) {
        const size_t drawn = drawByWeight(left, random);
        parents.append(order.at(qsizetype(drawn)));
        left[drawn] = 0;
    }
    return parents;
}

} // namespace engine
