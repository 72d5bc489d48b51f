// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparecolumns.h"

#include "ui/compare/candidatetexts.h"
#include "ui/compare/comparecolumn.h"
#include "ui/compare/comparefacts.h"
#include "ui/models/openrun.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace ui {

CompareColumns::CompareColumns(CompareBar *bar, CandidateTexts *texts, OpenRun *run) :
    QSplitter(Qt::Horizontal),
    m_bar(bar),
    m_texts(texts),
    m_run(run),
    m_diffs(new Diffs(this)),
    m_marks(&m_columns, m_diffs, run)
{
    setChildrenCollapsible(false);
    followBar();
    connect(m_texts, &CandidateTexts::partChanged, m_diffs, &Diffs::forget);
    connect(m_texts, &CandidateTexts::arrived, this, &CompareColumns::refreshDiffs);
    connect(m_diffs, &Diffs::changed, this, [this] {
        refreshFacts();
        refreshMarks();
    });
}

void CompareColumns::followBar()
{
    connect(m_bar, &CompareBar::optionsChanged, this, &CompareColumns::refreshDiffs);
    connect(m_bar, &CompareBar::nextRequested, this, [this] { goToDifference(+1); });
    connect(m_bar, &CompareBar::previousRequested, this, [this] { goToDifference(-1); });
    connect(m_bar, &CompareBar::onlyDifferingToggled, this, &CompareColumns::refreshFacts);
    connect(m_bar, &CompareBar::factsToggled, this, [this](bool on) {
        for (CompareColumn *compared : std::as_const(m_columns))
            compared->setFactsVisible(on);
    });
    connect(m_bar, &CompareBar::overviewToggled, this, [this](bool on) {
        for (CompareColumn *compared : std::as_const(m_columns))
            compared->setOverviewVisible(on);
    });
}

void CompareColumns::setCandidates(const QList<engine::CandidateId> &candidates)
{
    while (m_columns.size() > candidates.size())
        delete m_columns.takeLast();
    while (m_columns.size() < candidates.size())
        addColumn();
    for (int i = 0; i < m_columns.size(); ++i) {
        m_columns.at(i)->setCandidate(candidates.at(i));
        m_columns.at(i)->setFactStripes(candidates.size() <= 2 ? 2 : 1);
        setStretchFactor(i, 1);
    }
    if (!m_columns.isEmpty())
        setSizes(QList<int>(m_columns.size(), std::max(1, width() / int(m_columns.size()))));
    refreshFacts();
    refreshDiffs();
}

void CompareColumns::addColumn()
{
    auto *column = new CompareColumn;
    const int index = int(m_columns.size());
    m_columns.append(column);
    addWidget(column);
    column->setOverviewVisible(m_bar->showsOverview());
    column->setFactsVisible(m_bar->showsFacts());
    column->pane()->installEventFilter(this);
    connect(column, &CompareColumn::pickRequested, this, [this, index] { Q_EMIT pickRequested(index); });
    connect(column, &CompareColumn::removeRequested, this, [this, column] { Q_EMIT removeRequested(column->candidate()); });
    connect(column->pane()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, column] { scrolled(column); });
}

void CompareColumns::runChanged()
{
    if (m_columns.isEmpty())
        return;
    refreshFacts();
    fetchTexts();
}

void CompareColumns::refreshFacts()
{
    QList<ColumnFacts> facts;
    for (int i = 0; i < m_columns.size(); ++i) {
        const engine::CandidateId base = m_marks.baseOf(i);
        const WordDiff *diff = base ? m_diffs->find(base, m_columns.at(i)->candidate()) : nullptr;
        facts += compareFacts(*m_run, m_columns.at(i)->candidate(), diff ? std::optional(diff->similarity()) : std::nullopt);
    }
    const QList<bool> differing = differingRows(facts);
    for (int i = 0; i < m_columns.size(); ++i) {
        m_columns.at(i)->setFacts(facts.at(i), differing, m_bar->showsOnlyDiffering());
        m_columns.at(i)->setRemovable(m_columns.size() > 2);
    }
}

void CompareColumns::refreshDiffs()
{
    m_marks.setBase(m_bar->base());
    QList<Diffs::Pair> pairs;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (i > 0) // synchronized scrolling needs neighbours, with any base
            pairs.append({m_columns.at(i - 1)->candidate(), m_columns.at(i)->candidate()});
        if (const engine::CandidateId base = m_marks.baseOf(i); base && !pairs.contains(Diffs::Pair{base, m_columns.at(i)->candidate()}))
            pairs.append({base, m_columns.at(i)->candidate()});
    }
    m_diffs->want(pairs, m_texts->all(), m_bar->options());
    fetchTexts();
    for (CompareColumn *column : std::as_const(m_columns))
        column->setText(m_texts->find(column->candidate()));
    refreshFacts();
    refreshMarks();
}

void CompareColumns::refreshMarks()
{
    for (int i = 0; i < m_columns.size(); ++i) {
        QList<Omission> omissions;
        const QList<Mark> marks = m_marks.marksOf(i, m_texts->all().value(m_marks.baseOf(i)), omissions);
        m_columns.at(i)->pane()->setMarks(marks, omissions);
    }
    const int column = m_marks.differencesColumn(m_lastFocused);
    const qsizetype count = column < 0 ? 0 : m_marks.differencesIn(column).size();
    m_bar->setDifferences(count > 0);
    if (m_bar->base() == CompareBar::None)
        m_bar->setCount({});
    else if (m_diffs->isBusy())
        m_bar->setCount(tr("Comparing…"));
    else
        m_bar->setCount(column < 0 ? tr("Nothing to compare with") : count ? tr("%n difference(s)", nullptr, int(count)) : tr("The texts are identical"));
}

void CompareColumns::fetchTexts()
{
    QList<engine::CandidateId> needed;
    for (int i = 0; i < m_columns.size(); ++i)
        needed << m_columns.at(i)->candidate() << m_marks.baseOf(i);
    m_texts->fetch(needed);
}

void CompareColumns::goToDifference(int step)
{
    const int column = m_marks.differencesColumn(m_lastFocused);
    const QList<Span> spans = column < 0 ? QList<Span>() : m_marks.differencesIn(column);
    if (spans.isEmpty())
        return;
    TextPane *pane = m_columns.at(column)->pane();
    const QTextCursor cursor = pane->textCursor();
    const qsizetype from = pane->shown().toSource(cursor.selectionStart()), to = pane->shown().toSource(cursor.selectionEnd());
    const qsizetype index = nextDifference(spans, {from, to - from}, step);
    pane->showSpan(spans.at(index));
    m_bar->setCount(tr("Difference %1 of %2").arg(index + 1).arg(spans.size()));
}

void CompareColumns::scrolled(CompareColumn *column)
{
    if (m_syncing || !m_bar->scrollsTogether())
        return;
    const QScopedValueRollback syncing(m_syncing, true);
    const int from = int(m_columns.indexOf(column));
    const QScrollBar *bar = column->pane()->verticalScrollBar();
    const qsizetype place = column->pane()->topPlace();
    for (int i = 0; i < m_columns.size(); ++i) {
        TextPane *other = m_columns.at(i)->pane();
        if (i == from)
            continue;
        if (bar->value() == bar->maximum() && bar->maximum() > 0)
            other->verticalScrollBar()->setValue(other->verticalScrollBar()->maximum());
        else
            other->scrollToPlace(m_marks.placeIn(i, from, place));
    }
}

void CompareColumns::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshMarks();
}

bool CompareColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (int i = 0; i < m_columns.size(); ++i) {
            if (m_columns.at(i)->pane() == watched && m_lastFocused != i) {
                m_lastFocused = i;
                refreshMarks();
            }
        }
    }
    return QSplitter::eventFilter(watched, event);
}

} // namespace ui
