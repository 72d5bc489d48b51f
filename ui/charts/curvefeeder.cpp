// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curvefeeder.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

constexpr const char context[] = "ui::RunChart";

QString say(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate(context, text, comment);
}

struct XScale {
    ChartAxis axis;
    double perUnit = 1;
    QString title;
    [[nodiscard]] double of(const CurvePoint &point) const
    {
        switch (axis) {
        case ChartAxis::Evaluations: return point.evaluations;
        case ChartAxis::Time: return double(point.activeMs) / perUnit;
        case ChartAxis::Money: return point.usd;
        }
        return 0;
    }
};

XScale scaleOf(const RunCurve &course, ChartAxis axis)
{
    if (axis == ChartAxis::Evaluations)
        return {axis, 1, say(QT_TRANSLATE_NOOP("ui::RunChart", "Evaluations"))};
    if (axis == ChartAxis::Money)
        return {axis, 1, say(QT_TRANSLATE_NOOP("ui::RunChart", "Spent ($)"))};
    const double seconds = course.points().isEmpty() ? 0 : double(course.points().last().activeMs) / 1000;
    if (seconds < 180)
        return {axis, 1'000, say(QT_TRANSLATE_NOOP("ui::RunChart", "Time (s)"))};
    if (seconds < 3 * 3600)
        return {axis, 60'000, say(QT_TRANSLATE_NOOP("ui::RunChart", "Time (min)"))};
    return {axis, 3'600'000, say(QT_TRANSLATE_NOOP("ui::RunChart", "Time (h)"))};
}

QList<QPointF> pointsOf(const RunCurve &course, const XScale &scale, double CurvePoint::*value)
{
    QList<QPointF> points;
    points.reserve(course.points().size());
    for (const CurvePoint &point : course.points()) {
        const double y = point.*value;
        if (std::isnan(y))
            continue;
        const QPointF made(scale.of(point), y);
        if (!points.isEmpty() && points.last().x() == made.x())
            points.last() = made;
        else
            points.append(made);
    }
    return points;
}

} // namespace

ChartContent chartContent(const RunCurve &course, ChartMeasure measure, ChartAxis axis)
{
    const XScale scale = scaleOf(course, axis);
    ChartContent content{.xTitle = scale.title};
    const auto add = [&](const char *name, int style, double CurvePoint::*value, int digits) {
        content.curves.append({.name = say(name), .style = style, .points = pointsOf(course, scale, value), .digits = digits});
    };
    if (measure == ChartMeasure::Rating) {
        content.yTitle = say(QT_TRANSLATE_NOOP("ui::RunChart", "Rating (Elo)"));
        add(QT_TRANSLATE_NOOP("ui::RunChart", "Best"), 0, &CurvePoint::leader, 0);
        add(QT_TRANSLATE_NOOP("ui::RunChart", "Mean"), 1, &CurvePoint::meanRating, 0);
        add(QT_TRANSLATE_NOOP("ui::RunChart", "Median"), 2, &CurvePoint::medianRating, 0);
        content.band = {.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "95 % of the best")), .low = pointsOf(course, scale, &CurvePoint::low),
            .high = pointsOf(course, scale, &CurvePoint::high)};
    } else {
        content.yTitle = say(QT_TRANSLATE_NOOP("ui::RunChart", "Score (0 to 1)"));
        add(QT_TRANSLATE_NOOP("ui::RunChart", "Best"), 0, &CurvePoint::bestScore, 2);
        add(QT_TRANSLATE_NOOP("ui::RunChart", "Mean"), 1, &CurvePoint::meanScore, 2);
        add(QT_TRANSLATE_NOOP("ui::RunChart", "Median"), 2, &CurvePoint::medianScore, 2);
    }
    return content;
}

} // namespace ui
