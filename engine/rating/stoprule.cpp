// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/stoprule.h"

#include "engine/base/random.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int draws = 300;

} // namespace

int leaderOf(const SkillPosterior &posterior)
{
    int best = -1;
    for (int i = 0; i < posterior.size(); ++i) {
        if (best < 0 || posterior.mean(i) > posterior.mean(best))
            best = i;
    }
    return best;
}

Certainty certainty(const SkillPosterior &posterior, Random &random, double slack)
{
    Certainty out;
    out.leader = leaderOf(posterior);
    out.isBest.assign(size_t(posterior.size()), 0);
    if (out.leader < 0)
        return out;
    const std::vector<int> &active = posterior.active();
    const auto place = std::find(active.begin(), active.end(), out.leader) - active.begin();
    std::vector<double> skill(active.size());
    int sure = 0;
    for (int k = 0; k < draws; ++k) {
        posterior.draw(random, skill);
        const auto best = std::max_element(skill.begin(), skill.end());
        out.isBest[size_t(active[size_t(best - skill.begin())])] += 1.0 / draws;
        sure += skill[size_t(place)] >= *best - slack;
    }
    out.sure = double(sure) / draws;
    return out;
}

double certaintyBound(const SkillPosterior &posterior, double slack)
{
    const int leader = leaderOf(posterior);
    double bound = leader < 0 ? 0 : 1;
    for (const int i : posterior.active()) {
        const double sd = std::sqrt(posterior.gapVariance(leader, i));
        if (i != leader && sd > 0)
            bound = std::min(bound, normalCdf((posterior.mean(leader) - posterior.mean(i) + slack) / sd));
    }
    return bound;
}

bool isDecided(const SkillPosterior &posterior, double wanted, Random &random)
{
    constexpr double samplingError = 0.05; // of a share of 300 draws, three times its standard error at 0.9
    return certaintyBound(posterior) >= wanted - samplingError && certainty(posterior, random).sure >= wanted;
}

} // namespace engine
