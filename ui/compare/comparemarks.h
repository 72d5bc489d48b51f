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

/// Where the columns differ: which column is marked against whom, what to mark, how to go from one difference to the
/// next and from a place in one text to the same place in another. Owned by the page; looks at its columns. GUI thread.
class CompareMarks
{
public:
    CompareMarks(const QList<CompareColumn *> *columns, const Diffs *diffs, const OpenRun *run);

    void setBase(CompareBar::Base base) { m_base = base; }
    /// None when the column has none.
    [[nodiscard]] engine::CandidateId baseOf(int column) const;
    /// `baseText` of the base of the column, for what it left out.
    [[nodiscard]] QList<Mark> marksOf(int column, const QString &baseText, QList<Omission> &omissions) const;
    /// Where the differences of a column are in its own text.
    [[nodiscard]] QList<Span> differencesIn(int column) const;
    /// `focused` when it has differences, else the first that has; −1: there is none to compare.
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

/// What differs in one text of a pair: in the second what was added, in the first what the second lacks.
[[nodiscard]] QList<Mark> sideMarks(const WordDiff &diff, bool second, const ShownText &shown);

/// The index of the difference to go to from the selected stretch; wraps around.
[[nodiscard]] qsizetype nextDifference(const QList<Span> &spans, Span selected, int step);

} // namespace ui
