// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/foreignjson.h"
#include "engine/providers/prices/priceshelf.h"
#include "engine/types/plan/figures.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr double million = 1e6;

QList<int> tierHours(const json &list)
{
    QList<int> hours;
    for (const json &hour : list) {
        if (hour.is_number_integer())
            hours << hour.get<int>();
    }
    return hours;
}

PriceTier tierFrom(const json &row, double scale)
{
    PriceTier tier;
    tier.fromTokens = std::min(countOf(row, "fromPromptTokens").value_or(0), mostTokens);
    tier.fromMs = std::min(countOf(row, "fromMs").value_or(0), latestMs);
    tier.utcHours = tierHours(memberOf(row, "utcHours"));
    const json &price = memberOf(row, "price");
    tier.replaces = price.is_object();
    const json &values = tier.replaces ? price : memberOf(row, "factor");
    const double by = tier.replaces ? scale : 1;
    tier.input = numberOf(values, "input").value_or(1) * by;
    tier.cached = numberOf(values, "cached").value_or(tier.input / by) * by;
    tier.output = numberOf(values, "output").value_or(1) * by;
    return tier;
}

ordered_json tierTo(const PriceTier &tier, double scale)
{
    ordered_json row;
    if (tier.fromTokens)
        row["fromPromptTokens"] = tier.fromTokens;
    if (tier.fromMs)
        row["fromMs"] = tier.fromMs;
    if (!tier.utcHours.isEmpty())
        row["utcHours"] = std::vector<int>(tier.utcHours.begin(), tier.utcHours.end());
    const double by = tier.replaces ? scale : 1;
    row[tier.replaces ? "price" : "factor"] = {{"input", tier.input / by}, {"cached", tier.cached / by}, {"output", tier.output / by}};
    return row;
}

std::optional<double> scaled(std::optional<double> value, double scale)
{
    return value ? std::optional(*value * scale) : std::nullopt;
}

std::optional<PriceRow> rowFrom(const json &object, PriceOrigin origin)
{
    PriceRow row;
    row.vendor = textOf(object, "provider");
    row.model = textOf(object, "model");
    row.perTokens = countOf(object, "perTokens").value_or(qint64(million));
    const auto input = numberOf(object, "input"), output = numberOf(object, "output");
    if (row.vendor.isEmpty() || row.model.isEmpty() || !input || !output || *input < 0 || *output < 0 || row.perTokens <= 0)
        return {};
    const double scale = million / double(row.perTokens);
    row.price = {*input * scale, numberOf(object, "cached").value_or(*input) * scale, *output * scale, textOf(object, "source"),
        scaled(numberOf(object, "cacheWrite"), scale), scaled(numberOf(object, "reasoning"), scale), numberOf(object, "perCall").value_or(0)};
    row.contextTokens = countOf(object, "contextTokens");
    row.asOf = textOf(object, "asOf");
    row.origin = origin;
    for (const json &tier : memberOf(object, "tiers"))
        row.tiers << tierFrom(tier, scale);
    return row;
}

ordered_json rowTo(const PriceRow &row)
{
    const double scale = million / double(row.perTokens);
    ordered_json object;
    object["provider"] = row.vendor.toStdString();
    object["model"] = row.model.toStdString();
    if (row.perTokens != qint64(million))
        object["perTokens"] = row.perTokens;
    object["input"] = row.price.input / scale;
    object["cached"] = row.price.cached / scale;
    object["output"] = row.price.output / scale;
    if (row.price.cacheWrite)
        object["cacheWrite"] = *row.price.cacheWrite / scale;
    if (row.price.reasoning)
        object["reasoning"] = *row.price.reasoning / scale;
    if (row.price.perCall != 0)
        object["perCall"] = row.price.perCall;
    if (row.contextTokens)
        object["contextTokens"] = *row.contextTokens;
    object["source"] = row.price.source.toStdString();
    object["asOf"] = row.asOf.toStdString();
    for (const PriceTier &tier : row.tiers)
        object["tiers"].push_back(tierTo(tier, scale));
    return object;
}

} // namespace

Result<QList<PriceRow>> priceRowsFromJson(QByteArrayView bytes, PriceOrigin origin)
{
    const json document = parseForeignJson(bytes);
    const json &list = document.is_array() ? document : memberOf(document, "prices");
    if (!list.is_array())
        return fail(ErrorKind::Damaged, QStringLiteral("prices: expected a list"));
    QList<PriceRow> rows;
    for (const json &object : list) {
        const auto row = rowFrom(object, origin);
        if (!row)
            return fail(ErrorKind::Damaged, QStringLiteral("prices[%1]: provider, model or price missing").arg(rows.size()));
        rows << *row;
    }
    return rows;
}

QByteArray priceRowsToJson(const QList<PriceRow> &rows)
{
    ordered_json list = ordered_json::array();
    for (const PriceRow &row : rows)
        list.push_back(rowTo(row));
    return QByteArray::fromStdString(list.dump(1, ' ', false, ordered_json::error_handler_t::replace));
}

} // namespace engine
