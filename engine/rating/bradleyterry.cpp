// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/bradleyterry.h"

#include <QtGlobal>

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace engine {

namespace {

constexpr int maxNewtonSteps = 30;
constexpr int maxGradientSteps = 200;
constexpr double farGoal = 1e-5;  ///< of a direction while a gradient is above 1: the next one bends anyway
constexpr double nearGoal = 1e-7; ///< beyond, so that one or two steps arrive
constexpr double fullResidualGoal = 1e-8; ///< lengths run along the skills: a coarse solution needs many more steps
constexpr double maxStep = 3;       ///< of a skill, a position or a length term, logits
constexpr double maxSlopeStep = 0.5;

constexpr size_t termsPerVoice = 3;
enum Term : size_t { Position, Length, LogSlope }; ///< in this order behind each other

using Vector = std::vector<double>;

double dot(const Vector &a, const Vector &b)
{
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

double largest(const Vector &v)
{
    double most = 0;
    for (const double x : v)
        most = std::max(most, std::abs(x));
    return most;
}

/// A comparison as the inner loops read it: small, so that 100,000 of them stay in the cache.
struct Edge {
    quint32 first, second;
    float seats;
    float weight; ///< curvature: as exact as a direction needs to be
};
struct Outcome {
    double games, wins;
};

/// The log posterior around a point: skills first, then three terms per voice.
class Problem
{
public:
    explicit Problem(const FitInput &input)
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

    [[nodiscard]] size_t size() const { return m_mean.size(); }
    [[nodiscard]] size_t at(size_t voice, Term term) const { return m_skills + termsPerVoice * voice + term; }
    [[nodiscard]] bool isFree(size_t i) const { return m_free[i]; }
    [[nodiscard]] bool isPlain() const { return m_isPlain; }
    [[nodiscard]] const Vector &priorMean() const { return m_mean; }

    /// Gradient at x and the diagonal of the curvature there; keeps what product() needs.
    void expand(const Vector &x, Vector &gradient, Vector &diagonal)
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

    /// out = H s.
    void product(const Vector &s, Vector &out) const
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

private:
    /// So that the sums of a voice's terms stay in registers.
    void sortByVoice()
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

    void setPrior(size_t i, const TermPrior &prior, bool isFree)
    {
        m_mean[i] = prior.mean;
        m_precision[i] = prior.precision;
        m_free[i] = isFree;
    }

    /// Every slope 1, no lengths: the case nearly always, at half the cost.
    void expandPlain(const Vector &x, Vector &gradient, Vector &diagonal)
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

    using Chances = std::array<double, 256>;

    /// P(first wins) of `count` edges from `begin` on, several at once.
    void fillChances(const Vector &x, double position, size_t begin, size_t count, Chances &out) const
    {
        for (size_t k = 0; k < count; ++k) {
            const Edge &e = m_edges[begin + k];
            out[k] = x[e.second] - x[e.first] - position * double(e.seats);
        }
        Eigen::Map<Eigen::ArrayXd> chances(out.data(), Eigen::Index(count));
        chances = 1 / (1 + chances.exp());
    }

    void productPlain(const Vector &s, Vector &out) const
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

    [[nodiscard]] double lengthGap(const Edge &e) const
    {
        return m_in.lengths.empty() ? 0 : m_in.lengths[e.first] - m_in.lengths[e.second];
    }

    void expandFull(const Vector &x, Vector &gradient, Vector &diagonal)
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

    /// Skills that are not known exactly look further apart than they are, and so a slope at the joint maximum would be too
    /// steep: what their uncertainty pulls back (the first order of integrating the skills out).
    void steadySlopes(Vector &gradient, Vector &diagonal)
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

    /// With the second derivatives of η by α, which is not linear in it: they make the last steps quadratic.
    void productFull(const Vector &s, Vector &out) const
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

    void expandSprings(const Vector &x, Vector &gradient, Vector &diagonal) const
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

    const FitInput &m_in;
    size_t m_skills;
    std::vector<Edge> m_edges;       ///< in the order of voices
    std::vector<Outcome> m_outcomes; ///< of the edges, discounted
    std::vector<size_t> m_begin;     ///< first edge of each voice, and the end
    Vector m_pull;    ///< α (θ_f − θ_s) of each edge
    Vector m_bend;    ///< curvature of what steadies each voice's slope
    Vector m_surplus; ///< wins more than expected of each edge
    Vector m_precision;
    Vector m_mean;
    std::vector<char> m_free;
    Vector m_slope; ///< α by voice
    bool m_isPlain;
};

/// Solves H x = g by conjugate gradients with the diagonal as preconditioner; returns the steps taken.
class Solver
{
public:
    explicit Solver(size_t n)
        : m_residual(n)
        , m_z(n)
        , m_direction(n)
        , m_product(n)
    {
    }

    int solve(const Problem &problem, const Vector &g, const Vector &diagonal, Vector &x)
    {
        std::fill(x.begin(), x.end(), 0.0);
        m_residual = g;
        double rz = precondition(diagonal);
        m_direction = m_z;
        const double goal = (!problem.isPlain() ? fullResidualGoal : largest(g) > 1 ? farGoal : nearGoal) * rz;
        int steps = 0;
        for (; steps < maxGradientSteps && rz > goal && rz > 0; ++steps) {
            problem.product(m_direction, m_product);
            const double curvature = dot(m_direction, m_product);
            if (curvature <= 0) { // beyond the bend of a slope: what was found so far is uphill
                if (steps == 0)
                    x = m_direction;
                return steps + 1;
            }
            const double a = rz / curvature;
            for (size_t i = 0; i < x.size(); ++i) {
                x[i] += a * m_direction[i];
                m_residual[i] -= a * m_product[i];
            }
            const double next = precondition(diagonal);
            for (size_t i = 0; i < x.size(); ++i)
                m_direction[i] = m_z[i] + next / rz * m_direction[i];
            rz = next;
        }
        return steps;
    }

private:
    double precondition(const Vector &diagonal)
    {
        double rz = 0;
        for (size_t i = 0; i < m_z.size(); ++i) {
            m_z[i] = m_residual[i] / diagonal[i];
            rz += m_residual[i] * m_z[i];
        }
        return rz;
    }

    Vector m_residual, m_z, m_direction, m_product;
};

Vector startingPoint(const Problem &problem, const FitInput &input, const SkillFit *warm)
{
    Vector x = problem.priorMean();
    if (!warm)
        return x;
    std::copy_n(warm->skill.begin(), std::min(warm->skill.size(), input.priors.size()), x.begin());
    for (size_t v = 0; v < std::min(warm->terms.size(), input.voices.size()); ++v) {
        x[problem.at(v, Position)] = warm->terms[v].position;
        x[problem.at(v, Length)] = warm->terms[v].length;
        x[problem.at(v, LogSlope)] = warm->terms[v].logSlope;
    }
    for (size_t i = input.priors.size(); i < x.size() && !input.termsHeld; ++i)
        x[i] = problem.isFree(i) ? x[i] : problem.priorMean()[i];
    return x;
}

void clip(Vector &step, const Problem &problem, size_t voices)
{
    for (double &x : step)
        x = std::clamp(x, -maxStep, maxStep);
    for (size_t v = 0; v < voices; ++v) {
        double &slope = step[problem.at(v, LogSlope)];
        slope = std::clamp(slope, -maxSlopeStep, maxSlopeStep);
    }
}

/// Walks x to the maximum.
void climb(Problem &problem, size_t voices, double goal, Vector &x, SkillFit &fit)
{
    const size_t n = x.size();
    Vector g(n), diagonal(n), step(n);
    Solver solver(n);
    problem.expand(x, g, diagonal);
    while (fit.steps < maxNewtonSteps && largest(g) >= goal) {
        fit.products += solver.solve(problem, g, diagonal, step);
        clip(step, problem, voices);
        double uphill = dot(g, step);
        for (size_t i = 0; i < n; ++i)
            x[i] += step[i];
        problem.expand(x, g, diagonal);
        // Beyond the ridge and now steeper down than it was up before: go back by halves.
        for (int half = 0; half < 10 && dot(g, step) < -uphill; ++half) {
            for (size_t i = 0; i < n; ++i)
                x[i] -= step[i] *= 0.5;
            uphill *= 0.5;
            problem.expand(x, g, diagonal);
        }
        ++fit.steps;
    }
}

} // namespace

std::vector<double> verdictPrecisions(const FitInput &input, const SkillFit &fit)
{
    std::vector<double> out(input.priors.size(), 0);
    const auto add = [&](int a, int b, double precision) {
        out[size_t(a)] += precision;
        out[size_t(b)] += precision;
    };
    for (const Comparison &c : input.comparisons) {
        const VoiceTerms &terms = fit.terms[size_t(c.voice)];
        const double gap = input.lengths.empty() ? 0 : input.lengths[size_t(c.first)] - input.lengths[size_t(c.second)];
        const double slope = terms.logSlope == 0 ? 1 : std::exp(terms.logSlope);
        const double pull = slope * (fit.skill[size_t(c.first)] - fit.skill[size_t(c.second)]);
        const double p = logistic(pull + terms.position * c.seats + terms.length * gap);
        add(c.first, c.second, slope * slope * input.weight(c) * c.games * p * (1 - p));
    }
    for (const Spring &spring : input.springs)
        add(spring.a, spring.b, spring.stiffness);
    return out;
}

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

SkillFit fitSkills(const FitInput &input, const SkillFit *warm, double goal)
{
    Problem problem(input);
    Vector x = startingPoint(problem, input, warm);
    SkillFit fit;
    climb(problem, input.voices.size(), goal, x, fit);
    fit.skill.assign(x.begin(), x.begin() + std::ptrdiff_t(input.priors.size()));
    fit.terms.resize(input.voices.size());
    for (size_t v = 0; v < fit.terms.size(); ++v)
        fit.terms[v] = {x[problem.at(v, Position)], x[problem.at(v, Length)], x[problem.at(v, LogSlope)]};
    return fit;
}

} // namespace engine
