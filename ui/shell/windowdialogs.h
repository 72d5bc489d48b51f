// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QObject>

class QMainWindow;
class QStackedWidget;

namespace ui {

class RunLibrary;
class WindowMenus;
class WindowSettings;

/// The dialogs of the menus: files, settings, command palette, shortcuts, help, about. GUI thread; owned by the window.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    /// `pages` supplies the current page for the list of shortcuts.
    WindowDialogs(WindowSettings *settings, const RunLibrary *library, const QStackedWidget *pages, QMainWindow *window);

    void followMenus(const WindowMenus *menus);

Q_SIGNALS:
    void filesChosen(const QStringList &paths);
    void runChosen(const engine::RunId &run);

private:
    void askFiles();
    void showPalette();
    void showShortcuts();
    void showAbout();
    void showHelp();

    WindowSettings *m_settings;
    const RunLibrary *m_library;
    const QStackedWidget *m_pages;
    QMainWindow *m_window;
};

} // namespace ui
