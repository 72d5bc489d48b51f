// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/resolution/modelchoice.h"
#include "engine/config/resolution/resolve.h"
#include "engine/facade/connections.h"
#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "ui/configure/configurepage.h"
#include "ui/connect/connectwizard.h"
#include "ui/connect/keydialogs.h"
#include "ui/consent/askforconsent.h"
#include "ui/errortext.h"
#include "ui/problemtext.h"
#include "ui/models/openrun.h"
#include "ui/settings/language.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/demodialog.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/fileopener.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/modebar.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/pageframe.h"
#include "ui/shell/pages.h"
#include "ui/shell/panecycle.h"
#include "ui/shell/quitsequence.h"
#include "ui/shell/runnotices.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/unsavedquestion.h"
#include "ui/start/runlibrary.h"
#include "ui/start/startpage.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/onresult.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

constexpr int stateVersion = 1;

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
    connect(m_menus->settings, &QAction::triggered, this, [this] { showSettings(SettingsDialog::General); });
    connect(m_menus->connectModel, &QAction::triggered, this, &MainWindow::connectModel);
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->pauseAll, &QAction::triggered, this, [this] {
        onResult(this, m_engine->runs()->pauseAll(), [this](const engine::Result<> &done) {
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
    const std::pair<QAction *, const char *> texts[] = {{m_menus->undo, "undo"}, {m_menus->cut, "cut"}, {m_menus->copy, "copy"},
        {m_menus->paste, "paste"}, {m_menus->selectAll, "selectAll"}};
    for (const auto &[action, slot] : texts) {
        connect(action, &QAction::triggered, this, [this, slot] {
            if (QWidget *field = focusWidget(); field && field->metaObject()->indexOfMethod(QByteArray(slot) + "()") >= 0)
                QMetaObject::invokeMethod(field, slot);
        });
    }
    connect(m_menus->find, &QAction::triggered, this, [this] {
        if (m_mode == Mode::Run)
            m_pages->focusFilter();
        else
            m_start->focusSearch();
    });
    connect(m_menus->help, &QAction::triggered, this, [this] {
        auto *guide = new HelpDialog(this);
        guide->setAttribute(Qt::WA_DeleteOnClose);
        guide->open();
    });
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
    m_start = new StartPage(m_library);
    m_stack->addWidget(new PageFrame(m_start));
    connect(m_start, &StartPage::openRunRequested, this, &MainWindow::openRun);
    connect(m_start, &StartPage::resumeRequested, this, &MainWindow::resume);
    connect(m_start, &StartPage::startRequested, this, &MainWindow::start);
    connect(m_start, &StartPage::newRunRequested, this, &MainWindow::newRun);
    connect(m_start, &StartPage::configureRequested, this, [this](const engine::RunConfig &config) { edit(config, {}); });
    connect(m_start, &StartPage::connectRequested, this, &MainWindow::connectModel);
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
    connect(m_pages->run(), &OpenRun::opened, this, &MainWindow::showTitle);
    connect(m_pages->run(), &OpenRun::closed, this, &MainWindow::showTitle);
    connect(m_pages->run(), &OpenRun::failed, this, &MainWindow::showError);
    for (const auto signal : {&OpenRun::changed, &OpenRun::closed})
        connect(m_pages->run(), signal, this, &MainWindow::showVotes);
    connect(engine->runs(), &engine::Runs::sessionClosed, this,
        [this](const engine::RunId &, const std::optional<engine::Error> &error) {
            if (error)
                showError(*error);
        });
    m_opener->setEngine(engine);
    m_quit->setEngine(engine);
    m_notices->setEngine(engine);
    m_library->setEngine(engine);
    m_status->setRun(m_pages->run());
    m_start->setReady(true);
    for (QAction *mode : m_menus->modeActions())
        mode->setEnabled(true);
    m_menus->sample->setEnabled(true);
    m_menus->newRun->setEnabled(true);
    m_menus->connectModel->setEnabled(true);
    runsChanged();
    offerUnlocking();
    offerRecovered();
    openFiles(std::exchange(m_filesToOpen, {}));
}

QWidget *MainWindow::page(Mode mode)
{
    if (mode == Mode::Start)
        return m_start;
    if (!m_pages)
        return nullptr;
    QWidget *page = m_pages->page(mode);
    if (!frameOf(page))
        m_stack->addWidget(new PageFrame(page));
    return page;
}

/// The member of the stack that holds the page; null before it has one.
QWidget *MainWindow::frameOf(QWidget *page) const
{
    for (QWidget *widget = page; widget; widget = widget->parentWidget()) {
        if (m_stack->indexOf(widget) >= 0)
            return widget;
    }
    return nullptr;
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
    const bool fresh = !shown->focusWidget();
    m_stack->setCurrentWidget(frameOf(shown));
    // The stack gives the focus to the first control of a page; a run is read in its table.
    if (!shown->isAncestorOf(focusWidget()) || (fresh && mode == Mode::Run))
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
    if (!m_engine) {
        m_filesToOpen += paths;
        return;
    }
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
    auto *question = new UnsavedQuestion(this);
    connect(question, &UnsavedQuestion::discardRequested, this, [this, config, fileName] { editNow(config, fileName); });
    connect(question, &UnsavedQuestion::saveRequested, this, [this, config, fileName] {
        setMode(Mode::Configure); // it may ask for a name
        ConfigurePage *page = m_pages->configurePage();
        connect(page, &ConfigurePage::saved, this, [this, config, fileName] { editNow(config, fileName); }, Qt::SingleShotConnection);
        page->askToSave();
    });
    question->open();
}

void MainWindow::editNow(const engine::RunConfig &config, const QString &fileName)
{
    m_pages->edit(config, fileName);
    setMode(Mode::Configure);
}

/// Keys in the encrypted file are of no use before its pass phrase was entered.
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

void MainWindow::offerRecovered()
{
    const std::optional<engine::RunConfig> recovered = ConfigurePage::recovered();
    if (!recovered)
        return;
    m_message->offer(Tone::Info, tr("There is an unsaved configuration from last time."), tr("&Restore"),
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
    if (!engine::runsDemoByDefault(engine::resolve(config, m_settings.defaults)))
        return startChosen(config);
    auto *question = new DemoDialog(this);
    connect(question, &DemoDialog::connectRequested, this, &MainWindow::connectModel);
    connect(question, &DemoDialog::demoRequested, this,
        [this, config] { startChosen(engine::withValue(config, QStringLiteral("generator.provider"), QStringLiteral("offline"))); });
    question->open();
}

void MainWindow::startChosen(const engine::RunConfig &config)
{
    const engine::RunConfig added = m_beforeStart ? m_beforeStart(config) : engine::RunConfig();
    const engine::RunConfig asked = engine::mergedKeepingMark(config, added), own = engine::merged(m_settings.defaults, added);
    askForConsent(this, m_engine->runs()->consentFor(asked, own, m_settings.defaults),
        [this, asked, own](const QStringList &digests) { startAgreed(engine::freeze(asked, m_settings.defaults), engine::Consent{own, digests}); },
        [this](const engine::Error &error) { showError(error); });
}

void MainWindow::startAgreed(const engine::RunConfig &config, const engine::Consent &consent)
{
    m_busy->begin(tr("Starting the run…"), false);
    onResult(this, m_engine->runs()->start(config, consent), [this](const engine::Result<engine::RunId> &run) {
        m_busy->end();
        if (!run) {
            showError(run.error());
            return;
        }
        m_pages->noteStarted();
        m_library->refresh();
        openRun(*run);
    });
}

void MainWindow::resume(const engine::RunId &run)
{
    if (!m_engine)
        return;
    const auto resumed = [this, run](const engine::Result<> &done) {
        if (done)
            openRun(run);
        else
            showError(done.error());
        m_library->refresh();
    };
    askForConsent(this, m_engine->runs()->consentFor(run, engine::RunConfig()),
        [this, run, resumed](const QStringList &agreed) { onResult(this, m_engine->runs()->resume(run, {}, agreed), resumed); },
        [this](const engine::Error &error) { showError(error); });
}

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
    showTitle(); // a run that was just begun has its name now
}

void MainWindow::showVotes()
{
    const OpenRun *run = m_pages->run();
    const int asked = run->isOpen() ? int(run->state().openQuestions().size()) : 0;
    m_modeBar->setBadge(m_menus->mode(Mode::Compare), asked, tr("%n vote(s) wanted", nullptr, asked));
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
    m_notices->setEnabled(m_settings.notifications);
    m_menus->checkTheme(m_settings.theme);
    m_menus->checkLanguage(m_settings.language);
    if (m_pages)
        m_pages->setDefaults(m_settings.defaults);
    if (!m_engine) {
        for (QAction *mode : m_menus->modeActions())
            mode->setEnabled(mode == m_menus->mode(Mode::Start));
        m_menus->sample->setEnabled(false);
        m_menus->newRun->setEnabled(false);
        m_menus->connectModel->setEnabled(false);
    }
}

void MainWindow::connectModel()
{
    if (!m_engine)
        return;
    auto *wizard = new ConnectWizard(m_engine, m_settings.defaults, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ConnectWizard::demoRequested, this, &MainWindow::startSample);
    connect(wizard, &ConnectWizard::connected, this, [this](const engine::RunConfig &defaults) {
        AppSettings changed = m_settings;
        changed.defaults = defaults;
        changed.welcomeSeen = true;
        changeSettings(changed);
        m_message->showMessage(Tone::Good, tr("Connected: new runs use %1.").arg(engine::resolve(defaults).plan.seeding.generators.value(0).label()));
    });
    wizard->open();
}

void MainWindow::showSettings(int page)
{
    auto *dialog = new SettingsDialog(m_settings, m_engine, this);
    dialog->showPage(SettingsDialog::Page(page));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::connectRequested, this, &MainWindow::connectModel);
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
    if (!restoreGeometry(m_settings.geometry))
        resize(space(5) * 54, space(5) * 34);
    const QScreen *there = QGuiApplication::screenAt(geometry().center());
    const QRect room = (there ? there : screen())->availableGeometry();
    if (!isMaximized() && !isFullScreen() && !room.contains(geometry())) // another screen or scale than last time
        setGeometry(QRect(room.topLeft(), size().boundedTo(room.size())));
    restoreState(m_settings.windowState, stateVersion);
    m_menus->fullScreen->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitting && m_quit->isNeeded()) {
        event->ignore();
        m_quit->begin(m_settings.askBeforeQuitting);
        return;
    }
    m_settings.geometry = saveGeometry();
    m_settings.windowState = saveState(stateVersion);
    if (m_pages)
        m_settings.runLayout = m_pages->runLayout();
    saveSettings(m_settings);
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
    // The pages' words are set when they are made.
    QTimer::singleShot(0, this, &MainWindow::rebuildPages);
}

} // namespace ui
