// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/trajectory.h"
#include "ui/charts/curve.h"

namespace ui {

enum class ChartMeasure { Rating, Score, Candidates };
enum class ChartAxis { Evaluations, Time, Money };

/// What a chart shows of a run.
struct ChartContent {
    QList<Curve> curves;
    Band band;
    QList<Band> moreBands; ///< of the second and further curves
    QString xTitle;
    QString yTitle;
};

/// Turns the course of a run into curves over one axis. Points whose value is not known are left out; of several at
/// the same x the last counts. Only what is new is worked through, until measure, axis or unit change. Control arms are curves of
/// their own beside the evolution.
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
    qsizetype m_fed = -1; ///< points of the course, −1: nothing was fed; the last may still have changed
};

} // namespace ui
