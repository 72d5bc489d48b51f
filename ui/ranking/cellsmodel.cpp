// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/cellsmodel.h"

#include "ui/ranking/sharedelegate.h"
#include "ui/style/tokens.h"

#include <algorithm>

namespace ui {

void CellsModel::setHeads(const QList<Cell> &heads)
{
    if (heads == m_heads)
        return;
    beginResetModel();
    m_heads = heads;
    m_rows.clear();
    endResetModel();
}

void CellsModel::setRows(const QList<QList<Cell>> &rows)
{
    if (rows == m_rows)
        return;
    const int before = int(m_rows.size()), after = int(rows.size()), kept = std::min(before, after);
    for (int row = 0; row < kept; ++row)
        m_rows[row] = rows.at(row);
    if (kept > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(kept - 1, columnCount() - 1));
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = rows;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (!m_rowHeads.isEmpty() && after > 0)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, after - 1);
}

int CellsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CellsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_heads.size()); }

QVariant CellsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell cell = m_rows.at(index.row()).value(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? QVariant() : cell.tip;
    case Qt::TextAlignmentRole: return int((cell.number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case Qt::FontRole: return cell.number ? QVariant(ui::font(Type::Figures)) : QVariant();
    case Qt::UserRole: return cell.value;
    case ShareDelegate::ShareRole: return cell.share ? QVariant(*cell.share) : QVariant();
    default: return {};
    }
}

QVariant CellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < m_rowHeads.size() ? QVariant(m_rowHeads.at(section)) : QVariant();
    const Cell head = m_heads.value(section);
    if (role == Qt::DisplayRole)
        return head.text;
    if (role == Qt::ToolTipRole && !head.tip.isEmpty())
        return head.tip;
    if (role == Qt::TextAlignmentRole)
        return int((head.number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    return {};
}

} // namespace ui
