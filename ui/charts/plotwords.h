// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve.h"

namespace ui {

// What a chart says in words. Pure.

/// A value with its decimals, as the locale writes it.
[[nodiscard]] QString plotNumber(double value, int digits);
/// A value of the x axis.
[[nodiscard]] QString plotX(const QString &title, double x);
/// "120: leader 1,612, mean 1,540": what the curves have at x.
[[nodiscard]] QString plotReadout(const QString &title, double x, const QList<Curve> &curves);
/// "Rating, 40 evaluations, leader 1612, rising"; `curve`: the leading one, nullptr for none.
[[nodiscard]] QString plotSummary(const QString &subject, const Curve *curve);

} // namespace ui
