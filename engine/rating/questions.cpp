// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/questions.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace engine {

namespace {

constexpr int triesForBest = 11;
constexpr int triesForTop = 5;

/// Thompson draws from a posterior, by indices of its active candidates.
class Thompson
{
public:
    Thompson(const SkillPosterior &posterior, Random &random)
        : m_posterior(posterior)
        , m_random(random)
        , m_n(size_t(posterior.activeSize()))
        , m_draw(m_n)
    {
    }

    OpenQuestion aboutTheBest()
    {
        const int a = best();
        for (int k = 0; k < triesForBest; ++k) {
            if (const int b = best(); b != a)
                return {a, b, MatchGoal::Best};
        }
        return {a, challengerOf(a), MatchGoal::Best};
    }

    OpenQuestion aboutTheTop(int count)
    {
        const std::vector<char> &a = top(count, m_first);
        for (int k = 0; k < triesForTop; ++k) {
            if (const std::vector<char> &b = top(count, m_second); b != a)
                return mostInformative(a, b);
        }
        const std::vector<int> order = byMean();
        return {order[size_t(count) - 1], order[size_t(count)], MatchGoal::Top};
    }

private:
    [[nodiscard]] double mean(int place) const { return m_posterior.mean(m_posterior.active()[size_t(place)]); }
    [[nodiscard]] double variance(int a, int b) const
    {
        const std::vector<double> &c = m_posterior.covariance();
        return c[size_t(a) * m_n + size_t(a)] + c[size_t(b) * m_n + size_t(b)] - 2 * c[size_t(a) * m_n + size_t(b)];
    }

    int best()
    {
        m_posterior.draw(m_random, m_draw);
        return int(std::max_element(m_draw.begin(), m_draw.end()) - m_draw.begin());
    }

    /// Marks the top `count` of one draw.
    const std::vector<char> &top(int count, std::vector<char> &out)
    {
        m_posterior.draw(m_random, m_draw);
        const double least = nthLargest(size_t(count));
        out.resize(m_n);
        std::transform(m_draw.begin(), m_draw.end(), out.begin(), [least](double x) { return char(x >= least); });
        return out;
    }

    /// n-th largest value of the draw; efficient for small n.
    double nthLargest(size_t count)
    {
        m_sorted.assign(m_draw.begin(), m_draw.begin() + std::ptrdiff_t(count));
        std::sort(m_sorted.begin(), m_sorted.end(), std::greater<>());
        for (size_t k = count; k < m_n; ++k) {
            if (m_draw[k] <= m_sorted.back())
                continue;
            size_t place = count - 1;
            for (; place > 0 && m_sorted[place - 1] < m_draw[k]; --place)
                m_sorted[place] = m_sorted[place - 1];
            m_sorted[place] = m_draw[k];
        }
        return m_sorted.back();
    }

    [[nodiscard]] int challengerOf(int leader) const
    {
        int out = -1;
        double most = 0;
        for (int j = 0; j < int(m_n); ++j) {
            if (j == leader)
                continue;
            const double z = (mean(j) - mean(leader)) / std::sqrt(std::max(variance(leader, j), 1e-12));
            if (out < 0 || z > most) {
                out = j;
                most = z;
            }
        }
        return out;
    }

    [[nodiscard]] OpenQuestion mostInformative(const std::vector<char> &a, const std::vector<char> &b) const
    {
        OpenQuestion out{0, 1, MatchGoal::Top};
        double most = -1;
        for (int i = 0; i < int(m_n); ++i) {
            for (int j = 0; j < int(m_n) && a[size_t(i)] && !b[size_t(i)]; ++j) {
                if (!b[size_t(j)] || a[size_t(j)])
                    continue;
                const double v = variance(i, j);
                const double p = chanceOfGap(mean(i) - mean(j), v);
                if (p * (1 - p) * v > most) { // increasing in ½ ln(1 + p(1−p)s²)
                    most = p * (1 - p) * v;
                    out = {i, j, MatchGoal::Top};
                }
            }
        }
        return out;
    }

    [[nodiscard]] std::vector<int> byMean() const
    {
        std::vector<int> order(m_n);
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) { return mean(a) > mean(b); });
        return order;
    }

    const SkillPosterior &m_posterior;
    Random &m_random;
    size_t m_n;
    std::vector<double> m_draw, m_sorted;
    std::vector<char> m_first, m_second;
};

} // namespace

double logitOfGap(double mean, double variance)
{
    return mean / std::sqrt(1 + std::numbers::pi / 8 * variance);
}

double chanceOfGap(double mean, double variance)
{
    return logistic(logitOfGap(mean, variance));
}

std::vector<OpenQuestion> drawQuestions(const SkillPosterior &posterior, int count, double bestShare, int parents, Random &random)
{
    Thompson thompson(posterior, random);
    const bool topMatters = parents > 0 && parents < posterior.activeSize();
    const int best = topMatters ? int(std::ceil(count * bestShare - 1e-9)) : count;
    std::vector<OpenQuestion> out;
    for (int k = 0; k < count; ++k)
        out.push_back(k < best ? thompson.aboutTheBest() : thompson.aboutTheTop(parents));
    return out;
}

} // namespace engine
