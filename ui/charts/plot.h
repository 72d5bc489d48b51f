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

/// A chart of curves over a common x axis. Draws at most 1,000 points per curve with a single replace, keeps zoom and
/// scroll position when the data changes, shows the values under a crosshair, and supports keyboard and screen readers.
/// GUI thread; owned by its page.
class Plot final : public QChartView
{
    Q_OBJECT

public:
    explicit Plot(QWidget *parent = nullptr);
    ~Plot() override;

    /// Replaces the data. Visibility is kept per curve name. Call fit() after a change of the x axis.
    void setData(const QList<Curve> &curves, const Band &band);
    /// Bands of the second and further curves. Call before setData().
    void setMoreBands(const QList<Band> &bands) { m_bands.setMore(bands); }
    void setAxes(const QString &x, const QString &y) { m_axes.setTitles(x, y); }
    /// Restricts x ticks to whole numbers.
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

    /// Values under the crosshair, for example "120: leader 1,612, mean 1,540"; empty without a crosshair.
    [[nodiscard]] QString readout() const;
    /// Moves the crosshair to a point of the first visible curve; −1 removes it.
    void setCrosshair(int index);
    [[nodiscard]] int crosshair() const { return m_crosshair; }
    /// Summary for assistive technology, for example "Rating, 40 points, Best 1612, rising".
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
    QRectF m_box; ///< rectangle of a zoom by mouse, in view coordinates
};

} // namespace ui
