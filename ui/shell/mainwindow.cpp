// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "engine/facade/connections.h"
#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "engine/types/state/runpeople.h"
#include "ui/connect/keydialogs.h"
#include "ui/models/openrun.h"
#include "ui/problemtext.h"
#include "ui/shell/configurationopening.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/fileopener.h"
#include "ui/shell/lookmenus.h"
#include "ui/shell/modebar.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/pages.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/panecycle.h"
#include "ui/shell/quitsequence.h"
#include "ui/shell/runnotices.h"
#include "ui/shell/runstarter.h"
#include "ui/shell/statusline.h"
#include "ui/shell/windowdialogs.h"
#include "ui/shell/windowsettings.h"
#include "ui/start/runlibrary.h"
#include "ui/start/startpage.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/onresult.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

MainWindow::MainWindow(engine::Engine *engine, AppSettings settings, QWidget *parent) :
    QMainWindow(parent),
    m_library(new RunLibrary(this)),
    m_opener(new FileOpener(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon::fromTheme(QStringLiteral("io.github.valda.Valda"),
        QIcon(QStringLiteral(":/valda/icons/hicolor/scalable/apps/io.github.valda.Valda.svg"))));
    m_settings = new WindowSettings(std::move(settings), this);
    setupCentral();
    setupMenus();
    setupDialogs();
    setupView();
    setupSettings();
    setupStatus();
    setupFiles();
    setupStart();
    m_settings->restoreLayout();
    m_menus->fullScreen->setChecked(isFullScreen());
    retranslate();
    setMode(Mode::Start);
    if (engine)
        setEngine(engine);
}

MainWindow::~MainWindow() = default;

const AppSettings &MainWindow::settings() const { return m_settings->now(); }

void MainWindow::setBeforeStart(std::function<engine::RunConfig(const engine::RunConfig &)> beforeStart)
{
    m_starter->setBeforeStart(std::move(beforeStart));
}

void MainWindow::setupCentral()
{
    m_modeBar = new ModeBar;
    m_message = new NoticeBar;
    m_stack = new PageStack;
    m_busy = new BusyBar;
    auto *pages = new QVBoxLayout;
    pages->setContentsMargins(0, 0, 0, 0);
    pages->setSpacing(0);
    pages->addWidget(m_message);
    pages->addWidget(m_stack, 1);
    pages->addWidget(m_busy);
    auto *central = new QWidget;
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_modeBar);
    row->addLayout(pages, 1);
    setCentralWidget(central);
}

void MainWindow::setupMenus()
{
    m_menus = new WindowMenus(this);
    for (QAction *mode : m_menus->modeActions())
        m_modeBar->addMode(mode);
    connect(m_menus, &WindowMenus::modeChosen, this, &MainWindow::setMode);
    connect(m_menus->newRun, &QAction::triggered, this, &MainWindow::newRun);
    connect(m_menus->sample, &QAction::triggered, this, &MainWindow::startSample);
    connect(m_menus->connectModel, &QAction::triggered, this, &MainWindow::connectModel);
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->pauseAll, &QAction::triggered, this, [this] {
        onResult(this, m_engine->runs()->pauseAll(), [this](const engine::Result<> &done) {
            if (!done)
                showError(done.error());
        });
    });
    connect(m_menus->find, &QAction::triggered, this, [this] {
        if (m_mode == Mode::Run)
            m_pages->focusFilter();
        else
            m_start->focusSearch();
    });
    connect(m_menus->findRuns, &QAction::triggered, this, [this] {
        setMode(Mode::Start);
        m_start->focusSearch();
    });
}

void MainWindow::setupDialogs()
{
    auto *dialogs = new WindowDialogs(m_settings, m_library, m_stack, this);
    dialogs->followMenus(m_menus);
    connect(dialogs, &WindowDialogs::filesChosen, this, &MainWindow::openFiles);
    connect(dialogs, &WindowDialogs::runChosen, this, &MainWindow::openRun);
}

void MainWindow::setupView()
{
    connect(m_menus->fullScreen, &QAction::toggled, this,
        [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_menus->nextPane, &QAction::triggered, this, [this] { focusNextPane(this, true); });
    connect(m_menus->previousPane, &QAction::triggered, this, [this] { focusNextPane(this, false); });
}

void MainWindow::setupSettings()
{
    m_settings->followMenus(m_menus);
    connect(m_settings, &WindowSettings::changed, this, &MainWindow::applySettings);
    connect(m_settings, &WindowSettings::changed, this, &MainWindow::settingsChanged);
    connect(m_settings, &WindowSettings::notSaved, this,
        [this] { m_message->showMessage(Tone::Warn, tr("The settings could not be saved; they hold until Valda ends.")); });
    connect(m_settings, &WindowSettings::demoRequested, this, &MainWindow::startSample);
    connect(m_settings, &WindowSettings::connected, this,
        [this](const QString &model) { m_message->showMessage(Tone::Good, tr("Connected: new runs use %1.").arg(model)); });
}

void MainWindow::setupStatus()
{
    m_status = new StatusLine(m_library);
    setStatusBar(m_status);
    const RunListModel *runs = m_library->model();
    connect(runs, &RunListModel::loaded, this, &MainWindow::runsChanged);
    connect(runs, &QAbstractItemModel::rowsInserted, this, &MainWindow::runsChanged);
    connect(runs, &QAbstractItemModel::rowsRemoved, this, &MainWindow::runsChanged);
    connect(runs, &QAbstractItemModel::dataChanged, this, &MainWindow::runsChanged);
    connect(m_library, &RunLibrary::failed, this, &MainWindow::showError);
    m_quit = new QuitSequence(m_library, m_busy, this);
    connect(m_quit, &QuitSequence::finished, this, &MainWindow::quitNow);
    connect(m_quit, &QuitSequence::failed, this, &MainWindow::showError);
    m_notices = new RunNotices(runs, this);
    connect(m_notices, &RunNotices::showRequested, this, [this](const engine::RunId &run) {
        show();
        raise();
        activateWindow();
        openRun(run);
    });
}

void MainWindow::setupFiles()
{
    auto *drop = new FileDrop(this);
    connect(drop, &FileDrop::dropped, this, &MainWindow::openFiles);
    connect(drop, &FileDrop::hintChanged, m_status, &StatusLine::setHint);
    connect(m_opener, &FileOpener::busy, this, [this](const QString &what) { m_busy->begin(what, false); });
    connect(m_opener, &FileOpener::idle, m_busy, &BusyBar::end);
    connect(m_opener, &FileOpener::failed, this, &MainWindow::showError);
    connect(m_opener, &FileOpener::runImported, this, &MainWindow::showImported);
    connect(m_opener, &FileOpener::configurationRead, this,
        [this](const engine::RunConfig &config, const QString &path) { edit(config, path); });
    connect(m_opener, &FileOpener::configurationRefused, this, [this](const QString &path, const QList<engine::Problem> &problems) {
        m_message->showMessage(Tone::Bad, tr("%1 was not opened. %2", "file, what is wrong in it")
                                              .arg(QFileInfo(path).fileName(), problemSentence(problems.value(0))));
    });
}

void MainWindow::setupStart()
{
    m_starter = new RunStarter(m_settings, m_library, m_busy, this);
    connect(m_starter, &RunStarter::connectRequested, this, &MainWindow::connectModel);
    connect(m_starter, &RunStarter::failed, this, &MainWindow::showError);
    connect(m_starter, &RunStarter::resumed, this, &MainWindow::openRun);
    connect(m_starter, &RunStarter::started, this, [this](const engine::RunId &run) {
        m_pages->noteStarted();
        openRun(run);
    });
    m_start = new StartPage(m_library);
    m_stack->addPage(m_start);
    connect(m_start, &StartPage::openRunRequested, this, &MainWindow::openRun);
    connect(m_start, &StartPage::resumeRequested, m_starter, &RunStarter::resume);
    connect(m_start, &StartPage::startRequested, this, &MainWindow::start);
    connect(m_start, &StartPage::newRunRequested, this, &MainWindow::newRun);
    connect(m_start, &StartPage::configureRequested, this, [this](const engine::RunConfig &config) { edit(config, {}); });
    connect(m_start, &StartPage::connectRequested, this, &MainWindow::connectModel);
    connect(m_start, &StartPage::welcomeDismissed, m_settings, &WindowSettings::noteWelcomeSeen);
    applySettings();
}

void MainWindow::setEngine(engine::Engine *engine)
{
    Q_ASSERT(!m_engine);
    m_engine = engine;
    setupPages();
    connect(engine->runs(), &engine::Runs::sessionClosed, this,
        [this](const engine::RunId &, const std::optional<engine::Error> &error) {
            if (error)
                showError(*error);
        });
    m_settings->setEngine(engine);
    m_starter->setEngine(engine);
    m_quit->setEngine(engine);
    m_notices->setEngine(engine);
    m_library->setEngine(engine);
    m_status->setRun(m_pages->run());
    m_start->setReady(true);
    enableActions();
    runsChanged();
    offerUnlocking();
    m_opening->offerRecovered(m_message);
    m_opener->setEngine(engine);
}

void MainWindow::setupPages()
{
    m_pages = new Pages(m_engine, this);
    m_pages->setDefaults(settings().defaults);
    m_pages->setRunLayout(settings().runLayout);
    m_pages->setNewRunAction(m_menus->newRun);
    m_opening = new ConfigurationOpening(m_pages, this);
    connect(m_opening, &ConfigurationOpening::shown, this, [this] { setMode(Mode::Configure); });
    connect(m_pages, &Pages::modeRequested, this, &MainWindow::setMode);
    connect(m_pages, &Pages::startRequested, this, &MainWindow::start);
    connect(m_pages, &Pages::configureRequested, this, &MainWindow::edit);
    connect(m_pages, &Pages::runImported, this, &MainWindow::showImported);
    connect(m_pages->run(), &OpenRun::opened, this, &MainWindow::showTitle);
    connect(m_pages->run(), &OpenRun::closed, this, &MainWindow::showTitle);
    connect(m_pages->run(), &OpenRun::failed, this, &MainWindow::showError);
    for (const auto signal : {&OpenRun::changed, &OpenRun::closed})
        connect(m_pages->run(), signal, this, &MainWindow::showVotes);
}

/// Enables the actions that need an engine if there is one.
void MainWindow::enableActions()
{
    for (QAction *mode : m_menus->modeActions())
        mode->setEnabled(m_engine || mode == m_menus->mode(Mode::Start));
    for (QAction *action : {m_menus->sample, m_menus->newRun, m_menus->connectModel})
        action->setEnabled(m_engine);
}

QWidget *MainWindow::page(Mode mode)
{
    if (mode == Mode::Start)
        return m_start;
    if (!m_pages)
        return nullptr;
    QWidget *page = m_pages->page(mode);
    m_stack->addPage(page);
    return page;
}

void MainWindow::setMode(Mode mode)
{
    QWidget *shown = page(mode);
    if (!shown)
        return;
    m_mode = mode;
    m_menus->mode(mode)->setChecked(true);
    m_menus->showPageActions(m_pages ? m_pages->actions(mode) : PageActions());
    m_menus->find->setEnabled(mode == Mode::Start || mode == Mode::Run);
    m_stack->showPage(shown, mode == Mode::Run); // the run page focuses its table
    showTitle();
}

void MainWindow::openRun(const engine::RunId &run)
{
    if (!m_pages || !run)
        return;
    m_pages->open(run);
    setMode(Mode::Run);
}

void MainWindow::showImported(const engine::RunId &run)
{
    m_library->refresh();
    openRun(run);
}

void MainWindow::openFiles(const QStringList &paths) { m_opener->open(paths); }

void MainWindow::edit(const engine::RunConfig &config, const QString &fileName)
{
    if (m_opening)
        m_opening->open(config, fileName);
}

/// Offers to unlock the encrypted key file; its keys need the pass phrase.
void MainWindow::offerUnlocking()
{
    engine::Connections *const connections = m_engine->connections();
    if (!connections)
        return;
    onResult(this, connections->keyFile(), [this, connections](const engine::Result<engine::KeyFileState> &state) {
        if (state != engine::KeyFileState::Locked || m_message->isVisible())
            return;
        m_message->offer(Tone::Info, tr("Some keys are locked with a pass phrase."), tr("&Unlock…"), [this, connections] {
            auto *dialog = new UnlockDialog(connections, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    });
}

void MainWindow::rebuildPages()
{
    if (!m_pages)
        return;
    m_menus->showPageActions({});
    m_pages->rebuild();
    setMode(m_mode);
}

void MainWindow::newRun() { edit({}, {}); }

void MainWindow::startSample() { m_start->startSample(); }

void MainWindow::start(const engine::RunConfig &config) { m_starter->start(config); }

void MainWindow::connectModel() { m_settings->connectModel(); }

void MainWindow::showError(const engine::Error &error)
{
    if (error.kind != engine::ErrorKind::Cancelled)
        m_message->showError(error);
    if (!m_engine)
        m_status->showLibraryNotOpen();
}

void MainWindow::runsChanged()
{
    m_menus->pauseAll->setEnabled(m_engine && m_library->model()->running() > 0);
    showTitle(); // a new run has its name only now
}

void MainWindow::showVotes()
{
    const OpenRun *run = m_pages->run();
    const int asked = run->isOpen() ? int(run->state().people().open.size()) : 0;
    m_modeBar->setBadge(m_menus->mode(Mode::Compare), asked, tr("%n vote(s) wanted", nullptr, asked));
}

void MainWindow::showTitle()
{
    QString subject;
    if (m_pages && m_pages->run()->isOpen() && pageRow(m_mode).showsRun) {
        const engine::RunSummary *summary = m_library->model()->find(m_pages->run()->run());
        subject = summary ? summary->name : m_pages->run()->run().value;
    }
    setWindowTitle(subject.isEmpty() ? QStringLiteral("Valda") : tr("%1 – Valda", "window title").arg(subject));
}

void MainWindow::applySettings()
{
    m_start->setWelcome(!settings().welcomeSeen);
    m_start->setAskBeforeRemoving(settings().askBeforeRemoving);
    m_notices->setEnabled(settings().notifications);
    m_menus->look()->check(settings().theme, settings().language);
    if (m_pages)
        m_pages->setDefaults(settings().defaults);
    enableActions();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitting && m_quit->isNeeded()) {
        event->ignore();
        m_quit->begin(settings().askBeforeQuitting);
        return;
    }
    m_settings->keepLayout(m_pages ? m_pages->runLayout() : settings().runLayout);
    QMainWindow::closeEvent(event);
}

void MainWindow::quitNow()
{
    m_quitting = true;
    close();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange && m_menus)
        m_menus->fullScreen->setChecked(isFullScreen());
}

void MainWindow::retranslate()
{
    if (!m_menus || !m_status)
        return;
    m_menus->retranslate();
    m_modeBar->setAccessibleName(tr("Modes"));
    m_status->refresh();
    showTitle();
    // Pages set their texts at creation, so create them again.
    QTimer::singleShot(0, this, &MainWindow::rebuildPages);
}

} // namespace ui
