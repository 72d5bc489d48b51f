// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curvefeeder.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

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

void appendPoint(QList<QPointF> &points, double x, std::optional<double> y)
{
    if (!y)
        return;
    if (!points.isEmpty() && points.constLast().x() == x)
        points.last().setY(*y);
    else
        points.append({x, *y});
}

} // namespace

const ChartContent &CurveFeeder::feed(const engine::Trajectory &course, ChartMeasure measure, ChartAxis axis)
{
    const QList<engine::TrajectoryPoint> &points = course.points();
    const TimeUnit unit = unitFor(points.isEmpty() ? 0 : points.last().activeMs);
    const bool sameUnit = axis != ChartAxis::Time || unit.ms == m_msPerUnit;
    if (m_fed < 0 || m_fed > points.size() || measure != m_measure || axis != m_axis || !sameUnit) {
        m_msPerUnit = unit.ms;
        begin(measure, axis, unit.title);
    }
    for (qsizetype at = std::max<qsizetype>(0, m_fed - 1); at < points.size(); ++at)
        append(points.at(at));
    m_fed = points.size();
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
    m_content.yTitle = rating ? say(QT_TRANSLATE_NOOP("ui::RunChart", "Rating (Elo)")) : say(QT_TRANSLATE_NOOP("ui::RunChart", "Score"));
    m_content.curves = {{.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "Best")), .style = 0, .digits = digits},
        {.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "Mean")), .style = 1, .digits = digits},
        {.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "Median")), .style = 2, .digits = digits}};
    m_content.band.name = say(QT_TRANSLATE_NOOP("ui::RunChart", "Best, 95 %"));
}

void CurveFeeder::append(const engine::TrajectoryPoint &point)
{
    const double x = m_axis == ChartAxis::Evaluations ? double(point.evaluations)
        : m_axis == ChartAxis::Time                   ? double(point.activeMs) / m_msPerUnit
                                                      : point.spent.usd();
    if (m_measure == ChartMeasure::Score) {
        appendPoint(m_content.curves[0].points, x, point.bestScore);
        appendPoint(m_content.curves[1].points, x, point.meanScore);
        appendPoint(m_content.curves[2].points, x, point.medianScore);
        return;
    }
    if (point.judged) {
        appendPoint(m_content.curves[0].points, x, point.bestElo);
        appendPoint(m_content.curves[1].points, x, point.meanElo);
        appendPoint(m_content.curves[2].points, x, point.medianElo);
        appendPoint(m_content.band.low, x, point.leaderLow);
        appendPoint(m_content.band.high, x, point.leaderHigh);
    }
    const char *const names[] = {QT_TRANSLATE_NOOP("ui::RunChart", "Control: independent drafts"), QT_TRANSLATE_NOOP("ui::RunChart", "Control: repeated rewriting")};
    for (int arm = 0; arm < 2; ++arm) {
        if (!point.armElo[size_t(arm)])
            continue;
        const QString name = say(names[arm]);
        auto curve = std::find_if(m_content.curves.begin() + 3, m_content.curves.end(), [&](const Curve &each) { return each.name == name; });
        if (curve == m_content.curves.end())
            curve = m_content.curves.insert(m_content.curves.end(), {.name = name, .style = 3 + arm, .digits = 0});
        appendPoint(curve->points, x, point.armElo[size_t(arm)]);
    }
}

} // namespace ui
