// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineage/metricmap.h"

#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"

#include <QKeyEvent>
#include <QLineF>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QString shortNumber(double value)
{
    return QLocale().toString(value, 'g', 4);
}

QColor blended(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

MetricMap::MetricMap(ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setObjectName(QStringLiteral("metricMap"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map of the measured programs"));
    setMinimumSize(30 * space(1), 25 * space(1));
    connect(view, &ViewState::currentChanged, this, qOverload<>(&QWidget::update));
}

void MetricMap::setPoints(const QList<engine::MetricPoint> &points, int bins, const QString &x, const QString &y)
{
    m_points = points;
    m_xName = x;
    m_yName = y;
    m_grid = engine::MetricGrid::over(m_points, bins);
    markElitesAndFront(m_points, m_grid);
    setAccessibleDescription(summary());
    update();
}

QString MetricMap::summary() const
{
    const auto elites = std::count_if(m_points.begin(), m_points.end(), [](const engine::MetricPoint &p) { return p.elite; });
    const auto front = std::count_if(m_points.begin(), m_points.end(), [](const engine::MetricPoint &p) { return p.front; });
    return tr("%1 programs, %2 of %3 cells filled, %4 on the front").arg(m_points.size()).arg(elites).arg(m_grid.bins * m_grid.bins).arg(front);
}

QRectF MetricMap::field() const
{
    return QRectF(rect()).adjusted(14 * space(1), space(3), -space(3), -7 * space(1));
}

QPointF MetricMap::placeOf(const engine::MetricPoint &point) const
{
    const QRectF area = field();
    const double x = m_grid.highX > m_grid.lowX ? (point.x - m_grid.lowX) / (m_grid.highX - m_grid.lowX) : 0.5;
    const double y = m_grid.highY > m_grid.lowY ? (point.y - m_grid.lowY) / (m_grid.highY - m_grid.lowY) : 0.5;
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

QColor MetricMap::colorOf(double score) const
{
    const double share = m_grid.highScore > m_grid.lowScore ? (score - m_grid.lowScore) / (m_grid.highScore - m_grid.lowScore) : 1;
    return blended(color(Ink::AccentSoft), color(Ink::Accent), std::clamp(share, 0.0, 1.0));
}

void MetricMap::paintCells(QPainter &painter) const
{
    const QRectF area = field();
    const QSizeF size(area.width() / m_grid.bins, area.height() / m_grid.bins);
    for (const engine::MetricPoint &point : m_points) {
        if (!point.elite)
            continue;
        const int column = m_grid.column(point.x), row = m_grid.row(point.y);
        QColor ground = colorOf(point.score);
        ground.setAlphaF(0.35F);
        painter.fillRect(QRectF(area.left() + column * size.width(), area.bottom() - (row + 1) * size.height(), size.width(), size.height()), ground);
    }
    painter.setPen(QPen(color(Ink::Border), 0.5));
    for (int i = 0; i <= m_grid.bins; ++i) {
        painter.drawLine(QPointF(area.left() + i * size.width(), area.top()), QPointF(area.left() + i * size.width(), area.bottom()));
        painter.drawLine(QPointF(area.left(), area.top() + i * size.height()), QPointF(area.right(), area.top() + i * size.height()));
    }
}

void MetricMap::paintAxes(QPainter &painter) const
{
    const QRectF area = field();
    painter.setFont(ui::font(Type::Small));
    painter.setPen(color(Ink::Muted));
    const double below = area.bottom() + space(1);
    painter.drawText(QRectF(area.left(), below, area.width() / 3, 5.0 * space(1)), Qt::AlignLeft | Qt::AlignTop, shortNumber(m_grid.lowX));
    painter.drawText(QRectF(area.left() + area.width() * 2 / 3, below, area.width() / 3, 5.0 * space(1)), Qt::AlignRight | Qt::AlignTop, shortNumber(m_grid.highX));
    painter.drawText(QRectF(0, area.top(), area.left() - space(1), 5.0 * space(1)), Qt::AlignRight | Qt::AlignTop, shortNumber(m_grid.highY));
    painter.drawText(QRectF(0, area.bottom() - 5.0 * space(1), area.left() - space(1), 5.0 * space(1)), Qt::AlignRight | Qt::AlignBottom, shortNumber(m_grid.lowY));
    painter.setPen(color(Ink::Text));
    painter.drawText(QRectF(area.left() + area.width() / 3, below, area.width() / 3, 5.0 * space(1)), Qt::AlignHCenter | Qt::AlignTop, m_xName);
    painter.save();
    painter.translate(space(3), area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2, -2.0 * space(1), area.height(), 5.0 * space(1)), Qt::AlignHCenter | Qt::AlignTop, m_yName);
    painter.restore();
}

void MetricMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Ink::Surface));
    if (m_points.isEmpty()) {
        painter.setPen(color(Ink::Muted));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Measured programs appear here."));
        return;
    }
    paintCells(painter);
    QPolygonF front;
    const double radius = space(1);
    for (const engine::MetricPoint &point : m_points) {
        const QPointF place = placeOf(point);
        if (point.front)
            front.append(place);
        painter.setOpacity(point.alive || point.elite ? 1 : 0.4);
        painter.setBrush(colorOf(point.score));
        painter.setPen(QPen(color(point.elite ? Ink::Text : Ink::Border), 1));
        const QRectF box(place - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        if (point.elite)
            painter.drawRect(box);
        else
            painter.drawEllipse(box.adjusted(1, 1, -1, -1));
    }
    painter.setOpacity(1);
    std::sort(front.begin(), front.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    painter.setPen(QPen(seriesColor(1), 2, Qt::DashLine));
    painter.drawPolyline(front);
    for (const engine::MetricPoint &point : m_points) {
        if (point.id != m_view->current())
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Ink::Text), 2));
        painter.drawEllipse(placeOf(point), 2 * radius, 2 * radius);
    }
    paintAxes(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Ink::Accent), 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void MetricMap::mousePressEvent(QMouseEvent *event)
{
    engine::CandidateId nearest;
    double best = 6.0 * space(1);
    for (const engine::MetricPoint &point : m_points) {
        const double distance = QLineF(placeOf(point), event->position()).length();
        if (distance < best) {
            best = distance;
            nearest = point.id;
        }
    }
    if (nearest)
        m_view->setCurrent(nearest);
}

void MetricMap::keyPressEvent(QKeyEvent *event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool upright = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if ((!sideways && !upright) || m_points.isEmpty())
        return QWidget::keyPressEvent(event);
    QList<engine::MetricPoint> order = m_points;
    std::sort(order.begin(), order.end(), [sideways](const engine::MetricPoint &a, const engine::MetricPoint &b) { return sideways ? std::pair(a.x, a.id) < std::pair(b.x, b.id) : std::pair(a.y, a.id) < std::pair(b.y, b.id); });
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
    auto here = std::find_if(order.begin(), order.end(), [this](const engine::MetricPoint &p) { return p.id == m_view->current(); });
    if (here == order.end())
        here = order.begin();
    else if (forward && here + 1 != order.end())
        ++here;
    else if (!forward && here != order.begin())
        --here;
    m_view->setCurrent(here->id);
}

void MetricMap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace ui
