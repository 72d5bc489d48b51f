// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/continuation.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>

namespace engine {

namespace {

using Terms = Eigen::Matrix<double, continuationTerms, 1>;
using TermMatrix = Eigen::Matrix<double, continuationTerms, continuationTerms>;

constexpr double nothingLeft = 0.005;

/// x_k = (1, g, d1, d2, g²) after k iterations.
Terms terms(const double *best, qsizetype k)
{
    const double gap = 1 - best[k - 1];
    const double last = k >= 2 ? best[k - 1] - best[k - 2] : 0;
    const double before = k >= 3 ? best[k - 2] - best[k - 3] : 0;
    return Terms{1, gap, last, before, gap * gap};
}

struct Course {
    QList<double> best;
    double weight = 1;
};

/// Prior courses, before any loop was seen.
const std::vector<Course> &pseudoCourses()
{
    static const std::vector<Course> courses = [] {
        std::vector<Course> made;
        for (const double first : {.2, .35, .5, .65, .8}) {
            for (const double rate : {.15, .4}) {
                Course course{{first}, .3};
                for (int k = 1; k < deepestRound; ++k)
                    course.best.append(course.best.constLast() + (1 - course.best.constLast()) * rate * std::pow(.75, k - 1));
                made.push_back(std::move(course));
            }
        }
        return made;
    }();
    return courses;
}

/// One depth of the backward induction.
struct Regression {
    TermMatrix normal = TermMatrix::Zero();
    Terms value = Terms::Zero(), gain = Terms::Zero();

    Regression() { normal.diagonal() << .001, .3, .3, .3, .3; }
    void add(const Terms &x, double weight, double y, double rise)
    {
        normal.noalias() += weight * x * x.transpose();
        value += weight * y * x;
        gain += weight * rise * x;
    }
};

void put(QList<double> &weights, qsizetype k, const Terms &solved)
{
    for (int term = 0; term < continuationTerms; ++term)
        weights[(k - 1) * continuationTerms + term] = std::round(solved[term] * 1e6) / 1e6; // short numbers for the log
}

} // namespace

QualityFilter::QualityFilter(double noise)
    : m_observation(noise * noise)
    , m_step(std::pow(std::max(0.06, noise), 2))
{
}

double QualityFilter::add(double score)
{
    if (!std::exchange(m_first, false))
        m_variance += m_step;
    const double gain = m_observation > 0 ? m_variance / (m_variance + m_observation) : 1;
    m_mean = m_observation > 0 ? m_mean + gain * (score - m_mean) : score;
    m_variance *= 1 - gain;
    return m_mean;
}

QList<double> filteredScores(const QList<double> &scores, double noise)
{
    QualityFilter filter(noise);
    QList<double> filtered;
    for (const double score : scores)
        filtered.append(filter.add(score));
    return filtered;
}

QList<double> runningBest(const QList<double> &filtered)
{
    QList<double> best;
    for (const double value : filtered)
        best.append(best.isEmpty() ? value : std::max(best.constLast(), value));
    return best;
}

ContinuationFit fitContinuation(const QList<QList<double>> &courses, double price)
{
    ContinuationFit fit;
    fit.value.fill(0, (deepestRound - 1) * continuationTerms);
    fit.gain = fit.value;
    Terms next = Terms::Zero();
    for (qsizetype k = deepestRound - 1; k >= 1; --k) {
        Regression regression;
        const auto observe = [&](const QList<double> &best, double weight) {
            if (best.size() <= k)
                return;
            const double rise = best[k] - best[k - 1];
            const double later = k + 1 < deepestRound ? std::max(0.0, terms(best.constData(), k + 1).dot(next)) : 0;
            regression.add(terms(best.constData(), k), weight, rise - price + later, rise);
        };
        for (const Course &course : pseudoCourses())
            observe(course.best, course.weight);
        for (const QList<double> &course : courses)
            observe(course, 1);
        const auto solver = regression.normal.ldlt();
        next = solver.solve(regression.value);
        put(fit.value, k, next);
        put(fit.gain, k, solver.solve(regression.gain));
    }
    return fit;
}

double continuation(const QList<double> &weights, const QList<double> &course)
{
    const qsizetype k = course.size();
    if (k < 1 || k >= deepestRound || weights.size() < k * continuationTerms)
        return 0;
    const Terms x = terms(course.constData(), k);
    double sum = 0;
    for (int term = 0; term < continuationTerms; ++term)
        sum += x[term] * weights[(k - 1) * continuationTerms + term];
    return sum;
}

bool worthGoingOn(const QList<double> &weights, const QList<double> &course)
{
    const qsizetype k = course.size();
    return k >= 1 && k < deepestRound && 1 - course.constLast() > nothingLeft && continuation(weights, course) > 0;
}

double explorationRate(int runs)
{
    return std::max(0.05, 1 / (1 + runs / 2.0));
}

} // namespace engine
