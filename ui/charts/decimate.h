// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace ui {

// Fewer points that draw the same picture. Pure; any thread. Points come ordered by x; at most 1,000 are drawn per
// series, about one a pixel: Qt Charts takes 42 ms to take 10,000, and 50 to stroke a few thousand.

constexpr int maxDrawn = 1'000;

/// Largest Triangle Three Buckets (Steinarsson 2013): indices of `count` points, first and last among them, rising.
/// All indices when there are not more than `count`, or `count` < 3.
[[nodiscard]] QList<int> lttb(const QList<QPointF> &points, int count = maxDrawn);

[[nodiscard]] QList<QPointF> picked(const QList<QPointF> &points, const QList<int> &indices);

/// First and one past the last index of the points with low ≤ x ≤ high, and one more on each side so that the line
/// reaches the edge.
[[nodiscard]] std::pair<int, int> rangeOf(const QList<QPointF> &points, double low, double high);

/// The points of rangeOf().
[[nodiscard]] QList<QPointF> partOf(const QList<QPointF> &points, double low, double high);

/// Index of the point whose x is nearest; −1 when there is none.
[[nodiscard]] int nearest(const QList<QPointF> &points, double x);

/// 1, 2 or 5 times a power of ten, so that about `wanted` steps fit into `range`.
[[nodiscard]] double niceStep(double range, int wanted);

} // namespace ui
