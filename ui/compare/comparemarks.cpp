// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparemarks.h"

#include "ui/compare/comparecolumn.h"
#include "ui/models/openrun.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype longestOmission = 600;

/// The parts of a span outside the moved sentences.
QList<Span> withoutMoved(Span span, const QList<Change> &moved, Span Change::*side)
{
    QList<Span> rest;
    for (const Change &change : moved) {
        const Span hole = change.*side;
        if (hole.start < span.start || hole.end() > span.end())
            continue;
        if (hole.start > span.start)
            rest.append({span.start, hole.start - span.start});
        span = {hole.end(), span.end() - hole.end()};
    }
    if (span.length > 0)
        rest.append(span);
    return rest;
}

QList<Change> sortedBy(QList<Change> changes, Span Change::*side)
{
    std::sort(changes.begin(), changes.end(), [side](const Change &x, const Change &y) { return (x.*side).start < (y.*side).start; });
    return changes;
}

void addMarks(QList<Mark> &marks, const WordDiff &diff, Span Change::*side, MarkKind kind, const ShownText &shown)
{
    const QList<Change> moved = sortedBy(diff.moved, side);
    for (const Change &change : diff.changes) {
        for (const Span &span : withoutMoved(change.*side, moved, side))
            marks.append({shown.toShown(span), kind});
    }
    for (const Change &change : moved)
        marks.append({shown.toShown(change.*side), MarkKind::Moved});
}

} // namespace

CompareMarks::CompareMarks(const QList<CompareColumn *> *columns, const Diffs *diffs, const OpenRun *run) :
    m_columns(columns),
    m_diffs(diffs),
    m_run(run)
{
}

int CompareMarks::count() const { return int(m_columns->size()); }

engine::CandidateId CompareMarks::idOf(int column) const { return m_columns->at(column)->candidate(); }

engine::CandidateId CompareMarks::baseOf(int column) const
{
    switch (m_base) {
    case CompareBar::Previous: return column > 0 ? idOf(column - 1) : engine::CandidateId();
    case CompareBar::First: return column > 0 ? idOf(0) : engine::CandidateId();
    case CompareBar::Parent: {
        const engine::CandidateState *state = m_run->state().candidate(idOf(column));
        return state && !state->parents.isEmpty() ? state->parents.constFirst() : engine::CandidateId();
    }
    case CompareBar::None: break;
    }
    return {};
}

const WordDiff *CompareMarks::againstBase(int column) const
{
    const engine::CandidateId base = baseOf(column);
    return base ? m_diffs->find(base, idOf(column)) : nullptr;
}

QList<Mark> CompareMarks::marksOf(int column, const QString &baseText, QList<Omission> &omissions) const
{
    const ShownText &shown = m_columns->at(column)->pane()->shown();
    QList<Mark> marks;
    if (const WordDiff *diff = againstBase(column)) {
        addMarks(marks, *diff, &Change::b, MarkKind::Added, shown);
        for (const Change &change : diff->changes) {
            if (change.a.length)
                omissions.append({shown.toShown(change.b.start), baseText.mid(change.a.start, std::min(change.a.length, longestOmission))});
        }
    }
    // Text that the only successor of this column lacks is struck through.
    QList<int> successors;
    for (int i = 0; i < count(); ++i) {
        if (i != column && baseOf(i) == idOf(column))
            successors.append(i);
    }
    if (successors.size() == 1) {
        if (const WordDiff *diff = m_diffs->find(idOf(column), idOf(successors.constFirst())))
            addMarks(marks, *diff, &Change::a, MarkKind::Removed, shown);
    }
    marks.removeIf([](const Mark &it) { return it.span.length == 0; });
    return marks;
}

QList<Span> CompareMarks::differencesIn(int column) const
{
    QList<Span> spans;
    if (const WordDiff *diff = againstBase(column)) {
        for (const Change &change : diff->changes)
            spans.append(change.b);
        return spans;
    }
    for (int i = 0; i < count(); ++i) {
        const WordDiff *diff = baseOf(i) == idOf(column) ? m_diffs->find(idOf(column), idOf(i)) : nullptr;
        if (!diff)
            continue;
        for (const Change &change : diff->changes)
            spans.append(change.a);
        break;
    }
    return spans;
}

int CompareMarks::differencesColumn(int focused) const
{
    const auto has = [this](int column) { return column >= 0 && column < count() && !differencesIn(column).isEmpty(); };
    if (has(focused))
        return focused;
    for (int i = count() - 1; i >= 0; --i) {
        if (has(i) && baseOf(i))
            return i;
    }
    for (int i = 0; i < count(); ++i) {
        if (baseOf(i))
            return i;
    }
    return -1;
}

qsizetype CompareMarks::placeIn(int column, int from, qsizetype place) const
{
    while (from != column) {
        const int next = from < column ? from + 1 : from - 1;
        const auto a = idOf(std::min(from, next)), b = idOf(std::max(from, next));
        if (const WordDiff *diff = m_diffs->find(a, b))
            place = from < next ? placeInB(*diff, place) : placeInA(*diff, place);
        from = next;
    }
    return place;
}

QList<Mark> sideMarks(const WordDiff &diff, bool second, const ShownText &shown)
{
    QList<Mark> marks;
    addMarks(marks, diff, second ? &Change::b : &Change::a, second ? MarkKind::Added : MarkKind::Removed, shown);
    marks.removeIf([](const Mark &it) { return it.span.length == 0; });
    return marks;
}

qsizetype nextDifference(const QList<Span> &spans, Span selected, int step)
{
    const auto current = std::find(spans.begin(), spans.end(), selected);
    if (current != spans.end())
        return (current - spans.begin() + step + spans.size()) % spans.size();
    const auto after = std::lower_bound(spans.begin(), spans.end(), selected.start, [](const Span &span, qsizetype at) { return span.start < at; });
    const qsizetype index = after - spans.begin() - (step > 0 ? 0 : 1);
    return (index + spans.size()) % spans.size();
}

} // namespace ui
