// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/pricerow.h"

#include <QAbstractTableModel>

namespace ui {

/// The price book with the origin of each row. Prices can be edited in place; an edit makes a row of the user's own and
/// emits rowEdited(). GUI thread.
class PriceTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Vendor, Model, Input, Cached, Output, Context, Source };
    static constexpr int columns = 7;
    enum Role { SortRole = Qt::UserRole, OwnRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<engine::PriceRow> &rows);
    [[nodiscard]] const engine::PriceRow &at(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A price was edited; the receiver saves the row as the user's own.
    void rowEdited(const engine::PriceRow &row);

private:
    [[nodiscard]] QString display(const engine::PriceRow &row, int column) const;
    [[nodiscard]] QVariant sortKey(const engine::PriceRow &row, int column) const;

    QList<engine::PriceRow> m_rows;
};

/// "built in, 2026-11-01", "fetched …", "yours".
[[nodiscard]] QString originText(const engine::PriceRow &row);

} // namespace ui
