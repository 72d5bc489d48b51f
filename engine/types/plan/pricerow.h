// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/pricequote.h"

namespace engine {

/// Who says what a model costs; a later one overrules an earlier one.
enum class PriceOrigin {
    BuiltIn, ///< the table that came with the program
    Live,    ///< fetched from OpenRouter's list of models
    User     ///< entered by the person
};

/// One line of the price book.
struct PriceRow {
    QString vendor; ///< "openai", "google", "openrouter" …
    QString model;
    Price price;    ///< USD per million tokens
    std::optional<qint64> contextTokens;
    QString asOf;   ///< date of the data, ISO
    PriceOrigin origin = PriceOrigin::BuiltIn;
    QList<PriceTier> tiers;     ///< own ones; those of built-in rows stand in its rules
    qint64 perTokens = 1'000'000; ///< the unit in which a person wrote it; `price` is converted

    bool operator==(const PriceRow &) const = default;
};

} // namespace engine
