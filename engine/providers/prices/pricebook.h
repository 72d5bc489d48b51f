// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/pricerow.h"

#include <QHash>
#include <QList>

#include <optional>

namespace engine {

/// Vendors' prices of models: a table with rules for long prompts, dates and hours
/// (providers.md §4). A value; safe to read on any thread. Unknown prices are not guessed.
class PriceBook
{
public:
    using Entry = PriceRow;

    PriceBook() = default;
    /// The tables compiled into the program.
    [[nodiscard]] static PriceBook builtIn();
    /// Damaged with the place when one of the two documents is invalid.
    [[nodiscard]] static Result<PriceBook> fromJson(QByteArrayView prices, QByteArrayView rules);

    /// Price for a prompt of so many tokens (including cached ones) at that time. `vendor` empty: the model must name
    /// it ("openai/gpt-4o"). A date after a model's name is a snapshot with the same price, except for known names.
    [[nodiscard]] std::optional<Price> price(const QString &vendor, const QString &model, qint64 promptTokens, qint64 atMs) const;
    /// The price with all its rules; no price when the model is unknown. The caller sets the key.
    [[nodiscard]] PriceQuote quote(const QString &vendor, const QString &model) const;
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Adds rows, replacing those of the same vendor and model; the book's rules do not apply to them.
    [[nodiscard]] PriceBook with(const QList<PriceRow> &rows) const;

private:
    struct Rule {
        QString vendor;
        QStringList models; ///< a trailing * matches any ending
        PriceTier tier;
    };

    [[nodiscard]] const Entry *find(const QString &vendor, const QString &model) const;
    [[nodiscard]] QList<PriceTier> tiersOf(const Entry &entry) const;

    QList<Entry> m_entries;
    QHash<QString, qsizetype> m_index; ///< "vendor/model" in lower case → entry
    QList<Rule> m_rules;
    QStringList m_strangers; ///< names that look like a snapshot but have a price of their own

    friend class PriceBookReader;
};

} // namespace engine
