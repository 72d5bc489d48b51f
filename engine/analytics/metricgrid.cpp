// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/metricgrid.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace engine {

namespace {

int binOf(double value, double low, double high, int bins)
{
    return high > low ? std::clamp(int((value - low) / (high - low) * bins), 0, bins - 1) : 0;
}

void markElites(QList<MetricPoint> &points, const MetricGrid &grid)
{
    QHash<int, qsizetype> best;
    for (qsizetype i = 0; i < points.size(); ++i) {
        points[i].elite = false;
        const int cell = grid.column(points[i].x) * grid.bins + grid.row(points[i].y);
        const auto known = best.constFind(cell);
        if (known == best.constEnd() || points[*known].score < points[i].score)
            best.insert(cell, i);
    }
    for (const qsizetype elite : std::as_const(best))
        points[elite].elite = true;
}

void markFront(QList<MetricPoint> &points)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < points.size(); ++i)
        order.append(i);
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return std::tuple(-points[a].x, -points[a].y, points[a].id.value) < std::tuple(-points[b].x, -points[b].y, points[b].id.value);
    });
    double highest = -std::numeric_limits<double>::infinity();
    for (const qsizetype i : std::as_const(order)) {
        points[i].front = points[i].y > highest;
        highest = std::max(highest, points[i].y);
    }
}

} // namespace

MetricGrid MetricGrid::over(const QList<MetricPoint> &points, int bins)
{
    MetricGrid grid;
    grid.bins = bins;
    if (points.isEmpty())
        return grid;
    const auto range = [&points](double MetricPoint::*value, double &low, double &high) {
        const auto less = [value](const MetricPoint &a, const MetricPoint &b) { return a.*value < b.*value; };
        const auto [least, most] = std::minmax_element(points.begin(), points.end(), less);
        low = (*least).*value;
        high = (*most).*value;
    };
    range(&MetricPoint::x, grid.lowX, grid.highX);
    range(&MetricPoint::y, grid.lowY, grid.highY);
    range(&MetricPoint::score, grid.lowScore, grid.highScore);
    return grid;
}

int MetricGrid::column(double x) const
{
    return binOf(x, lowX, highX, bins);
}

int MetricGrid::row(double y) const
{
    return binOf(y, lowY, highY, bins);
}

void markElitesAndFront(QList<MetricPoint> &points, const MetricGrid &grid)
{
    markElites(points, grid);
    markFront(points);
}

} // namespace engine
