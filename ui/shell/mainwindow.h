// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/consent/consentdesk.h"
#include "engine/types/plan/runconfig.h"
#include "ui/settings/appsettings.h"
#include "ui/shell/windowmenus.h"

#include <QMainWindow>

#include <functional>

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
class QuitSequence;
class RunLibrary;
class RunNotices;
class StartPage;
class StatusLine;

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
    void setBeforeStart(std::function<engine::RunConfig(const engine::RunConfig &)> beforeStart) { m_beforeStart = std::move(beforeStart); }
    /// The library could not be opened: says why, everything else stays usable.
    void showError(const engine::Error &error);
    [[nodiscard]] const AppSettings &settings() const { return m_settings; }
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
    [[nodiscard]] QWidget *frameOf(QWidget *page) const;
    void startChosen(const engine::RunConfig &config);
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
    void offerUnlocking();
    void offerRecovered();
    void rebuildPages();
    void showImported(const engine::RunId &run);
    void resume(const engine::RunId &run);
    void startAgreed(const engine::RunConfig &config, const engine::Consent &consent);
    void retranslate();
    void showTitle();
    void showVotes();
    void runsChanged();
    void showSettings(int page);
    void showPalette();
    void quitNow();

    engine::Engine *m_engine = nullptr;
    AppSettings m_settings;
    std::function<engine::RunConfig(const engine::RunConfig &)> m_beforeStart;
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
    StatusLine *m_status = nullptr;
    QuitSequence *m_quit = nullptr;
    RunNotices *m_notices = nullptr;
    QStringList m_filesToOpen; ///< while the library is being opened
    bool m_quitting = false;
};

} // namespace ui
