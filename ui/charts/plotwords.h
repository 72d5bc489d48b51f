// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve.h"

namespace ui {

// Texts that describe a chart. Pure.

/// The value with `digits` decimals in the format of the locale.
[[nodiscard]] QString plotNumber(double value, int digits);
/// Title and value of the x axis.
[[nodiscard]] QString plotX(const QString &title, double x);
/// Title, x and the value of each curve at the nearest point: "Evaluations 120: Best 1,612, Mean 1,540".
[[nodiscard]] QString plotReadout(const QString &title, double x, const QList<Curve> &curves);
/// Subject, number of points, last value and trend of the leading curve: "Rating, 40 points, Best 1612, rising".
/// nullptr: there is no curve.
[[nodiscard]] QString plotSummary(const QString &subject, const Curve *curve);

} // namespace ui
