// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curvefeeder.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

constexpr const char context[] = "ui::RunChart";

QString say(const char *text)
{
    return QCoreApplication::translate(context, text);
}

struct TimeUnit {
    double ms = 1;
    QString title;
};

TimeUnit unitFor(qint64 activeMs)
{
    if (activeMs < 180'000)
        return {1'000, say(QT_TRANSLATE_NOOP("ui::RunChart", "Time (s)"))};
    if (activeMs < 3 * 3'600'000)
        return {60'000, say(QT_TRANSLATE_NOOP("ui::RunChart", "Time (min)"))};
    return {3'600'000, say(QT_TRANSLATE_NOOP("ui::RunChart", "Time (h)"))};
}

void appendPoint(QList<QPointF> &points, double x, double y)
{
    if (std::isnan(y))
        return;
    if (!points.isEmpty() && points.constLast().x() == x)
        points.last().setY(y);
    else
        points.append({x, y});
}

} // namespace

const ChartContent &CurveFeeder::feed(const RunCurve &course, ChartMeasure measure, ChartAxis axis)
{
    const QList<CurvePoint> &points = course.points();
    const TimeUnit unit = unitFor(points.isEmpty() ? 0 : points.last().activeMs);
    const bool sameUnit = axis != ChartAxis::Time || unit.ms == m_msPerUnit;
    if (m_fed < 0 || m_fed > points.size() || measure != m_measure || axis != m_axis || !sameUnit) {
        m_msPerUnit = unit.ms;
        begin(measure, axis, unit.title);
    }
    for (; m_fed < points.size(); ++m_fed)
        append(points.at(m_fed));
    return m_content;
}

void CurveFeeder::begin(ChartMeasure measure, ChartAxis axis, const QString &timeTitle)
{
    m_measure = measure;
    m_axis = axis;
    m_fed = 0;
    const bool rating = measure == ChartMeasure::Rating;
    const int digits = rating ? 0 : 2;
    m_content = {};
    m_content.xTitle = axis == ChartAxis::Time ? timeTitle
        : axis == ChartAxis::Money ? say(QT_TRANSLATE_NOOP("ui::RunChart", "Spent ($)")) : say(QT_TRANSLATE_NOOP("ui::RunChart", "Evaluations"));
    m_content.yTitle = rating ? say(QT_TRANSLATE_NOOP("ui::RunChart", "Rating (Elo)")) : say(QT_TRANSLATE_NOOP("ui::RunChart", "Score (0 to 1)"));
    m_content.curves = {{.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "Best")), .style = 0, .digits = digits},
        {.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "Mean")), .style = 1, .digits = digits},
        {.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "Median")), .style = 2, .digits = digits}};
    m_content.band.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "95 % of the best"));
}

void CurveFeeder::append(const CurvePoint &point)
{
    const double x = m_axis == ChartAxis::Evaluations ? double(point.evaluations)
        : m_axis == ChartAxis::Time                   ? double(point.activeMs) / m_msPerUnit
                                                      : point.usd;
    const bool rating = m_measure == ChartMeasure::Rating;
    const double values[] = {rating ? point.leader : point.bestScore, rating ? point.meanRating : point.meanScore,
        rating ? point.medianRating : point.medianScore};
    for (qsizetype i = 0; i < m_content.curves.size(); ++i)
        appendPoint(m_content.curves[i].points, x, values[i]);
    if (rating) {
        appendPoint(m_content.band.low, x, point.low);
        appendPoint(m_content.band.high, x, point.high);
    }
}

} // namespace ui
