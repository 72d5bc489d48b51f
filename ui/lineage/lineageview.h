// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lineage/lineagelayout.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace ui {

class OpenRun;
class ViewState;

/// The family tree of a run: generations from left to right, colour by score (or rating) and by step, line style by
/// operator, the best path bold, those that left as ghosts. Arrows walk to parent, child and siblings, Space folds a
/// subtree, + − 0 zoom; found ones are ringed. Painted by hand: thousands of nodes stay smooth. GUI thread.
class LineageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    LineageView(OpenRun *run, ViewState *view, QWidget *parent);

    enum class Colouring { Score, Step };
    void setColouring(Colouring colouring);
    /// Rings those whose preview, generator or number holds the text; empty: nobody.
    void setSearch(const QString &text);
    [[nodiscard]] int found() const { return int(m_found.size()); }
    void showNextFound();
    void setZoom(double factor);
    [[nodiscard]] double zoom() const { return m_zoom; }
    void fitAll();
    [[nodiscard]] const LineageLayout &shown() const { return m_layout; }
    /// "120 candidates in 14 generations, best #97": what assistive technology says.
    [[nodiscard]] QString summary() const;
    /// Where a node is painted, in the viewport.
    [[nodiscard]] QRectF rectOf(engine::CandidateId id) const;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void schedule();
    void refresh();
    void setBars();
    void reveal(engine::CandidateId id);
    void choose(engine::CandidateId id);
    void toggleFold(engine::CandidateId id);
    void search();
    void paintEdges(QPainter &painter, const QRect &visible);
    void paintNode(QPainter &painter, const LineageLayout::Node &node);
    [[nodiscard]] QPointF pointOf(QPointF place) const;
    [[nodiscard]] QColor colorOf(const engine::CandidateState &candidate) const;
    [[nodiscard]] engine::CandidateId at(QPoint position) const;
    [[nodiscard]] engine::CandidateId neighbour(int key) const;
    [[nodiscard]] double valueOf(const engine::CandidateState &candidate) const;

    OpenRun *m_run;
    ViewState *m_view;
    QTimer m_soon;
    LineageLayout m_layout;
    QSet<engine::CandidateId> m_folded, m_found, m_bestPath;
    QString m_search;
    Colouring m_colouring = Colouring::Score;
    double m_zoom = 1;
    double m_low = 0, m_high = 1; ///< of the values shown
    qsizetype m_drawn = -1;
};

} // namespace ui
