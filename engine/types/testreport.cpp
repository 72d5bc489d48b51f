// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/testreport.h"

#include <algorithm>
#include <cmath>

namespace engine {

bool repeatsScore(double before, const TestReport &again)
{
    if (!again.correct)
        return false;
    double spread = 0;
    for (const Metric &metric : again.metrics) {
        if (metric.name == u"combined_score" || again.metrics.size() == 1)
            spread = std::max(spread, metric.spread);
    }
    return std::abs(again.score - before) <= std::max({3 * spread, 0.005 * std::abs(before), 1e-9});
}

} // namespace engine
