// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve.h"
#include "ui/charts/plotaxes.h"
#include "ui/charts/plotbands.h"

#include <QChartView>
#include <QSet>

class QLineSeries;

namespace ui {

class PlotLegend;

/// A chart of curves over one x: draws at most 2,000 points of each by one replace, zooms and pans without losing
/// either to new data, names its values under a crosshair, and is used by keyboard and screen reader alike.
/// GUI thread; owned by its page.
class Plot final : public QChartView
{
    Q_OBJECT

public:
    explicit Plot(QWidget *parent = nullptr);
    ~Plot() override;

    /// Curves keep their visibility by name. Points of another axis need fit() afterwards.
    void setData(const QList<Curve> &curves, const Band &band);
    /// Bands of the second and further curves, shown with the first one's; before setData().
    void setMoreBands(const QList<Band> &bands) { m_bands.setMore(bands); }
    void setAxes(const QString &x, const QString &y) { m_axes.setTitles(x, y); }
    /// x counts something: no ticks between whole numbers.
    void setWholeX() { m_axes.setWholeX(); }
    [[nodiscard]] const QList<Curve> &curves() const { return m_curves; }

    void fit();
    [[nodiscard]] bool isZoomed() const { return m_zoomed; }
    void zoomX(double factor, double aroundX);
    void zoomY(double factor, double aroundY);
    void showRange(double lowX, double highX);
    [[nodiscard]] std::pair<double, double> rangeX() const { return m_axes.rangeX(); }

    void setCurveVisible(const QString &name, bool visible);
    [[nodiscard]] bool isCurveVisible(const QString &name) const { return !m_hidden.contains(name); }

    /// What is under the crosshair: "120: leader 1,612, mean 1,540"; empty without one.
    [[nodiscard]] QString readout() const;
    /// Puts the crosshair on a point of the first visible curve; −1 takes it away.
    void setCrosshair(int index);
    [[nodiscard]] int crosshair() const { return m_crosshair; }
    /// "Rating, 40 evaluations, leader 1612, rising": what assistive technology says first.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] PlotLegend *legend() const { return m_legend; }
    void setSubject(const QString &subject) { m_subject = subject; }

Q_SIGNALS:
    void visibilityChanged();

protected:
    void changeEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void applyTokens();
    void applyPens();
    void redraw();
    void fitY();
    void nameCurves();
    void placeLegend();
    QLineSeries *lineAt(qsizetype index);
    [[nodiscard]] const Curve *leadingCurve() const;
    [[nodiscard]] QPointF valueAt(QPointF position) const;
    void drawReadout(QPainter *painter, double x) const;
    void moveCrosshair(int by);

    PlotLegend *m_legend;
    QList<Curve> m_curves;
    QSet<QString> m_hidden;
    QList<QLineSeries *> m_lines;
    PlotAxes m_axes;
    PlotBands m_bands;
    QString m_subject;
    int m_crosshair = -1;
    bool m_zoomed = false;
    bool m_zoomedY = false;
    bool m_changing = false;
    QPointF m_pressedAt;
    QRectF m_box; ///< the zoom box while it is drawn, in view coordinates
};

} // namespace ui
