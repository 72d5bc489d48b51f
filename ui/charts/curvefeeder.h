// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"
#include "ui/models/runcurve.h"

namespace ui {

enum class ChartMeasure { Rating, Score };
enum class ChartAxis { Evaluations, Time, Money };

/// What a chart shows of a run: the course turned into curves over one axis. Points whose value is not known are left
/// out; of several at the same x the last counts.
struct ChartContent {
    QList<Curve> curves;
    Band band;
    QString xTitle;
    QString yTitle;
};
[[nodiscard]] ChartContent chartContent(const RunCurve &course, ChartMeasure measure, ChartAxis axis);

} // namespace ui
