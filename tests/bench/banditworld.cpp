// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/banditworld.h"

#include "engine/rating/bandit.h"

#include <algorithm>
#include <cmath>

using engine::Random;

BanditArms BanditArms::drawn(int n, Random &random)
{
    BanditArms arms;
    for (int i = 0; i < n; ++i) {
        const double z = random.normal();
        const double skill = 0.5 * z + 0.7 * random.normal();
        arms.cost.push_back(3 * std::exp(z));
        arms.p.push_back(1 / (1 + std::exp(0.8 - 0.6 * skill)));
        arms.m.push_back(0.15 * std::exp(0.3 * skill + 0.2 * random.normal()));
        arms.k.push_back(0.5 * std::exp(-0.6 * skill + 0.3 * random.normal()));
    }
    return arms;
}

BanditArms BanditArms::three()
{
    return {{1, 5, 20}, {0.2, 0.5, 0.35}, {0.12, 0.3, 0.2}, {0.5, 0.25, 0.25}};
}

BanditArms BanditArms::equal(int n)
{
    const auto all = [n](double x) { return std::vector<double>(size_t(n), x); };
    return {all(3), all(0.3), all(0.15), all(0.3)};
}

BanditOutcome playBandit(const BanditArms &arms, ArmPolicy policy, double budget, Random random, double memory)
{
    const int n = int(arms.cost.size());
    engine::GeneratorBandit bandit(n, memory);
    for (int i = 0; i < n; ++i)
        bandit.expectCost(i, arms.cost[size_t(i)]);
    BanditOutcome out;
    out.shares.assign(size_t(n), 0);
    const auto chance = [&](size_t i) { return arms.p[i] * std::exp(-arms.k[i] * out.gain); };
    const auto worth = [&](int i) { return chance(size_t(i)) * arms.m[size_t(i)] / arms.cost[size_t(i)]; };
    int pulls = 0;
    for (double left = budget;; ++pulls) {
        int arm = 0;
        if (policy == ArmPolicy::Ours)
            arm = bandit.pick(random);
        else if (policy == ArmPolicy::Uniform)
            arm = random.below(n);
        for (int i = 1; i < n && policy == ArmPolicy::Clairvoyant; ++i)
            arm = worth(i) > worth(arm) ? i : arm;
        const auto a = size_t(arm);
        if (arms.cost[a] > left)
            break;
        left -= arms.cost[a];
        const double gain = random.uniform() < chance(a) ? -arms.m[a] * std::log(1 - random.uniform()) : 0;
        bandit.learn({arm, gain > 0, gain, arms.cost[a]});
        out.gain += gain;
        out.shares[a] += 1;
    }
    for (double &share : out.shares)
        share /= std::max(1, pulls);
    return out;
}
