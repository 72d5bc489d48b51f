// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runpage.h"

#include "engine/engine.h"
#include "ui/charts/runchart.h"
#include "ui/errortext.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/errormodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/run/callinspector.h"
#include "ui/run/candidatepanel.h"
#include "ui/run/continuedialog.h"
#include "ui/run/detailpanel.h"
#include "ui/run/errorpanel.h"
#include "ui/run/eventlogpanel.h"
#include "ui/run/runheader.h"
#include "ui/run/textdialog.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QClipboard>
#include <QDataStream>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

namespace ui {

namespace {

constexpr int noticeMs = 12'000;
constexpr qint32 stateVersion = 1;

} // namespace

RunPage::RunPage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_run(run)
    , m_view(view)
    , m_pages(new QStackedLayout(this))
    , m_page(new QWidget(this))
{
    setupActions();
    setupEmpty();
    setupParts();
    setupSteering();
    setupSignals();
    setFocusProxy(m_candidates->table());
    applyTokens();
    showState();
    showCandidateActions();
}

QAction *RunPage::action(const QString &icon, const QString &text, void (RunPage::*slot)())
{
    auto *made = new QAction(ui::icon(icon), text, this);
    connect(made, &QAction::triggered, this, slot);
    return made;
}

void RunPage::setupActions()
{
    m_pause = action(QStringLiteral("pause"), tr("Pause"), &RunPage::pauseOrResume);
    m_pause->setShortcut(Qt::CTRL | Qt::Key_F5);
    m_pause->setObjectName(QStringLiteral("pauseOrResume"));
    m_stop = action(QStringLiteral("stop"), tr("Stop"), &RunPage::stop);
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_stop->setObjectName(QStringLiteral("stopRun"));
    m_stop->setToolTip(tr("Cancel the calls in flight, keep all results (%1)").arg(m_stop->shortcut().toString(QKeySequence::NativeText)));
    m_continue = action(QStringLiteral("resume"), tr("Continue…"), &RunPage::continueRun);
    m_continue->setObjectName(QStringLiteral("continueRun"));
    m_continue->setToolTip(tr("Go on with larger caps"));
    m_again = action(QStringLiteral("configure"), tr("Use again"), &RunPage::useAgain);
    m_again->setToolTip(tr("Configure a new run like this one"));
    m_again->setObjectName(QStringLiteral("useAgain"));
    m_look = action(QStringLiteral("preview"), tr("Quick look"), &RunPage::quickLook);
    m_open = action(QStringLiteral("detail"), tr("Show in detail"), &RunPage::showDetail);
    m_compare = action(QStringLiteral("compare"), tr("Add to compare"), &RunPage::toggleCompared);
    m_pin = action(QStringLiteral("pin"), tr("Pin"), &RunPage::togglePinned);
    m_retire = action(QStringLiteral("retire"), tr("Retire"), &RunPage::retire);
    m_retire->setToolTip(tr("Take it out of the population; it stays in the list"));
    m_edit = action(QStringLiteral("edit"), tr("Edit as new…"), &RunPage::editCandidate);
    m_add = action(QStringLiteral("add"), tr("Add a text…"), &RunPage::addCandidate);
    m_edit->setIconText(tr("Edit…"));
    m_copy = action(QStringLiteral("copy"), tr("Copy text"), &RunPage::copyText);
    m_openCompare = action(QStringLiteral("compare"), tr("Compare"), &RunPage::openCompare);
    m_copy->setIconText(tr("Copy"));
    m_send = action(QStringLiteral("send"), tr("Send hint"), &RunPage::sendHint);
    for (QAction *one : {m_pause, m_stop})
        addAction(one);
}

QList<QAction *> RunPage::runActions() const { return {m_pause, m_stop, m_continue, m_again}; }
QList<QAction *> RunPage::candidateActions() const { return {m_look, m_open, m_compare, m_pin, m_retire, m_edit, m_copy, m_add}; }

void RunPage::setupEmpty()
{
    m_empty = new EmptyState(this);
    m_empty->setIcon(QStringLiteral("run"));
    m_empty->setTitle(tr("No run is open"));
    m_empty->setText(tr("Start a run or open one from the start page: its candidates, charts and events appear here while it goes on."));
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
    m_candidates->addButton(m_openCompare);
    m_tabs = new QTabWidget(m_down);
    m_tabs->setObjectName(QStringLiteral("runTabs"));
    m_tabs->setDocumentMode(true);
    m_chart = new RunChart(m_run, m_tabs);
    m_log = new EventLogPanel(m_engine, m_run, m_tabs);
    m_errors = new ErrorPanel(m_run, m_tabs);
    m_tabs->addTab(m_chart, icon(QStringLiteral("chart")), tr("Charts"));
    m_tabs->addTab(m_log, icon(QStringLiteral("log")), tr("Event log"));
    m_tabs->addTab(m_errors, icon(QStringLiteral("warning")), tr("Errors"));
    m_detail = new DetailPanel(m_engine, m_run, m_view, m_across);
    m_detail->addActions({m_compare, m_pin, m_retire, m_edit, m_copy});
    for (QSplitter *splitter : {m_across, m_down})
        splitter->setChildrenCollapsible(false);
    m_across->setHandleWidth(space(4));
    m_down->setHandleWidth(space(2));
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addWidget(m_across, 1);
    resetLayout();
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

void RunPage::setupSteering()
{
    auto *line = new QHBoxLayout;
    m_hint = new QLineEdit(m_page);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setAccessibleName(tr("Hint for the next prompts"));
    m_hint->setPlaceholderText(tr("A hint that goes into the next prompts, for example: shorter, and no puns"));
    m_hint->setClearButtonEnabled(true);
    m_hint->addAction(icon(QStringLiteral("hint")), QLineEdit::LeadingPosition);
    connect(m_hint, &QLineEdit::returnPressed, this, &RunPage::sendHint);
    line->addWidget(m_hint, 1);
    for (QAction *one : {m_send, m_add}) {
        auto *button = new QToolButton(m_page);
        button->setDefaultAction(one);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    static_cast<QVBoxLayout *>(m_page->layout())->addLayout(line);
}

void RunPage::setupSignals()
{
    const auto choose = [this](engine::CandidateId candidate) { m_view->setCurrent(candidate); };
    connect(m_header, &RunHeader::candidateRequested, m_view, choose);
    connect(m_detail, &DetailPanel::candidateRequested, m_view, choose);
    connect(m_log, &EventLogPanel::candidateRequested, m_view, choose);
    connect(m_detail, &DetailPanel::callRequested, this, &RunPage::inspect);
    connect(m_log, &EventLogPanel::callRequested, this, &RunPage::inspect);
    connect(m_errors, &ErrorPanel::callRequested, this, &RunPage::inspect);
    connect(m_candidates, &CandidatePanel::quickLookRequested, this, &RunPage::quickLook);
    connect(m_candidates, &CandidatePanel::detailRequested, this, &RunPage::showDetail);
    connect(m_candidates, &CandidatePanel::compareRequested, this, &RunPage::toggleCompared);
    connect(m_candidates, &CandidatePanel::pinRequested, this, &RunPage::togglePinned);
    connect(m_view, &ViewState::currentChanged, this, &RunPage::showCandidateActions);
    connect(m_view, &ViewState::comparedChanged, this, &RunPage::showCandidateActions);
    connect(m_chart, &RunChart::exportFailed, this, [this](const QString &path) { say(tr("%1 could not be written.").arg(path)); });
    connect(m_run, &OpenRun::changed, this, &RunPage::showState);
    connect(m_run, &OpenRun::opened, this, &RunPage::showState);
    connect(m_run, &OpenRun::closed, this, &RunPage::showState);
    connect(m_run, &OpenRun::failed, this, [this](const engine::Error &error) { say(errorSentence(error)); });
}

void RunPage::applyTokens()
{
    auto *layout = static_cast<QVBoxLayout *>(m_page->layout());
    layout->setContentsMargins(0, 0, 0, space(2));
    layout->setSpacing(space(2));
    m_across->setContentsMargins(space(4), 0, space(4), 0);
    if (QLayoutItem *steering = layout->itemAt(3))
        steering->layout()->setContentsMargins(space(4), 0, space(4), 0);
    m_notice->setContentsMargins(space(4), 0, space(4), 0);
}

void RunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyTokens();
}

void RunPage::showState()
{
    m_pages->setCurrentIndex(m_run->isOpen() ? 1 : 0);
    // Until somebody chooses, the best text is shown, whichever it is at the time.
    if (!m_run->isLoading() && (!m_view->current() || m_view->current() == m_shownBest)) {
        m_shownBest = m_run->best();
        m_view->setCurrent(m_shownBest);
    }
    const bool running = m_run->isRunning() && m_run->state().status() != engine::RunStatus::Pausing;
    const bool finished = m_run->state().status() == engine::RunStatus::Finished;
    const bool can = m_engine && m_run->isOpen() && !m_run->isLoading();
    m_pause->setText(running ? tr("Pause") : tr("Resume"));
    m_pause->setIcon(icon(running ? QStringLiteral("pause") : QStringLiteral("resume")));
    m_pause->setToolTip(running ? tr("Finish the calls in flight, start none (%1)").arg(m_pause->shortcut().toString(QKeySequence::NativeText))
                                : tr("Go on (%1)").arg(m_pause->shortcut().toString(QKeySequence::NativeText)));
    m_pause->setVisible(!finished);
    m_pause->setEnabled(can && !finished && m_run->state().status() != engine::RunStatus::Pausing);
    m_stop->setVisible(!finished);
    m_stop->setEnabled(can && m_run->isRunning());
    m_continue->setVisible(finished);
    m_continue->setEnabled(can && finished);
    m_again->setEnabled(m_run->isOpen());
    m_hint->setEnabled(can && !finished);
    m_send->setEnabled(can && !finished);
    m_add->setEnabled(can && !finished);
    if (!m_hint->hasFocus() && !m_hint->isModified())
        m_hint->setText(m_run->state().hint());
    const int failures = m_run->errors()->failures();
    m_tabs->setTabText(2, failures ? tr("Errors (%1)").arg(formatCount(failures)) : tr("Errors"));
    showCandidateActions();
}

void RunPage::showCandidateActions()
{
    const engine::CandidateState *candidate = m_run->state().candidate(m_view->current());
    const bool goesOn = m_engine && m_run->isOpen() && m_run->state().status() != engine::RunStatus::Finished;
    const bool compared = m_view->isCompared(m_view->current());
    for (QAction *one : {m_look, m_open, m_compare, m_copy})
        one->setEnabled(candidate);
    m_compare->setText(compared ? tr("Leave compare") : tr("Add to compare"));
    m_compare->setIconText(compared ? tr("Leave compare") : tr("Compare"));
    m_compare->setEnabled(candidate && (compared || m_view->compared().size() < ViewState::maxCompared));
    const int together = int(m_view->compared().size());
    m_openCompare->setText(tr("Compare %n", "button: compare so many candidates", together));
    m_openCompare->setVisible(together >= 2);
    m_pin->setText(candidate && candidate->pinned ? tr("Unpin") : tr("Pin"));
    m_pin->setIcon(icon(candidate && candidate->pinned ? QStringLiteral("pinned") : QStringLiteral("pin")));
    m_pin->setEnabled(candidate && goesOn && candidate->alive);
    m_retire->setEnabled(candidate && goesOn && candidate->alive);
    m_edit->setEnabled(candidate && goesOn);
}

void RunPage::answer(QFuture<engine::Result<>> future)
{
    onResult(this, std::move(future), [this](const engine::Result<> &result) {
        if (!result)
            say(errorSentence(result.error()));
    });
}

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

void RunPage::pauseOrResume()
{
    if (m_run->isRunning())
        answer(m_engine->pause(m_run->run()));
    else
        answer(m_engine->resume(m_run->run()));
}

void RunPage::stop()
{
    answer(m_engine->stop(m_run->run()));
}

void RunPage::continueRun()
{
    auto *dialog = new ContinueDialog(m_run->plan(), m_run->state(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { answer(m_engine->resume(m_run->run(), dialog->overrides())); });
    dialog->open();
}

void RunPage::useAgain()
{
    Q_EMIT configureRequested(m_run->state().config());
}

void RunPage::withText(engine::CandidateId candidate, std::function<void(const QString &)> use)
{
    if (!candidate || !m_engine)
        return;
    onResult(this, m_engine->texts(m_run->run(), {candidate}),
        [this, candidate, use = std::move(use)](const engine::Result<QHash<engine::CandidateId, QString>> &texts) {
            if (texts)
                use(texts->value(candidate));
            else
                say(errorSentence(texts.error()));
        });
}

void RunPage::quickLook()
{
    const engine::CandidateId candidate = m_view->current();
    withText(candidate, [this, candidate](const QString &text) {
        auto *look = new TextDialog(TextDialog::Purpose::Look, candidateName(candidate), this);
        look->setAttribute(Qt::WA_DeleteOnClose);
        look->setText(harmless(text));
        look->open();
    });
}

void RunPage::showDetail()
{
    m_detail->focusText();
}

void RunPage::toggleCompared()
{
    const QList<engine::CandidateId> chosen = m_candidates->selected();
    if (chosen.size() > 1 && !m_view->isCompared(m_view->current())) {
        for (const engine::CandidateId candidate : chosen)
            m_view->addCompared(candidate);
    } else if (!m_view->removeCompared(m_view->current())) {
        m_view->addCompared(m_view->current());
    }
}

void RunPage::openCompare()
{
    Q_EMIT compareRequested();
}

void RunPage::steer(engine::Steering what)
{
    if (m_engine)
        answer(m_engine->steer(m_run->run(), std::move(what)));
}

void RunPage::togglePinned()
{
    if (!m_pin->isEnabled())
        return;
    const engine::CandidateState *candidate = m_run->state().candidate(m_view->current());
    steer(engine::Pin{.candidate = candidate->id, .pinned = !candidate->pinned});
}

void RunPage::retire()
{
    steer(engine::Retire{.candidate = m_view->current()});
}

void RunPage::addCandidate()
{
    writeCandidate({}, {});
}

void RunPage::editCandidate()
{
    withText(m_view->current(), [this, parent = m_view->current()](const QString &text) { writeCandidate(text, parent); });
}

void RunPage::writeCandidate(const QString &text, engine::CandidateId parent)
{
    const QString title = parent ? tr("A new candidate from %1").arg(candidateName(parent)) : tr("A candidate of your own");
    auto *dialog = new TextDialog(TextDialog::Purpose::Write, title, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(text);
    connect(dialog, &QDialog::accepted, this, [this, dialog, parent] { steer(engine::AddCandidate{.text = dialog->text(), .parent = parent}); });
    dialog->open();
}

void RunPage::copyText()
{
    withText(m_view->current(), [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void RunPage::sendHint()
{
    m_hint->setModified(false);
    steer(engine::Hint{.text = m_hint->text().trimmed()});
}

void RunPage::inspect(engine::CallId call)
{
    if (!call || !m_engine)
        return;
    auto *inspector = new CallInspector(m_engine, m_run->run(), call, this);
    inspector->QDialog::show();
}

void RunPage::focusFilter()
{
    m_candidates->focusFilter();
}

QByteArray RunPage::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << stateVersion << m_across->saveState() << m_down->saveState() << m_candidates->saveState() << m_log->saveState() << qint32(m_tabs->currentIndex());
    return bytes;
}

bool RunPage::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    qint32 version = 0;
    qint32 tab = 0;
    QByteArray across, down, candidates, log;
    in >> version >> across >> down >> candidates >> log >> tab;
    if (in.status() != QDataStream::Ok || version != stateVersion)
        return false;
    m_candidates->restoreState(candidates);
    m_log->restoreState(log);
    m_tabs->setCurrentIndex(tab);
    return m_across->restoreState(across) && m_down->restoreState(down);
}

} // namespace ui
