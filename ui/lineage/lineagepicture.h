// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lineage/lineagelayout.h"

#include <QRectF>

class QColor;
class QPainter;

namespace ui {

class OpenRun;

/// The picture of a family tree: position and look of each candidate, search hits, and navigation between candidates.
/// Positions refer to the whole picture, in pixels at the current zoom. GUI thread; owned by the view; reads the run.
class LineagePicture
{
public:
    enum class Colouring { Score, Step };

    explicit LineagePicture(const OpenRun *run) : m_run(run) { }

    /// Call after a change of the run or of the folded candidates.
    void update(const QSet<engine::CandidateId> &folded);
    void setColouring(Colouring colouring) { m_colouring = colouring; }
    void setZoom(double zoom) { m_zoom = zoom; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] const LineageLayout &layout() const { return m_layout; }
    [[nodiscard]] QSizeF size() const { return sizeAt(m_zoom); }
    [[nodiscard]] QSizeF sizeAt(double zoom) const;
    /// Size of one column and one row, in pixels at the current zoom.
    [[nodiscard]] QSizeF step() const;
    /// Empty if the candidate is not shown.
    [[nodiscard]] QRectF rectOf(engine::CandidateId id) const;
    [[nodiscard]] engine::CandidateId at(QPointF position) const;
    /// Finds candidates with the text in preview, generator, change or number; an empty text finds none.
    void search(const QString &text);
    [[nodiscard]] const QSet<engine::CandidateId> &found() const { return m_found; }
    /// Left: the parent; right: the best child; up and down: the neighbour in the generation. Returns the best
    /// candidate if `from` is not shown.
    [[nodiscard]] engine::CandidateId neighbour(engine::CandidateId from, int key) const;
    void paint(QPainter &painter, const QRect &visible, engine::CandidateId current, bool hasFocus) const;

private:
    void paintEdges(QPainter &painter, const QRect &visible) const;
    void paintNode(QPainter &painter, const LineageLayout::Node &node, bool isCurrent) const;
    void paintWords(QPainter &painter, const LineageLayout::Node &node, const QColor &ground) const;
    [[nodiscard]] QPointF pointOf(QPointF place) const;
    [[nodiscard]] QColor colorOf(const engine::CandidateState &candidate) const;
    [[nodiscard]] const engine::CandidateState &candidate(engine::CandidateId id) const;

    const OpenRun *m_run;
    LineageLayout m_layout;
    QSet<engine::CandidateId> m_found, m_bestPath;
    Colouring m_colouring = Colouring::Score;
    double m_zoom = 1;
    double m_low = 0, m_high = 1; ///< range of the values shown
};

} // namespace ui
