// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/stoprule.h"

#include "engine/base/random.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int draws = 300;
constexpr double beyondDoubt = 4;    ///< standard deviations
constexpr double serious = 0.002;    ///< minimum probability against the leader alone for a rival to count
constexpr double gridStep = 0.5;     ///< step of the integral over one skill, standard deviations
constexpr double gridEnd = 4;

/// P(z < x), interpolated: error below 1e-5, without exp().
double quickCdf(double x)
{
    constexpr double end = 6;
    constexpr int perUnit = 64;
    static const std::vector<double> table = [] {
        std::vector<double> out;
        for (int k = 0; k <= int(2 * end) * perUnit + 1; ++k)
            out.push_back(normalCdf(double(k) / perUnit - end));
        return out;
    }();
    if (x <= -end || x >= end)
        return x > 0;
    const double at = (x + end) * perUnit;
    const auto below = size_t(at);
    return table[below] + (at - double(below)) * (table[below + 1] - table[below]);
}

/// P(θ_i + slack ≥ θ_j for all j) over the active candidates.
double chanceAgainstAll(const SkillPosterior &posterior, size_t i, double slack)
{
    struct Rival {
        double level, tilt; ///< P(rival is not better) = Φ(level + tilt z) at θ_i = μ_i + sd z
    };
    const std::vector<int> &active = posterior.active();
    const std::vector<double> &c = posterior.covariance();
    const size_t n = active.size();
    const double sd = std::sqrt(c[i * n + i]);
    std::vector<Rival> rivals;
    for (size_t j = 0; j < n; ++j) {
        const double left = std::sqrt(std::max(c[j * n + j] - c[i * n + j] * c[i * n + j] / c[i * n + i], 1e-12));
        const double gap = posterior.mean(active[i]) + slack - posterior.mean(active[j]);
        const Rival rival{gap / left, (sd - c[i * n + j] / sd) / left};
        if (j != i && rival.level - gridEnd * std::abs(rival.tilt) < beyondDoubt)
            rivals.push_back(rival);
    }
    double sum = 0, weights = 0;
    for (double z = -gridEnd; z <= gridEnd; z += gridStep) {
        double product = std::exp(-0.5 * z * z);
        weights += product;
        for (const Rival &rival : rivals)
            product *= quickCdf(rival.level + rival.tilt * z);
        sum += product;
    }
    return sum / weights;
}

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

Certainty quickCertainty(const SkillPosterior &posterior, double slack)
{
    Certainty out;
    out.leader = leaderOf(posterior);
    if (out.leader < 0)
        return out;
    const std::vector<int> &active = posterior.active();
    const auto place = [&](int i) { return size_t(std::find(active.begin(), active.end(), i) - active.begin()); };
    out.isBest.assign(size_t(posterior.size()), 0);
    double sum = 0;
    for (const int i : active) {
        if (i == out.leader || posterior.chanceBetter(i, out.leader) > serious)
            sum += out.isBest[size_t(i)] = chanceAgainstAll(posterior, place(i), 0);
    }
    // Rivals compared with each other are correlated, so each product is too small, more so under more uncertainty. The sum over
    // all candidates gives the total that is missing.
    double open = 0;
    for (const double chance : out.isBest)
        open += chance * (1 - chance);
    const auto corrected = [missing = 1 - sum, open](double chance) { return open > 0 ? chance + missing * chance * (1 - chance) / open : chance; };
    for (double &chance : out.isBest)
        chance = corrected(chance);
    out.sure = std::min(corrected(chanceAgainstAll(posterior, place(out.leader), slack)), certaintyBound(posterior, slack));
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
    constexpr double samplingError = 0.05; // for a share of 300 draws, three times its standard error at 0.9
    return certaintyBound(posterior) >= wanted - samplingError && certainty(posterior, random).sure >= wanted;
}

} // namespace engine
