// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparepage.h"

#include "engine/code/programparts.h"
#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runpeople.h"
#include "engine/types/state/standing.h"
#include "ui/compare/candidatepicker.h"
#include "ui/compare/candidatetexts.h"
#include "ui/compare/comparecolumn.h"
#include "ui/compare/comparecolumns.h"
#include "ui/compare/judgepanel.h"
#include "ui/compare/ownvotes.h"
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

#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// The living candidates, best first.
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
    m_texts(new CandidateTexts(engine, run, this)),
    m_own(new OwnVotes(engine, run, this)),
    m_pages(new QStackedLayout(this)),
    m_empty(new EmptyState),
    m_bar(new CompareBar(this)),
    m_vertical(new QSplitter(Qt::Vertical)),
    m_columns(new CompareColumns(m_bar, m_texts, run)),
    m_panel(new JudgePanel)
{
    setupEmpty();
    setupBar();
    setupColumns();
    setupPanel();
    setupVoting();
    connect(m_view, &ViewState::comparedChanged, this, &ComparePage::follow);
    connect(m_run, &OpenRun::changed, this, &ComparePage::runChanged);
    connect(m_run, &OpenRun::opened, this, &ComparePage::runChanged);
    connect(m_run, &OpenRun::closed, this, [this] {
        m_matches.clear();
        m_matchesAsked = -1;
        m_panel->setMessage({});
        follow();
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
    connect(m_bar, &CompareBar::partChosen, m_texts, &CandidateTexts::setPart);
    connect(m_texts, &CandidateTexts::arrived, this, &ComparePage::showParts);
    connect(m_bar, &CompareBar::swapRequested, this, &ComparePage::swap);
    connect(m_bar, &CompareBar::addRequested, this, &ComparePage::addColumn);
    connect(m_bar, &CompareBar::voteRequested, this, &ComparePage::startVoting);
    connect(m_bar, &CompareBar::judgesToggled, this, [this] { m_panel->setVisible(m_bar->showsJudges()); });
}

void ComparePage::setupColumns()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar->setContentsMargins(space(2), space(1), space(2), space(1));
    column->addWidget(m_bar);
    m_vertical->setChildrenCollapsible(false);
    m_vertical->addWidget(m_columns);
    m_vertical->addWidget(m_panel);
    m_vertical->setStretchFactor(0, 1); // a taller window shows more text
    m_vertical->setStretchFactor(1, 0);
    m_vertical->setSizes({space(5) * 20, space(5) * 8});
    column->addWidget(m_vertical, 1);
    m_pages->addWidget(page);
    connect(m_columns, &CompareColumns::pickRequested, this, &ComparePage::pick);
    connect(m_columns, &CompareColumns::removeRequested, m_view, &ViewState::removeCompared);
}

void ComparePage::setupPanel()
{
    connect(m_panel, &JudgePanel::voted, m_own, &OwnVotes::vote);
    connect(m_panel, &JudgePanel::undoRequested, this, [this] {
        m_own->undo();
        m_panel->setUndoable(m_own->isUndoable());
    });
    connect(m_own, &OwnVotes::voted, this, &ComparePage::voted);
    connect(m_own, &OwnVotes::withdrawn, this, &ComparePage::withdrawn);
    connect(m_own, &OwnVotes::answered, m_panel, &JudgePanel::setMessage);
    connect(m_texts, &CandidateTexts::failed, this, [this](const engine::Error &error) { m_panel->setMessage(errorSentence(error)); });
}

const QList<CompareColumn *> &ComparePage::columns() const { return m_columns->columns(); }

bool ComparePage::isBusy() const { return m_columns->isBusy(); }

void ComparePage::follow()
{
    const QList<engine::CandidateId> &ids = m_view->compared();
    m_panel->setCompared(ids);
    refreshEmpty();
    m_columns->setCandidates(ids);
    showParts();
    m_matchesAsked = -1;
    fetchMatches();
}

void ComparePage::runChanged()
{
    refreshEmpty();
    m_columns->runChanged();
    if (!columns().isEmpty())
        fetchMatches();
}

void ComparePage::refreshEmpty()
{
    const bool enough = m_view->compared().size() >= 2;
    if (!isVoting())
        m_pages->setCurrentIndex(enough ? 1 : 0);
    m_bar->setAddable(m_view->compared().size() < ViewState::maxCompared
        && m_view->compared().size() < m_run->state().candidates().size());
    m_bar->setAsked(int(m_run->state().people().open.size()));
    // In a run ranked by scores alone there are no judges, and votes do not count.
    m_bar->setJudged(!ranksByMetric(m_run->plan()));
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

/// Sets the parts of the compared programs, with the largest difference of any column against the first.
void ComparePage::showParts()
{
    const QList<engine::CandidateId> &ids = m_view->compared();
    const engine::Parts first = m_texts->contents(ids.value(0));
    QStringList names = first.names();
    QHash<QString, int> most;
    for (const engine::CandidateId id : ids.mid(1)) {
        const engine::Parts other = m_texts->contents(id);
        if (other.named.isEmpty())
            continue; // not loaded yet
        const QHash<QString, int> lines = engine::differingParts(first, other);
        for (auto part = lines.begin(); part != lines.end(); ++part)
            most.insert(part.key(), std::max(part.value(), most.value(part.key())));
        names += other.names();
    }
    names.sort();
    names.removeDuplicates();
    m_bar->setParts(names, most);
}

void ComparePage::setBase(Base base)
{
    m_bar->setBase(base);
}

void ComparePage::takeTexts(const QHash<engine::CandidateId, engine::Parts> &texts)
{
    m_texts->take(texts);
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
            fetchMatches(); // there may be new matches
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

void ComparePage::showOwnVotes()
{
    m_panel->setOwn(m_own->verdicts());
    m_panel->setUndoable(m_own->isUndoable());
}

void ComparePage::pick(int column)
{
    auto *picker = new CandidatePicker(m_run->candidates(), this);
    connect(picker, &CandidatePicker::picked, this, [this, column](engine::CandidateId candidate) {
        QList<engine::CandidateId> ids = m_view->compared();
        if (column >= ids.size())
            return;
        if (const qsizetype other = ids.indexOf(candidate); other >= 0)
            ids.swapItemsAt(column, other);
        else
            ids[column] = candidate;
        m_view->setCompared(ids);
    });
    picker->popUpUnder(columns().at(column)->pickButton(), columns().at(column)->candidate());
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

} // namespace ui
