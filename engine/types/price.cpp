// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/price.h"

#include <cmath>

namespace engine {

Money costOf(const Usage &usage, const Price &price)
{
    // USD per million tokens times tokens is micro-USD.
    const double micro = double(usage.input - usage.cached) * price.input + double(usage.cached) * price.cached
        + double(usage.output) * price.output;
    return {qint64(std::ceil(micro - 1e-9))};
}

} // namespace engine
