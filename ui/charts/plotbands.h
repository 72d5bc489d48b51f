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

/// The areas around curves: one for the first curve, with lines at its edges, and softer ones for the further curves.
/// GUI thread; owned by the chart's view.
class PlotBands
{
public:
    PlotBands(QChart *chart, const PlotAxes *axes);

    void setFirst(const Band &band) { m_first = band; }
    [[nodiscard]] const Band &first() const { return m_first; }
    /// Of curve 1, 2, …
    void setMore(const QList<Band> &bands);
    /// Of the first band.
    void setVisible(bool visible);
    /// The colour of the first curve.
    void setColor(QColor color);
    /// Those points of what is in sight that were kept of the curve.
    void redraw(qsizetype index, const Curve &curve, const QList<int> &kept, bool visible);
    /// After redraw() of so many curves: there are no further bands.
    void hideFrom(qsizetype curves);
    /// Lower and upper edge of the first band as drawn, without the outermost twentieth on each side: a band that starts
    /// wide must not flatten the rest. Nothing without a band.
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
