// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/csv.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

QString quoted(const QString &cell)
{
    const auto special = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    if (std::none_of(cell.begin(), cell.end(), special))
        return cell;
    return u'"' + QString(cell).replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row << quoted(cell);
    return row.join(u',').toUtf8() + "\r\n";
}

QString csvNumber(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString csvNumber(const std::optional<double> &value)
{
    return value ? csvNumber(*value) : QString();
}

} // namespace engine
