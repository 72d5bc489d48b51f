// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

class QAbstractSeries;
class QChart;
class QValueAxis;

namespace ui {

/// Sets the range of an axis. First enlarges the tick step if it is far too small for the range.
void setAxisRange(QValueAxis *axis, double low, double high);

/// The two axes of a chart: titles, ranges, ticks at round numbers, colours. GUI thread; owned by the chart's view.
class PlotAxes
{
public:
    explicit PlotAxes(QChart *chart);

    void attach(QAbstractSeries *series) const;
    void setTitles(const QString &x, const QString &y);
    [[nodiscard]] QString titleX() const;
    /// Restricts x ticks to whole numbers.
    void setWholeX() { m_wholeX = true; }
    void setX(double low, double high) { setAxisRange(m_x, low, high); }
    void setY(double low, double high) { setAxisRange(m_y, low, high); }
    [[nodiscard]] std::pair<double, double> rangeX() const;
    [[nodiscard]] std::pair<double, double> rangeY() const;
    /// Sets the tick steps for a chart of `width` pixels.
    void setTicks(int width);
    void applyTokens();

private:
    QValueAxis *m_x;
    QValueAxis *m_y;
    bool m_wholeX = false;
};

} // namespace ui
