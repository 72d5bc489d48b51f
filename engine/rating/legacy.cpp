// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/legacy.h"

#include "engine/rating/posterior.h"

#include <cmath>

namespace engine {

namespace {

constexpr double slack = 1e-9; ///< springs below this stiffness are dropped

/// A normal observation of θ_out − θ_opponent from all matches of the two.
struct Link {
    double stiffness = 0;
    double pull = 0; ///< stiffness × gap
    void add(double s, double gap)
    {
        stiffness += s;
        pull += s * gap;
    }
    [[nodiscard]] double gap() const { return pull / stiffness; }
};

/// Springs by pair, while they are changed.
class SpringTable
{
public:
    explicit SpringTable(size_t n)
        : m_n(n)
        , m_links(n * n)
    {
    }

    void add(int a, int b, double stiffness, double gap)
    {
        a < b ? m_links[size_t(a) * m_n + size_t(b)].add(stiffness, gap) : m_links[size_t(b) * m_n + size_t(a)].add(stiffness, -gap);
    }

    [[nodiscard]] std::vector<Spring> springs() const
    {
        std::vector<Spring> out;
        for (size_t a = 0; a < m_n; ++a) {
            for (size_t b = a + 1; b < m_n; ++b) {
                const Link &link = m_links[a * m_n + b];
                if (link.stiffness > slack)
                    out.push_back({int(a), int(b), link.stiffness, link.gap()});
            }
        }
        return out;
    }

private:
    size_t m_n;
    std::vector<Link> m_links;
};

/// Adds one match of the removed candidate: its information on the gap and on the voice. `spread`: variance of the gap.
void take(const FitInput &input, const SkillFit &fit, const Comparison &c, int out, double spread, std::vector<Link> &links, Voice &voice)
{
    const VoiceTerms &terms = fit.terms[size_t(c.voice)];
    const double lengthGap = input.lengths.empty() ? 0 : input.lengths[size_t(c.first)] - input.lengths[size_t(c.second)];
    const double slope = std::exp(terms.logSlope);
    const double gap = fit.skill[size_t(c.first)] - fit.skill[size_t(c.second)];
    const double p = logistic(slope * gap + terms.position * c.seats + terms.length * lengthGap);
    const double discount = input.weight(c);
    const double weight = discount * c.games * p * (1 - p);
    const double residual = discount * (c.wins - c.games * p);
    if (weight < slack)
        return;
    const double sign = c.first == out ? 1 : -1;
    const int other = c.first == out ? c.second : c.first;
    links[size_t(other)].add(slope * slope * weight, sign * (gap + residual / (slope * weight)));
    voice.position.absorb(terms.position, weight * c.seats * c.seats, residual * c.seats);
    voice.length.absorb(terms.length, weight * lengthGap * lengthGap, residual * lengthGap);
    if (voice.hasSlope)
        voice.logSlope.absorb(terms.logSlope, weight * slope * gap * slope * gap, residual * slope * gap - slope * slope * weight * spread);
}

/// Each link becomes a pull on its opponent, towards the fixed skill of the removed candidate.
void fixOpponent(const std::vector<Link> &links, double skill, Legacy &legacy)
{
    for (size_t j = 0; j < links.size(); ++j) {
        if (links[j].stiffness > slack)
            legacy.pulls.push_back({int(j), {skill - links[j].gap(), links[j].stiffness}});
    }
}

/// Star-mesh transform: springs s_j to the removed candidate become springs s_j s_k / Σ between its opponents.
void meshOpponents(const std::vector<Link> &links, const SkillPrior &prior, SpringTable &table, Legacy &legacy)
{
    std::vector<size_t> opponents;
    double total = prior.precision;
    for (size_t j = 0; j < links.size(); ++j) {
        if (links[j].stiffness > slack)
            opponents.push_back(j);
        total += links[j].stiffness;
    }
    for (size_t x = 0; x < opponents.size(); ++x) {
        const Link &j = links[opponents[x]];
        legacy.pulls.push_back({int(opponents[x]), {prior.mean - j.gap(), j.stiffness * prior.precision / total}});
        for (size_t y = x + 1; y < opponents.size(); ++y) {
            const Link &k = links[opponents[y]];
            table.add(int(opponents[x]), int(opponents[y]), j.stiffness * k.stiffness / total, k.gap() - j.gap());
        }
    }
}

} // namespace

TermPrior both(const TermPrior &a, const TermPrior &b)
{
    const double precision = a.precision + b.precision;
    return {(a.mean * a.precision + b.mean * b.precision) / precision, precision};
}

Legacy integrateOut(const FitInput &input, const SkillFit &fit, int out)
{
    const size_t n = input.priors.size();
    const bool large = n > size_t(SkillPosterior::maxActive);
    Legacy legacy;
    legacy.voices.assign(input.voices.begin(), input.voices.end());
    std::vector<Link> links(n);
    const std::vector<double> precisions = verdictPrecisions(input, fit);
    const auto variance = [&](int i) { return 1 / (precisions[size_t(i)] + input.priors[size_t(i)].precision); };
    for (const Comparison &c : input.comparisons) {
        if (c.first == out || c.second == out)
            take(input, fit, c, out, variance(c.first) + variance(c.second), links, legacy.voices[size_t(c.voice)]);
    }
    SpringTable table(large ? 0 : n);
    for (const Spring &spring : input.springs) {
        if (spring.a == out || spring.b == out)
            links[size_t(spring.a == out ? spring.b : spring.a)].add(spring.stiffness, spring.a == out ? spring.gap : -spring.gap);
        else if (large)
            legacy.springs.push_back(spring);
        else
            table.add(spring.a, spring.b, spring.stiffness, spring.gap);
    }
    if (large) {
        fixOpponent(links, fit.skill[size_t(out)], legacy);
        return legacy;
    }
    meshOpponents(links, input.priors[size_t(out)], table, legacy);
    legacy.springs = table.springs();
    return legacy;
}

} // namespace engine
