// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

/// How good estimates have been, over the last finished runs: "estimates were within ±x %".
struct EstimateAccuracy {
    int runs = 0;              ///< that were estimated and ended by their own rules; under 3 the rest says little
    int insideRange = 0;       ///< of these, with tokens between the low and the high estimate
    double moneyWithin = 0;    ///< share of the likely estimate within which 4 of 5 runs stayed: 0.3 is ±30 %; 0: no run cost anything
    double tokensWithin = 0;
    double callsWithin = 0;

    bool operator==(const EstimateAccuracy &) const = default;
};

} // namespace engine
