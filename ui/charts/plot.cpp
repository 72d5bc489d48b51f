// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plot.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/decimate.h"
#include "ui/charts/plotaccessible.h"
#include "ui/charts/plotlegend.h"
#include "ui/style/tokens.h"

#include <QAreaSeries>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int leastDrawn = 500;
constexpr int wantedTicksX = 8;
constexpr int wantedTicksY = 5;

QList<QPointF> part(const QList<QPointF> &points, double low, double high)
{
    const auto [from, to] = rangeOf(points, low, high);
    return points.mid(from, to - from);
}

/// Smallest and largest y without the outermost twentieth on each side: a band that starts wide must not flatten the rest.
std::pair<double, double> usualRange(const QList<QPointF> &points)
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

Plot::Plot(QWidget *parent)
    : QChartView(parent)
    , m_legend(new PlotLegend(this))
    , m_low(new QLineSeries(this))
    , m_high(new QLineSeries(this))
    , m_area(new QAreaSeries(m_high, m_low))
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
{
    installPlotAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight);
    setupChart();
    setupArea();
    applyTokens();
}

Plot::~Plot() = default;

void Plot::setupChart()
{
    QChart *chart = this->chart();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundRoundness(0);
    chart->setLocalizeNumbers(true);
    chart->legend()->hide();
    connect(m_legend, &PlotLegend::toggled, this, &Plot::setCurveVisible);
    chart->addAxis(m_x, Qt::AlignBottom);
    chart->addAxis(m_y, Qt::AlignLeft);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
        axis->setMinorGridLineVisible(false);
    }
    m_x->setGridLineVisible(false);
}

void Plot::setupArea()
{
    chart()->addSeries(m_area);
    m_area->attachAxis(m_x);
    m_area->attachAxis(m_y);
}

void Plot::applyTokens()
{
    QChart *chart = this->chart();
    setBackgroundBrush(color(Ink::Surface));
    chart->setBackgroundBrush(color(Ink::Surface));
    chart->setBackgroundPen(Qt::NoPen);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setLabelsFont(ui::font(Type::Small));
        axis->setTitleFont(ui::font(Type::Small));
        axis->setLabelsColor(color(Ink::Muted));
        axis->setTitleBrush(color(Ink::Muted));
        axis->setGridLinePen(QPen(color(Ink::Border), 1));
        axis->setLinePen(QPen(color(Ink::Border), 1));
    }
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
    QColor soft = seriesColor(m_curves.isEmpty() ? 0 : m_curves.first().style);
    soft.setAlphaF(isHighContrast() ? 0.35F : 0.18F);
    m_area->setBrush(soft);
    soft.setAlphaF(0.45F);
    m_area->setPen(QPen(soft, 1));
}

QLineSeries *Plot::lineAt(qsizetype index)
{
    while (m_lines.size() <= index) {
        auto *line = new QLineSeries(this);
        chart()->addSeries(line);
        line->attachAxis(m_x);
        line->attachAxis(m_y);
        m_lines.append(line);
    }
    return m_lines.at(index);
}

void Plot::setAxes(const QString &x, const QString &y)
{
    m_x->setTitleText(x);
    m_y->setTitleText(y);
}

void Plot::setData(const QList<Curve> &curves, const Band &band)
{
    const bool restyle = curves.size() != m_curves.size()
        || !std::equal(curves.begin(), curves.end(), m_curves.begin(), [](const Curve &a, const Curve &b) { return a.name == b.name && a.style == b.style; });
    m_curves = curves;
    m_band = band;
    if (restyle) {
        for (qsizetype i = 0; i < curves.size(); ++i)
            lineAt(i)->setName(curves.at(i).name);
        applyPens();
    }
    nameCurves();
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines.at(i)->setVisible(i < curves.size() && isCurveVisible(curves.at(i).name));
    m_area->setVisible(!band.low.isEmpty() && isCurveVisible(band.name));
    if (m_zoomed)
        redraw();
    else
        fit();
    setAccessibleName(summary());
}

void Plot::setMoreBands(const QList<Band> &bands)
{
    m_moreBands = bands;
    while (m_moreAreas.size() < bands.size()) {
        Area area{new QLineSeries(this), new QLineSeries(this), nullptr};
        area.filling = new QAreaSeries(area.high, area.low);
        chart()->addSeries(area.filling);
        area.filling->attachAxis(m_x);
        area.filling->attachAxis(m_y);
        m_moreAreas.append(area);
    }
}

void Plot::redrawBand(qsizetype curve, const QList<int> &kept)
{
    const Area &area = m_moreAreas.at(curve - 1);
    const bool shown = curve < m_curves.size() && curve <= m_moreBands.size() && isCurveVisible(m_curves.at(curve).name)
        && isCurveVisible(m_band.name) && m_moreBands.at(curve - 1).low.size() == m_curves.at(curve).points.size();
    area.filling->setVisible(shown);
    if (!shown)
        return;
    const Band &band = m_moreBands.at(curve - 1);
    area.low->replace(picked(part(band.low, m_x->min(), m_x->max()), kept));
    area.high->replace(picked(part(band.high, m_x->min(), m_x->max()), kept));
    QColor soft = seriesColor(m_curves.at(curve).style);
    soft.setAlphaF(isHighContrast() ? 0.25F : 0.1F);
    area.filling->setBrush(soft);
    area.filling->setPen(Qt::NoPen);
}

void Plot::nameCurves()
{
    QList<PlotLegend::Entry> entries;
    if (!m_band.low.isEmpty() && !m_curves.isEmpty())
        entries.append({m_band.name, m_curves.first().style, true});
    for (const Curve &curve : std::as_const(m_curves))
        entries.append({curve.name, curve.style, false});
    if (entries != m_legend->entries()) {
        m_legend->setEntries(entries);
        placeLegend();
    }
    for (const PlotLegend::Entry &entry : std::as_const(entries))
        m_legend->setShown(entry.name, isCurveVisible(entry.name));
}

/// The legend stands in the chart's upper margin.
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
    setData(m_curves, m_band);
    Q_EMIT visibilityChanged();
}

void setAxisRange(QValueAxis *axis, double low, double high)
{
    // Qt Charts makes an item a tick at once: a step meant for a score would be thousands of ticks of a rating.
    constexpr double mostTicks = 50;
    if (high - low > mostTicks * axis->tickInterval())
        axis->setTickInterval(high - low);
    axis->setRange(low, high);
}

/// Fewer points of what is in sight; each series is given its points at once.
void Plot::redraw()
{
    const double low = m_x->min();
    const double high = m_x->max();
    const int count = std::clamp(width(), leastDrawn, maxDrawn); // more than one a pixel can hardly be seen, and takes its time to be stroked
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        const QList<QPointF> seen = part(m_curves.at(i).points, low, high);
        const QList<int> kept = lttb(seen, count);
        lineAt(i)->replace(picked(seen, kept));
        if (i == 0 && !m_band.low.isEmpty()) {
            m_low->replace(picked(part(m_band.low, low, high), kept));
            m_high->replace(picked(part(m_band.high, low, high), kept));
        }
        if (i > 0 && i <= m_moreAreas.size())
            redrawBand(i, kept);
    }
    for (qsizetype i = m_curves.size(); i <= m_moreAreas.size(); ++i) {
        if (i > 0)
            m_moreAreas.at(i - 1).filling->setVisible(false);
    }
    if (m_band.low.isEmpty()) {
        m_low->clear();
        m_high->clear();
    }
    if (!m_zoomedY)
        fitY();
    ticks();
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
    setAxisRange(m_x, low, high > low ? high : low + 1);
    redraw();
}

/// To what is drawn: decimation keeps the peaks.
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
    if (!m_band.low.isEmpty() && isCurveVisible(m_band.name)) {
        include(usualRange(m_low->points()).first);
        include(usualRange(m_high->points()).second);
    }
    if (low > high)
        std::tie(low, high) = std::pair(0.0, 1.0);
    const double pad = high > low ? (high - low) * 0.06 : std::max(std::abs(high) * 0.05, 0.05);
    setAxisRange(m_y, low - pad, high + pad);
}

void Plot::ticks()
{
    const auto set = [this](QValueAxis *axis, int wanted) {
        const double nice = niceStep(axis->max() - axis->min(), wanted);
        const double step = m_wholeX && axis == m_x ? std::max(1.0, std::ceil(nice)) : nice;
        axis->setTickInterval(step);
        const int decimals = std::clamp(int(std::ceil(-std::log10(step))), 0, 6);
        axis->setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
    };
    set(m_x, std::max(2, std::min(wantedTicksX, width() / (space(5) * 4))));
    set(m_y, wantedTicksY);
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placeLegend();
    ticks();
}

std::pair<double, double> Plot::rangeX() const { return {m_x->min(), m_x->max()}; }

void Plot::showRange(double lowX, double highX)
{
    if (!(highX > lowX))
        return;
    m_zoomed = true;
    setAxisRange(m_x, lowX, highX);
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
    setAxisRange(m_y, aroundY - (aroundY - m_y->min()) * factor, aroundY + (m_y->max() - aroundY) * factor);
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

QString Plot::number(double value, int digits) const
{
    return QLocale().toString(value, 'f', digits);
}

QString Plot::readout() const
{
    const Curve *leading = leadingCurve();
    if (!leading || m_crosshair < 0 || m_crosshair >= leading->points.size())
        return {};
    const double x = leading->points.at(m_crosshair).x();
    QStringList values;
    for (const Curve &curve : m_curves) {
        if (const int at = nearest(curve.points, x); at >= 0 && isCurveVisible(curve.name))
            values.append(tr("%1 %2", "curve, value").arg(curve.name, number(curve.points.at(at).y(), curve.digits)));
    }
    return tr("%1 %2: %3", "name of the x axis, its value, values of curves")
        .arg(m_x->titleText(), number(x, x == std::floor(x) ? 0 : 2), values.join(QStringLiteral(", ")));
}

QString Plot::summary() const
{
    const Curve *curve = leadingCurve();
    if (!curve)
        return tr("%1, nothing to show yet", "subject of a chart").arg(m_subject);
    const QList<QPointF> &points = curve->points;
    const double last = points.last().y();
    const double before = points.at(points.size() * 3 / 4).y();
    const double all = std::abs(last - points.first().y());
    const double tolerance = std::max(all * 0.05, 1e-9);
    const QString trend = last > before + tolerance ? tr("rising") : last < before - tolerance ? tr("falling") : tr("level");
    return tr("%1, %2, %3 %4, %5", "subject, number of points, curve, its last value, trend")
        .arg(m_subject, tr("%n point(s)", nullptr, int(points.size())), curve->name, number(last, curve->digits), trend);
}

QImage Plot::toImage(double scale) { return imageOf(*this, scale); }

QByteArray Plot::toSvg() { return svgOf(*this, summary()); }

} // namespace ui
