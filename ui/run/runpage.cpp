// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runpage.h"

#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "ui/charts/runchart.h"
#include "ui/code/codepanel.h"
#include "ui/errortext.h"
#include "ui/lineage/lineagepanel.h"
#include "ui/lineage/mappanel.h"
#include "ui/models/errormodel.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/ranking/rankingpanel.h"
#include "ui/refine/refinepanel.h"
#include "ui/run/callinspector.h"
#include "ui/run/candidateactions.h"
#include "ui/run/candidatepanel.h"
#include "ui/run/detailpanel.h"
#include "ui/run/errorpanel.h"
#include "ui/run/eventlogpanel.h"
#include "ui/run/hintline.h"
#include "ui/run/runactions.h"
#include "ui/run/runheader.h"
#include "ui/run/votecard.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/deferred.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>
#include <QEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int noticeMs = 12'000;
constexpr qint32 runLayoutVersion = 3;
constexpr int tabsHeight = 82; ///< in steps

} // namespace

RunPage::RunPage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_run(run)
    , m_view(view)
    , m_runActions(new RunActions(engine, run, this))
    , m_candidateActions(new CandidateActions(engine, run, view, this))
    , m_pages(new QStackedLayout(this))
    , m_page(new QWidget(this))
{
    setupEmpty();
    setupParts();
    setupTabs();
    setupSignals();
    setupPanelSignals();
    resetLayout();
    applyTokens();
    showState();
}

QList<QAction *> RunPage::runActions() const { return m_runActions->list(); }

QList<QAction *> RunPage::candidateActions() const { return m_candidateActions->list(); }

void RunPage::setupEmpty()
{
    m_empty = new EmptyState(this);
    m_empty->setIcon(QStringLiteral("run"));
    m_empty->setTitle(tr("No run is open"));
    m_empty->setText(tr("Start a run, or open one from the start page. Its candidates, charts and events appear here."));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_page);
}

void RunPage::setEmptyAction(QAction *action) { m_empty->setAction(action); }

void RunPage::setupParts()
{
    auto *layout = new QVBoxLayout(m_page);
    m_header = new RunHeader(m_run, m_page);
    m_header->addActions(runActions());
    m_notice = new Label(Type::Body, Ink::Bad, m_page);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->hide();
    m_across = new QSplitter(Qt::Horizontal, m_page);
    m_down = new QSplitter(Qt::Vertical, m_across);
    m_candidates = new CandidatePanel(m_run, m_view, m_down);
    m_candidates->setRowActions(candidateActions());
    m_candidates->table()->addActions(candidateActions());
    m_candidates->addButton(m_candidateActions->openCompare());
    m_tabs = new QTabWidget(m_down);
    m_detail = new DetailPanel(m_engine, m_run, m_view, m_across);
    m_detail->addActions(m_candidateActions->buttons());
    m_hint = new HintLine(m_run, m_page);
    m_hint->addButton(m_candidateActions->addText());
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    m_vote = new VoteCard(m_engine, m_run, m_page);
    layout->addWidget(m_vote);
    layout->addWidget(m_across, 1);
    layout->addWidget(m_hint);
}

void RunPage::setupTabs()
{
    m_tabs->setObjectName(QStringLiteral("runTabs"));
    m_tabs->setDocumentMode(true);
    m_chart = new RunChart(m_run, m_tabs);
    m_log = new EventLogPanel(m_engine, m_run, m_tabs);
    m_errors = new ErrorPanel(m_run, m_tabs);
    m_tabs->addTab(m_chart, icon(QStringLiteral("chart")), tr("Charts"));
    m_code = addDeferred(QStringLiteral("code"), tr("Code"), [this](QWidget *parent) { return new CodePanel(m_engine, m_run, m_view, parent); });
    addDeferred(QStringLiteral("lineage"), tr("Lineage"), [this](QWidget *parent) { return new LineagePanel(m_run, m_view, parent); });
    m_map = addDeferred(QStringLiteral("table"), tr("Map"), [this](QWidget *parent) { return new MapPanel(m_run, m_view, parent); });
    m_tabs->addTab(m_log, icon(QStringLiteral("log")), tr("Event log"));
    m_tabs->addTab(m_errors, icon(QStringLiteral("warning")), tr("Errors"));
    addDeferred(QStringLiteral("trend-up"), tr("Ranking"), [this](QWidget *parent) {
        auto *ranking = new RankingPanel(m_run, m_view, parent);
        connect(ranking, &RankingPanel::compareRequested, this, &RunPage::compareRequested);
        return ranking;
    });
    m_refine = addDeferred(QStringLiteral("refresh"), tr("Refinement"), [this](QWidget *parent) {
        auto *refine = new RefinePanel(m_engine, m_run, m_view, parent);
        connect(refine, &RefinePanel::callRequested, this, &RunPage::inspect);
        return refine;
    });
    showFittingTabs();
    for (QSplitter *splitter : {m_across, m_down})
        splitter->setChildrenCollapsible(false);
    m_across->setHandleWidth(space(4));
    m_down->setHandleWidth(space(2));
}

QWidget *RunPage::addDeferred(const QString &iconName, const QString &title, const std::function<QWidget *(QWidget *parent)> &make)
{
    auto *page = new Deferred(make, m_tabs);
    m_tabs->addTab(page, icon(iconName), title);
    return page;
}

void RunPage::resetLayout()
{
    m_across->setStretchFactor(0, 3);
    m_across->setStretchFactor(1, 2);
    m_across->setSizes({640, 380});
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 3);
    m_down->setSizes({300, 300});
    m_tabs->setCurrentIndex(0);
}

void RunPage::setupSignals()
{
    connect(m_runActions, &RunActions::failed, this, &RunPage::sayError);
    connect(m_runActions, &RunActions::configureRequested, this, &RunPage::configureRequested);
    connect(m_runActions, &RunActions::voteRequested, m_vote, &VoteCard::open);
    connect(m_vote, &VoteCard::failed, this, &RunPage::sayError);
    connect(m_vote, &VoteCard::moreRequested, this, &RunPage::voteRequested);
    connect(m_vote, &VoteCard::closed, this, [this] { m_candidates->table()->setFocus(Qt::OtherFocusReason); });
    connect(m_candidateActions, &CandidateActions::failed, this, &RunPage::sayError);
    connect(m_candidateActions, &CandidateActions::compareRequested, this, &RunPage::compareRequested);
    connect(m_candidateActions, &CandidateActions::detailRequested, m_detail, &DetailPanel::focusText);
    connect(m_candidateActions, &CandidateActions::toggleComparedRequested, this,
        [this] { m_candidateActions->toggleCompared(m_candidates->selected()); });
    connect(m_hint, &HintLine::hintGiven, this, &RunPage::giveHint);
    connect(m_run, &OpenRun::changed, this, &RunPage::showState);
    connect(m_run, &OpenRun::opened, this, &RunPage::showState);
    connect(m_run, &OpenRun::closed, this, &RunPage::showState);
    connect(m_run, &OpenRun::closed, m_notice, &QWidget::hide);
    connect(m_run, &OpenRun::closed, this, [this] { m_tabs->setCurrentIndex(0); });
    connect(m_run, &OpenRun::failed, this, &RunPage::sayError);
}

void RunPage::setupPanelSignals()
{
    const auto choose = [this](engine::CandidateId candidate) { m_view->setCurrent(candidate); };
    connect(m_header, &RunHeader::candidateRequested, m_view, choose);
    connect(m_detail, &DetailPanel::candidateRequested, m_view, choose);
    connect(m_log, &EventLogPanel::candidateRequested, m_view, choose);
    connect(m_detail, &DetailPanel::callRequested, this, &RunPage::inspect);
    connect(m_log, &EventLogPanel::callRequested, this, &RunPage::inspect);
    connect(m_errors, &ErrorPanel::callRequested, this, &RunPage::inspect);
    connect(m_candidates, &CandidatePanel::quickLookRequested, m_candidateActions, &CandidateActions::quickLook);
    connect(m_candidates, &CandidatePanel::detailRequested, m_detail, &DetailPanel::focusText);
    connect(m_candidates, &CandidatePanel::compareRequested, this,
        [this] { m_candidateActions->toggleCompared(m_candidates->selected()); });
    connect(m_candidates, &CandidatePanel::pinRequested, m_candidateActions, &CandidateActions::togglePinned);
    connect(m_view, &ViewState::currentChanged, m_chart, &RunChart::setCandidate);
    connect(m_chart, &RunChart::exportFailed, this, [this](const QString &path) { say(tr("%1 could not be written.").arg(path)); });
    connect(m_run, &OpenRun::opened, this, [this] {
        if (m_run->plan().recipe == u"refine")
            m_tabs->setCurrentWidget(m_refine);
    });
}

void RunPage::applyTokens()
{
    auto *layout = static_cast<QVBoxLayout *>(m_page->layout());
    layout->setContentsMargins(0, 0, 0, space(2));
    layout->setSpacing(space(2));
    m_across->setContentsMargins(space(4), 0, space(4), 0);
    m_notice->setContentsMargins(space(4), 0, space(4), 0);
    m_tabs->setMinimumHeight(tabsHeight * space(1)); // height of the tallest tab; its creation moves nothing
}

void RunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyTokens();
}

// Sets the focus to the table. A focus proxy would make Tab skip the widgets before the table.
void RunPage::focusInEvent(QFocusEvent *)
{
    if (m_run->isOpen())
        m_candidates->table()->setFocus(Qt::OtherFocusReason);
}

void RunPage::showState()
{
    m_pages->setCurrentIndex(m_run->isOpen() ? 1 : 0);
    if (hasFocus() && m_run->isOpen())
        m_candidates->table()->setFocus(Qt::OtherFocusReason);
    // Show the current best candidate until the person selects another one.
    if (!m_run->isLoading() && (!m_view->current() || m_view->current() == m_shownBest)) {
        m_shownBest = m_run->best();
        m_view->setCurrent(m_shownBest);
    }
    QWidget *const focused = m_header->isAncestorOf(window()->focusWidget()) ? window()->focusWidget() : nullptr;
    m_runActions->refresh();
    if (focused && !(focused->isEnabled() && focused->isVisible()))
        m_candidates->table()->setFocus(Qt::OtherFocusReason); // not to the next button, which may be Stop
    m_vote->refresh();
    m_candidateActions->refresh();
    m_hint->refresh(m_engine && m_run->isOpen() && !m_run->isLoading() && m_run->state().status() != engine::RunStatus::Finished);
    if (const int failures = m_run->errors()->failures(); std::exchange(m_failures, failures) != failures)
        m_tabs->setTabText(m_tabs->indexOf(m_errors), failures ? tr("Errors (%1)").arg(formatCount(failures)) : tr("Errors"));
    showFittingTabs();
}

/// Shows the tabs Code and Map only for runs that measure programs, and Refinement only for runs with loops.
void RunPage::showFittingTabs()
{
    const bool measures = m_run->isOpen() && m_run->plan().testing.on();
    const bool refines = m_run->isOpen() && (m_run->plan().recipe == u"refine" || !m_run->loops().loops().isEmpty());
    m_tabs->setTabVisible(m_tabs->indexOf(m_code), measures);
    m_tabs->setTabVisible(m_tabs->indexOf(m_map), measures);
    m_tabs->setTabVisible(m_tabs->indexOf(m_refine), refines);
}

void RunPage::giveHint(const QString &hint)
{
    if (!m_engine)
        return;
    onResult(this, m_engine->runs()->steer(m_run->run(), engine::Hint{.text = hint}), [this](const engine::Result<> &done) {
        if (!done)
            sayError(done.error());
    });
}

void RunPage::sayError(const engine::Error &error) { say(errorSentence(error)); }

void RunPage::say(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->show();
    announce(m_notice);
    QTimer::singleShot(noticeMs, m_notice, [this, sentence] {
        if (m_notice->text() == sentence)
            m_notice->hide();
    });
}

void RunPage::inspect(engine::CallId call)
{
    if (!call || !m_engine)
        return;
    auto *inspector = new CallInspector(m_engine, m_run->run(), call, this);
    inspector->QDialog::show();
}

void RunPage::focusFilter() { m_candidates->focusFilter(); }

QByteArray RunPage::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << runLayoutVersion << m_across->saveState() << m_down->saveState() << m_candidates->saveState() << m_log->saveState() << qint32(m_tabs->currentIndex());
    return bytes;
}

bool RunPage::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    qint32 version = 0;
    qint32 tab = 0;
    QByteArray across, down, candidates, log;
    in >> version >> across >> down >> candidates >> log >> tab;
    if (in.status() != QDataStream::Ok || version != runLayoutVersion)
        return false;
    m_candidates->restoreState(candidates);
    m_log->restoreState(log);
    m_tabs->setCurrentIndex(tab);
    return m_across->restoreState(across) && m_down->restoreState(down);
}

} // namespace ui
