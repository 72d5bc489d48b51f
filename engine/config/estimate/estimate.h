// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/assumption.h"
#include "engine/config/estimate/pastcalls.h"
#include "engine/types/plan/price.h"
#include "engine/types/plan/runplan.h"

#include <functional>

namespace engine {

struct Range {
    double low = 0, likely = 0, high = 0;

    bool operator==(const Range &) const = default;
};

struct StepEstimate {
    Step step = Step::Seeding;
    Range calls, tokensIn, tokensOut, usd;
    bool priceKnown = true;
};

/// Expected cost and size of a run, computed before its start.
struct Estimate {
    QList<StepEstimate> steps;
    Range calls, tokensIn, tokensOut, usd, seconds;
    bool priceKnown = true;           ///< false: usd is a lower bound
    QStringList unpricedModels;
    QList<Assumption> assumptions;
    QString cappedBy;                 ///< the cap that will probably end the run first: "usd", "calls", "tokens", "candidates" …
};

using PriceOf = std::function<std::optional<Price>(const GeneratorPlan &generator, qint64 promptTokens)>;

/// Pure. Input tokens: bytes/4. Output tokens: as in `past` calls to the same
/// generator in the same step, else between 10 % and 60 % of maxTokens, likely 30 %.
[[nodiscard]] Estimate estimate(const RunPlan &plan, const PriceOf &priceOf, const PastCalls &past = {});

} // namespace engine
