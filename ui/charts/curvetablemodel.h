// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve.h"

#include <QAbstractTableModel>

namespace ui {

/// The twin of a chart as a table: one row per x of the curve with most points, all points, none left out.
class CurveTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that are there stay; only what is new is inserted when the columns are the same.
    void setData(const QString &xTitle, const QList<Curve> &curves, const Band &band);
    /// Comma-separated, C locale, all points.
    [[nodiscard]] QByteArray toCsv() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] double value(int row, int column) const; ///< NaN: none

    QString m_xTitle;
    QList<Curve> m_columns;
    int m_rows = 0;
    int m_leading = 0; ///< the column whose x are the rows: that of most points
};

} // namespace ui
