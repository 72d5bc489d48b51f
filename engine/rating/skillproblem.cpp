// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/skillproblem.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine {

SkillProblem::SkillProblem(const FitInput &input)
    : m_in(input)
    , m_skills(input.priors.size())
    , m_precision(m_skills + termsPerVoice * input.voices.size(), 1)
    , m_mean(m_precision.size(), 0)
    , m_free(m_precision.size(), true)
    , m_slope(input.voices.size(), 1)
    , m_isPlain(input.lengths.empty())
{
    sortByVoice();
    for (size_t i = 0; i < m_skills; ++i)
        setPrior(i, input.priors[i], true);
    for (size_t v = 0; v < input.voices.size(); ++v) {
        const Voice &voice = input.voices[v];
        setPrior(at(v, Position), voice.position, !input.termsHeld);
        setPrior(at(v, Length), voice.length, !input.termsHeld && !input.lengths.empty());
        setPrior(at(v, LogSlope), voice.logSlope, !input.termsHeld && voice.hasSlope);
    }
}

void SkillProblem::expand(const Vector &x, Vector &gradient, Vector &diagonal)
{
    for (size_t i = 0; i < x.size(); ++i) {
        gradient[i] = (m_mean[i] - x[i]) * m_precision[i];
        diagonal[i] = m_precision[i];
    }
    for (size_t v = 0; v < m_slope.size(); ++v) {
        m_slope[v] = std::exp(x[at(v, LogSlope)]);
        m_isPlain = m_isPlain && m_slope[v] == 1 && !m_free[at(v, LogSlope)];
    }
    if (m_isPlain)
        expandPlain(x, gradient, diagonal);
    else
        expandFull(x, gradient, diagonal);
    expandSprings(x, gradient, diagonal);
    if (!m_isPlain)
        steadySlopes(gradient, diagonal);
    for (size_t i = m_skills; i < x.size(); ++i)
        gradient[i] *= m_free[i];
}

void SkillProblem::product(const Vector &s, Vector &out) const
{
    for (size_t i = 0; i < s.size(); ++i)
        out[i] = m_precision[i] * s[i];
    if (m_isPlain)
        productPlain(s, out);
    else
        productFull(s, out);
    for (const Spring &spring : m_in.springs) {
        const double f = spring.stiffness * (s[size_t(spring.a)] - s[size_t(spring.b)]);
        out[size_t(spring.a)] += f;
        out[size_t(spring.b)] -= f;
    }
    for (size_t i = m_skills; i < s.size(); ++i)
        out[i] *= m_free[i];
}

/// Keeps the sums of a voice's terms in registers.
void SkillProblem::sortByVoice()
{
    m_begin.assign(m_in.voices.size() + 1, 0);
    for (const Comparison &c : m_in.comparisons)
        ++m_begin[size_t(c.voice) + 1];
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    std::vector<size_t> next(m_begin.begin(), m_begin.end() - 1);
    m_edges.resize(m_in.comparisons.size());
    m_outcomes.resize(m_edges.size());
    for (const Comparison &c : m_in.comparisons) {
        const size_t k = next[size_t(c.voice)]++;
        const double weight = m_in.weight(c);
        m_edges[k] = {quint32(c.first), quint32(c.second), float(c.seats), 0};
        m_outcomes[k] = {weight * c.games, weight * c.wins};
    }
}

void SkillProblem::setPrior(size_t i, const TermPrior &prior, bool isFree)
{
    m_mean[i] = prior.mean;
    m_precision[i] = prior.precision;
    m_free[i] = isFree;
}

/// All slopes 1, no lengths: nearly always the case, at half the cost.
void SkillProblem::expandPlain(const Vector &x, Vector &gradient, Vector &diagonal)
{
    for (size_t v = 0; v + 1 < m_begin.size(); ++v) {
        const size_t b = at(v, Position);
        Chances chances;
        double pull = 0, curvature = 0;
        for (size_t k = m_begin[v]; k < m_begin[v + 1]; ++k) {
            const size_t place = (k - m_begin[v]) % chances.size();
            if (place == 0)
                fillChances(x, x[b], k, std::min(chances.size(), m_begin[v + 1] - k), chances);
            Edge &e = m_edges[k];
            const Outcome &o = m_outcomes[k];
            const double seats = double(e.seats);
            const double p = chances[place];
            const double r = o.wins - o.games * p;
            const double w = o.games * p * (1 - p);
            e.weight = float(w);
            gradient[e.first] += r;
            gradient[e.second] -= r;
            diagonal[e.first] += w;
            diagonal[e.second] += w;
            pull += r * seats;
            curvature += w * seats * seats;
        }
        gradient[b] += pull;
        diagonal[b] += curvature;
    }
}

/// P(first wins) for `count` edges from `begin`, vectorised.
void SkillProblem::fillChances(const Vector &x, double position, size_t begin, size_t count, Chances &out) const
{
    for (size_t k = 0; k < count; ++k) {
        const Edge &e = m_edges[begin + k];
        out[k] = x[e.second] - x[e.first] - position * double(e.seats);
    }
    Eigen::Map<Eigen::ArrayXd> chances(out.data(), Eigen::Index(count));
    chances = 1 / (1 + chances.exp());
}

void SkillProblem::productPlain(const Vector &s, Vector &out) const
{
    for (size_t v = 0; v + 1 < m_begin.size(); ++v) {
        const size_t b = at(v, Position);
        const double position = s[b];
        double sum = 0;
        for (size_t k = m_begin[v]; k < m_begin[v + 1]; ++k) {
            const Edge &e = m_edges[k];
            const double seats = double(e.seats);
            const double force = double(e.weight) * (s[e.first] - s[e.second] + position * seats);
            out[e.first] += force;
            out[e.second] -= force;
            sum += force * seats;
        }
        out[b] += sum;
    }
}

void SkillProblem::expandFull(const Vector &x, Vector &gradient, Vector &diagonal)
{
    m_pull.resize(m_edges.size());
    m_surplus.resize(m_edges.size());
    for (size_t v = 0; v + 1 < m_begin.size(); ++v) {
        const size_t b = at(v, Position), l = at(v, Length), a = at(v, LogSlope);
        const double slope = m_slope[v];
        for (size_t k = m_begin[v]; k < m_begin[v + 1]; ++k) {
            Edge &e = m_edges[k];
            const Outcome &o = m_outcomes[k];
            const double gap = lengthGap(e), seats = double(e.seats);
            const double pull = m_pull[k] = slope * (x[e.first] - x[e.second]); // = dη/d ln α
            const double p = logistic(pull + x[b] * seats + x[l] * gap);
            const double r = m_surplus[k] = o.wins - o.games * p;
            const double w = o.games * p * (1 - p);
            e.weight = float(w);
            gradient[e.first] += slope * r;
            gradient[e.second] -= slope * r;
            gradient[b] += r * seats;
            gradient[l] += r * gap;
            gradient[a] += r * pull;
            diagonal[e.first] += slope * slope * w;
            diagonal[e.second] += slope * slope * w;
            diagonal[b] += w * seats * seats;
            diagonal[l] += w * gap * gap;
            diagonal[a] += w * pull * pull;
        }
    }
}

/// At the joint maximum the slopes are too steep, since uncertain skills differ more
/// than the true ones. Adds the first-order correction of integrating the skills out.
void SkillProblem::steadySlopes(Vector &gradient, Vector &diagonal)
{
    m_bend.assign(m_slope.size(), 0);
    for (size_t v = 0; v + 1 < m_begin.size(); ++v) {
        double excess = 0;
        for (size_t k = m_begin[v]; k < m_begin[v + 1] && m_free[at(v, LogSlope)]; ++k) {
            const Edge &e = m_edges[k];
            excess += double(e.weight) * (1 / diagonal[e.first] + 1 / diagonal[e.second]);
        }
        excess *= m_slope[v] * m_slope[v];
        m_bend[v] = 2 * excess;
        gradient[at(v, LogSlope)] -= excess;
        diagonal[at(v, LogSlope)] += m_bend[v];
    }
}

/// Includes the second derivatives of η by α, in which it is not linear: they make the last steps converge quadratically.
void SkillProblem::productFull(const Vector &s, Vector &out) const
{
    for (size_t v = 0; v + 1 < m_begin.size(); ++v) {
        const size_t b = at(v, Position), l = at(v, Length), a = at(v, LogSlope);
        const double slope = m_slope[v], onSlope = m_free[a] ? s[a] : 0, onLength = m_free[l] ? s[l] : 0;
        double sumB = 0, sumL = 0, sumA = 0;
        for (size_t k = m_begin[v]; k < m_begin[v + 1]; ++k) {
            const Edge &e = m_edges[k];
            const double gap = lengthGap(e), seats = double(e.seats);
            const double stretch = slope * (s[e.first] - s[e.second]);
            const double force = double(e.weight) * (stretch + s[b] * seats + onLength * gap + onSlope * m_pull[k]);
            const double twist = force - m_surplus[k] * onSlope;
            out[e.first] += slope * twist;
            out[e.second] -= slope * twist;
            sumB += force * seats;
            sumL += force * gap;
            sumA += force * m_pull[k] - m_surplus[k] * (stretch + onSlope * m_pull[k]);
        }
        out[b] += sumB;
        out[l] += sumL;
        out[a] += sumA + m_bend[v] * onSlope;
    }
}

void SkillProblem::expandSprings(const Vector &x, Vector &gradient, Vector &diagonal) const
{
    for (const Spring &spring : m_in.springs) {
        const size_t a = size_t(spring.a), b = size_t(spring.b);
        const double force = spring.stiffness * (spring.gap - (x[a] - x[b]));
        gradient[a] += force;
        gradient[b] -= force;
        diagonal[a] += spring.stiffness;
        diagonal[b] += spring.stiffness;
    }
}

double SkillProblem::lengthGap(const Edge &e) const
{
    return m_in.lengths.empty() ? 0 : m_in.lengths[e.first] - m_in.lengths[e.second];
}

} // namespace engine
