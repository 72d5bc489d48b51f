// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/money.h"
#include "engine/types/plan/usage.h"

#include <QString>

#include <optional>

namespace engine {

/// What a million tokens cost, in USD, for prompts of one tier on one day.
struct Price {
    double input = 0;
    double cached = 0;
    double output = 0;
    QString source; ///< where the numbers come from, for the price table
    std::optional<double> cacheWrite; ///< for input that goes into the vendor's cache; nothing: as input
    std::optional<double> reasoning;  ///< for reasoning; nothing: as output
    double perCall = 0;               ///< USD for the call itself

    bool operator==(const Price &) const = default;
};

/// providers.md §2.5: (input − cached − written)·p_in + cached·p_cached + written·p_write + output·p_out (reasoning at its
/// own price where it has one) and the price of the call, rounded up to a micro-dollar.
[[nodiscard]] Money costOf(const Usage &usage, const Price &price);

} // namespace engine
