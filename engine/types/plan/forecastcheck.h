// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

/// Accuracy of estimates over the last finished runs: "estimates were within ±x %".
struct EstimateAccuracy {
    int runs = 0;              ///< runs with an estimate that ended by their own rules; with fewer than 3 the other members mean little
    int insideRange = 0;       ///< runs with tokens between the low and the high estimate
    double moneyWithin = 0;    ///< relative error of the likely estimate that 80 % of the runs did not exceed: 0.3 is ±30 %; 0: no run had a cost
    double tokensWithin = 0;
    double callsWithin = 0;

    bool operator==(const EstimateAccuracy &) const = default;
};

} // namespace engine
