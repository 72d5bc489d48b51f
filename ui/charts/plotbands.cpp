// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotbands.h"

#include "ui/charts/decimate.h"
#include "ui/charts/plotaxes.h"
#include "ui/style/tokens.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>

#include <algorithm>

namespace ui {

namespace {

/// Smallest and largest y without the outermost 5 % at each end.
std::pair<double, double> usualRangeOf(const QList<QPointF> &points)
{
    QList<double> values;
    values.reserve(points.size());
    for (const QPointF &point : points)
        values.append(point.y());
    if (values.isEmpty())
        return {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    std::sort(values.begin(), values.end());
    const qsizetype cut = values.size() / 20;
    return {values.at(cut), values.at(values.size() - 1 - cut)};
}

} // namespace

PlotBands::PlotBands(QChart *chart, const PlotAxes *axes)
    : m_chart(chart)
    , m_axes(axes)
    , m_area(makeArea())
{
}

PlotBands::Area PlotBands::makeArea() const
{
    Area area{new QLineSeries(m_chart), new QLineSeries(m_chart), nullptr};
    area.filling = new QAreaSeries(area.high, area.low);
    m_chart->addSeries(area.filling);
    m_axes->attach(area.filling);
    return area;
}

void PlotBands::setMore(const QList<Band> &bands)
{
    m_more = bands;
    while (m_moreAreas.size() < bands.size())
        m_moreAreas.append(makeArea());
}

void PlotBands::setVisible(bool visible) { m_area.filling->setVisible(!m_first.low.isEmpty() && visible); }

void PlotBands::setColor(QColor color)
{
    color.setAlphaF(isHighContrast() ? 0.35F : 0.18F);
    m_area.filling->setBrush(color);
    color.setAlphaF(0.45F);
    m_area.filling->setPen(QPen(color, 1));
}

void PlotBands::redraw(qsizetype index, const Curve &curve, const QList<int> &kept, bool visible)
{
    if (index == 0 && !m_first.low.isEmpty())
        draw(m_area, m_first, kept);
    if (index == 0 || index > m_moreAreas.size())
        return;
    const Area &area = m_moreAreas.at(index - 1);
    const bool shown = visible && index <= m_more.size() && m_more.at(index - 1).low.size() == curve.points.size();
    area.filling->setVisible(shown);
    if (!shown)
        return;
    draw(area, m_more.at(index - 1), kept);
    QColor soft = seriesColor(curve.style);
    soft.setAlphaF(isHighContrast() ? 0.25F : 0.1F);
    area.filling->setBrush(soft);
    area.filling->setPen(Qt::NoPen);
}

void PlotBands::draw(const Area &area, const Band &band, const QList<int> &kept) const
{
    const auto [low, high] = m_axes->rangeX();
    area.low->replace(picked(partOf(band.low, low, high), kept));
    area.high->replace(picked(partOf(band.high, low, high), kept));
}

void PlotBands::hideFrom(qsizetype curves)
{
    for (qsizetype i = std::max<qsizetype>(curves, 1); i <= m_moreAreas.size(); ++i)
        m_moreAreas.at(i - 1).filling->setVisible(false);
    if (m_first.low.isEmpty()) {
        m_area.low->clear();
        m_area.high->clear();
    }
}

std::optional<std::pair<double, double>> PlotBands::usualRange() const
{
    if (m_first.low.isEmpty())
        return {};
    return std::pair(usualRangeOf(m_area.low->points()).first, usualRangeOf(m_area.high->points()).second);
}

} // namespace ui
