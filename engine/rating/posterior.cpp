// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/posterior.h"

#include "engine/base/random.h"
#include "engine/rating/square.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace engine {

namespace {

using Matrix = Eigen::MatrixXd;

/// Derivatives of η of one comparison, with its curvature.
struct Row {
    double slope, weight;
    std::array<double, 3> terms; ///< by position, length, ln α
};

/// Curvature of the log posterior over the active skills and the free terms of the voices.
class Curvature
{
public:
    Curvature(const FitInput &input, const SkillFit &fit, const std::vector<int> &place, Eigen::Index active)
        : m_in(input)
        , m_fit(fit)
        , m_place(place)
    {
        Eigen::Index terms = 0;
        m_term.assign(3 * input.voices.size(), -1);
        for (size_t v = 0; v < input.voices.size() && !input.termsHeld; ++v) {
            m_term[3 * v] = terms++;
            m_term[3 * v + 1] = input.lengths.empty() ? -1 : terms++;
            m_term[3 * v + 2] = input.voices[v].hasSlope ? terms++ : -1;
        }
        m_skills = Matrix::Zero(active, active);
        m_cross = Matrix::Zero(active, terms);
        m_terms = Matrix::Zero(terms, terms);
        addPriors();
        for (const Comparison &c : input.comparisons)
            addComparison(c);
        for (const Spring &spring : input.springs)
            addPair(m_place[size_t(spring.a)], m_place[size_t(spring.b)], spring.stiffness);
    }

    /// The part of the skills, with the terms integrated out.
    [[nodiscard]] Matrix marginal() const
    {
        if (m_terms.size() == 0)
            return m_skills;
        return m_skills - m_cross * m_terms.llt().solve(m_cross.transpose());
    }

private:
    void addPriors()
    {
        for (size_t i = 0; i < m_in.priors.size(); ++i) {
            if (m_place[i] >= 0)
                m_skills(m_place[i], m_place[i]) += m_in.priors[i].precision;
        }
        for (size_t v = 0; v < m_in.voices.size(); ++v) {
            const Voice &voice = m_in.voices[v];
            const std::array<const TermPrior *, 3> priors{&voice.position, &voice.length, &voice.logSlope};
            for (size_t t = 0; t < 3; ++t) {
                if (const Eigen::Index at = m_term[3 * v + t]; at >= 0)
                    m_terms(at, at) += priors[t]->precision;
            }
        }
    }

    [[nodiscard]] Row rowOf(const Comparison &c) const
    {
        const VoiceTerms &terms = m_fit.terms[size_t(c.voice)];
        const double gap = m_in.lengths.empty() ? 0 : m_in.lengths[size_t(c.first)] - m_in.lengths[size_t(c.second)];
        const double slope = terms.logSlope == 0 ? 1 : std::exp(terms.logSlope);
        const double pull = slope * (m_fit.skill[size_t(c.first)] - m_fit.skill[size_t(c.second)]);
        const double p = logistic(pull + terms.position * c.seats + terms.length * gap);
        return {slope, m_in.weight(c) * c.games * p * (1 - p), {c.seats, gap, pull}};
    }

    void addPair(int a, int b, double weight)
    {
        if (a >= 0)
            m_skills(a, a) += weight;
        if (b >= 0)
            m_skills(b, b) += weight;
        if (a >= 0 && b >= 0) {
            m_skills(a, b) -= weight;
            m_skills(b, a) -= weight;
        }
    }

    void addComparison(const Comparison &c)
    {
        const int f = m_place[size_t(c.first)], s = m_place[size_t(c.second)];
        const Row row = rowOf(c);
        addPair(f, s, row.slope * row.slope * row.weight);
        for (size_t t = 0; t < 3; ++t) {
            const Eigen::Index at = m_term[3 * size_t(c.voice) + t];
            if (at < 0)
                continue;
            const double cross = row.slope * row.weight * row.terms[t];
            if (f >= 0)
                m_cross(f, at) += cross;
            if (s >= 0)
                m_cross(s, at) -= cross;
            for (size_t u = 0; u < 3; ++u) {
                if (const Eigen::Index other = m_term[3 * size_t(c.voice) + u]; other >= 0)
                    m_terms(at, other) += row.weight * row.terms[t] * row.terms[u];
            }
        }
    }

    const FitInput &m_in;
    const SkillFit &m_fit;
    const std::vector<int> &m_place;
    std::vector<Eigen::Index> m_term; ///< index of each voice's three terms, −1 when fixed
    Matrix m_skills, m_cross, m_terms;
};

/// Tables of the ziggurat method with 128 blocks.
struct Ziggurat {
    static constexpr double tail = 3.442619855899;
    static constexpr double area = 9.91256303526217e-3;
    std::array<double, 129> x{};
    std::array<double, 128> ratio{};

    Ziggurat()
    {
        double f = std::exp(-0.5 * tail * tail);
        x[0] = area / f;
        x[1] = tail;
        for (size_t i = 2; i < 128; ++i) {
            x[i] = std::sqrt(-2 * std::log(area / x[i - 1] + f));
            f = std::exp(-0.5 * x[i] * x[i]);
        }
        for (size_t i = 0; i < 128; ++i)
            ratio[i] = x[i + 1] / x[i];
    }

    [[nodiscard]] static double beyond(Random &random, bool negative)
    {
        for (;;) {
            const double a = -std::log(1 - random.uniform()) / tail;
            const double b = -std::log(1 - random.uniform());
            if (2 * b >= a * a)
                return negative ? -(tail + a) : tail + a;
        }
    }
};

void addColumn(const double *__restrict column, size_t rows, double z, double *__restrict out)
{
    for (size_t i = 0; i < rows; ++i)
        out[i] += column[i] * z;
}

/// Adds columns k … k + 3 of an upper triangle in sequence.
void addFour(const double *__restrict columns, size_t n, size_t k, const double *__restrict z, double *__restrict out)
{
    for (size_t i = 0; i <= k; ++i)
        out[i] = out[i] + columns[i] * z[0] + columns[n + i] * z[1] + columns[2 * n + i] * z[2] + columns[3 * n + i] * z[3];
    for (size_t j = 1; j < 4; ++j)
        addColumn(columns + j * n + k + 1, j, z[j], out + k + 1);
}

/// An n × n matrix extended by one row and column, zero except for `last` on the diagonal.
std::vector<double> widened(const std::vector<double> &values, size_t n, double last)
{
    std::vector<double> out((n + 1) * (n + 1), 0);
    for (size_t row = 0; row < n; ++row)
        std::copy_n(values.begin() + std::ptrdiff_t(row * n), n, out.begin() + std::ptrdiff_t(row * (n + 1)));
    out.back() = last;
    return out;
}

} // namespace

static const Ziggurat ziggurat;

double fastNormal(Random &random)
{
    for (;;) {
        const quint64 bits = random.next();
        const double u = double(qint64(bits) >> 11) * 0x1.0p-52; // −1 … 1
        const size_t i = bits & 127;
        if (std::abs(u) < ziggurat.ratio[i])
            return u * ziggurat.x[i];
        if (i == 0)
            return Ziggurat::beyond(random, u < 0);
        const double x = u * ziggurat.x[i];
        const double low = std::exp(-0.5 * (ziggurat.x[i] * ziggurat.x[i] - x * x));
        const double high = std::exp(-0.5 * (ziggurat.x[i + 1] * ziggurat.x[i + 1] - x * x));
        if (high + random.uniform() * (low - high) < 1)
            return x;
    }
}

double normalCdf(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

SkillPosterior::SkillPosterior(const FitInput &input, const SkillFit &fit)
    : m_mean(fit.skill)
{
    const bool everybody = m_mean.size() <= maxActive;
    const std::vector<double> precision = everybody ? std::vector<double>() : verdictPrecisions(input, fit);
    m_variance.resize(m_mean.size());
    for (size_t i = 0; i < precision.size(); ++i)
        m_variance[i] = 1 / (precision[i] + input.priors[i].precision);
    chooseActive();
    const Matrix curvature = Curvature(input, fit, m_place, Eigen::Index(m_active.size())).marginal();
    Square h(m_active.size());
    std::copy_n(curvature.data(), curvature.size(), h.values().begin()); // symmetric: columns are rows
    Square factor = inverseFactor(std::move(h));
    m_covariance = productOf(factor).values();
    m_factor = std::move(factor.values());
    for (size_t k = 0; k < m_active.size(); ++k)
        m_variance[size_t(m_active[k])] = m_covariance[k * m_active.size() + k];
}

bool SkillPosterior::add(const SkillPrior &prior)
{
    const size_t n = m_mean.size();
    if (n != m_active.size() || n >= size_t(maxActive))
        return false;
    const double variance = 1 / prior.precision;
    m_mean.push_back(prior.mean);
    m_variance.push_back(variance);
    m_active.push_back(int(n));
    m_place.push_back(int(n));
    m_covariance = widened(m_covariance, n, variance);
    m_factor = widened(m_factor, n, std::sqrt(variance));
    return true;
}

bool SkillPosterior::remove(int index)
{
    const size_t n = m_mean.size();
    if (n != m_active.size() || n < 2)
        return false;
    m_mean.erase(m_mean.begin() + index);
    m_variance.erase(m_variance.begin() + index);
    m_active.pop_back();
    m_place.pop_back();
    Square left(n - 1);
    for (size_t a = 0; a + 1 < n; ++a) {
        for (size_t b = 0; b + 1 < n; ++b)
            left[a][b] = m_covariance[(a + (a >= size_t(index))) * n + b + (b >= size_t(index))];
    }
    m_covariance = left.values();
    m_factor = factorOf(std::move(left)).values();
    return true;
}

void SkillPosterior::chooseActive()
{
    m_active.resize(m_mean.size());
    std::iota(m_active.begin(), m_active.end(), 0);
    if (m_active.size() > maxActive) {
        const auto promise = [this](int i) { return m_mean[size_t(i)] + 2 * std::sqrt(m_variance[size_t(i)]); };
        std::nth_element(m_active.begin(), m_active.begin() + maxActive, m_active.end(),
            [&](int a, int b) { return std::pair(-promise(a), a) < std::pair(-promise(b), b); });
        m_active.resize(maxActive);
        std::sort(m_active.begin(), m_active.end());
    }
    m_place.assign(m_mean.size(), -1);
    for (size_t k = 0; k < m_active.size(); ++k)
        m_place[size_t(m_active[k])] = int(k);
}

double SkillPosterior::gapVariance(int i, int j) const
{
    const int a = m_place[size_t(i)], b = m_place[size_t(j)];
    const double sum = variance(i) + variance(j);
    if (i == j || a < 0 || b < 0)
        return i == j ? 0 : sum;
    return sum - 2 * m_covariance[size_t(a) * m_active.size() + size_t(b)];
}

double SkillPosterior::chanceBetter(int i, int j) const
{
    const double sd = std::sqrt(gapVariance(i, j));
    return sd > 0 ? normalCdf((mean(i) - mean(j)) / sd) : 0.5;
}

void SkillPosterior::draw(Random &random, std::span<double> out) const
{
    const size_t n = m_active.size();
    std::array<double, maxActive> z;
    for (size_t i = 0; i < n; ++i) {
        out[i] = m_mean[size_t(m_active[i])];
        z[i] = fastNormal(random);
    }
    size_t k = 0;
    for (; k + 4 <= n; k += 4) // four columns at once: memory access is the bottleneck
        addFour(&m_factor[k * n], n, k, &z[k], out.data());
    for (; k < n; ++k)
        addColumn(&m_factor[k * n], k + 1, z[k], out.data());
}

} // namespace engine
