// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/prices/pricebook.h"

#include <memory>
#include <mutex>

namespace engine {

/// The prices in force, in layers: built-in table, fetched prices, prices entered by the person. The last two are
/// stored in `prices.json` in the person's data folder. Any thread. Errors: Store when the file cannot be written.
class PriceShelf
{
public:
    /// Without a folder nothing is stored. A damaged file stays unchanged, and trouble() reports it.
    explicit PriceShelf(PriceBook builtIn, QString folder = {});

    [[nodiscard]] std::shared_ptr<const PriceBook> book() const;
    /// All rows, the person's first, then by vendor and model.
    [[nodiscard]] QList<PriceRow> rows() const;
    /// Stores the row as the person's. BadConfig without vendor or model, or with a negative price.
    [[nodiscard]] Result<> set(PriceRow row);
    /// Removes the person's row, so that the layer below applies. Missing when there is none.
    [[nodiscard]] Result<> remove(const QString &vendor, const QString &model);
    /// Replaces all fetched prices.
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

/// `{"prices": [{"provider", "model", "input", "output", "cached", "cacheWrite", "reasoning",
/// "perCall", "perTokens", "contextTokens", "source", "asOf", "tiers"}]}`; prices in USD per
/// "perTokens" tokens (default: a million). Errors: Damaged with the place.
[[nodiscard]] Result<QList<PriceRow>> priceRowsFromJson(QByteArrayView json, PriceOrigin origin);
[[nodiscard]] QByteArray priceRowsToJson(const QList<PriceRow> &rows);

} // namespace engine
