// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lineage/lineagepicture.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace ui {

class OpenRun;
class ViewState;

/// The family tree of a run: generations from left to right, colour by score (or rating) or by step, line style by
/// operator, a bold line for the best path, retired candidates faded. Arrow keys move to parent, child and siblings,
/// Space folds a subtree, + − 0 zoom; search hits have a ring. Painted directly, fast enough for thousands of nodes.
/// GUI thread.
class LineageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    LineageView(OpenRun *run, ViewState *view, QWidget *parent);

    using Colouring = LineagePicture::Colouring;
    void setColouring(Colouring colouring);
    /// Marks candidates with the text in preview, generator, change or number; an empty text marks none.
    void setSearch(const QString &text);
    [[nodiscard]] int found() const { return int(m_picture.found().size()); }
    void showNextFound();
    void setZoom(double factor);
    [[nodiscard]] double zoom() const { return m_picture.zoom(); }
    void fitAll();
    [[nodiscard]] const LineageLayout &shown() const { return m_picture.layout(); }
    /// "120 candidates in 14 generations, best #97"; used as the text for assistive technology.
    [[nodiscard]] QString summary() const;
    /// Rectangle of a node in viewport coordinates.
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
