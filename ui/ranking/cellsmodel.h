// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// One cell of a table.
struct Cell {
    QString text = {};
    QString tip = {};
    bool number = false;
    std::optional<double> share = {}; ///< share of 0 … 1, shown by ShareDelegate as a bar
    QVariant value = {};         ///< value for Qt::UserRole, such as a candidate's id

    bool operator==(const Cell &) const = default;
};

/// A small table whose cells are all set together. Rows that remain keep their selection.
class CellsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeads(const QList<Cell> &heads);
    void setRowHeads(const QStringList &heads) { m_rowHeads = heads; }
    void setRows(const QList<QList<Cell>> &rows);
    [[nodiscard]] const QList<QList<Cell>> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Cell> m_heads;
    QStringList m_rowHeads;
    QList<QList<Cell>> m_rows;
};

} // namespace ui
