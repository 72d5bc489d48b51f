// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/prices/pricebookreader.h"

#include "engine/base/foreignjson.h"
#include "engine/types/plan/figures.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

using nlohmann::json;

namespace {

QStringList textsOf(const json &list)
{
    QStringList texts;
    for (const json &item : list) {
        if (item.is_string())
            texts << QString::fromStdString(item.get_ref<const std::string &>());
    }
    return texts;
}

QList<int> hoursOf(const json &list)
{
    QList<int> hours;
    for (const json &span : list) {
        if (span.is_array() && span.size() == 2 && span[0].is_number_integer() && span[1].is_number_integer())
            hours << span[0].get<int>() << span[1].get<int>();
    }
    return hours;
}

/// Reads absolute prices or factors; false when there is neither.
bool readEffect(const json &row, PriceTier &tier)
{
    const json &price = memberOf(row, "price"), &factor = memberOf(row, "factor");
    const auto input = numberOf(price, "input"), cached = numberOf(price, "cached"), output = numberOf(price, "output");
    tier.replaces = input && cached && output;
    if (tier.replaces) {
        tier.input = *input;
        tier.cached = *cached;
        tier.output = *output;
        return true;
    }
    tier.input = numberOf(factor, "input").value_or(1);
    tier.cached = numberOf(factor, "cached").value_or(tier.input);
    tier.output = numberOf(factor, "output").value_or(1);
    return factor.is_object();
}

} // namespace

std::optional<PriceBook::Entry> PriceBookReader::entryFrom(const json &row)
{
    PriceBook::Entry entry;
    entry.vendor = textOf(row, "provider");
    entry.model = textOf(row, "model");
    const auto input = numberOf(row, "input_usd_per_mtok"), output = numberOf(row, "output_usd_per_mtok");
    if (entry.vendor.isEmpty() || entry.model.isEmpty() || !input || !output || *input < 0 || *output < 0)
        return {};
    entry.price = {*input, numberOf(row, "cached_input_usd_per_mtok").value_or(*input), *output, textOf(row, "source")};
    entry.contextTokens = countOf(row, "context_tokens");
    entry.asOf = textOf(row, "as_of");
    return entry;
}

std::optional<PriceBook::Rule> PriceBookReader::ruleFrom(const json &row)
{
    PriceBook::Rule rule;
    rule.vendor = textOf(row, "provider");
    rule.models = textsOf(memberOf(row, "models"));
    rule.tier.fromTokens = std::min(countOf(row, "fromPromptTokens").value_or(0), mostTokens);
    if (const QString from = textOf(row, "from"); !from.isEmpty()) {
        const QDate date = QDate::fromString(from, Qt::ISODate);
        if (!date.isValid())
            return {};
        rule.tier.fromMs = std::clamp(date.startOfDay(Qt::UTC).toMSecsSinceEpoch(), -latestMs, latestMs);
    }
    rule.tier.utcHours = hoursOf(memberOf(row, "utcHours"));
    const bool hasEffect = readEffect(row, rule.tier);
    if (rule.vendor.isEmpty() || rule.models.isEmpty() || !hasEffect)
        return {};
    return rule;
}

Result<PriceBook> PriceBookReader::read(QByteArrayView prices, QByteArrayView rules)
{
    const json table = parseForeignJson(prices), document = parseForeignJson(rules);
    if (!table.is_array())
        return fail(ErrorKind::Damaged, QStringLiteral("prices: expected a list"));
    if (!memberOf(document, "rules").is_array())
        return fail(ErrorKind::Damaged, QStringLiteral("rules: expected a list"));
    PriceBook book;
    for (const json &row : table) {
        auto entry = entryFrom(row);
        if (!entry)
            return fail(ErrorKind::Damaged, QStringLiteral("prices[%1]: provider, model or price missing").arg(book.m_entries.size()));
        book.m_index.insert((entry->vendor + u'/' + entry->model).toLower(), book.m_entries.size());
        book.m_entries << std::move(*entry);
    }
    for (const json &row : memberOf(document, "rules")) {
        auto rule = ruleFrom(row);
        if (!rule)
            return fail(ErrorKind::Damaged, QStringLiteral("rules[%1]: provider, models or effect missing").arg(book.m_rules.size()));
        book.m_rules << std::move(*rule);
    }
    book.m_strangers = textsOf(memberOf(document, "otherPrice"));
    return book;
}

} // namespace engine
