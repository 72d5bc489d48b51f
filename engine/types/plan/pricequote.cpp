// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/pricequote.h"

#include "engine/types/plan/runplan.h"

namespace engine {

namespace {

bool applies(const PriceTier &tier, qint64 promptTokens, qint64 atMs)
{
    if (promptTokens < tier.fromTokens || atMs < tier.fromMs)
        return false;
    const int hour = int((atMs / 3'600'000) % 24);
    for (qsizetype i = 0; i + 1 < tier.utcHours.size(); i += 2) {
        if (hour >= tier.utcHours[i] && hour < tier.utcHours[i + 1])
            return true;
    }
    return tier.utcHours.isEmpty();
}

QString number(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 17) : QString();
}

} // namespace

std::optional<Price> PriceQuote::at(qint64 promptTokens, qint64 atMs) const
{
    std::optional<Price> now = price;
    for (const PriceTier &tier : tiers) {
        if (!now || !applies(tier, promptTokens, atMs))
            continue;
        now->input = tier.replaces ? tier.input : now->input * tier.input;
        now->cached = tier.replaces ? tier.cached : now->cached * tier.cached;
        now->output = tier.replaces ? tier.output : now->output * tier.output;
        if (!tier.replaces && now->cacheWrite)
            *now->cacheWrite *= tier.input;
        if (!tier.replaces && now->reasoning)
            *now->reasoning *= tier.output;
    }
    return now;
}

QString quoteKey(const GeneratorPlan &generator)
{
    const QStringList parts{generator.provider, generator.endpoint, generator.model, number(generator.inputUsdPerMtok),
        number(generator.outputUsdPerMtok)};
    return parts.join(u' ');
}

} // namespace engine
