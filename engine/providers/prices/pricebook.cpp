// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/prices/pricebook.h"

#include "engine/providers/prices/pricebookreader.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

// Resources of a static library must be initialised by hand, outside of any namespace.
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

/// "gpt-4o-2024-08-06", "claude-haiku-4-5-20251001" → the name before the date; the name itself without a date.
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

PriceQuote PriceBook::quote(const QString &vendor, const QString &model) const
{
    const Entry *entry = find(vendor, model);
    const bool byPerson = entry && entry->origin != PriceOrigin::BuiltIn;
    if (!byPerson && m_strangers.contains(model.section(u'/', -1), Qt::CaseInsensitive))
        return {};
    const bool mayPrefix = vendor.isEmpty() || vendor == QStringLiteral("openrouter");
    if (!entry && mayPrefix && model.count(u'/') == 1) {
        const QString inner = model.section(u'/', 0, 0);
        return inner == QStringLiteral("openrouter") ? PriceQuote() : quote(inner, model.section(u'/', 1));
    }
    if (!entry)
        entry = find(vendor, withoutDate(model));
    if (!entry)
        return {};
    return {{}, entry->price, tiersOf(*entry)};
}

std::optional<Price> PriceBook::price(const QString &vendor, const QString &model, qint64 promptTokens, qint64 atMs) const
{
    return quote(vendor, model).at(promptTokens, atMs);
}

QList<PriceTier> PriceBook::tiersOf(const Entry &entry) const
{
    if (entry.origin != PriceOrigin::BuiltIn)
        return entry.tiers;
    QList<PriceTier> tiers;
    for (const Rule &rule : m_rules) {
        const bool named = std::any_of(rule.models.begin(), rule.models.end(), [&](const QString &pattern) { return matches(pattern, entry.model); });
        if (rule.vendor == entry.vendor && named)
            tiers.append(rule.tier);
    }
    return tiers;
}

PriceBook PriceBook::with(const QList<PriceRow> &rows) const
{
    PriceBook book = *this;
    for (const PriceRow &row : rows) {
        const QString key = (row.vendor + u'/' + row.model).toLower();
        const auto known = book.m_index.constFind(key);
        if (known != book.m_index.constEnd()) {
            book.m_entries[*known] = row;
            continue;
        }
        book.m_index.insert(key, book.m_entries.size());
        book.m_entries.append(row);
    }
    return book;
}

} // namespace engine
