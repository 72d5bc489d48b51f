// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/bradleyterry.h"

namespace engine {

/// Evidence that remains when a candidate is integrated out of a fit: springs between its opponents, a pull on
/// each, and its matches' information on the voices. To second order around the fit, the others do not change.
struct Legacy {
    struct Pull {
        int candidate = 0;
        SkillPrior towards; ///< an additional normal factor of its prior
    };
    std::vector<Pull> pulls;
    std::vector<Spring> springs; ///< all springs in force, including earlier ones; indices before the removal
    std::vector<Voice> voices;   ///< with their updated priors
};

/// `fit` must be the fit of `input`. In a large population (more than maxActive) the
/// removed candidate becomes a fixed opponent instead, since springs would fill the matrix.
[[nodiscard]] Legacy integrateOut(const FitInput &input, const SkillFit &fit, int out);

/// The product of two normal densities.
[[nodiscard]] TermPrior both(const TermPrior &a, const TermPrior &b);

} // namespace engine
