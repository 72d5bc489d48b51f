// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparepage.h"

#include "engine/engine.h"
#include "ui/compare/candidatepicker.h"
#include "ui/compare/comparecolumn.h"
#include "ui/compare/comparefacts.h"
#include "ui/compare/judgepanel.h"
#include "ui/errortext.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QList<engine::CandidateId> byRank(const engine::RunState &state)
{
    QList<engine::CandidateId> ids;
    for (const engine::CandidateState &candidate : state.candidates()) {
        if (candidate.alive)
            ids.append(candidate.id);
    }
    std::stable_sort(ids.begin(), ids.end(), [&state](engine::CandidateId a, engine::CandidateId b) {
        return state.candidate(a)->rating.elo > state.candidate(b)->rating.elo;
    });
    return ids;
}

/// The parts of a span that the moved sentences leave.
QList<Span> without(Span span, const QList<Change> &moved, Span Change::*side)
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

} // namespace

ComparePage::ComparePage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent) :
    QWidget(parent),
    m_engine(engine),
    m_run(run),
    m_view(view),
    m_diffs(new Diffs(this)),
    m_pages(new QStackedLayout(this)),
    m_empty(new EmptyState),
    m_bar(new QToolBar),
    m_vertical(new QSplitter(Qt::Vertical)),
    m_splitter(new QSplitter(Qt::Horizontal)),
    m_panel(new JudgePanel)
{
    setupEmpty();
    setupToolBar();
    setupColumns();
    connect(m_view, &ViewState::comparedChanged, this, &ComparePage::follow);
    connect(m_run, &OpenRun::changed, this, &ComparePage::runChanged);
    connect(m_run, &OpenRun::opened, this, &ComparePage::runChanged);
    connect(m_run, &OpenRun::closed, this, [this] {
        m_texts.clear();
        m_asked.clear();
        m_matches.clear();
        m_matchesAsked = -1;
        follow();
    });
    connect(m_diffs, &Diffs::changed, this, [this] {
        refreshFacts();
        refreshMarks();
    });
    follow();
}

ComparePage::~ComparePage() = default;

void ComparePage::setupEmpty()
{
    m_empty->setIcon(QStringLiteral("compare"));
    m_pages->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionTriggered, this, &ComparePage::compareBest);
}

QAction *ComparePage::addToggle(const QString &iconName, const QString &text, const QKeySequence &key, bool on)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setCheckable(true);
    action->setChecked(on);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!key.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

QAction *ComparePage::addCommand(const QString &iconName, const QString &text, const QKeySequence &key, void (ComparePage::*slot)())
{
    QAction *action = addToggle(iconName, text, key, false);
    action->setCheckable(false);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void ComparePage::setupToolBar()
{
    m_base = new ComboBox;
    m_base->addItems({tr("Marked against the column before"), tr("Marked against the first column"), tr("Marked against the parent"), tr("Nothing marked")});
    m_base->setAccessibleName(tr("What differences are marked against"));
    m_ignoreCase = addToggle({}, tr("Ignore upper and lower case"), {}, false);
    m_ignoreBlanks = addToggle({}, tr("Ignore blanks and line ends"), {}, false);
    m_ignorePunctuation = addToggle({}, tr("Ignore punctuation"), {}, false);
    m_previous = addCommand(QStringLiteral("up"), tr("Previous difference"), Qt::ALT | Qt::Key_Up, &ComparePage::previousDifference);
    m_next = addCommand(QStringLiteral("down"), tr("Next difference"), Qt::ALT | Qt::Key_Down, &ComparePage::nextDifference);
    m_swap = addCommand(QStringLiteral("swap"), tr("Swap columns"), Qt::ALT | Qt::Key_Backslash, &ComparePage::swap);
    m_sync = addToggle(QStringLiteral("link"), tr("Scroll together"), Qt::CTRL | Qt::Key_L, true);
    m_overview = addToggle(QStringLiteral("layout"), tr("Overview strip"), Qt::Key_F9, true);
    m_facts = addToggle(QStringLiteral("list"), tr("Facts under the texts"), {}, true);
    m_onlyDiffering = addToggle(QStringLiteral("filter"), tr("Only facts that differ"), {}, false);
    m_judges = addToggle(QStringLiteral("vote"), tr("Verdicts and my vote"), {}, true);
    m_add = addCommand(QStringLiteral("add"), tr("Add a column"), {}, &ComparePage::addColumn);

    auto *ignore = new QPushButton(tr("Ignore"));
    ignore->setAccessibleName(tr("What to ignore when comparing"));
    auto *menu = new QMenu(ignore);
    menu->addActions({m_ignoreCase, m_ignoreBlanks, m_ignorePunctuation});
    ignore->setMenu(menu);
    m_count = new Label(Type::Figures, Ink::Muted);
    m_count->setContentsMargins(space(2), 0, space(2), 0);

    m_bar->addWidget(m_base);
    m_bar->addWidget(ignore);
    m_bar->addSeparator();
    m_bar->addActions({m_previous, m_next});
    m_bar->addWidget(m_count);
    m_bar->addSeparator();
    m_bar->addActions({m_swap, m_sync, m_overview});
    m_bar->addSeparator();
    m_bar->addActions({m_facts, m_onlyDiffering, m_judges});
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(gap);
    m_bar->addAction(m_add);
    if (auto *button = qobject_cast<QToolButton *>(m_bar->widgetForAction(m_add)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QAction *action : m_bar->actions()) {
        if (auto *button = qobject_cast<QToolButton *>(m_bar->widgetForAction(action))) {
            button->setFocusPolicy(Qt::StrongFocus);
            if (!action->text().isEmpty())
                button->setAccessibleName(action->text());
        }
    }
    connect(m_base, &QComboBox::currentIndexChanged, this, &ComparePage::refreshDiffs);
    for (QAction *action : {m_ignoreCase, m_ignoreBlanks, m_ignorePunctuation})
        connect(action, &QAction::toggled, this, &ComparePage::refreshDiffs);
}

void ComparePage::setupColumns()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar->setContentsMargins(space(2), space(1), space(2), space(1));
    column->addWidget(m_bar);
    m_splitter->setChildrenCollapsible(false);
    m_vertical->setChildrenCollapsible(false);
    m_vertical->addWidget(m_splitter);
    m_vertical->addWidget(m_panel);
    m_vertical->setStretchFactor(0, 1); // a taller window shows more text
    m_vertical->setStretchFactor(1, 0);
    m_vertical->setSizes({space(5) * 20, space(5) * 8});
    column->addWidget(m_vertical, 1);
    m_pages->addWidget(page);
    connect(m_panel, &JudgePanel::voted, this, &ComparePage::vote);
    connect(m_judges, &QAction::toggled, m_panel, &QWidget::setVisible);
    connect(m_onlyDiffering, &QAction::toggled, this, &ComparePage::refreshFacts);
    connect(m_facts, &QAction::toggled, this, [this](bool on) {
        m_onlyDiffering->setEnabled(on);
        for (CompareColumn *compared : std::as_const(m_columns))
            compared->setFactsVisible(on);
    });
    connect(m_overview, &QAction::toggled, this, [this](bool on) {
        for (CompareColumn *compared : std::as_const(m_columns))
            compared->setOverviewVisible(on);
    });
}

void ComparePage::follow()
{
    const QList<engine::CandidateId> &ids = m_view->compared();
    while (m_columns.size() > ids.size())
        delete m_columns.takeLast();
    while (m_columns.size() < ids.size()) {
        auto *column = new CompareColumn;
        const int index = int(m_columns.size());
        m_columns.append(column);
        m_splitter->addWidget(column);
        column->setOverviewVisible(m_overview->isChecked());
        column->setFactsVisible(m_facts->isChecked());
        column->pane()->installEventFilter(this);
        connect(column, &CompareColumn::pickRequested, this, [this, index] { pick(index); });
        connect(column, &CompareColumn::removeRequested, this, [this, column] { m_view->removeCompared(column->candidate()); });
        connect(column->pane()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, column] { scrolled(column); });
    }
    for (int i = 0; i < m_columns.size(); ++i) {
        m_columns.at(i)->setCandidate(ids.at(i));
        m_columns.at(i)->setFactStripes(ids.size() <= 2 ? 2 : 1);
        m_splitter->setStretchFactor(i, 1);
    }
    if (!m_columns.isEmpty())
        m_splitter->setSizes(QList<int>(m_columns.size(), std::max(1, width() / int(m_columns.size()))));
    m_panel->setCompared(ids);
    refreshEmpty();
    refreshFacts();
    refreshDiffs();
    m_matchesAsked = -1;
    fetchMatches();
}

void ComparePage::runChanged()
{
    refreshEmpty();
    if (m_columns.isEmpty())
        return;
    refreshFacts();
    fetchTexts();
    fetchMatches();
}

void ComparePage::refreshEmpty()
{
    const bool enough = m_view->compared().size() >= 2;
    m_pages->setCurrentIndex(enough ? 1 : 0);
    m_add->setEnabled(m_view->compared().size() < ViewState::maxCompared
        && m_view->compared().size() < m_run->state().candidates().size());
    if (enough)
        return;
    const bool ready = byRank(m_run->state()).size() >= 2;
    m_empty->setTitle(tr("Compare texts side by side"));
    m_empty->setActionText(ready ? tr("Compare the best two") : QString());
    if (!m_run->isOpen() && m_run->state().candidates().isEmpty())
        m_empty->setText(tr("Open a run first; then two to four of its candidates can stand here, every differing word marked."));
    else if (!ready)
        m_empty->setText(tr("As soon as the run has two candidates they can stand here, every differing word marked."));
    else
        m_empty->setText(tr("Two to four candidates stand here, every differing word marked. In the table of candidates, C adds one."));
}

void ComparePage::refreshFacts()
{
    QList<ColumnFacts> facts;
    for (int i = 0; i < m_columns.size(); ++i) {
        const WordDiff *diff = baseOf(i) ? m_diffs->find(baseOf(i), m_columns.at(i)->candidate()) : nullptr;
        facts += compareFacts(*m_run, m_columns.at(i)->candidate(), diff ? std::optional(diff->similarity()) : std::nullopt);
    }
    const QList<bool> differing = differingRows(facts);
    for (int i = 0; i < m_columns.size(); ++i) {
        m_columns.at(i)->setFacts(facts.at(i), differing, m_onlyDiffering->isChecked());
        m_columns.at(i)->setRemovable(m_columns.size() > 2);
    }
    const bool ended = m_run->state().status() == engine::RunStatus::Finished;
    m_panel->setObstacle(ended ? tr("The run has ended. Continue it to vote.") : QString());
}

int ComparePage::columnOf(engine::CandidateId candidate) const
{
    return candidate ? int(m_view->compared().indexOf(candidate)) : -1;
}

engine::CandidateId ComparePage::baseOf(int column) const
{
    const QList<engine::CandidateId> &ids = m_view->compared();
    switch (Base(m_base->currentIndex())) {
    case Previous: return column > 0 ? ids.at(column - 1) : engine::CandidateId();
    case First: return column > 0 ? ids.constFirst() : engine::CandidateId();
    case Parent: {
        const engine::CandidateState *state = m_run->state().candidate(ids.at(column));
        return state && !state->parents.isEmpty() ? state->parents.constFirst() : engine::CandidateId();
    }
    case None: break;
    }
    return {};
}

void ComparePage::setBase(Base base)
{
    m_base->setCurrentIndex(base);
}

DiffOptions ComparePage::options() const
{
    return {m_ignoreCase->isChecked(), m_ignoreBlanks->isChecked(), m_ignorePunctuation->isChecked()};
}

void ComparePage::refreshDiffs()
{
    QList<Diffs::Pair> pairs;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (i > 0) // what scrolls together follows neighbours, whatever is marked
            pairs.append({m_columns.at(i - 1)->candidate(), m_columns.at(i)->candidate()});
        if (const engine::CandidateId base = baseOf(i); base && !pairs.contains(Diffs::Pair{base, m_columns.at(i)->candidate()}))
            pairs.append({base, m_columns.at(i)->candidate()});
    }
    m_diffs->want(pairs, m_texts, options());
    fetchTexts();
    for (CompareColumn *column : std::as_const(m_columns)) {
        const auto text = m_texts.constFind(column->candidate());
        column->setText(text == m_texts.cend() ? std::nullopt : std::optional(*text));
    }
    refreshFacts();
    refreshMarks();
}

QList<Mark> ComparePage::marksOf(int column, QList<Omission> &omissions) const
{
    const engine::CandidateId id = m_columns.at(column)->candidate(), base = baseOf(column);
    const ShownText &shown = m_columns.at(column)->pane()->shown();
    QList<Mark> marks;
    const auto mark = [&](const WordDiff &diff, Span Change::*side, MarkKind kind) {
        const QList<Change> moved = sortedBy(diff.moved, side);
        for (const Change &change : diff.changes) {
            for (const Span &span : without(change.*side, moved, side))
                marks.append({shown.toShown(span), kind});
        }
        for (const Change &change : moved)
            marks.append({shown.toShown(change.*side), MarkKind::Moved});
    };
    if (const WordDiff *diff = base ? m_diffs->find(base, id) : nullptr) {
        mark(*diff, &Change::b, MarkKind::Added);
        const QString baseText = m_texts.value(base);
        for (const Change &change : diff->changes) {
            if (change.a.length)
                omissions.append({shown.toShown(change.b.start), baseText.mid(change.a.start, std::min<qsizetype>(change.a.length, 600))});
        }
    }
    QList<int> successors; // struck through is what the one column that is marked against this one has not
    for (int i = 0; i < m_columns.size(); ++i) {
        if (i != column && baseOf(i) == id)
            successors.append(i);
    }
    if (successors.size() == 1) {
        if (const WordDiff *diff = m_diffs->find(id, m_columns.at(successors.constFirst())->candidate()))
            mark(*diff, &Change::a, MarkKind::Removed);
    }
    marks.removeIf([](const Mark &it) { return it.span.length == 0; });
    return marks;
}

void ComparePage::refreshMarks()
{
    for (int i = 0; i < m_columns.size(); ++i) {
        QList<Omission> omissions;
        const QList<Mark> marks = marksOf(i, omissions);
        m_columns.at(i)->pane()->setMarks(marks, omissions);
    }
    const int column = differencesColumn();
    const qsizetype count = column < 0 ? 0 : differencesIn(column).size();
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    if (Base(m_base->currentIndex()) == None)
        m_count->clear();
    else if (m_diffs->isBusy())
        m_count->setText(tr("Comparing…"));
    else
        m_count->setText(column < 0 ? tr("Nothing to compare with") : count ? tr("%n difference(s)", nullptr, int(count)) : tr("The texts are alike"));
}

/// Where the differences of a column are in its own text.
QList<Span> ComparePage::differencesIn(int column) const
{
    QList<Span> spans;
    const engine::CandidateId id = m_columns.at(column)->candidate(), base = baseOf(column);
    if (const WordDiff *diff = base ? m_diffs->find(base, id) : nullptr) {
        for (const Change &change : diff->changes)
            spans.append(change.b);
        return spans;
    }
    for (int i = 0; i < m_columns.size(); ++i) {
        const WordDiff *diff = baseOf(i) == id ? m_diffs->find(id, m_columns.at(i)->candidate()) : nullptr;
        if (!diff)
            continue;
        for (const Change &change : diff->changes)
            spans.append(change.a);
        break;
    }
    return spans;
}

/// The column one reads in, when it has differences, else the first that has.
int ComparePage::differencesColumn() const
{
    const auto has = [this](int column) { return column >= 0 && column < m_columns.size() && !differencesIn(column).isEmpty(); };
    if (has(m_lastFocused))
        return m_lastFocused;
    for (int i = int(m_columns.size()) - 1; i >= 0; --i) {
        if (has(i) && baseOf(i))
            return i;
    }
    for (int i = 0; i < m_columns.size(); ++i) {
        if (baseOf(i))
            return i;
    }
    return -1;
}

void ComparePage::goToDifference(int step)
{
    const int column = differencesColumn();
    const QList<Span> spans = column < 0 ? QList<Span>() : differencesIn(column);
    if (spans.isEmpty())
        return;
    TextPane *pane = m_columns.at(column)->pane();
    const QTextCursor cursor = pane->textCursor();
    const qsizetype from = pane->shown().toSource(cursor.selectionStart()), to = pane->shown().toSource(cursor.selectionEnd());
    const auto current = std::find(spans.begin(), spans.end(), Span{from, to - from});
    qsizetype index = 0;
    if (current != spans.end())
        index = (current - spans.begin() + step + spans.size()) % spans.size();
    else if (step > 0)
        index = std::lower_bound(spans.begin(), spans.end(), from, [](const Span &span, qsizetype at) { return span.start < at; }) - spans.begin();
    else
        index = std::lower_bound(spans.begin(), spans.end(), from, [](const Span &span, qsizetype at) { return span.start < at; }) - spans.begin() - 1;
    index = (index + spans.size()) % spans.size();
    pane->showSpan(spans.at(index));
    m_count->setText(tr("Difference %1 of %2").arg(index + 1).arg(spans.size()));
}

qsizetype ComparePage::placeIn(int column, int from, qsizetype place) const
{
    while (from != column) {
        const int next = from < column ? from + 1 : from - 1;
        const auto a = m_columns.at(std::min(from, next))->candidate(), b = m_columns.at(std::max(from, next))->candidate();
        if (const WordDiff *diff = m_diffs->find(a, b))
            place = from < next ? placeInB(*diff, place) : placeInA(*diff, place);
        from = next;
    }
    return place;
}

void ComparePage::scrolled(CompareColumn *column)
{
    if (m_syncing || !m_sync->isChecked())
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
            other->scrollToPlace(placeIn(i, from, place));
    }
}

void ComparePage::fetchTexts()
{
    QList<engine::CandidateId> missing;
    const auto need = [&](engine::CandidateId id) {
        if (id && m_run->state().candidate(id) && !m_texts.contains(id) && !m_asked.contains(id) && !missing.contains(id))
            missing.append(id);
    };
    for (int i = 0; i < m_columns.size(); ++i) {
        need(m_columns.at(i)->candidate());
        need(baseOf(i));
    }
    if (missing.isEmpty() || !m_engine || !m_run->isOpen())
        return;
    m_asked += missing;
    onResult(this, m_engine->texts(m_run->run(), missing),
        [this, missing, run = m_run->run()](const engine::Result<QHash<engine::CandidateId, QString>> &texts) {
            if (run != m_run->run())
                return;
            m_asked.removeIf([&missing](engine::CandidateId id) { return missing.contains(id); });
            if (texts)
                takeTexts(*texts);
            else
                m_panel->setMessage(errorSentence(texts.error()));
        });
}

void ComparePage::takeTexts(const QHash<engine::CandidateId, QString> &texts)
{
    m_texts.insert(texts);
    refreshDiffs();
}

void ComparePage::fetchMatches()
{
    const qint64 all = m_run->state().totals().matches;
    if (!m_engine || !m_run->isOpen() || m_askingMatches || all == m_matchesAsked || m_view->compared().size() < 2)
        return takeMatches(m_matches);
    m_matchesAsked = all;
    m_askingMatches = true;
    onResult(this, m_engine->matches(m_run->run(), m_view->compared()),
        [this, run = m_run->run()](const engine::Result<QList<engine::Match>> &matches) {
            m_askingMatches = false;
            if (run != m_run->run())
                return;
            if (!matches)
                return m_panel->setMessage(errorSentence(matches.error()));
            takeMatches(*matches);
            fetchMatches(); // others may have come meanwhile
        });
}

void ComparePage::takeMatches(const QList<engine::Match> &matches)
{
    m_matches = matches;
    QList<engine::Match> among;
    for (const engine::Match &match : matches) {
        if (m_view->isCompared(match.first) && m_view->isCompared(match.second))
            among.append(match);
    }
    QHash<engine::CandidateId, int> words;
    for (const engine::CandidateId id : m_view->compared()) {
        if (const engine::CandidateState *state = m_run->state().candidate(id))
            words.insert(id, state->words);
    }
    m_panel->setMatches(among, words);
}

void ComparePage::pick(int column)
{
    auto *picker = new CandidatePicker(m_run->candidates(), this);
    connect(picker, &CandidatePicker::picked, this, [this, column](engine::CandidateId candidate) {
        QList<engine::CandidateId> ids = m_view->compared();
        if (column >= ids.size())
            return;
        if (const int other = columnOf(candidate); other >= 0)
            ids.swapItemsAt(column, other);
        else
            ids[column] = candidate;
        m_view->setCompared(ids);
    });
    picker->popUpUnder(m_columns.at(column)->pickButton(), m_columns.at(column)->candidate());
}

void ComparePage::addColumn()
{
    for (const engine::CandidateId id : byRank(m_run->state())) {
        if (m_view->addCompared(id))
            return;
    }
    for (const engine::CandidateState &candidate : m_run->state().candidates()) {
        if (m_view->addCompared(candidate.id))
            return;
    }
}

void ComparePage::swap()
{
    QList<engine::CandidateId> ids = m_view->compared();
    std::reverse(ids.begin(), ids.end());
    m_view->setCompared(ids);
}

void ComparePage::compareBest()
{
    m_view->setCompared(byRank(m_run->state()).first(2));
}

void ComparePage::vote(const engine::Vote &vote)
{
    Q_EMIT voted(vote);
    if (!m_engine || !m_run->isOpen())
        return;
    onResult(this, m_engine->steer(m_run->run(), engine::Steering(vote)), [this](const engine::Result<> &done) {
        m_panel->setMessage(done ? tr("Your vote counts from now on.") : errorSentence(done.error()));
    });
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshMarks();
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (int i = 0; i < m_columns.size(); ++i) {
            if (m_columns.at(i)->pane() == watched && m_lastFocused != i) {
                m_lastFocused = i;
                refreshMarks();
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
