// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/runconfig.h"
#include "ui/settings/appsettings.h"
#include "ui/shell/windowmenus.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace engine {
class Engine;
}

namespace ui {

class BusyBar;
class FileOpener;
class NoticeBar;
class ModeBar;
class OpenRun;
class Pages;
class RunLibrary;
class SettingsDialog;
class StartPage;
class StatusLabel;

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
    /// The library could not be opened: says why, everything else stays usable.
    void showError(const engine::Error &error);
    [[nodiscard]] const AppSettings &settings() const { return m_settings; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// The page of a mode, made when first asked for; null for modes this window does not have.
    [[nodiscard]] QWidget *page(Mode mode);
    [[nodiscard]] static QList<Mode> modes();

public Q_SLOTS:
    void openRun(const engine::RunId &run);
    /// Configurations and archives; from the command line, a second start or a drop.
    void openFiles(const QStringList &paths);
    void setMode(ui::Mode mode);
    void start(const engine::RunConfig &config);
    void startSample();
    void newRun();

Q_SIGNALS:
    void settingsChanged(const ui::AppSettings &settings);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setupCentral();
    void setupStatus();
    void setupMenus();
    void setupView();
    void setupFiles();
    void setupStart();
    void restoreWindow();
    void applySettings();
    void changeSettings(const AppSettings &settings);
    void edit(const engine::RunConfig &config, const QString &fileName);
    void editNow(const engine::RunConfig &config, const QString &fileName);
    void offerRecovered();
    void rebuildPages();
    void showImported(const engine::RunId &run);
    void resume(const engine::RunId &run);
    void retranslate();
    void showTitle();
    void showRunStatus();
    void showLibraryStatus();
    void showSettings(SettingsDialog *dialog);
    void showPalette();
    void askToQuit();
    void pauseAndQuit();
    void stopAndQuit();
    void quitNow();

    engine::Engine *m_engine = nullptr;
    AppSettings m_settings;
    Mode m_mode = Mode::Start;
    RunLibrary *m_library;
    FileOpener *m_opener;
    WindowMenus *m_menus = nullptr;
    ModeBar *m_modeBar;
    QStackedWidget *m_stack;
    StartPage *m_start;
    Pages *m_pages = nullptr; ///< once there is an engine
    NoticeBar *m_message;
    BusyBar *m_busy;
    StatusLabel *m_libraryStatus = nullptr;
    StatusLabel *m_runStatus;
    QLabel *m_hintText;
    bool m_quitting = false;
};

} // namespace ui
