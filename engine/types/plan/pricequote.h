// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/price.h"

#include <QList>

namespace engine {

struct GeneratorPlan;

/// One way in which a price changes: for long prompts, from a date on, at some hours.
struct PriceTier {
    qint64 fromTokens = 0; ///< of the prompt, cached ones included
    qint64 fromMs = 0;     ///< since 1970-01-01 UTC
    QList<int> utcHours;   ///< pairs of hours, half open; empty: always
    bool replaces = false; ///< the three below are prices; else factors
    double input = 1, cached = 1, output = 1;

    bool operator==(const PriceTier &) const = default;
};

/// What a generator's calls cost, with all that may change it: enough to know the price of any call without a price
/// book, so that a run can be replayed when the book says something else.
struct PriceQuote {
    QString generator;          ///< quoteKey()
    std::optional<Price> price; ///< per million tokens; nothing: unknown
    QList<PriceTier> tiers;     ///< applied in this order

    /// For a prompt of so many tokens at that time.
    [[nodiscard]] std::optional<Price> at(qint64 promptTokens, qint64 atMs) const;
    bool operator==(const PriceQuote &) const = default;
};

/// What tells apart generators that may differ in price: kind, endpoint, model and prices set by hand.
[[nodiscard]] QString quoteKey(const GeneratorPlan &generator);

} // namespace engine
