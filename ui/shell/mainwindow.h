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

/// The main window: contains modes, pages, menus and the status line, and handles requests of the pages. GUI thread.
/// May be shown before the library is open (engine nullptr); call setEngine() then. Saves the settings whenever they
/// change.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(engine::Engine *engine, AppSettings settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Call once, when the library is open. The engine must outlive the window.
    void setEngine(engine::Engine *engine);
    /// Sets a function that returns settings to add to a configuration before its run starts. They count as the user's
    /// own. The function may open a dialog.
    void setBeforeStart(std::function<engine::RunConfig(const engine::RunConfig &)> beforeStart);
    /// Shows the error. If the library could not be opened, other functions stay usable.
    void showError(const engine::Error &error);
    [[nodiscard]] const AppSettings &settings() const;
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// The page of a mode, created on first use; null if there is no engine for it.
    [[nodiscard]] QWidget *page(Mode mode);

public Q_SLOTS:
    void openRun(const engine::RunId &run);
    /// Opens configurations and archives, from the command line, a second program start, or a drop. Files are opened
    /// later if the library is not open yet.
    void openFiles(const QStringList &paths);
    void setMode(ui::Mode mode);
    /// Starts a run. Asks first if no model is chosen.
    void start(const engine::RunConfig &config);
    void startSample();
    /// Opens the wizard "Connect a model"; does nothing without an engine.
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
    Pages *m_pages = nullptr; ///< null without an engine
    ConfigurationOpening *m_opening = nullptr;
    NoticeBar *m_message;
    BusyBar *m_busy;
    StatusLine *m_status = nullptr;
    QuitSequence *m_quit = nullptr;
    RunNotices *m_notices = nullptr;
    bool m_quitting = false;
};

} // namespace ui
