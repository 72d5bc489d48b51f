// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/price.h"

#include "engine/types/plan/figures.h"

#include <algorithm>
#include <cmath>

namespace engine {

Money costOf(const Usage &usage, const Price &price)
{
    // USD per million tokens × tokens = micro-USD.
    const double reasoning = price.reasoning ? double(usage.reasoning) : 0;
    const double micro = double(usage.input - usage.cached - usage.written) * price.input + double(usage.cached) * price.cached
        + double(usage.written) * price.cacheWrite.value_or(price.input) + (double(usage.output) - reasoning) * price.output
        + reasoning * price.reasoning.value_or(0) + price.perCall * 1e6;
    return {micro > 0 ? qint64(std::ceil(std::min(micro, double(mostCost)) - 1e-9)) : 0}; // a foreign price may be NaN
}

} // namespace engine
