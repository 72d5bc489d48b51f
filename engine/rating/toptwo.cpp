// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/toptwo.h"

#include <cmath>
#include <numbers>

namespace engine {

int bestOfDraw(const SkillPosterior &posterior, Random &random)
{
    std::vector<double> draw(size_t(posterior.activeSize()));
    posterior.draw(random, draw);
    return posterior.active()[size_t(std::max_element(draw.begin(), draw.end()) - draw.begin())];
}

double pairInformation(const SkillPosterior &posterior, int i, int j)
{
    const double variance = posterior.gapVariance(i, j);
    const double p = logistic((posterior.mean(i) - posterior.mean(j)) / std::sqrt(1 + std::numbers::pi * variance / 8));
    return 0.5 * std::log1p(p * (1 - p) * variance);
}

} // namespace engine
