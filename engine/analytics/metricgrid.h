// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QList>

namespace engine {

/// A measured candidate in the plane of two metrics.
struct MetricPoint {
    CandidateId id;
    double x = 0, y = 0, score = 0;
    bool alive = true;
    bool elite = false; ///< best of its cell
    bool front = false; ///< no other is better in both metrics

    bool operator==(const MetricPoint &) const = default;
};

/// A grid of `bins` × `bins` cells over the ranges of points. A value.
struct MetricGrid {
    int bins = 8;
    double lowX = 0, highX = 1, lowY = 0, highY = 1, lowScore = 0, highScore = 1;

    /// The ranges of the points; 0 … 1 without points.
    [[nodiscard]] static MetricGrid over(const QList<MetricPoint> &points, int bins);
    [[nodiscard]] int column(double x) const; ///< from 0
    [[nodiscard]] int row(double y) const;    ///< from 0
};

/// Marks the elite of each cell (the highest score, the first of equal ones) and the front, where more is better. Pure.
void markElitesAndFront(QList<MetricPoint> &points, const MetricGrid &grid);

} // namespace engine
