// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace ui {

/// Model of a list of rows that is replaced as a whole. Notifies views only of the rows that differ, so that selection
/// and scroll position are kept. `Row` needs operator==. GUI thread.
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

protected:
    void setRows(const QList<Row> &rows)
    {
        const int before = int(m_rows.size());
        const int after = int(rows.size());
        const int shorter = std::min(before, after);
        int head = 0;
        while (head < shorter && m_rows[head] == rows[head])
            ++head;
        int tail = 0;
        while (tail < shorter - head && m_rows[before - 1 - tail] == rows[after - 1 - tail])
            ++tail;
        const int replaced = shorter - head - tail;
        if (before > after) {
            beginRemoveRows({}, head + replaced, before - tail - 1);
            m_rows.remove(head + replaced, before - after);
            endRemoveRows();
        } else if (after > before) {
            beginInsertRows({}, head + replaced, after - tail - 1);
            m_rows = m_rows.first(head + replaced) + rows.sliced(head + replaced, after - before) + m_rows.sliced(head + replaced);
            endInsertRows();
        }
        if (replaced > 0) {
            m_rows = rows;
            Q_EMIT dataChanged(index(head, 0), index(head + replaced - 1, columnCount({}) - 1));
        }
    }

private:
    QList<Row> m_rows;
};

} // namespace ui
