// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QWidget>

namespace ui {

class ViewState;

struct MapPoint {
    engine::CandidateId id;
    double x = 0, y = 0, score = 0;
    bool alive = true;
    bool elite = false; ///< highest score in its cell
    bool front = false; ///< no other point is better in both metrics

    bool operator==(const MapPoint &) const = default;
};

/// Marks the elites of a grid of `bins` × `bins` cells over the ranges of the points, and the front for maximised
/// metrics. Pure.
void markElitesAndFront(QList<MapPoint> &points, int bins);

/// Map of measured programs by two metrics: cells coloured by their best score, elites as squares, the front as a line.
/// Arrow keys move between points. Painted directly. GUI thread.
class MetricMap final : public QWidget
{
    Q_OBJECT

public:
    explicit MetricMap(ViewState *view, QWidget *parent);

    void setPoints(const QList<MapPoint> &points, int bins, const QString &x, const QString &y);
    [[nodiscard]] const QList<MapPoint> &points() const { return m_points; }
    [[nodiscard]] QString summary() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] QPointF placeOf(const MapPoint &point) const;
    [[nodiscard]] QColor colorOf(double score) const;
    void paintCells(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;

    ViewState *m_view;
    QList<MapPoint> m_points;
    int m_bins = 8;
    QString m_xName, m_yName;
    double m_lowX = 0, m_highX = 1, m_lowY = 0, m_highY = 1, m_lowScore = 0, m_highScore = 1;
};

} // namespace ui
