// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/metricgrid.h"

#include <QWidget>

namespace ui {

class ViewState;

/// Map of measured programs by two metrics: cells coloured by their best score, elites as squares, the front as a line.
/// Arrow keys move between points. Painted directly. GUI thread.
class MetricMap final : public QWidget
{
    Q_OBJECT

public:
    explicit MetricMap(ViewState *view, QWidget *parent);

    void setPoints(const QList<engine::MetricPoint> &points, int bins, const QString &x, const QString &y);
    [[nodiscard]] const QList<engine::MetricPoint> &points() const { return m_points; }
    [[nodiscard]] QString summary() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] QPointF placeOf(const engine::MetricPoint &point) const;
    [[nodiscard]] QColor colorOf(double score) const;
    void paintCells(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;

    ViewState *m_view;
    QList<engine::MetricPoint> m_points;
    QString m_xName, m_yName;
    engine::MetricGrid m_grid;
};

} // namespace ui
