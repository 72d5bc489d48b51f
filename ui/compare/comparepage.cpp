// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparepage.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/standing.h"
#include "ui/compare/candidatepicker.h"
#include "ui/compare/comparecolumn.h"
#include "ui/compare/comparefacts.h"
#include "ui/compare/judgepanel.h"
#include "ui/compare/votingpane.h"
#include "ui/errortext.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/onresult.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// The living, best first.
QList<engine::CandidateId> byRank(const engine::RunState &state)
{
    QList<engine::CandidateId> ids = engine::Standing(state).order();
    ids.removeIf([&state](engine::CandidateId id) { return !state.candidate(id)->alive; });
    return ids;
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
    m_bar(new CompareBar(this)),
    m_vertical(new QSplitter(Qt::Vertical)),
    m_splitter(new QSplitter(Qt::Horizontal)),
    m_panel(new JudgePanel),
    m_marks(&m_columns, m_diffs, run)
{
    setupEmpty();
    setupBar();
    setupColumns();
    setupVoting();
    connect(m_view, &ViewState::comparedChanged, this, &ComparePage::follow);
    connect(m_run, &OpenRun::changed, this, &ComparePage::runChanged);
    connect(m_run, &OpenRun::opened, this, &ComparePage::runChanged);
    connect(m_run, &OpenRun::closed, this, [this] {
        m_texts.clear();
        m_asked.clear();
        m_matches.clear();
        m_matchesAsked = -1;
        m_lastVote.reset();
        m_panel->setMessage({});
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

void ComparePage::setupBar()
{
    connect(m_bar, &CompareBar::optionsChanged, this, &ComparePage::refreshDiffs);
    connect(m_bar, &CompareBar::nextRequested, this, [this] { goToDifference(+1); });
    connect(m_bar, &CompareBar::previousRequested, this, [this] { goToDifference(-1); });
    connect(m_bar, &CompareBar::swapRequested, this, &ComparePage::swap);
    connect(m_bar, &CompareBar::addRequested, this, &ComparePage::addColumn);
    connect(m_bar, &CompareBar::voteRequested, this, &ComparePage::startVoting);
    connect(m_bar, &CompareBar::onlyDifferingToggled, this, &ComparePage::refreshFacts);
    connect(m_bar, &CompareBar::judgesToggled, this, [this] { m_panel->setVisible(m_bar->showsJudges()); });
    connect(m_bar, &CompareBar::factsToggled, this, [this](bool on) {
        for (CompareColumn *compared : std::as_const(m_columns))
            compared->setFactsVisible(on);
    });
    connect(m_bar, &CompareBar::overviewToggled, this, [this](bool on) {
        for (CompareColumn *compared : std::as_const(m_columns))
            compared->setOverviewVisible(on);
    });
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
    connect(m_panel, &JudgePanel::undoRequested, this, &ComparePage::undoVote);
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
        column->setOverviewVisible(m_bar->showsOverview());
        column->setFactsVisible(m_bar->showsFacts());
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
    if (!isVoting())
        m_pages->setCurrentIndex(enough ? 1 : 0);
    m_bar->setAddable(m_view->compared().size() < ViewState::maxCompared
        && m_view->compared().size() < m_run->state().candidates().size());
    m_bar->setAsked(int(m_run->state().openQuestions().size()));
    m_bar->setJudged(!ranksByMetric(m_run->plan())); // where scores alone rank there are no judges, and votes do not count
    m_panel->setVisible(m_bar->showsJudges());
    if (enough)
        return;
    const bool ready = byRank(m_run->state()).size() >= 2;
    m_empty->setTitle(tr("Compare texts side by side"));
    m_empty->setActionText(ready ? tr("Compare the best two") : QString());
    if (!m_run->isOpen() && m_run->state().candidates().isEmpty())
        m_empty->setText(tr("Open a run to compare two to four of its candidates, with every difference marked."));
    else if (!ready)
        m_empty->setText(tr("As soon as the run has two candidates, you can compare them here."));
    else
        m_empty->setText(tr("Compare two to four candidates, with every difference marked. Press C in the table of candidates to add one."));
}

void ComparePage::refreshFacts()
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

int ComparePage::columnOf(engine::CandidateId candidate) const
{
    return candidate ? int(m_view->compared().indexOf(candidate)) : -1;
}

void ComparePage::setBase(Base base)
{
    m_bar->setBase(base);
}

void ComparePage::refreshDiffs()
{
    m_marks.setBase(m_bar->base());
    QList<Diffs::Pair> pairs;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (i > 0) // what scrolls together follows neighbours, whatever is marked
            pairs.append({m_columns.at(i - 1)->candidate(), m_columns.at(i)->candidate()});
        if (const engine::CandidateId base = m_marks.baseOf(i); base && !pairs.contains(Diffs::Pair{base, m_columns.at(i)->candidate()}))
            pairs.append({base, m_columns.at(i)->candidate()});
    }
    m_diffs->want(pairs, m_texts, m_bar->options());
    fetchTexts();
    for (CompareColumn *column : std::as_const(m_columns)) {
        const auto text = m_texts.constFind(column->candidate());
        column->setText(text == m_texts.cend() ? std::nullopt : std::optional(*text));
    }
    refreshFacts();
    refreshMarks();
}

void ComparePage::refreshMarks()
{
    for (int i = 0; i < m_columns.size(); ++i) {
        QList<Omission> omissions;
        const QList<Mark> marks = m_marks.marksOf(i, m_texts.value(m_marks.baseOf(i)), omissions);
        m_columns.at(i)->pane()->setMarks(marks, omissions);
    }
    const int column = m_marks.differencesColumn(m_lastFocused);
    const qsizetype count = column < 0 ? 0 : m_marks.differencesIn(column).size();
    m_bar->setDifferences(count > 0);
    if (m_bar->base() == None)
        m_bar->setCount({});
    else if (m_diffs->isBusy())
        m_bar->setCount(tr("Comparing…"));
    else
        m_bar->setCount(column < 0 ? tr("Nothing to compare with") : count ? tr("%n difference(s)", nullptr, int(count)) : tr("The texts are identical"));
}

void ComparePage::goToDifference(int step)
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

void ComparePage::scrolled(CompareColumn *column)
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

void ComparePage::fetchTexts()
{
    QList<engine::CandidateId> missing;
    const auto need = [&](engine::CandidateId id) {
        if (id && m_run->state().candidate(id) && !m_texts.contains(id) && !m_asked.contains(id) && !missing.contains(id))
            missing.append(id);
    };
    for (int i = 0; i < m_columns.size(); ++i) {
        need(m_columns.at(i)->candidate());
        need(m_marks.baseOf(i));
    }
    if (missing.isEmpty() || !m_engine || !m_run->isOpen())
        return;
    m_asked += missing;
    onResult(this, m_engine->logs()->texts(m_run->run(), missing),
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
    onResult(this, m_engine->logs()->matches(m_run->run(), m_view->compared()),
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
        if (m_run->analysis().isWithdrawn(match.id))
            continue;
        if (m_view->isCompared(match.first) && m_view->isCompared(match.second))
            among.append(match);
    }
    QHash<engine::CandidateId, int> words;
    for (const engine::CandidateId id : m_view->compared()) {
        if (const engine::CandidateState *state = m_run->state().candidate(id))
            words.insert(id, state->words);
    }
    m_panel->setMatches(among, words);
    showOwnVotes();
}

QList<engine::Match> ComparePage::ownVerdicts() const
{
    QList<engine::Match> own;
    for (const engine::Match &match : m_run->analysis().matches()) {
        if (!match.call && !m_run->analysis().isWithdrawn(match.id))
            own.append(match);
    }
    return own;
}

void ComparePage::showOwnVotes()
{
    m_panel->setOwn(ownVerdicts());
    m_panel->setUndoable(m_lastVote && verdictOn(m_lastVote->vote.first, m_lastVote->vote.second));
}

std::optional<engine::Match> ComparePage::verdictOn(engine::CandidateId first, engine::CandidateId second) const
{
    for (const engine::Match &match : ownVerdicts()) {
        if (std::minmax(match.first, match.second) == std::minmax(first, second))
            return match;
    }
    return {};
}

/// Takes the last vote back; what it had replaced holds again.
void ComparePage::undoVote()
{
    if (!m_lastVote)
        return;
    const SentVote last = *std::exchange(m_lastVote, std::nullopt);
    const std::optional<engine::Match> match = verdictOn(last.vote.first, last.vote.second);
    if (!match)
        return;
    Q_EMIT withdrawn(match->id);
    m_panel->setUndoable(false);
    if (!m_engine || !m_run->isOpen())
        return;
    onResult(this, m_engine->runs()->steer(m_run->run(), engine::Withdraw{match->id}), [this, last](const engine::Result<> &done) {
        m_panel->setMessage(done ? tr("Your vote was undone.") : errorSentence(done.error()));
        if (done && last.replaced)
            onResult(this, m_engine->runs()->steer(m_run->run(), engine::Steering(engine::voteOf(*last.replaced))), [](const engine::Result<> &) { });
    });
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
    m_lastVote = SentVote{vote, verdictOn(vote.first, vote.second)};
    Q_EMIT voted(vote);
    if (!m_engine || !m_run->isOpen())
        return;
    onResult(this, m_engine->runs()->steer(m_run->run(), engine::Steering(vote)), [this](const engine::Result<> &done) {
        m_panel->setMessage(done ? tr("Your vote was counted.") : errorSentence(done.error()));
    });
}

void ComparePage::setupVoting()
{
    m_voting = new VotingPane(m_engine, m_run, this);
    m_pages->addWidget(m_voting);
    connect(m_voting, &VotingPane::voted, this, &ComparePage::voted);
    connect(m_voting, &VotingPane::leaveRequested, this, &ComparePage::stopVoting);
}

bool ComparePage::isVoting() const
{
    return m_pages->currentWidget() == m_voting;
}

void ComparePage::startVoting()
{
    m_pages->setCurrentWidget(m_voting);
    m_voting->start();
}

void ComparePage::stopVoting()
{
    m_pages->setCurrentIndex(0);
    refreshEmpty();
    follow();
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
