// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lineage/lineagepicture.h"

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

    using Colouring = LineagePicture::Colouring;
    void setColouring(Colouring colouring);
    /// Rings those whose preview, generator or number holds the text; empty: nobody.
    void setSearch(const QString &text);
    [[nodiscard]] int found() const { return int(m_picture.found().size()); }
    void showNextFound();
    void setZoom(double factor);
    [[nodiscard]] double zoom() const { return m_picture.zoom(); }
    void fitAll();
    [[nodiscard]] const LineageLayout &shown() const { return m_picture.layout(); }
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
    [[nodiscard]] QPoint scrolled() const;
    [[nodiscard]] engine::CandidateId at(QPoint position) const;

    OpenRun *m_run;
    ViewState *m_view;
    QTimer m_soon;
    LineagePicture m_picture;
    QSet<engine::CandidateId> m_folded;
    QString m_search;
    qsizetype m_drawn = -1;
};

} // namespace ui
