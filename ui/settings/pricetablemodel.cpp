// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pricetablemodel.h"

#include "ui/models/format.h"
#include "ui/widgets/format.h"

#include <QFont>

namespace ui {

namespace {

std::optional<double> numberOf(const engine::PriceRow &row, int column)
{
    switch (column) {
    case PriceTableModel::Input: return row.price.input;
    case PriceTableModel::Cached: return row.price.cached;
    case PriceTableModel::Output: return row.price.output;
    default: return {};
    }
}

bool isText(int column) { return column == PriceTableModel::Vendor || column == PriceTableModel::Model || column == PriceTableModel::Source; }

} // namespace

QString originText(const engine::PriceRow &row)
{
    QString origin;
    switch (row.origin) {
    case engine::PriceOrigin::BuiltIn: origin = PriceTableModel::tr("built in", "origin of a price"); break;
    case engine::PriceOrigin::Live: origin = PriceTableModel::tr("fetched", "origin of a price"); break;
    case engine::PriceOrigin::User: origin = PriceTableModel::tr("yours", "origin of a price"); break;
    }
    return row.asOf.isEmpty() ? origin : PriceTableModel::tr("%1, %2", "origin of a price, date").arg(origin, row.asOf);
}

void PriceTableModel::setRows(const QList<engine::PriceRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PriceTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int PriceTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QString PriceTableModel::display(const engine::PriceRow &row, int column) const
{
    switch (column) {
    case Vendor: return harmless(row.vendor);
    case Model: return harmless(row.model);
    case Context: return row.contextTokens ? formatCompact(*row.contextTokens) : QStringLiteral("–");
    case Source: return originText(row);
    default: return formatMoney(engine::Money::fromUsd(numberOf(row, column).value_or(0)));
    }
}

QVariant PriceTableModel::sortKey(const engine::PriceRow &row, int column) const
{
    if (isText(column))
        return display(row, column).toLower();
    if (column == Context)
        return double(row.contextTokens.value_or(0));
    return numberOf(row, column).value_or(0);
}

QVariant PriceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::PriceRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return display(row, index.column());
    case Qt::EditRole: return numberOf(row, index.column()) ? QVariant(*numberOf(row, index.column())) : QVariant();
    case Qt::TextAlignmentRole: return int((isText(index.column()) ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return harmless(row.price.source.isEmpty() ? originText(row) : row.price.source);
    case Qt::FontRole:
        if (row.origin != engine::PriceOrigin::User)
            return {};
        {
            QFont own;
            own.setBold(true);
            return own;
        }
    case SortRole: return sortKey(row, index.column());
    case OwnRole: return row.origin == engine::PriceOrigin::User;
    default: return {};
    }
}

bool PriceTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    bool readable = false;
    const double usd = value.toDouble(&readable);
    engine::PriceRow row = m_rows.at(index.row());
    if (!readable || usd < 0 || usd == numberOf(row, index.column()))
        return false;
    (index.column() == Input ? row.price.input : index.column() == Cached ? row.price.cached : row.price.output) = usd;
    row.origin = engine::PriceOrigin::User;
    row.price.source = tr("entered by hand");
    Q_EMIT rowEdited(row); // the table changes after the row is saved
    return true;
}

Qt::ItemFlags PriceTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return numberOf(m_rows.at(index.row()), index.column()) ? plain | Qt::ItemIsEditable : plain;
}

QVariant PriceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isText(section) ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= Input && section <= Output)
        return tr("US dollars per million tokens");
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Provider"), tr("Model"), tr("Input/M", "price per million tokens, narrow column"),
        tr("Cached/M", "price per million tokens, narrow column"), tr("Output/M", "price per million tokens, narrow column"), tr("Context"), tr("Source")};
    return names[section];
}

} // namespace ui
