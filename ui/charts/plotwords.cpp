// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotwords.h"

#include "ui/charts/decimate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Translation context of the texts.
struct PlotWords {
    Q_DECLARE_TR_FUNCTIONS(ui::PlotWords)
};

} // namespace

QString plotNumber(double value, int digits) { return QLocale().toString(value, 'f', digits); }

QString plotX(const QString &title, double x) { return QStringLiteral("%1 %2").arg(title, plotNumber(x, x == std::floor(x) ? 0 : 2)); }

QString plotReadout(const QString &title, double x, const QList<Curve> &curves)
{
    QStringList values;
    for (const Curve &curve : curves) {
        if (const int at = nearest(curve.points, x); at >= 0)
            values.append(PlotWords::tr("%1 %2", "curve, value").arg(curve.name, plotNumber(curve.points.at(at).y(), curve.digits)));
    }
    return PlotWords::tr("%1 %2: %3", "name of the x axis, its value, values of curves")
        .arg(title, plotNumber(x, x == std::floor(x) ? 0 : 2), values.join(QStringLiteral(", ")));
}

QString plotSummary(const QString &subject, const Curve *curve)
{
    if (!curve)
        return PlotWords::tr("%1, nothing to show yet", "subject of a chart").arg(subject);
    const QList<QPointF> &points = curve->points;
    const double last = points.last().y();
    const double before = points.at(points.size() * 3 / 4).y();
    const double all = std::abs(last - points.first().y());
    const double tolerance = std::max(all * 0.05, 1e-9);
    const QString trend = last > before + tolerance ? PlotWords::tr("rising") : last < before - tolerance ? PlotWords::tr("falling") : PlotWords::tr("level");
    return PlotWords::tr("%1, %2, %3 %4, %5", "subject, number of points, curve, its last value, trend")
        .arg(subject, PlotWords::tr("%n point(s)", nullptr, int(points.size())), curve->name, plotNumber(last, curve->digits), trend);
}

} // namespace ui
