// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"
#include "engine/document/problem.h"
#include "engine/types/plan/caps.h"

namespace engine {

struct Resolution;

/// Problems that prevent the start of a run, or warnings before it, once prices are known. The same function for the
/// terminal, the window and the engine:
/// - CapCannotHold: a money cap is set, a generator that will be asked has no known price, and the configuration sets no cap
///   on calls, tokens, candidates or time. The warning PriceUnknown when it sets one.
/// - MoneyBelowCall, TokensBelowCall: a cap is smaller than the largest cost of one call. An error when no first call is
///   possible; a warning when only another step, or one of several generators, has no calls.
/// - AllRunsBelowCall: the same for a cap over all runs per day or month (`caps`), which would hold the run permanently.
/// Paths as in a configuration, without lines. Pure.
[[nodiscard]] QList<Problem> startProblems(const Resolution &resolution, const PriceOf &priceOf, const GlobalCaps &caps = {});

} // namespace engine
