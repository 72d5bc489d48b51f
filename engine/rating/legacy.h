// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/bradleyterry.h"

namespace engine {

/// What a candidate leaves behind when it is integrated out of a fit: springs between its opponents, a pull on each, and
/// what its matches said of the voices. To second order around the fit nothing changes for the others.
struct Legacy {
    struct Pull {
        int candidate = 0;
        SkillPrior towards; ///< a further normal factor of its prior
    };
    std::vector<Pull> pulls;
    std::vector<Spring> springs; ///< all that hold now, those before included; indices before the removal
    std::vector<Voice> voices;   ///< with their priors as they are now
};

/// `fit` must be the fit of `input`. Of a large population (more than maxActive) the one that goes becomes a fixed
/// opponent instead: springs would fill the matrix.
[[nodiscard]] Legacy integrateOut(const FitInput &input, const SkillFit &fit, int out);

/// The product of two normal densities.
[[nodiscard]] TermPrior both(const TermPrior &a, const TermPrior &b);

} // namespace engine
