// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/usage.h"

#include <optional>

namespace engine {

/// Token counts of one reply as its server sends them, in one or several objects. A value.
struct UsageCounts {
    /// Whether the whole includes a part, for replies whose totals do not decide it.
    enum class Place { Within, Beside };

    std::optional<qint64> input, cached, written, output, reasoning, total;
    Place cachedPlace = Place::Within;    ///< of `cached` and `written` relative to `input`
    Place reasoningPlace = Place::Within; ///< of `reasoning` relative to `output`

    /// Repeated counts are cumulative or 0: the larger one is kept.
    void merge(const UsageCounts &later);
    [[nodiscard]] bool isEmpty() const;

    bool operator==(const UsageCounts &) const = default;
};

/// The usage that is booked (providers.md §2.5): parts are added to their wholes according to the totals, and
/// no part exceeds its whole. A side that the server left out, or reported as 0 although it is not empty, is
/// taken from `estimate`; the usage is then not `reported`. `wrote`: the reply has a text or thoughts.
[[nodiscard]] Usage settledUsage(const UsageCounts &counts, const Usage &estimate, bool wrote);

} // namespace engine
