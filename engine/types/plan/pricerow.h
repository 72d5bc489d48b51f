// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/pricequote.h"

namespace engine {

/// Source of a price; a later one overrides an earlier one.
enum class PriceOrigin {
    BuiltIn, ///< the table that came with the program
    Live,    ///< fetched from OpenRouter's list of models
    User     ///< entered by the person
};

/// One row of the price book.
struct PriceRow {
    QString vendor; ///< "openai", "google", "openrouter" …
    QString model;
    Price price;    ///< USD per million tokens
    std::optional<qint64> contextTokens;
    QString asOf;   ///< date of the data, ISO 8601
    PriceOrigin origin = PriceOrigin::BuiltIn;
    QList<PriceTier> tiers;     ///< of this row; built-in rows have theirs in the rules
    qint64 perTokens = 1'000'000; ///< unit in which a person entered it; `price` is converted

    bool operator==(const PriceRow &) const = default;
};

} // namespace engine
