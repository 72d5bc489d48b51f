// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/money.h"

#include <optional>

namespace engine {

/// Caps over all runs together, by days and months of the local calendar; unset: no cap.
struct GlobalCaps {
    std::optional<Money> perDay;
    std::optional<Money> perMonth;

    bool operator==(const GlobalCaps &) const = default;
};

/// Spending of all runs together.
struct Spending {
    Money today;
    Money month;
    Money reserved; ///< by calls in flight, or lost in a crash and not settled; counts for the caps, but is not in the two above
    qint64 dayEndsMs = 0;
    qint64 monthEndsMs = 0;
    bool todayIsLowerBound = false; ///< a run of that day or month made calls of unknown price
    bool monthIsLowerBound = false;

    bool operator==(const Spending &) const = default;
};

} // namespace engine
