// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/rankbounds.h"

#include "engine/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

double divergence(double p, double q)
{
    return p * std::log(p / q) + (1 - p) * std::log((1 - p) / (1 - q));
}

/// The optimisation problem of one instance: skills t, best first; k[a][b] is the information of a match of a and b
/// against "a is the best".
class Dual
{
public:
    Dual(const std::vector<double> &t, double eps)
        : m_n(t.size())
        , m_k(m_n, std::vector<double>(m_n, 0))
        , m_y(m_n, 0)
    {
        for (size_t a = 1; a < m_n; ++a) {
            for (size_t b = 0; b < m_n && t[0] - t[a] >= eps; ++b) // a within eps of the best is a right answer
                m_k[a][b] = a == b ? 0 : divergence(sigmoid(t[a] - t[b]), sigmoid(t[0] + eps - t[b]));
        }
        for (size_t a = 1; a < m_n; ++a) {
            const double most = *std::max_element(m_k[a].begin(), m_k[a].end());
            m_y[a] = most > 0 ? 1 / (2 * most) : 0;
        }
    }

    /// Coordinate ascent in a random order.
    void climb(engine::Random &random)
    {
        std::vector<size_t> order(m_n - 1);
        std::iota(order.begin(), order.end(), size_t(1));
        for (size_t k = order.size(); k > 1; --k)
            std::swap(order[k - 1], order[size_t(random.below(int(k)))]);
        for (const size_t a : order) {
            if (m_k[a][0] > 0)
                m_y[a] = room(a);
        }
    }

    [[nodiscard]] double value() const { return std::accumulate(m_y.begin(), m_y.end(), 0.0); }

private:
    [[nodiscard]] double room(size_t a) const
    {
        double most = 1 / m_k[a][0];
        for (size_t b = 1; b < m_n; ++b) {
            if (b != a && m_k[a][b] > 1e-15)
                most = std::min(most, std::max(0.0, 1 - m_y[b] * m_k[b][a]) / m_k[a][b]);
        }
        return most;
    }

    size_t m_n;
    std::vector<std::vector<double>> m_k;
    std::vector<double> m_y;
};

} // namespace

double pacBound(std::vector<double> skill, double eps, double delta)
{
    std::sort(skill.begin(), skill.end(), std::greater<>());
    Dual dual(skill, eps);
    engine::Random random(1);
    for (int sweep = 0; sweep < 60; ++sweep)
        dual.climb(random);
    return divergence(delta, 1 - delta) * dual.value();
}
