// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/plan/runconfig.h"
#include "ui/settings/appsettings.h"
#include "ui/shell/windowmenus.h"

#include <QMainWindow>

#include <functional>

namespace engine {
class Engine;
}

namespace ui {

class BusyBar;
class ConfigurationOpening;
class FileOpener;
class ModeBar;
class NoticeBar;
class PageStack;
class Pages;
class QuitSequence;
class RunLibrary;
class RunNotices;
class RunStarter;
class StartPage;
class StatusLine;
class WindowSettings;

/// The one window: puts modes, pages, menus and the status line together and passes on what pages ask for.
/// GUI thread. May be shown before the library is open (engine nullptr); setEngine() then brings it to life.
/// Saves the settings it was given whenever they change.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(engine::Engine *engine, AppSettings settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Once, when the library is open. The engine outlives the window.
    void setEngine(engine::Engine *engine);
    /// What is laid over a configuration before its run starts, as the person's own words; it may ask the person.
    void setBeforeStart(std::function<engine::RunConfig(const engine::RunConfig &)> beforeStart);
    /// The library could not be opened: says why, everything else stays usable.
    void showError(const engine::Error &error);
    [[nodiscard]] const AppSettings &settings() const;
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// The page of a mode, made when first asked for; null for modes this window does not have.
    [[nodiscard]] QWidget *page(Mode mode);
    [[nodiscard]] static QList<Mode> modes();

public Q_SLOTS:
    void openRun(const engine::RunId &run);
    /// Configurations and archives; from the command line, a second start or a drop. Kept until the library is open.
    void openFiles(const QStringList &paths);
    void setMode(ui::Mode mode);
    /// Asks first where no model is chosen.
    void start(const engine::RunConfig &config);
    void startSample();
    /// The wizard "Connect a model"; once there is an engine.
    void connectModel();
    void newRun();

Q_SIGNALS:
    void settingsChanged(const ui::AppSettings &settings);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupCentral();
    void setupMenus();
    void setupDialogs();
    void setupView();
    void setupSettings();
    void setupStatus();
    void setupFiles();
    void setupStart();
    void setupPages();
    void enableActions();
    void applySettings();
    void edit(const engine::RunConfig &config, const QString &fileName);
    void offerUnlocking();
    void rebuildPages();
    void showImported(const engine::RunId &run);
    void retranslate();
    void showTitle();
    void showVotes();
    void runsChanged();
    void quitNow();

    engine::Engine *m_engine = nullptr;
    WindowSettings *m_settings = nullptr;
    Mode m_mode = Mode::Start;
    RunLibrary *m_library;
    FileOpener *m_opener;
    WindowMenus *m_menus = nullptr;
    ModeBar *m_modeBar;
    PageStack *m_stack;
    StartPage *m_start;
    RunStarter *m_starter;
    Pages *m_pages = nullptr; ///< once there is an engine
    ConfigurationOpening *m_opening = nullptr;
    NoticeBar *m_message;
    BusyBar *m_busy;
    StatusLine *m_status = nullptr;
    QuitSequence *m_quit = nullptr;
    RunNotices *m_notices = nullptr;
    bool m_quitting = false;
};

} // namespace ui
