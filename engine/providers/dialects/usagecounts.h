// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/usage.h"

#include <optional>

namespace engine {

/// The token counts of one reply as its server writes them, in one object or in many. A value.
struct UsageCounts {
    /// Where a part is counted when the totals do not tell: within the whole or beside it.
    enum class Place { Within, Beside };

    std::optional<qint64> input, cached, written, output, reasoning, total;
    Place cachedPlace = Place::Within;    ///< of `cached` and `written` in `input`
    Place reasoningPlace = Place::Within; ///< of `reasoning` in `output`

    /// Counts that come again are cumulative or are repeated as 0: the larger one stays.
    void merge(const UsageCounts &later);
    [[nodiscard]] bool isEmpty() const;

    bool operator==(const UsageCounts &) const = default;
};

/// The usage that is booked (providers.md §2.5): parts are put into their wholes as the totals tell, and no part exceeds its
/// whole. A side that the server left out, or counted as 0 although it is not empty, is taken from `estimate`; the usage
/// is then not `reported`. `wrote`: the reply has a text or thoughts.
[[nodiscard]] Usage settledUsage(const UsageCounts &counts, const Usage &estimate, bool wrote);

} // namespace engine
