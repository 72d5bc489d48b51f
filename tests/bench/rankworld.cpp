// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/rankworld.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

using engine::Random;

namespace {

double logit(double u) { return std::log(u / (1 - u)); }
double positive(Random &random) { return (double(random.next() >> 11) + 0.5) * 0x1.0p-53; }

std::vector<int> order(std::span<const double> rating)
{
    std::vector<int> out(rating.size());
    std::iota(out.begin(), out.end(), 0);
    std::stable_sort(out.begin(), out.end(), [&](int a, int b) { return rating[size_t(a)] > rating[size_t(b)]; });
    return out;
}

} // namespace

RankWorld::RankWorld(const WorldKind &what, quint64 seed, int trial)
    : kind(what)
    , m_seed(Random::at(seed, "opinions", quint64(trial)).next())
{
    Random random = Random::at(seed, "skills", quint64(trial));
    for (int i = 0; i < kind.candidates; ++i)
        skill.push_back(kind.sd * random.normal());
}

int RankWorld::add(double strength)
{
    skill.push_back(strength);
    return int(skill.size()) - 1;
}

double RankWorld::opinion(int judge, int a, int b) const
{
    const auto [low, high] = std::minmax(a, b);
    const quint64 which = (quint64(judge) << 56) + (quint64(low) << 28) + quint64(high);
    const double x = Random::at(m_seed, "opinion", which).normal() * std::sqrt(kind.fixedNoise) * std::numbers::pi / std::sqrt(3);
    return a < b ? x : -x;
}

bool RankWorld::firstWins(int judge, int first, int second, Random &noise) const
{
    const double gap = skill[size_t(first)] - skill[size_t(second)] + kind.bias;
    if (kind.fixedNoise <= 0)
        return logit(positive(noise)) + gap > 0;
    return gap + opinion(judge, first, second) + std::sqrt(1 - kind.fixedNoise) * logit(positive(noise)) > 0;
}

std::vector<int> RankWorld::rank(int judge, std::span<const int> shown, Random &noise) const
{
    const auto k = double(shown.size());
    std::vector<double> liking;
    for (size_t slot = 0; slot < shown.size(); ++slot) {
        double u = kind.listSlope * skill[size_t(shown[slot])] + kind.bias * (0.5 - double(slot) / (k - 1));
        double opinions = 0;
        for (const int other : shown) {
            if (other != shown[slot] && kind.fixedNoise > 0)
                opinions += opinion(judge, shown[slot], other);
        }
        u += opinions / std::sqrt(2 * k) - std::sqrt(1 - kind.fixedNoise) * std::log(-std::log(positive(noise)));
        liking.push_back(u);
    }
    const std::vector<int> best = order(liking);
    std::vector<int> ranks(shown.size());
    for (size_t place = 0; place < best.size(); ++place)
        ranks[size_t(best[place])] = int(place);
    return ranks;
}

Hits &Hits::operator+=(const Hits &other)
{
    best += other.best;
    near += other.near;
    top4 += other.top4;
    nearTop4 += other.nearTop4;
    return *this;
}

Hits judgeRating(const RankWorld &world, std::span<const double> rating)
{
    const std::vector<int> truly = order(world.skill), believed = order(rating);
    const auto skillOf = [&](int i) { return world.skill[size_t(i)]; };
    Hits hits;
    hits.best = believed[0] == truly[0];
    hits.near = skillOf(truly[0]) - skillOf(believed[0]) <= nearEnough;
    for (size_t k = 0; k < 4; ++k) {
        hits.top4 += (skillOf(believed[k]) >= skillOf(truly[3])) / 4.0;
        hits.nearTop4 += (skillOf(believed[k]) >= skillOf(truly[3]) - nearEnough) / 4.0;
    }
    return hits;
}

void Curve::add(size_t k, double calls, const Hits &hits)
{
    m_points.resize(std::max(m_points.size(), k + 1));
    m_points[k].calls = calls;
    m_points[k].sum += hits;
    ++m_points[k].worlds;
}

double Curve::callsTo(double Hits::*what, double target) const
{
    struct Block {
        double value, weight;
    };
    std::vector<Block> blocks; // pool adjacent violators: the share may not fall with more calls
    for (const Point &point : m_points) {
        blocks.push_back({point.sum.*what / point.worlds, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].value > blocks.back().value) {
            const Block last = blocks.back();
            blocks.pop_back();
            Block &into = blocks.back();
            into.value = (into.value * into.weight + last.value * last.weight) / (into.weight + last.weight);
            into.weight += last.weight;
        }
    }
    size_t at = 0;
    double before = 0, callsBefore = 0;
    for (const Block &block : blocks) {
        if (block.value >= target) {
            const double share = at == 0 ? 1 : (target - before) / std::max(block.value - before, 1e-9);
            return callsBefore + (m_points[at].calls - callsBefore) * share;
        }
        at += size_t(block.weight);
        before = block.value;
        callsBefore = m_points[at - 1].calls;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

double Curve::at(double calls, double Hits::*what) const
{
    double share = 0;
    for (const Point &point : m_points) {
        if (point.calls <= calls)
            share = point.sum.*what / point.worlds;
    }
    return share;
}
