// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve.h"

#include <optional>
#include <utility>

class QAreaSeries;
class QChart;
class QColor;
class QLineSeries;

namespace ui {

class PlotAxes;

/// The areas around curves: one with edge lines for the first curve, paler ones without edges for further curves. GUI
/// thread; owned by the chart's view.
class PlotBands
{
public:
    PlotBands(QChart *chart, const PlotAxes *axes);

    void setFirst(const Band &band) { m_first = band; }
    [[nodiscard]] const Band &first() const { return m_first; }
    /// Sets the bands of curves 1, 2, …
    void setMore(const QList<Band> &bands);
    /// Shows or hides the first band.
    void setVisible(bool visible);
    /// Sets the colour of the first band.
    void setColor(QColor color);
    /// Draws the band of curve `index`: of the points in the visible range, those at the indices `kept`.
    void redraw(qsizetype index, const Curve &curve, const QList<int> &kept, bool visible);
    /// Hides the bands of curves from index `curves` on. Call after redraw().
    void hideFrom(qsizetype curves);
    /// Lower and upper edge of the first band as drawn, without the outermost 5 % of the points of each edge, so that a
    /// wide start does not flatten the chart. No value without a band.
    [[nodiscard]] std::optional<std::pair<double, double>> usualRange() const;

private:
    struct Area {
        QLineSeries *low;
        QLineSeries *high;
        QAreaSeries *filling;
    };
    [[nodiscard]] Area makeArea() const;
    void draw(const Area &area, const Band &band, const QList<int> &kept) const;

    QChart *m_chart;
    const PlotAxes *m_axes;
    Band m_first;
    QList<Band> m_more;
    Area m_area;
    QList<Area> m_moreAreas;
};

} // namespace ui
