// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

namespace ui {

/// A line of a chart: all its points, ordered by x. `style` selects colour and dash from the series tokens.
struct Curve {
    QString name;
    int style = 0;
    QList<QPointF> points;
    int digits = 0; ///< decimals of the values in text

    bool operator==(const Curve &) const = default;
};
/// The area around a curve: a lower and an upper line with the x values of the curve.
struct Band {
    QString name;
    QList<QPointF> low;
    QList<QPointF> high;
};

} // namespace ui
