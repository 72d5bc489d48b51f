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

/// The settings of the program while its window is open. Applies and saves changes by the menus, the settings dialog or
/// the wizard "Connect a model". GUI thread; owned by the window.
class WindowSettings final : public QObject
{
    Q_OBJECT

public:
    /// Applies zoom, theme, motion and language.
    WindowSettings(AppSettings settings, QMainWindow *window);

    void setEngine(engine::Engine *engine) { m_engine = engine; }
    /// Connects the actions for zoom, theme and language.
    void followMenus(const WindowMenus *menus);
    [[nodiscard]] const AppSettings &now() const { return m_now; }
    void change(const AppSettings &settings);
    void noteWelcomeSeen();
    /// Opens the settings dialog at a page of SettingsDialog::Page.
    void showDialog(int page);
    /// Opens the wizard; does nothing without an engine.
    void connectModel();
    /// Restores geometry and layout of the window from the settings; keepLayout() saves them.
    void restoreLayout() const;
    void keepLayout(const QByteArray &runLayout);

Q_SIGNALS:
    void changed(const ui::AppSettings &settings);
    /// The settings are applied, but the file could not be written.
    void notSaved();
    void demoRequested();
    /// A model is connected; `model` is its label.
    void connected(const QString &model);

private:
    void zoomTo(double zoom);

    AppSettings m_now;
    QMainWindow *m_window;
    engine::Engine *m_engine = nullptr;
};

} // namespace ui
