// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/money.h"
#include "engine/types/plan/usage.h"

#include <QString>

#include <optional>

namespace engine {

/// Price of a million tokens in USD, for prompts of one tier on one day.
struct Price {
    double input = 0;
    double cached = 0;
    double output = 0;
    QString source; ///< source of the numbers, for the price table
    std::optional<double> cacheWrite; ///< for input written to the vendor's cache; nullopt: as input
    std::optional<double> reasoning;  ///< for reasoning; nullopt: as output
    double perCall = 0;               ///< USD for the call itself

    bool operator==(const Price &) const = default;
};

/// providers.md §2.5: (input − cached − written)·p_in + cached·p_cached + written·p_write + output·p_out
/// (reasoning at its own price if it has one), plus the price of the call, rounded up to a micro-USD.
[[nodiscard]] Money costOf(const Usage &usage, const Price &price);

} // namespace engine
