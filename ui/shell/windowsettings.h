// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appsettings.h"

#include <QObject>

class QMainWindow;

namespace engine {
class Engine;
}

namespace ui {

class WindowMenus;

/// The settings of the program while its window is open: applied and saved whenever the menus, the dialog of settings or
/// the wizard "Connect a model" change them. GUI thread; owned by the window.
class WindowSettings final : public QObject
{
    Q_OBJECT

public:
    /// Applies zoom, theme, motion and language.
    WindowSettings(AppSettings settings, QMainWindow *window);

    void setEngine(engine::Engine *engine) { m_engine = engine; }
    /// Zoom, theme and language.
    void followMenus(const WindowMenus *menus);
    [[nodiscard]] const AppSettings &now() const { return m_now; }
    void change(const AppSettings &settings);
    void noteWelcomeSeen();
    /// The dialog of settings at a page of SettingsDialog::Page.
    void showDialog(int page);
    /// The wizard; nothing without an engine.
    void connectModel();
    /// Where the window and its panes are, from the settings and into the settings file.
    void restoreLayout() const;
    void keepLayout(const QByteArray &runLayout);

Q_SIGNALS:
    void changed(const ui::AppSettings &settings);
    /// The settings hold, but the file could not be written.
    void notSaved();
    void demoRequested();
    /// A model is connected; its label.
    void connected(const QString &model);

private:
    void zoomTo(double zoom);

    AppSettings m_now;
    QMainWindow *m_window;
    engine::Engine *m_engine = nullptr;
};

} // namespace ui
