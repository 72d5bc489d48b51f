// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plot.h"

#include "ui/charts/decimate.h"
#include "ui/charts/plotaccessible.h"
#include "ui/charts/plotlegend.h"
#include "ui/charts/plotwords.h"
#include "ui/style/tokens.h"

#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int leastDrawn = 500;

} // namespace

Plot::Plot(QWidget *parent)
    : QChartView(parent)
    , m_legend(new PlotLegend(this))
    , m_axes(chart())
    , m_bands(chart(), &m_axes)
{
    installPlotAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setLocalizeNumbers(true);
    chart()->legend()->hide();
    connect(m_legend, &PlotLegend::toggled, this, &Plot::setCurveVisible);
    applyTokens();
}

Plot::~Plot() = default;

void Plot::applyTokens()
{
    QChart *chart = this->chart();
    setBackgroundBrush(color(Ink::Surface));
    chart->setBackgroundBrush(color(Ink::Surface));
    chart->setBackgroundPen(Qt::NoPen);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_axes.applyTokens();
    applyPens();
    placeLegend();
}

void Plot::applyPens()
{
    for (qsizetype i = 0; i < m_curves.size() && i < m_lines.size(); ++i) {
        const int style = m_curves.at(i).style;
        QPen pen(seriesColor(style), i == 0 ? 2.4 : 1.6, seriesDash(style));
        pen.setCosmetic(true);
        m_lines.at(i)->setPen(pen);
    }
    m_bands.setColor(seriesColor(m_curves.isEmpty() ? 0 : m_curves.first().style));
}

QLineSeries *Plot::lineAt(qsizetype index)
{
    while (m_lines.size() <= index) {
        auto *line = new QLineSeries(this);
        chart()->addSeries(line);
        m_axes.attach(line);
        m_lines.append(line);
    }
    return m_lines.at(index);
}

void Plot::setData(const QList<Curve> &curves, const Band &band)
{
    const bool restyle = curves.size() != m_curves.size()
        || !std::equal(curves.begin(), curves.end(), m_curves.begin(), [](const Curve &a, const Curve &b) { return a.name == b.name && a.style == b.style; });
    m_curves = curves;
    m_bands.setFirst(band);
    if (restyle) {
        for (qsizetype i = 0; i < curves.size(); ++i)
            lineAt(i)->setName(curves.at(i).name);
        applyPens();
    }
    nameCurves();
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines.at(i)->setVisible(i < curves.size() && isCurveVisible(curves.at(i).name));
    m_bands.setVisible(isCurveVisible(band.name));
    if (m_zoomed)
        redraw();
    else
        fit();
    setAccessibleName(summary());
}

void Plot::nameCurves()
{
    QList<PlotLegend::Entry> entries;
    if (const Band &band = m_bands.first(); !band.low.isEmpty() && !m_curves.isEmpty())
        entries.append({band.name, m_curves.first().style, true});
    for (const Curve &curve : std::as_const(m_curves))
        entries.append({curve.name, curve.style, false});
    if (entries != m_legend->entries()) {
        m_legend->setEntries(entries);
        placeLegend();
    }
    for (const PlotLegend::Entry &entry : std::as_const(entries))
        m_legend->setShown(entry.name, isCurveVisible(entry.name));
}

/// Places the legend in the upper margin of the chart.
void Plot::placeLegend()
{
    const int room = std::max(1, width() - space(1) * 2);
    const int height = m_legend->heightForWidth(room);
    m_legend->setGeometry(space(1), space(1), room, height);
    chart()->setMargins(QMargins(space(1), height + space(1), space(3), space(1)));
}

void Plot::setCurveVisible(const QString &name, bool visible)
{
    if (visible)
        m_hidden.remove(name);
    else
        m_hidden.insert(name);
    setData(m_curves, m_bands.first());
    Q_EMIT visibilityChanged();
}

/// Draws the visible range with a reduced number of points; sets the points of each series in one call.
void Plot::redraw()
{
    const auto [low, high] = rangeX();
    // More than one point per pixel is not visible and slows down drawing.
    const int count = std::clamp(width(), leastDrawn, maxDrawn);
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        const QList<QPointF> seen = partOf(m_curves.at(i).points, low, high);
        const QList<int> kept = lttb(seen, count);
        lineAt(i)->replace(picked(seen, kept));
        m_bands.redraw(i, m_curves.at(i), kept, isCurveVisible(m_curves.at(i).name) && isCurveVisible(m_bands.first().name));
    }
    m_bands.hideFrom(m_curves.size());
    if (!m_zoomedY)
        fitY();
    m_axes.setTicks(width());
    viewport()->update();
}

void Plot::fit()
{
    m_zoomed = m_zoomedY = false;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const Curve &curve : m_curves) {
        if (curve.points.isEmpty())
            continue;
        low = std::min(low, curve.points.first().x());
        high = std::max(high, curve.points.last().x());
    }
    if (low > high)
        std::tie(low, high) = std::pair(0.0, 1.0);
    m_axes.setX(low, high > low ? high : low + 1);
    redraw();
}

/// Fits y to the drawn points; decimation preserves the peaks.
void Plot::fitY()
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto include = [&](double y) {
        low = std::min(low, y);
        high = std::max(high, y);
    };
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        if (!isCurveVisible(m_curves.at(i).name))
            continue;
        for (const QPointF &point : lineAt(i)->points())
            include(point.y());
    }
    if (isCurveVisible(m_bands.first().name)) {
        if (const auto range = m_bands.usualRange()) {
            include(range->first);
            include(range->second);
        }
    }
    if (low > high)
        std::tie(low, high) = std::pair(0.0, 1.0);
    const double pad = high > low ? (high - low) * 0.06 : std::max(std::abs(high) * 0.05, 0.05);
    m_axes.setY(low - pad, high + pad);
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placeLegend();
    m_axes.setTicks(width());
}

void Plot::showRange(double lowX, double highX)
{
    if (!(highX > lowX))
        return;
    m_zoomed = true;
    m_axes.setX(lowX, highX);
    redraw();
}

void Plot::zoomX(double factor, double aroundX)
{
    const auto [low, high] = rangeX();
    showRange(aroundX - (aroundX - low) * factor, aroundX + (high - aroundX) * factor);
}

void Plot::zoomY(double factor, double aroundY)
{
    m_zoomed = m_zoomedY = true;
    const auto [low, high] = m_axes.rangeY();
    m_axes.setY(aroundY - (aroundY - low) * factor, aroundY + (high - aroundY) * factor);
    redraw();
}

const Curve *Plot::leadingCurve() const
{
    const auto it = std::find_if(m_curves.begin(), m_curves.end(), [this](const Curve &curve) { return isCurveVisible(curve.name) && !curve.points.isEmpty(); });
    return it == m_curves.end() ? nullptr : &*it;
}

void Plot::setCrosshair(int index)
{
    const Curve *curve = leadingCurve();
    m_crosshair = curve ? std::clamp(index, -1, int(curve->points.size()) - 1) : -1;
    viewport()->update();
}

QString Plot::readout() const
{
    const Curve *leading = leadingCurve();
    if (!leading || m_crosshair < 0 || m_crosshair >= leading->points.size())
        return {};
    QList<Curve> visible = m_curves;
    visible.removeIf([this](const Curve &curve) { return !isCurveVisible(curve.name); });
    return plotReadout(m_axes.titleX(), leading->points.at(m_crosshair).x(), visible);
}

QString Plot::summary() const { return plotSummary(m_subject, leadingCurve()); }

} // namespace ui
