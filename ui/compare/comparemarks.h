// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparebar.h"
#include "ui/compare/diffs.h"
#include "ui/compare/marks.h"
#include "ui/compare/showntext.h"

namespace ui {

class CompareColumn;
class OpenRun;
struct Omission;

/// Differences between the columns: the base of each column, its marks, the next difference, and the corresponding
/// place in another text. Reads the columns of the page. GUI thread; owned by the page.
class CompareMarks
{
public:
    CompareMarks(const QList<CompareColumn *> *columns, const Diffs *diffs, const OpenRun *run);

    void setBase(CompareBar::Base base) { m_base = base; }
    /// The candidate that the column is compared with; null if there is none.
    [[nodiscard]] engine::CandidateId baseOf(int column) const;
    /// Marks of the column. Appends to `omissions` the passages of `baseText`, the text of its base, that it lacks.
    [[nodiscard]] QList<Mark> marksOf(int column, const QString &baseText, QList<Omission> &omissions) const;
    /// The differences of a column as spans of its own text.
    [[nodiscard]] QList<Span> differencesIn(int column) const;
    /// The column whose differences are counted: `focused` if it has differences, else the rightmost that has a base
    /// and differences, else the first that has a base; −1 if no column has one.
    [[nodiscard]] int differencesColumn(int focused) const;
    [[nodiscard]] qsizetype placeIn(int column, int from, qsizetype place) const;

private:
    [[nodiscard]] int count() const;
    [[nodiscard]] engine::CandidateId idOf(int column) const;
    [[nodiscard]] const WordDiff *againstBase(int column) const;

    const QList<CompareColumn *> *m_columns;
    const Diffs *m_diffs;
    const OpenRun *m_run;
    CompareBar::Base m_base = CompareBar::Previous;
};

/// Marks of one text of a pair: in the second text, the words that the first lacks; in the first, those that the second
/// lacks.
[[nodiscard]] QList<Mark> sideMarks(const WordDiff &diff, bool second, const ShownText &shown);

/// The index of the difference that follows (`step` 1) or precedes (−1) the selection; wraps around.
[[nodiscard]] qsizetype nextDifference(const QList<Span> &spans, Span selected, int step);

} // namespace ui
