// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curvetablemodel.h"

#include "ui/charts/decimate.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

void CurveTableModel::setData(const QString &xTitle, const QList<Curve> &curves, const Band &band)
{
    QList<Curve> columns = curves;
    if (!band.low.isEmpty() && !curves.isEmpty()) {
        columns.insert(1, {.name = tr("Lower end"), .points = band.low, .digits = curves.first().digits});
        columns.insert(2, {.name = tr("Upper end"), .points = band.high, .digits = curves.first().digits});
    }
    const auto most = std::max_element(columns.begin(), columns.end(),
        [](const Curve &a, const Curve &b) { return a.points.size() < b.points.size(); });
    const int rows = columns.isEmpty() ? 0 : int(most->points.size());
    m_leading = columns.isEmpty() ? 0 : int(most - columns.begin());
    const bool grows = xTitle == m_xTitle && columns.size() == m_columns.size() && rows >= m_rows
        && (columns.isEmpty() || columns.first().name == m_columns.first().name) && m_rows > 0
        && columns.first().digits == m_columns.first().digits;
    if (!grows) {
        beginResetModel();
        m_xTitle = xTitle;
        m_columns = columns;
        m_rows = rows;
        endResetModel();
        return;
    }
    const int before = m_rows;
    m_columns = columns;
    Q_EMIT dataChanged(index(before - 1, 0), index(before - 1, columnCount() - 1)); // the last point may have changed
    if (rows > before) {
        beginInsertRows({}, before, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
}

double CurveTableModel::value(int row, int column) const
{
    const QPointF leading = m_columns.at(m_leading).points.at(row);
    if (column == 0)
        return leading.x();
    const QList<QPointF> &points = m_columns.at(column - 1).points;
    const int at = nearest(points, leading.x());
    return at >= 0 && points.at(at).x() == leading.x() ? points.at(at).y() : std::numeric_limits<double>::quiet_NaN();
}

int CurveTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }
int CurveTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() || m_columns.isEmpty() ? 0 : int(m_columns.size()) + 1; }

QVariant CurveTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const double number = value(index.row(), index.column());
    if (std::isnan(number))
        return QStringLiteral("–");
    const int digits = index.column() == 0 ? (number == std::floor(number) ? 0 : 3) : m_columns.at(index.column() - 1).digits + 1;
    return QLocale().toString(number, 'f', digits);
}

QVariant CurveTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(section == 0 ? m_xTitle : m_columns.at(section - 1).name) : QVariant();
}

QByteArray CurveTableModel::toCsv() const
{
    QByteArray csv;
    for (int column = 0; column < columnCount(); ++column)
        csv += (column ? "," : "") + ('"' + headerData(column, Qt::Horizontal).toString().replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"');
    csv += '\n';
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const double number = value(row, column);
            csv += column ? "," : "";
            if (!std::isnan(number))
                csv += QByteArray::number(number, 'g', 10);
        }
        csv += '\n';
    }
    return csv;
}

} // namespace ui
