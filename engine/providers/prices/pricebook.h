// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/pricerow.h"

#include <QHash>
#include <QList>

#include <optional>

namespace engine {

/// What vendors ask for their models: a table with its rules for long prompts, dates and hours (providers.md §4). A
/// value; reading it is safe on any thread. What it does not know it does not guess.
class PriceBook
{
public:
    using Entry = PriceRow;

    PriceBook() = default;
    /// The tables compiled into the program.
    [[nodiscard]] static PriceBook builtIn();
    /// Damaged with the place when one of the two documents is not as it should be.
    [[nodiscard]] static Result<PriceBook> fromJson(QByteArrayView prices, QByteArrayView rules);

    /// For a prompt of so many tokens (cached ones included) at that time. `vendor` empty: the model must name it
    /// ("openai/gpt-4o"). A date behind a model's name is a snapshot of it and costs the same, known exceptions aside.
    [[nodiscard]] std::optional<Price> price(const QString &vendor, const QString &model, qint64 promptTokens, qint64 atMs) const;
    /// The same with all that may change it; its price is nothing when the model is not known. The key is left to the caller.
    [[nodiscard]] PriceQuote quote(const QString &vendor, const QString &model) const;
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// These rows instead of, or beside, those of the same vendor and model; the rules of the book do not touch them.
    [[nodiscard]] PriceBook with(const QList<PriceRow> &rows) const;

private:
    struct Rule {
        QString vendor;
        QStringList models; ///< a trailing * stands for any ending
        PriceTier tier;
    };

    [[nodiscard]] const Entry *find(const QString &vendor, const QString &model) const;
    [[nodiscard]] QList<PriceTier> tiersOf(const Entry &entry) const;

    QList<Entry> m_entries;
    QHash<QString, qsizetype> m_index; ///< "vendor/model" in lower case → entry
    QList<Rule> m_rules;
    QStringList m_strangers; ///< names that look like a snapshot but cost something else

    friend class PriceBookReader;
};

} // namespace engine
