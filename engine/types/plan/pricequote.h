// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/price.h"

#include <QList>

namespace engine {

struct GeneratorPlan;

/// One change of a price: for long prompts, from a date on, or at some hours.
struct PriceTier {
    qint64 fromTokens = 0; ///< minimum tokens of the prompt, including cached ones
    qint64 fromMs = 0;     ///< since 1970-01-01 UTC
    QList<int> utcHours;   ///< pairs of hours [from, to); empty: always
    bool replaces = false; ///< the three members below are prices; else factors
    double input = 1, cached = 1, output = 1;

    bool operator==(const PriceTier &) const = default;
};

/// Price of a generator's calls with all its changes: sufficient to compute the price of
/// any call without a price book, so that a run can be replayed after the book has changed.
struct PriceQuote {
    QString generator;          ///< quoteKey()
    std::optional<Price> price; ///< per million tokens; nullopt: unknown
    QList<PriceTier> tiers;     ///< applied in this order

    /// Price for a prompt of so many tokens at that time.
    [[nodiscard]] std::optional<Price> at(qint64 promptTokens, qint64 atMs) const;
    bool operator==(const PriceQuote &) const = default;
};

/// Settings that may affect the price: kind, endpoint, model and prices set by hand.
[[nodiscard]] QString quoteKey(const GeneratorPlan &generator);

} // namespace engine
