// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/bandit.h"

#include "engine/base/random.h"
#include "engine/rating/posterior.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace engine {

namespace {

constexpr double likelyBetter = 0.6;
constexpr double costMemory = 0.9;
constexpr double cheapest = 0.02; ///< minimum, relative to the mean cost: a free child still takes time and a place in the population
constexpr double largestSize = 4; ///< upper limit of a drawn size, relative to the mean

/// Gamma(shape, 1), shape ≥ 1 (Marsaglia and Tsang).
double drawGamma(Random &random, double shape)
{
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = fastNormal(random);
        const double v = std::pow(1 + c * x, 3);
        if (v > 0 && std::log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v;
    }
}

double drawBeta(Random &random, double a, double b)
{
    const double x = drawGamma(random, a);
    return x / (x + drawGamma(random, b));
}

} // namespace

bool isImprovement(double gain, double chanceBetter)
{
    return gain > 0 && chanceBetter >= likelyBetter;
}

GeneratorBandit::GeneratorBandit(int arms, double memory)
    : m_arms(size_t(arms))
    , m_memory(memory)
{
}

void GeneratorBandit::forget(Arm &arm) const
{
    static const Arm fresh;
    arm.a = fresh.a + m_memory * (arm.a - fresh.a);
    arm.b = fresh.b + m_memory * (arm.b - fresh.b);
    arm.n = fresh.n + m_memory * (arm.n - fresh.n);
    arm.sum = fresh.sum + m_memory * (arm.sum - fresh.sum);
}

void GeneratorBandit::learn(const ArmResult &result)
{
    Arm &arm = m_arms[size_t(result.arm)];
    forget(arm);
    ++arm.pulls;
    if (result.success) {
        ++arm.successes;
        arm.gain += result.gain;
        arm.a += 1;
        arm.n += 1;
        arm.sum += result.gain;
    } else {
        arm.b += 1;
    }
    if (result.cost > 0) {
        arm.spent += result.cost;
        arm.cost = arm.paid ? costMemory * arm.cost + (1 - costMemory) * result.cost : result.cost;
        ++arm.paid;
    }
}

void GeneratorBandit::expectCost(int arm, double cost)
{
    if (!m_arms[size_t(arm)].paid)
        m_arms[size_t(arm)].cost = cost;
}

/// Mean cost over the arms with costs; 0 when there are none.
double GeneratorBandit::usualCost() const
{
    double sum = 0;
    int known = 0;
    for (const Arm &arm : m_arms) {
        sum += arm.cost;
        known += arm.cost > 0;
    }
    return known ? sum / known : 0;
}

double GeneratorBandit::costOf(const Arm &arm, double usual) const
{
    if (usual <= 0)
        return 1;
    const bool isNew = arm.cost <= 0 && arm.pulls == 0;
    return isNew ? usual : std::max(arm.cost, cheapest * usual);
}

int GeneratorBandit::pick(Random &random, std::span<const double> weights) const
{
    const double usual = usualCost();
    int best = -1;
    double most = 0;
    for (size_t k = 0; k < m_arms.size(); ++k) {
        const Arm &arm = m_arms[k];
        const double weight = weights.empty() ? 1 : weights[k];
        const double success = drawBeta(random, arm.a, arm.b);
        const double size = std::min(arm.sum / drawGamma(random, arm.n), largestSize * arm.sum / arm.n);
        const double value = weight * success * size / costOf(arm, usual);
        if (weight > 0 && (best < 0 || value > most)) {
            best = int(k);
            most = value;
        }
    }
    return best;
}

std::vector<ArmEvidence> GeneratorBandit::evidence() const
{
    int pulls = 0;
    for (const Arm &arm : m_arms)
        pulls += arm.pulls;
    std::vector<ArmEvidence> out;
    for (const Arm &arm : m_arms) {
        ArmEvidence e{arm.pulls, arm.successes, pulls ? double(arm.pulls) / pulls : 0, arm.gain, arm.spent};
        e.success = arm.a / (arm.a + arm.b);
        e.size = arm.sum / arm.n;
        e.cost = arm.cost;
        e.costPerImprovement = arm.successes ? arm.spent / arm.successes : std::numeric_limits<double>::infinity();
        out.push_back(e);
    }
    return out;
}

} // namespace engine
