// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/prices/pricebook.h"

#include <memory>
#include <mutex>

namespace engine {

/// The price book in force, in layers: the built-in table, what was fetched, what the person entered. The last two are kept
/// in `prices.json` in the person's data folder. Any thread. Errors: Store when the file cannot be written.
class PriceShelf
{
public:
    /// Without a folder nothing is kept. A damaged file is left as it is and told by trouble().
    explicit PriceShelf(PriceBook builtIn, QString folder = {});

    [[nodiscard]] std::shared_ptr<const PriceBook> book() const;
    /// All rows, the person's first, then by vendor and model.
    [[nodiscard]] QList<PriceRow> rows() const;
    /// Keeps the row as the person's. BadConfig without vendor, model or with a price below zero.
    [[nodiscard]] Result<> set(PriceRow row);
    /// Takes the person's row back: what lay beneath counts again. Missing when there is none.
    [[nodiscard]] Result<> remove(const QString &vendor, const QString &model);
    /// Replaces what was fetched before.
    [[nodiscard]] Result<> setLive(QList<PriceRow> rows);
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }

private:
    [[nodiscard]] QString path() const;
    void load();
    [[nodiscard]] Result<> save(const QList<PriceRow> &live, const QList<PriceRow> &own) const;
    [[nodiscard]] Result<> put(QList<PriceRow> live, QList<PriceRow> own);
    void lay();

    const PriceBook m_builtIn;
    const QString m_folder;
    std::optional<Error> m_trouble;
    mutable std::mutex m_mutex;
    QList<PriceRow> m_live, m_own;
    std::shared_ptr<const PriceBook> m_book;
};

/// `{"prices": [{"provider", "model", "input", "output", "cached", "cacheWrite", "reasoning", "perCall", "perTokens",
/// "contextTokens", "source", "asOf", "tiers"}]}`; prices in USD per "perTokens" tokens (a million unless given).
/// Damaged with the place.
[[nodiscard]] Result<QList<PriceRow>> priceRowsFromJson(QByteArrayView json, PriceOrigin origin);
[[nodiscard]] QByteArray priceRowsToJson(const QList<PriceRow> &rows);

} // namespace engine
