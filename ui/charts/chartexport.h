// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <functional>

class QChartView;
class QWidget;

namespace ui {

/// Renders the chart, enlarged by `scale` relative to its size on the screen.
[[nodiscard]] QImage imageOf(QChartView &chart, double scale);
[[nodiscard]] QByteArray svgOf(QChartView &chart, const QString &title);

/// Writes the chart in the format that the suffix of `path` selects: .svg, .csv (the text that `csv` returns),
/// otherwise PNG at twice the size. Returns false if the file cannot be written.
[[nodiscard]] bool writeChart(const QString &path, QChartView &chart, const QString &title, const std::function<QByteArray()> &csv);

/// Opens a file dialog without blocking; `chosen` receives the selected path.
void askChartPath(QWidget *parent, std::function<void(const QString &)> chosen);

} // namespace ui
