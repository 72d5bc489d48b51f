// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/rating/posterior.h"

#include <algorithm>
#include <utility>

namespace engine {

/// One draw of all skills; the index of the largest.
[[nodiscard]] int bestOfDraw(const SkillPosterior &posterior, Random &random);
/// How much one verdict on the pair would tell: ½ ln(1 + p(1−p) s²), ranking.md §6.1.
[[nodiscard]] double pairInformation(const SkillPosterior &posterior, int i, int j);

/// The next question by top-two draws from the posterior (ranking.md §6.1): I is the best of one draw, J the best of
/// the first of up to 11 further draws that names another; else the one most likely to overtake. Only pairs for which
/// `free(i, j)` says yes; −1, −1 when there is none.
template <typename Free>
[[nodiscard]] std::pair<int, int> topTwo(const SkillPosterior &posterior, Random &random, const Free &free)
{
    const int n = posterior.size();
    if (n < 2)
        return {-1, -1};
    const int i = bestOfDraw(posterior, random);
    for (int k = 0; k < 11; ++k) {
        const int j = bestOfDraw(posterior, random);
        if (j != i && free(i, j))
            return {i, j};
    }
    std::pair<int, int> best{-1, -1};
    double most = -1;
    const auto consider = [&](int a, int b) {
        if (a == b || !free(a, b))
            return;
        if (const double gain = pairInformation(posterior, a, b); gain > most) {
            most = gain;
            best = {a, b};
        }
    };
    for (int j = 0; j < n; ++j)
        consider(i, j);
    if (best.first >= 0)
        return best;
    for (int a = 0; a < n; ++a) {
        for (int b = a + 1; b < n; ++b)
            consider(a, b);
    }
    return best;
}

} // namespace engine
