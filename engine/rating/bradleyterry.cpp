// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/bradleyterry.h"

#include "engine/rating/skillproblem.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int maxNewtonSteps = 30;
constexpr int maxGradientSteps = 200;
constexpr double farGoal = 1e-5;  ///< residual for a direction while the gradient is above 1; the direction changes with the next step anyway
constexpr double nearGoal = 1e-7; ///< residual otherwise, so that one or two steps converge
constexpr double fullResidualGoal = 1e-8; ///< with length terms: they correlate with the skills, so that a coarse solution would need many more steps
constexpr double maxStep = 3;       ///< of a skill, a position or a length term per Newton step, logits
constexpr double maxSlopeStep = 0.5;

using Vector = SkillProblem::Vector;

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

/// Solves H x = g by conjugate gradients with a diagonal preconditioner; returns the number of steps.
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

    int solve(const SkillProblem &problem, const Vector &g, const Vector &diagonal, Vector &x)
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
            if (curvature <= 0) { // negative curvature (slope terms): use the ascent direction found so far
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

Vector startingPoint(const SkillProblem &problem, const FitInput &input, const SkillFit *warm)
{
    Vector x = problem.priorMean();
    if (!warm)
        return x;
    std::copy_n(warm->skill.begin(), std::min(warm->skill.size(), input.priors.size()), x.begin());
    for (size_t v = 0; v < std::min(warm->terms.size(), input.voices.size()); ++v) {
        x[problem.at(v, SkillProblem::Position)] = warm->terms[v].position;
        x[problem.at(v, SkillProblem::Length)] = warm->terms[v].length;
        x[problem.at(v, SkillProblem::LogSlope)] = warm->terms[v].logSlope;
    }
    for (size_t i = input.priors.size(); i < x.size() && !input.termsHeld; ++i)
        x[i] = problem.isFree(i) ? x[i] : problem.priorMean()[i];
    return x;
}

void clip(Vector &step, const SkillProblem &problem, size_t voices)
{
    for (double &x : step)
        x = std::clamp(x, -maxStep, maxStep);
    for (size_t v = 0; v < voices; ++v) {
        double &slope = step[problem.at(v, SkillProblem::LogSlope)];
        slope = std::clamp(slope, -maxSlopeStep, maxSlopeStep);
    }
}

/// Newton iteration from x to the maximum.
void climb(SkillProblem &problem, size_t voices, double goal, Vector &x, SkillFit &fit)
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
        // Overshot the maximum: halve the step (backtracking).
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
    SkillProblem problem(input);
    Vector x = startingPoint(problem, input, warm);
    SkillFit fit;
    climb(problem, input.voices.size(), goal, x, fit);
    fit.skill.assign(x.begin(), x.begin() + std::ptrdiff_t(input.priors.size()));
    fit.terms.resize(input.voices.size());
    for (size_t v = 0; v < fit.terms.size(); ++v)
        fit.terms[v] = {x[problem.at(v, SkillProblem::Position)], x[problem.at(v, SkillProblem::Length)], x[problem.at(v, SkillProblem::LogSlope)]};
    return fit;
}

} // namespace engine
