// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/selection/policy.h"

#include "engine/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine {

namespace {

constexpr int tournamentSize = 3;
constexpr double steepest = 10;

} // namespace

std::vector<double> parentWeights(const QString &policy, const std::vector<double> &merits, double median, double spread)
{
    const size_t n = merits.size();
    const auto size = double(n);
    std::vector<double> out(n, 1);
    for (size_t k = 0; k < n; ++k) {
        const auto rank = double(k);
        if (policy == u"rank")
            out[k] = size - rank;
        else if (policy == u"powerLaw")
            out[k] = 1 / ((rank + 1) * (rank + 1));
        else if (policy == u"fitness")
            out[k] = std::exp(std::clamp((merits[k] - median) / spread, -steepest, steepest));
        else if (policy == u"tournament") // probability that the best of three draws has this rank
            out[k] = std::pow((size - rank) / size, tournamentSize) - std::pow((size - rank - 1) / size, tournamentSize);
    }
    return out;
}

size_t drawByWeight(const std::vector<double> &weights, Random &random)
{
    double point = random.uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (size_t k = 0; k < weights.size(); ++k) {
        point -= weights[k];
        if (point < 0)
            return k;
    }
    return weights.size() - 1;
}

double medianOf(std::vector<double> numbers)
{
    if (numbers.empty())
        return 0;
    const auto middle = numbers.begin() + std::ptrdiff_t(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

double spreadOf(const std::vector<double> &numbers)
{
    const double median = medianOf(numbers);
    std::vector<double> distances;
    for (const double number : numbers)
        distances.push_back(std::abs(number - median));
    const double spread = 1.4826 * medianOf(std::move(distances));
    return spread > 0 ? spread : 1;
}

} // namespace engine
