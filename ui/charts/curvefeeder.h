// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/trajectory.h"
#include "ui/charts/curve.h"

namespace ui {

enum class ChartMeasure { Rating, Score, Candidates };
enum class ChartAxis { Evaluations, Time, Money };

/// Curves, bands and axis titles of a chart of a run.
struct ChartContent {
    QList<Curve> curves;
    Band band;
    QList<Band> moreBands; ///< bands of the second and further curves
    QString xTitle;
    QString yTitle;
};

/// Converts the course of a run into curves over one axis. Skips points with an unknown value; of several points with
/// the same x, keeps the last. Processes only new points until the measure, the axis or the time unit changes. Control
/// arms have their own curves.
class CurveFeeder
{
public:
    [[nodiscard]] const ChartContent &feed(const engine::Trajectory &course, ChartMeasure measure, ChartAxis axis);

private:
    void begin(ChartMeasure measure, ChartAxis axis, const QString &timeTitle);
    void append(const engine::TrajectoryPoint &point);

    ChartContent m_content;
    ChartMeasure m_measure = ChartMeasure::Rating;
    ChartAxis m_axis = ChartAxis::Evaluations;
    double m_msPerUnit = 1;
    /// Number of processed points, −1 if none. The last of them is processed again, because it may have changed.
    qsizetype m_fed = -1;
};

} // namespace ui
