// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/bradleyterry.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

using Vector = Eigen::VectorXd;

constexpr int maxNewtonSteps = 30;
constexpr int maxGradientSteps = 200;
constexpr double gradientGoal = 1e-4;
constexpr double residualGoal = 1e-4;
constexpr double maxStep = 3;
constexpr double positionPrecision = 1 / (positionSd * positionSd);

/// The log posterior at one point: skills first, then the position terms.
class Problem
{
public:
    Problem(std::span<const SkillPrior> priors, std::span<const PairRecord> records, int judges)
        : m_priors(priors)
        , m_records(records)
        , m_skills(Eigen::Index(priors.size()))
        , m_size(m_skills + judges)
        , m_curvature(records.size())
    {
    }

    [[nodiscard]] Eigen::Index size() const { return m_size; }

    /// Gradient at x; keeps the curvature of each record for product() and diagonal().
    Vector gradient(const Vector &x)
    {
        Vector g(m_size);
        for (Eigen::Index i = 0; i < m_skills; ++i)
            g[i] = (m_priors[size_t(i)].mean - x[i]) * m_priors[size_t(i)].precision;
        g.tail(m_size - m_skills) = -positionPrecision * x.tail(m_size - m_skills);
        for (size_t k = 0; k < m_records.size(); ++k) {
            const PairRecord &r = m_records[k];
            const double p = logistic(x[r.first] - x[r.second] + x[m_skills + r.judge]);
            const double residual = r.wins - r.games * p;
            m_curvature[k] = r.games * p * (1 - p);
            g[r.first] += residual;
            g[r.second] -= residual;
            g[m_skills + r.judge] += residual;
        }
        return g;
    }

    [[nodiscard]] Vector diagonal() const
    {
        Vector d = prior();
        for (size_t k = 0; k < m_records.size(); ++k) {
            const PairRecord &r = m_records[k];
            d[r.first] += m_curvature[k];
            d[r.second] += m_curvature[k];
            d[m_skills + r.judge] += m_curvature[k];
        }
        return d;
    }

    [[nodiscard]] Vector product(const Vector &s) const
    {
        Vector out = prior().cwiseProduct(s);
        for (size_t k = 0; k < m_records.size(); ++k) {
            const PairRecord &r = m_records[k];
            const double f = m_curvature[k] * (s[r.first] - s[r.second] + s[m_skills + r.judge]);
            out[r.first] += f;
            out[r.second] -= f;
            out[m_skills + r.judge] += f;
        }
        return out;
    }

private:
    [[nodiscard]] Vector prior() const
    {
        Vector p(m_size);
        for (Eigen::Index i = 0; i < m_skills; ++i)
            p[i] = m_priors[size_t(i)].precision;
        p.tail(m_size - m_skills).setConstant(positionPrecision);
        return p;
    }

    std::span<const SkillPrior> m_priors;
    std::span<const PairRecord> m_records;
    Eigen::Index m_skills;
    Eigen::Index m_size;
    std::vector<double> m_curvature;
};

/// Solves H x = g by conjugate gradients with the diagonal as preconditioner.
Vector solve(const Problem &problem, const Vector &g)
{
    const Vector inverse = problem.diagonal().cwiseInverse();
    Vector x = Vector::Zero(problem.size());
    Vector residual = g;
    Vector z = inverse.cwiseProduct(residual);
    Vector direction = z;
    double rz = residual.dot(z);
    const double goal = residualGoal * rz;
    for (int k = 0; k < maxGradientSteps && rz > goal && rz > 0; ++k) {
        const Vector h = problem.product(direction);
        const double a = rz / direction.dot(h);
        x += a * direction;
        residual -= a * h;
        z = inverse.cwiseProduct(residual);
        const double next = residual.dot(z);
        direction = z + next / rz * direction;
        rz = next;
    }
    return x;
}

Vector startingPoint(std::span<const SkillPrior> priors, int judges, const SkillFit *warm)
{
    Vector x = Vector::Zero(Eigen::Index(priors.size()) + judges);
    for (size_t i = 0; i < priors.size(); ++i)
        x[Eigen::Index(i)] = warm && i < warm->skill.size() ? warm->skill[i] : priors[i].mean;
    for (size_t j = 0; warm && j < std::min(warm->position.size(), size_t(judges)); ++j)
        x[Eigen::Index(priors.size() + j)] = warm->position[j];
    return x;
}

} // namespace

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

SkillFit fitSkills(std::span<const SkillPrior> priors, std::span<const PairRecord> records, int judges, const SkillFit *warm)
{
    Problem problem(priors, records, judges);
    Vector x = startingPoint(priors, judges, warm);
    SkillFit fit;
    for (; fit.steps < maxNewtonSteps; ++fit.steps) {
        const Vector g = problem.gradient(x);
        if (x.size() == 0 || g.cwiseAbs().maxCoeff() < gradientGoal)
            break;
        x += solve(problem, g).cwiseMax(-maxStep).cwiseMin(maxStep);
    }
    const auto skills = x.begin() + std::ptrdiff_t(priors.size());
    fit.skill.assign(x.begin(), skills);
    fit.position.assign(skills, x.end());
    return fit;
}

SkillPosterior::SkillPosterior(std::span<const SkillPrior> priors, std::span<const PairRecord> records, const SkillFit &fit)
    : m_mean(fit.skill)
{
    const auto n = Eigen::Index(priors.size());
    Eigen::MatrixXd hessian = Eigen::MatrixXd::Zero(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        hessian(i, i) = priors[size_t(i)].precision;
    for (const PairRecord &r : records) {
        const double p = logistic(m_mean[size_t(r.first)] - m_mean[size_t(r.second)] + fit.position[size_t(r.judge)]);
        const double v = r.games * p * (1 - p);
        hessian(r.first, r.first) += v;
        hessian(r.second, r.second) += v;
        hessian(r.first, r.second) -= v;
        hessian(r.second, r.first) -= v;
    }
    // H = L Lᵀ, so Σ = L⁻ᵀ L⁻¹ and L⁻ᵀ is a factor of it.
    const Eigen::LLT<Eigen::MatrixXd> cholesky(hessian);
    Eigen::MatrixXd inverse = Eigen::MatrixXd::Identity(n, n);
    cholesky.matrixU().solveInPlace(inverse);
    m_factor.resize(size_t(n * n));
    m_variance.resize(size_t(n));
    for (Eigen::Index i = 0; i < n; ++i) {
        m_variance[size_t(i)] = inverse.row(i).squaredNorm();
        for (Eigen::Index j = 0; j < n; ++j)
            m_factor[size_t(i * n + j)] = inverse(i, j);
    }
}

double SkillPosterior::gapVariance(int i, int j) const
{
    const size_t n = m_mean.size();
    double sum = 0;
    for (size_t k = 0; k < n; ++k) {
        const double d = m_factor[size_t(i) * n + k] - m_factor[size_t(j) * n + k];
        sum += d * d;
    }
    return sum;
}

std::vector<double> SkillPosterior::draw(std::span<const double> z) const
{
    const size_t n = m_mean.size();
    std::vector<double> out(m_mean);
    for (size_t i = 0; i < n; ++i) {
        for (size_t k = i; k < n; ++k) // L⁻ᵀ is upper triangular
            out[i] += m_factor[i * n + k] * z[k];
    }
    return out;
}

} // namespace engine
