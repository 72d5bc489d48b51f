// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace ui {

// Reduction of curves to fewer points with the same appearance. Pure; any thread. Points must be ordered by x.
// At most 1,000 points per series, about one per pixel: Qt Charts needs 42 ms to accept 10,000 points and 50 ms to
// stroke a few thousand.

constexpr int maxDrawn = 1'000;

/// Largest Triangle Three Buckets (Steinarsson 2013): ascending indices of `count` points, including the first and the
/// last. Returns all indices if there are at most `count` points or if `count` < 3.
[[nodiscard]] QList<int> lttb(const QList<QPointF> &points, int count = maxDrawn);

[[nodiscard]] QList<QPointF> picked(const QList<QPointF> &points, const QList<int> &indices);

/// Index of the first and one past the last point with low ≤ x ≤ high, extended by one point on each side so that the
/// line reaches the edge.
[[nodiscard]] std::pair<int, int> rangeOf(const QList<QPointF> &points, double low, double high);

/// The points in rangeOf().
[[nodiscard]] QList<QPointF> partOf(const QList<QPointF> &points, double low, double high);

/// Index of the point with the nearest x; −1 if there are no points.
[[nodiscard]] int nearest(const QList<QPointF> &points, double x);

/// Returns 1, 2 or 5 times a power of ten, so that about `wanted` steps fit into `range`.
[[nodiscard]] double niceStep(double range, int wanted);

} // namespace ui
