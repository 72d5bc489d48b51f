// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/problem.h"
#include "engine/config/estimate/estimate.h"
#include "engine/types/plan/caps.h"

namespace engine {

struct Resolution;

/// What keeps a run from starting, or deserves a word before it does, once prices are known. The same function for the
/// terminal, the window and the engine itself:
/// - CapCannotHold: a money cap is set, a generator that will be asked has no known price, and the configuration sets no cap
///   on calls, tokens, candidates or time. The warning PriceUnknown when it sets one.
/// - MoneyBelowCall, TokensBelowCall: a cap is smaller than what one call may take. An error when no first call can be made;
///   a warning when only another step, or one of several generators, cannot be asked.
/// - AllRunsBelowCall: the same for a cap over all runs of a day or a month (`caps`), which would hold the run for good.
/// Paths as in a configuration, without lines. Pure.
[[nodiscard]] QList<Problem> startProblems(const Resolution &resolution, const PriceOf &priceOf, const GlobalCaps &caps = {});

} // namespace engine
