// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "engine/config/resolve.h"
#include "engine/engine.h"
#include "ui/configure/configurepage.h"
#include "ui/errortext.h"
#include "ui/models/openrun.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/fileopener.h"
#include "ui/shell/language.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/modebar.h"
#include "ui/shell/pages.h"
#include "ui/shell/panecycle.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/start/runlibrary.h"
#include "ui/start/startpage.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/statuslabel.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

constexpr int stateVersion = 1;

QStringList droppable(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(engine::Engine *engine, AppSettings settings, QWidget *parent) :
    QMainWindow(parent),
    m_settings(std::move(settings)),
    m_library(new RunLibrary(this)),
    m_opener(new FileOpener(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon::fromTheme(QStringLiteral("io.github.valda.Valda"),
        QIcon(QStringLiteral(":/valda/icons/hicolor/scalable/apps/io.github.valda.Valda.svg"))));
    setAcceptDrops(true);
    setZoom(m_settings.zoom);
    setTheme(m_settings.theme);
    setReducedMotion(m_settings.reducedMotion);
    setLanguage(m_settings.language);
    setupCentral();
    setupMenus();
    setupView();
    setupStatus();
    setupFiles();
    setupStart();
    restoreWindow();
    retranslate();
    setMode(Mode::Start);
    if (engine)
        setEngine(engine);
}

MainWindow::~MainWindow() = default;

QList<Mode> MainWindow::modes()
{
    return {Mode::Start, Mode::Configure, Mode::Run, Mode::Compare, Mode::Export};
}

void MainWindow::setupCentral()
{
    m_modeBar = new ModeBar;
    m_message = new NoticeBar;
    m_stack = new QStackedWidget;
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
    m_menus = new WindowMenus(this, modes());
    for (QAction *mode : m_menus->modeActions())
        m_modeBar->addMode(mode);
    connect(m_menus, &WindowMenus::modeChosen, this, &MainWindow::setMode);
    connect(m_menus->newRun, &QAction::triggered, this, &MainWindow::newRun);
    connect(m_menus->open, &QAction::triggered, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Open"), {}, FileOpener::filter());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
        dialog->open();
    });
    connect(m_menus->sample, &QAction::triggered, this, &MainWindow::startSample);
    connect(m_menus->settings, &QAction::triggered, this, [this] { showSettings(new SettingsDialog(m_settings, this)); });
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->pauseAll, &QAction::triggered, this, [this] {
        onResult(this, m_engine->pauseAll(), [this](const engine::Result<> &done) {
            if (!done)
                showError(done.error());
        });
    });
    connect(m_menus->shortcuts, &QAction::triggered, this, [this] {
        auto *sheet = new ShortcutSheet(menuBar(), m_stack->currentWidget(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    connect(m_menus->about, &QAction::triggered, this, [this] {
        auto *about = new AboutDialog(m_settings.libraryFolder, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    connect(m_menus->palette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_menus->findRuns, &QAction::triggered, this, [this] {
        setMode(Mode::Start);
        m_start->focusSearch();
    });
}

void MainWindow::setupView()
{
    const auto zoomTo = [this](double zoom) {
        AppSettings changed = m_settings;
        changed.zoom = std::clamp(std::round(zoom * 20) / 20, 0.75, 2.0);
        changeSettings(changed);
    };
    connect(m_menus->zoomIn, &QAction::triggered, this, [this, zoomTo] { zoomTo(m_settings.zoom * 1.1); });
    connect(m_menus->zoomOut, &QAction::triggered, this, [this, zoomTo] { zoomTo(m_settings.zoom / 1.1); });
    connect(m_menus->zoomReset, &QAction::triggered, this, [zoomTo] { zoomTo(1); });
    connect(m_menus->fullScreen, &QAction::toggled, this,
        [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_menus->nextPane, &QAction::triggered, this, [this] { focusNextPane(this, true); });
    connect(m_menus->previousPane, &QAction::triggered, this, [this] { focusNextPane(this, false); });
    connect(m_menus, &WindowMenus::themeChosen, this, [this](Theme theme) {
        AppSettings changed = m_settings;
        changed.theme = theme;
        changeSettings(changed);
    });
    connect(m_menus, &WindowMenus::languageChosen, this, [this](const QString &language) {
        AppSettings changed = m_settings;
        changed.language = language;
        changeSettings(changed);
    });
}

void MainWindow::setupStatus()
{
    m_libraryStatus = new StatusLabel;
    m_runStatus = new StatusLabel;
    m_hintText = new QLabel;
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_libraryStatus);
    statusBar()->setContentsMargins(space(2), 0, space(2), 0);
    statusBar()->addWidget(m_hintText, 1);
    statusBar()->addPermanentWidget(m_runStatus);
    connect(m_library->model(), &RunListModel::loaded, this, &MainWindow::showLibraryStatus);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_library->model(), signal, this, &MainWindow::showLibraryStatus);
    connect(m_library->model(), &QAbstractItemModel::dataChanged, this, &MainWindow::showLibraryStatus);
    connect(m_library, &RunLibrary::failed, this, &MainWindow::showError);
}

void MainWindow::setupFiles()
{
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
    m_start = new StartPage(m_library);
    m_stack->addWidget(m_start);
    connect(m_start, &StartPage::openRunRequested, this, &MainWindow::openRun);
    connect(m_start, &StartPage::resumeRequested, this, &MainWindow::resume);
    connect(m_start, &StartPage::startRequested, this, &MainWindow::start);
    connect(m_start, &StartPage::newRunRequested, this, &MainWindow::newRun);
    connect(m_start, &StartPage::configureRequested, this, [this](const engine::RunConfig &config) { edit(config, {}); });
    connect(m_start, &StartPage::settingsRequested, this, [this] {
        auto *dialog = new SettingsDialog(m_settings, this);
        dialog->showPage(SettingsDialog::Defaults);
        showSettings(dialog);
    });
    connect(m_start, &StartPage::welcomeDismissed, this, [this] {
        AppSettings changed = m_settings;
        changed.welcomeSeen = true;
        changeSettings(changed);
    });
    applySettings();
}

void MainWindow::setEngine(engine::Engine *engine)
{
    Q_ASSERT(!m_engine);
    m_engine = engine;
    m_pages = new Pages(engine, this);
    m_pages->setDefaults(m_settings.defaults);
    m_pages->setRunLayout(m_settings.runLayout);
    m_pages->setNewRunAction(m_menus->newRun);
    connect(m_pages, &Pages::modeRequested, this, &MainWindow::setMode);
    connect(m_pages, &Pages::startRequested, this, &MainWindow::start);
    connect(m_pages, &Pages::configureRequested, this, &MainWindow::edit);
    connect(m_pages, &Pages::runImported, this, &MainWindow::showImported);
    connect(m_pages->run(), &OpenRun::changed, this, &MainWindow::showRunStatus);
    connect(m_pages->run(), &OpenRun::opened, this, &MainWindow::showRunStatus);
    connect(m_pages->run(), &OpenRun::closed, this, &MainWindow::showRunStatus);
    connect(m_pages->run(), &OpenRun::failed, this, &MainWindow::showError);
    connect(engine, &engine::Engine::sessionClosed, this,
        [this](const engine::RunId &, const std::optional<engine::Error> &error) {
            if (error)
                showError(*error);
        });
    m_opener->setEngine(engine);
    m_library->setEngine(engine);
    m_start->setReady(true);
    for (QAction *mode : m_menus->modeActions())
        mode->setEnabled(true);
    m_menus->sample->setEnabled(true);
    m_menus->newRun->setEnabled(true);
    showLibraryStatus();
    offerRecovered();
}

QWidget *MainWindow::page(Mode mode)
{
    if (mode == Mode::Start)
        return m_start;
    if (!m_pages)
        return nullptr;
    QWidget *page = m_pages->page(mode);
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
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
    m_stack->setCurrentWidget(shown);
    if (!shown->isAncestorOf(focusWidget()))
        shown->setFocus(Qt::OtherFocusReason);
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

void MainWindow::openFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        m_opener->open(path);
}

void MainWindow::edit(const engine::RunConfig &config, const QString &fileName)
{
    if (!m_pages)
        return;
    if (!m_pages->hasUnsavedConfiguration()) {
        editNow(config, fileName);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved configuration"),
        tr("The configuration has changes that are not saved. Go on without them?"), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *discard = box->addButton(tr("&Discard changes"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep them"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this, config, fileName] { editNow(config, fileName); });
    connect(keep, &QPushButton::clicked, this, [this] { setMode(Mode::Configure); });
    box->open();
}

void MainWindow::editNow(const engine::RunConfig &config, const QString &fileName)
{
    m_pages->edit(config, fileName);
    setMode(Mode::Configure);
}

void MainWindow::offerRecovered()
{
    const std::optional<engine::RunConfig> recovered = ConfigurePage::recovered();
    if (!recovered)
        return;
    m_message->offer(Tone::Info, tr("A configuration was left unsaved the last time."), tr("&Bring it back"),
        [this, config = *recovered] { edit(config, {}); });
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

void MainWindow::start(const engine::RunConfig &config)
{
    if (!m_engine)
        return;
    m_busy->begin(tr("Starting the run…"), false);
    onResult(this, m_engine->start(engine::freeze(config, m_settings.defaults)), [this](const engine::Result<engine::RunId> &run) {
        m_busy->end();
        if (!run) {
            showError(run.error());
            return;
        }
        m_library->refresh();
        openRun(*run);
    });
}

void MainWindow::resume(const engine::RunId &run)
{
    if (!m_engine)
        return;
    onResult(this, m_engine->resume(run), [this, run](const engine::Result<> &done) {
        if (done)
            openRun(run);
        else
            showError(done.error());
        m_library->refresh();
    });
}

void MainWindow::showError(const engine::Error &error)
{
    if (error.kind != engine::ErrorKind::Cancelled)
        m_message->showError(error);
    if (!m_engine)
        m_libraryStatus->setStatus(Tone::Bad, tr("Library not open"));
}

void MainWindow::showLibraryStatus()
{
    const RunListModel *runs = m_library->model();
    if (!m_engine || !runs->isLoaded())
        m_libraryStatus->setStatus(Tone::Neutral, tr("Opening the library…"), QStringLiteral("archive"));
    else if (runs->running() > 0)
        m_libraryStatus->setStatus(Tone::Active, tr("%n run(s) going on", nullptr, runs->running()));
    else
        m_libraryStatus->setStatus(Tone::Neutral, tr("%n run(s) in the library", nullptr, runs->rowCount()), QStringLiteral("archive"));
    m_menus->pauseAll->setEnabled(m_engine && runs->running() > 0);
}

void MainWindow::showRunStatus()
{
    const OpenRun *run = m_pages->run();
    if (!run->isOpen()) {
        m_runStatus->setStatus(Tone::Neutral, {});
    } else {
        const engine::RunStatus status = run->state().status();
        const bool throttled = status == engine::RunStatus::Throttled;
        m_runStatus->setStatus(throttled ? Tone::Warn : isActive(status) ? Tone::Active : Tone::Neutral, runStatusWord(status));
    }
    showTitle();
}

void MainWindow::showTitle()
{
    QString subject;
    if (m_pages && m_pages->run()->isOpen() && (m_mode == Mode::Run || m_mode == Mode::Compare || m_mode == Mode::Export)) {
        const engine::RunSummary *summary = m_library->model()->find(m_pages->run()->run());
        subject = summary ? summary->name : m_pages->run()->run().value;
    }
    setWindowTitle(subject.isEmpty() ? QStringLiteral("Valda") : tr("%1 – Valda", "window title").arg(subject));
}

void MainWindow::changeSettings(const AppSettings &settings)
{
    if (settings == m_settings)
        return;
    const AppSettings before = std::exchange(m_settings, settings);
    if (before.zoom != settings.zoom)
        setZoom(settings.zoom);
    if (before.theme != settings.theme)
        setTheme(settings.theme);
    if (before.language != settings.language)
        setLanguage(settings.language);
    applySettings();
    if (!saveSettings(m_settings))
        m_message->showMessage(Tone::Warn, tr("The settings could not be saved; they hold until Valda ends."));
    Q_EMIT settingsChanged(m_settings);
}

void MainWindow::applySettings()
{
    setReducedMotion(m_settings.reducedMotion);
    m_start->setWelcome(!m_settings.welcomeSeen);
    m_start->setAskBeforeRemoving(m_settings.askBeforeRemoving);
    m_menus->checkTheme(m_settings.theme);
    m_menus->checkLanguage(m_settings.language);
    if (m_pages)
        m_pages->setDefaults(m_settings.defaults);
    if (!m_engine) {
        for (QAction *mode : m_menus->modeActions())
            mode->setEnabled(mode == m_menus->mode(Mode::Start));
        m_menus->sample->setEnabled(false);
        m_menus->newRun->setEnabled(false);
    }
}

void MainWindow::showSettings(SettingsDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::settingsChanged, this, [this](AppSettings changed) {
        changed.welcomeSeen = m_settings.welcomeSeen || changed.defaults != m_settings.defaults;
        changeSettings(changed);
    });
    dialog->open();
}

void MainWindow::showPalette()
{
    QList<CommandPalette::Entry> entries = CommandPalette::entriesOf(menuBar());
    for (const engine::RunSummary &run : m_library->model()->runs())
        entries.append({run.name, tr("Open run"), QStringLiteral("archive"), {}, [this, id = run.run] { openRun(id); }});
    auto *palette = new CommandPalette(entries, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::restoreWindow()
{
    const QSize room = screen() ? screen()->availableSize() : QSize(space(5) * 50, space(5) * 32);
    if (!restoreGeometry(m_settings.geometry))
        resize(QSize(space(5) * 54, space(5) * 34).boundedTo(room));
    restoreState(m_settings.windowState, stateVersion);
    m_menus->fullScreen->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitting && m_engine && m_library->model()->running() > 0) {
        event->ignore();
        m_settings.askBeforeQuitting ? askToQuit() : pauseAndQuit();
        return;
    }
    m_library->finishRemove();
    m_settings.geometry = saveGeometry();
    m_settings.windowState = saveState(stateVersion);
    if (m_pages)
        m_settings.runLayout = m_pages->runLayout();
    saveSettings(m_settings);
    QMainWindow::closeEvent(event);
}

void MainWindow::askToQuit()
{
    if (findChild<QuitDialog *>())
        return;
    auto *dialog = new QuitDialog(m_library->model()->running(), this);
    connect(dialog, &QuitDialog::pauseRequested, this, &MainWindow::pauseAndQuit);
    connect(dialog, &QuitDialog::stopRequested, this, &MainWindow::stopAndQuit);
    dialog->open();
}

void MainWindow::pauseAndQuit()
{
    m_busy->begin(tr("Pausing: calls in flight are being finished…"), false);
    onResult(this, m_engine->pauseAll(), [this](const engine::Result<> &done) {
        m_busy->end();
        done ? quitNow() : showError(done.error());
    });
}

void MainWindow::stopAndQuit()
{
    m_busy->begin(tr("Stopping…"), false);
    auto waiting = std::make_shared<int>(m_library->model()->running());
    for (const engine::RunSummary &run : m_library->model()->runs()) {
        if (!isActive(run.status))
            continue;
        onResult(this, m_engine->stop(run.run), [this, waiting](const engine::Result<> &done) {
            if (!done)
                showError(done.error());
            if (--*waiting > 0)
                return;
            // Stopped means asked to; nothing is in flight and all is on disk when every run has ended.
            pauseAndQuit();
        });
    }
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
    if (!m_menus || !m_libraryStatus)
        return;
    m_menus->retranslate();
    m_modeBar->setAccessibleName(tr("Modes"));
    showLibraryStatus();
    if (m_pages)
        showRunStatus();
    showTitle();
    // The pages' words are set when they are made.
    QTimer::singleShot(0, this, &MainWindow::rebuildPages);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = droppable(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    const bool archives = std::all_of(paths.begin(), paths.end(), &FileOpener::isArchive);
    m_hintText->setText(archives ? tr("Drop to put %n run(s) into the library", nullptr, int(paths.size()))
                                 : tr("Drop to open as a configuration"));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { m_hintText->clear(); }

void MainWindow::dropEvent(QDropEvent *event)
{
    m_hintText->clear();
    openFiles(droppable(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace ui
