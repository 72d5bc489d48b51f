// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/cmaes.h"

#include "engine/base/random.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace engine {

namespace {

constexpr size_t largestFull = 160;
constexpr size_t mostPast = 8; ///< generations by which the score of a point may be late
constexpr double smallestStep = 1e-6; ///< in units of the scales: smaller steps have no measurable effect
constexpr double restartStep = 0.03;
constexpr int patientGenerations = 60; ///< generations without a better point before the search restarts

using RowMatrix = Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

} // namespace

CmaEs::CmaEs(std::vector<double> start, double step)
    : m_full(start.size() <= largestFull)
    , m_mean(std::move(start))
    , m_step(step)
    , m_best(m_mean)
    , m_bestScore(-std::numeric_limits<double>::infinity())
{
    const size_t n = m_mean.size();
    m_pathC.assign(n, 0);
    m_pathS.assign(n, 0);
    m_lengths.assign(n, 1);
    m_covariance.assign(m_full ? n * n : n, m_full ? 0 : 1);
    m_axes.assign(m_full ? n * n : 0, 0);
    for (size_t i = 0; m_full && i < n; ++i)
        m_covariance[i * n + i] = m_axes[i * n + i] = 1;
    setConstants();
}

void CmaEs::setConstants()
{
    const auto n = double(std::max<size_t>(1, m_mean.size()));
    m_lambda = 4 + int(5 * std::log(n)); // the tutorial has 3; larger here, because several points are evaluated at once
    const int mu = m_lambda / 2;
    m_weights.resize(size_t(mu));
    for (int i = 0; i < mu; ++i)
        m_weights[size_t(i)] = std::log(mu + 0.5) - std::log(i + 1.0);
    const double sum = std::accumulate(m_weights.begin(), m_weights.end(), 0.0);
    double squares = 0;
    for (double &w : m_weights) {
        w /= sum;
        squares += w * w;
    }
    m_muEff = 1 / squares;
    m_cc = (4 + m_muEff / n) / (n + 4 + 2 * m_muEff / n);
    m_cs = (m_muEff + 2) / (n + m_muEff + 5);
    m_c1 = 2 / ((n + 1.3) * (n + 1.3) + m_muEff);
    m_cMu = std::min(1 - m_c1, 2 * (m_muEff - 2 + 1 / m_muEff) / ((n + 2) * (n + 2) + m_muEff));
    if (!m_full) { // Ros & Hansen 2008: a diagonal adapts faster
        m_c1 = std::min(0.5, m_c1 * (n + 2) / 3);
        m_cMu = std::min(1 - m_c1, m_cMu * (n + 2) / 3);
    }
    m_damps = 1 + 2 * std::max(0.0, std::sqrt((m_muEff - 1) / (n + 1)) - 1) + m_cs;
    m_chi = std::sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
}

std::vector<double> CmaEs::ask(Random &random) const
{
    const size_t n = size();
    std::vector<double> z(n), point = m_mean;
    for (size_t i = 0; i < n; ++i)
        z[i] = m_lengths[i] * random.normal();
    for (size_t i = 0; i < n; ++i) {
        double y = m_full ? 0 : z[i];
        for (size_t k = 0; m_full && k < n; ++k)
            y += m_axes[i * n + k] * z[k];
        point[i] += m_step * y;
    }
    return point;
}

void CmaEs::tell(const std::vector<double> &point, double score, std::optional<int> generation)
{
    if (point.size() == size())
        count({point, std::isnan(score) ? -std::numeric_limits<double>::infinity() : score, generation.value_or(m_generation)});
}

void CmaEs::meet(const std::vector<double> &point, double score)
{
    if (point.size() != size() || !(score > m_bestScore))
        return;
    if (point == m_best)
        m_bestScore = score;
    else
        count({point, score, m_generation});
}

void CmaEs::count(Told told)
{
    if (told.score > m_bestScore) {
        m_bestScore = told.score;
        m_best = told.point;
        m_sinceBetter = 0;
    }
    m_told.push_back(std::move(told));
    if (int(m_told.size()) >= m_lambda)
        finishGeneration();
}

std::vector<double> CmaEs::stepOf(const Told &told) const
{
    const int back = m_generation - told.generation;
    const bool isPast = back > 0 && back <= int(m_past.size());
    const std::vector<double> &mean = isPast ? m_past[m_past.size() - size_t(back)].mean : m_mean;
    const double step = isPast ? m_past[m_past.size() - size_t(back)].step : m_step;
    std::vector<double> y(size());
    for (size_t i = 0; i < y.size(); ++i)
        y[i] = (told.point[i] - mean[i]) / step;
    return y;
}

std::vector<double> CmaEs::whitened(const std::vector<double> &y) const
{
    const size_t n = size();
    std::vector<double> out(n, 0);
    if (!m_full) {
        for (size_t i = 0; i < n; ++i)
            out[i] = y[i] / m_lengths[i];
        return out;
    }
    std::vector<double> along(n, 0);
    for (size_t i = 0; i < n; ++i) {
        for (size_t k = 0; k < n; ++k)
            along[k] += m_axes[i * n + k] * y[i];
    }
    for (size_t k = 0; k < n; ++k)
        along[k] /= m_lengths[k];
    for (size_t i = 0; i < n; ++i) {
        for (size_t k = 0; k < n; ++k)
            out[i] += m_axes[i * n + k] * along[k];
    }
    return out;
}

double CmaEs::lengthOf(const std::vector<double> &y) const
{
    const std::vector<double> white = whitened(y);
    return std::sqrt(std::inner_product(white.begin(), white.end(), white.begin(), 0.0));
}

/// Typical length of a step of the distribution; few are much longer.
double CmaEs::usualLength() const
{
    const auto n = double(size());
    return std::sqrt(n) + 2 * n / (n + 2);
}

void CmaEs::beginGeneration()
{
    ++m_generation;
    m_past.push_back({m_mean, m_step});
    if (m_past.size() > mostPast)
        m_past.pop_front();
}

void CmaEs::finishGeneration()
{
    const size_t n = size();
    std::stable_sort(m_told.begin(), m_told.end(), [](const Told &a, const Told &b) { return a.score > b.score; });
    ++m_sinceBetter;
    if (m_told.front().score == -std::numeric_limits<double>::infinity()) {
        m_told.clear(); // all points failed: smaller steps
        beginGeneration();
        m_step *= 0.7;
        return restartIfDone();
    }
    // Points from elsewhere may be far away: clip their step to the usual length (Hansen 2011, "Injecting").
    const double far = usualLength();
    std::vector<std::vector<double>> steps;
    std::vector<double> mean(n, 0);
    for (size_t k = 0; k < m_weights.size(); ++k) {
        std::vector<double> y = stepOf(m_told[k]);
        const double length = lengthOf(y);
        const double shrink = length > far ? far / length : 1;
        for (size_t i = 0; i < n; ++i) {
            y[i] *= shrink;
            mean[i] += m_weights[k] * y[i];
        }
        steps.push_back(std::move(y));
    }
    m_told.clear();
    beginGeneration();
    const std::vector<double> white = whitened(mean);
    double pathLength = 0;
    for (size_t i = 0; i < n; ++i) {
        m_mean[i] += m_step * mean[i];
        m_pathS[i] = (1 - m_cs) * m_pathS[i] + std::sqrt(m_cs * (2 - m_cs) * m_muEff) * white[i];
        pathLength += m_pathS[i] * m_pathS[i];
    }
    pathLength = std::sqrt(pathLength);
    const double expected = std::sqrt(1 - std::pow(1 - m_cs, 2.0 * m_generation)) * m_chi;
    const bool steady = pathLength / expected < 1.4 + 2 / (double(n) + 1);
    updateCovariance(steps, mean, steady);
    m_step *= std::exp(std::clamp((m_cs / m_damps) * (pathLength / m_chi - 1), -1.0, 1.0));
    restartIfDone();
}

void CmaEs::updateCovariance(const std::vector<std::vector<double>> &steps, const std::vector<double> &mean, bool steady)
{
    const size_t n = size();
    for (size_t i = 0; i < n; ++i)
        m_pathC[i] = (1 - m_cc) * m_pathC[i] + (steady ? std::sqrt(m_cc * (2 - m_cc) * m_muEff) * mean[i] : 0);
    const double keep = 1 - m_c1 - m_cMu + (steady ? 0 : m_c1 * m_cc * (2 - m_cc));
    if (!m_full) {
        for (size_t i = 0; i < n; ++i) {
            double rank = 0;
            for (size_t k = 0; k < steps.size(); ++k)
                rank += m_weights[k] * steps[k][i] * steps[k][i];
            m_covariance[i] = keep * m_covariance[i] + m_c1 * m_pathC[i] * m_pathC[i] + m_cMu * rank;
            m_lengths[i] = std::sqrt(std::max(m_covariance[i], 1e-20));
        }
        return;
    }
    for (double &c : m_covariance)
        c *= keep;
    const auto add = [&](const std::vector<double> &y, double weight) {
        for (size_t i = 0; i < n; ++i) {
            const double scaled = weight * y[i];
            for (size_t k = 0; k < n; ++k)
                m_covariance[i * n + k] += scaled * y[k];
        }
    };
    add(m_pathC, m_c1);
    for (size_t k = 0; k < steps.size(); ++k)
        add(steps[k], m_cMu * m_weights[k]);
    // At the interval of the tutorial, so that the work stays quadratic per point.
    if (++m_sinceDecomposed >= std::max(1, int(1 / ((m_c1 + m_cMu) * double(n) * 10))))
        decompose();
}

void CmaEs::decompose()
{
    m_sinceDecomposed = 0;
    const auto n = Eigen::Index(size());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(Eigen::MatrixXd(RowMatrix(m_covariance.data(), n, n)));
    if (solver.info() != Eigen::Success)
        return;
    for (Eigen::Index k = 0; k < n; ++k) {
        m_lengths[size_t(k)] = std::sqrt(std::max(solver.eigenvalues()(k), 1e-20));
        for (Eigen::Index i = 0; i < n; ++i)
            m_axes[size_t(i * n + k)] = solver.eigenvectors()(i, k);
    }
}

/// Restarts a finished search around the best point.
void CmaEs::restartIfDone()
{
    const double longest = *std::max_element(m_lengths.begin(), m_lengths.end());
    if (m_step * longest > smallestStep && m_sinceBetter < patientGenerations + int(size()))
        return;
    CmaEs fresh(m_best, restartStep);
    fresh.m_bestScore = m_bestScore;
    *this = std::move(fresh);
}

CmaEs CmaEs::goingOnWith(std::vector<double> start) const
{
    constexpr double oftenLonger = 2; // tolerance: the distribution may have narrowed since that point was drawn
    CmaEs other = *this;
    other.m_best = std::move(start);
    other.m_bestScore = -std::numeric_limits<double>::infinity();
    other.m_told.clear();
    other.m_sinceBetter = 0;
    other.m_step = std::max(m_step, 1e-3);
    if (lengthOf(stepOf({other.m_best, 0, m_generation})) > oftenLonger * usualLength()) {
        other.m_mean = other.m_best;
        other.m_past.clear();
    }
    return other;
}

} // namespace engine
