// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plot.h"

#include "ui/charts/decimate.h"
#include "ui/charts/plotwords.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double wheelStep = 0.8;

double factorOf(const QWheelEvent &event)
{
    const QPoint delta = event.angleDelta();
    return std::pow(wheelStep, double(delta.y() ? delta.y() : delta.x()) / 120);
}

} // namespace

QPointF Plot::valueAt(QPointF position) const
{
    return chart()->mapToValue(chart()->mapFromScene(mapToScene(position.toPoint())));
}

void Plot::wheelEvent(QWheelEvent *event)
{
    const QPointF at = valueAt(event->position());
    if (event->modifiers() & Qt::ShiftModifier)
        zoomY(factorOf(*event), at.y());
    else
        zoomX(factorOf(*event), at.x());
    event->accept();
}

void Plot::mousePressEvent(QMouseEvent *event)
{
    QChartView::mousePressEvent(event);
    const QRectF area = chart()->mapToScene(chart()->plotArea()).boundingRect();
    m_pressedAt = area.contains(mapToScene(event->pos())) && event->button() == Qt::LeftButton ? event->position() : QPointF(-1, -1);
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    if (event->buttons() & Qt::LeftButton && m_pressedAt.x() >= 0) {
        m_box = QRectF(m_pressedAt, event->position()).normalized();
        viewport()->update();
        return;
    }
    const Curve *curve = leadingCurve();
    const bool inside = chart()->mapToScene(chart()->plotArea()).boundingRect().contains(mapToScene(event->pos()));
    setCrosshair(curve && inside ? nearest(curve->points, valueAt(event->position()).x()) : -1);
}

void Plot::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    const QRectF box = std::exchange(m_box, QRectF());
    m_pressedAt = QPointF(-1, -1);
    if (box.width() > QApplication::startDragDistance() && box.height() > QApplication::startDragDistance()) {
        const QPointF a = valueAt(box.topLeft());
        const QPointF b = valueAt(box.bottomRight());
        m_zoomedY = true;
        m_axes.setY(std::min(a.y(), b.y()), std::max(a.y(), b.y()));
        showRange(a.x(), b.x());
    }
    viewport()->update();
}

void Plot::mouseDoubleClickEvent(QMouseEvent *)
{
    fit();
}

void Plot::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    setCrosshair(-1);
}

void Plot::moveCrosshair(int by)
{
    const Curve *curve = leadingCurve();
    if (!curve)
        return;
    const int last = int(curve->points.size()) - 1;
    const int at = m_crosshair < 0 ? last : std::clamp(m_crosshair + by, 0, last);
    setCrosshair(at);
    const double x = curve->points.at(at).x();
    const auto [low, high] = rangeX();
    if (x < low || x > high)
        showRange(x - (high - low) / 2, x + (high - low) / 2);
    setAccessibleDescription(readout());
    announce(this);
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const auto [low, high] = rangeX();
    const Curve *curve = leadingCurve();
    const double middle = curve && m_crosshair >= 0 ? curve->points.at(m_crosshair).x() : (low + high) / 2;
    const int step = event->modifiers() & Qt::ControlModifier && curve ? std::max(1, int(curve->points.size()) / 20) : 1;
    switch (event->key()) {
    case Qt::Key_Left: moveCrosshair(-step); break;
    case Qt::Key_Right: moveCrosshair(step); break;
    case Qt::Key_Home: setCrosshair(0); moveCrosshair(0); break;
    case Qt::Key_End: setCrosshair(-1); moveCrosshair(0); break;
    case Qt::Key_Plus: case Qt::Key_Equal: case Qt::Key_Up: zoomX(wheelStep, middle); break;
    case Qt::Key_Minus: case Qt::Key_Down: zoomX(1 / wheelStep, middle); break;
    case Qt::Key_0: fit(); break;
    case Qt::Key_Escape:
        if (m_crosshair < 0)
            return QChartView::keyPressEvent(event);
        setCrosshair(-1);
        break;
    default: return QChartView::keyPressEvent(event);
    }
    event->accept();
}

void Plot::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    const bool style = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    // applyTokens() sets fonts and brushes and thereby causes the same events again.
    if (style && !std::exchange(m_changing, true)) {
        applyTokens();
        m_changing = false;
    }
}

void Plot::drawForeground(QPainter *painter, const QRectF &)
{
    const Curve *curve = leadingCurve();
    painter->setRenderHint(QPainter::Antialiasing);
    if (curve && m_crosshair >= 0 && m_crosshair < curve->points.size())
        drawReadout(painter, curve->points.at(m_crosshair).x());
    if (!m_box.isEmpty()) {
        QColor fill = color(Ink::Accent);
        fill.setAlphaF(0.12F);
        painter->setPen(QPen(color(Ink::Accent), 1));
        painter->setBrush(fill);
        painter->drawRect(mapToScene(m_box.toRect()).boundingRect());
    }
    if (hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color(Ink::Accent), 2));
        painter->drawRect(sceneRect().adjusted(1, 1, -1, -1));
    }
}

/// Draws a vertical line, a dot on each curve, and a table of the values inside the plot area.
void Plot::drawReadout(QPainter *painter, double x) const
{
    const QRectF area = chart()->plotArea();
    const double atX = chart()->mapToPosition({x, m_axes.rangeY().first}).x();
    if (atX < area.left() - 1 || atX > area.right() + 1)
        return;
    painter->setPen(QPen(color(Ink::Muted), 1, Qt::DashLine));
    painter->drawLine(QPointF(atX, area.top()), QPointF(atX, area.bottom()));
    QList<std::pair<QString, int>> lines{{plotX(m_axes.titleX(), x), -1}};
    const Band &band = m_bands.first();
    for (const Curve &curve : m_curves) {
        const int at = nearest(curve.points, x);
        if (at < 0 || !isCurveVisible(curve.name))
            continue;
        QString value = QStringLiteral("%1  %2").arg(curve.name, plotNumber(curve.points.at(at).y(), curve.digits));
        if (&curve == leadingCurve() && !band.low.isEmpty() && at < band.low.size() && isCurveVisible(band.name))
            value += QStringLiteral("  (%1–%2)").arg(plotNumber(band.low.at(at).y(), curve.digits), plotNumber(band.high.at(at).y(), curve.digits));
        lines.append({value, curve.style});
        const QPointF dot = chart()->mapToPosition(curve.points.at(at));
        if (area.contains(dot)) {
            painter->setPen(QPen(color(Ink::Surface), 1));
            painter->setBrush(seriesColor(curve.style));
            painter->drawEllipse(dot, 4, 4);
        }
    }
    painter->setFont(ui::font(Type::Small));
    const QFontMetricsF metrics(painter->font());
    double wide = 0;
    for (const auto &line : lines)
        wide = std::max(wide, metrics.horizontalAdvance(line.first));
    QRectF box(0, 0, wide + space(4) + 2 * space(2), metrics.height() * double(lines.size()) + 2 * space(1));
    box.moveTopLeft({atX + space(2), area.top() + space(1)});
    if (box.right() > area.right())
        box.moveRight(atX - space(2));
    painter->setPen(QPen(color(Ink::Border), 1));
    painter->setBrush(color(Ink::SurfaceRaised));
    painter->drawRoundedRect(box, cornerRadius(), cornerRadius());
    double y = box.top() + space(1);
    for (const auto &[text, style] : lines) {
        const QRectF row(box.left() + space(2), y, box.width() - 2 * space(2), metrics.height());
        if (style >= 0) {
            painter->setPen(QPen(seriesColor(style), 2.4, seriesDash(style)));
            painter->drawLine(QPointF(row.left(), row.center().y()), QPointF(row.left() + space(3), row.center().y()));
        }
        painter->setPen(color(style < 0 ? Ink::Muted : Ink::Text));
        painter->drawText(style < 0 ? row : row.adjusted(space(4), 0, 0, 0), Qt::AlignVCenter, text);
        y += metrics.height();
    }
}

} // namespace ui
