// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

namespace engine {

inline constexpr double eloMean = 1500;       ///< rating of a candidate of mean skill
inline constexpr double eloPerLogit = 173.72; ///< 400 / ln 10

/// Rating of a candidate on the Elo scale (eloMean + eloPerLogit × skill), rounded to 0.1 so that it is the same everywhere.
struct Rating {
    CandidateId candidate;
    double elo = eloMean;
    double halfWidth = 0; ///< half of the 95 % interval, Elo points
    int games = 0;        ///< number of comparisons; 0: `elo` is no measurement and is not displayed

    [[nodiscard]] double low() const { return elo - halfWidth; }
    [[nodiscard]] double high() const { return elo + halfWidth; }
    bool operator==(const Rating &) const = default;
};

} // namespace engine
