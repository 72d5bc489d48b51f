// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

namespace ui {

/// A line of a chart, all points, ordered by x. `style` picks colour and dash of the series tokens.
struct Curve {
    QString name;
    int style = 0;
    QList<QPointF> points;
    int digits = 0; ///< decimals of its values where they are said

    bool operator==(const Curve &) const = default;
};
/// The area around the first curve: two lines with the same x as it.
struct Band {
    QString name;
    QList<QPointF> low;
    QList<QPointF> high;
};

} // namespace ui
