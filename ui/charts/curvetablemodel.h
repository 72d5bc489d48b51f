// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve.h"

#include <QAbstractTableModel>

namespace ui {

/// The values of a chart as a table: one row for each point of the curve with most points.
class CurveTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Appends rows if the columns are the same and there are not fewer rows; otherwise resets the model.
    void setData(const QString &xTitle, const QList<Curve> &curves, const Band &band);
    /// All points as comma-separated values in the C locale.
    [[nodiscard]] QByteArray toCsv() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] double value(int row, int column) const; ///< NaN: no value

    QString m_xTitle;
    QList<Curve> m_columns;
    int m_rows = 0;
    int m_leading = 0; ///< column with most points; its x values are the rows
};

} // namespace ui
