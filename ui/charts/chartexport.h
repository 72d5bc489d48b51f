// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <functional>

class QChartView;
class QWidget;

namespace ui {

/// The chart as a picture, `scale` times its size on the screen.
[[nodiscard]] QImage imageOf(QChartView &chart, double scale);
[[nodiscard]] QByteArray svgOf(QChartView &chart, const QString &title);

/// Writes by the ending of the path: .png (2×), .svg, or .csv with what `csv` gives. False when it cannot be written.
[[nodiscard]] bool writeChart(const QString &path, QChartView &chart, const QString &title, const std::function<QByteArray()> &csv);

/// Asks for a place; `chosen` gets the path.
void askChartPath(QWidget *parent, std::function<void(const QString &)> chosen);

} // namespace ui
