// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/money.h"
#include "engine/types/usage.h"

#include <QString>

namespace engine {

/// What a million tokens cost, in USD, for prompts of one tier on one day.
struct Price {
    double input = 0;
    double cached = 0;
    double output = 0;
    QString source; ///< where the numbers come from, for the price table

    bool operator==(const Price &) const = default;
};

/// providers.md §2.5: (input − cached)·p_in + cached·p_cached + output·p_out, rounded up to a micro-dollar.
[[nodiscard]] Money costOf(const Usage &usage, const Price &price);

} // namespace engine
