// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/pricebook.h"

#include "engine/providers/pricebookreader.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

// A static library's resources are initialised by hand, outside of any namespace.
static void initPrices()
{
    Q_INIT_RESOURCE(prices);
}

namespace engine {

namespace {

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(":/valda/prices/") + QLatin1StringView(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

bool matches(const QString &pattern, const QString &model)
{
    if (pattern.endsWith(u'*'))
        return model.startsWith(QStringView(pattern).chopped(1), Qt::CaseInsensitive);
    return model.compare(pattern, Qt::CaseInsensitive) == 0;
}

/// "gpt-4o-2024-08-06", "claude-haiku-4-5-20251001" → the name before the date; the name itself when there is none.
QString withoutDate(const QString &model)
{
    static const QRegularExpression date(QStringLiteral("-20[2-9][0-9](?:-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))$"));
    return QString(model).remove(date);
}

} // namespace

PriceBook PriceBook::builtIn()
{
    initPrices();
    Result<PriceBook> book = fromJson(resource("model-prices.json"), resource("tiers.json"));
    Q_ASSERT(book);
    return book ? *book : PriceBook();
}

Result<PriceBook> PriceBook::fromJson(QByteArrayView prices, QByteArrayView rules)
{
    return PriceBookReader::read(prices, rules);
}

const PriceBook::Entry *PriceBook::find(const QString &vendor, const QString &model) const
{
    const auto row = m_index.constFind((vendor + u'/' + model).toLower());
    return row == m_index.constEnd() ? nullptr : &m_entries[*row];
}

std::optional<Price> PriceBook::price(const QString &vendor, const QString &model, qint64 promptTokens, qint64 atMs) const
{
    if (m_strangers.contains(model.section(u'/', -1), Qt::CaseInsensitive))
        return {};
    const Entry *entry = find(vendor, model);
    const bool mayPrefix = vendor.isEmpty() || vendor == QStringLiteral("openrouter");
    if (!entry && mayPrefix && model.count(u'/') == 1) {
        const QString inner = model.section(u'/', 0, 0);
        return inner == QStringLiteral("openrouter") ? std::nullopt : price(inner, model.section(u'/', 1), promptTokens, atMs);
    }
    if (!entry)
        entry = find(vendor, withoutDate(model));
    if (!entry)
        return {};
    Price price = entry->price;
    for (const Rule &rule : m_rules) {
        if (applies(rule, *entry, promptTokens, atMs))
            adjust(rule, price);
    }
    return price;
}

bool PriceBook::applies(const Rule &rule, const Entry &entry, qint64 promptTokens, qint64 atMs)
{
    if (rule.vendor != entry.vendor || promptTokens < rule.fromTokens || atMs < rule.fromMs)
        return false;
    if (std::none_of(rule.models.begin(), rule.models.end(), [&](const QString &pattern) { return matches(pattern, entry.model); }))
        return false;
    const int hour = int((atMs / 3'600'000) % 24);
    return rule.utcHours.isEmpty()
        || std::any_of(rule.utcHours.begin(), rule.utcHours.end(), [&](const auto &span) { return hour >= span.first && hour < span.second; });
}

void PriceBook::adjust(const Rule &rule, Price &price)
{
    if (rule.replacement) {
        const QString source = price.source;
        price = *rule.replacement;
        price.source = source;
    }
    price.input *= rule.inputFactor;
    price.cached *= rule.cachedFactor;
    price.output *= rule.outputFactor;
}

} // namespace engine
