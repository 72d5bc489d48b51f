// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowdialogs.h"

#include "ui/settings/settingsdialog.h"
#include "ui/shell/dialogs/aboutdialog.h"
#include "ui/shell/dialogs/commandpalette.h"
#include "ui/shell/dialogs/helpdialog.h"
#include "ui/shell/dialogs/shortcutsheet.h"
#include "ui/shell/fileopener.h"
#include "ui/shell/windowmenus.h"
#include "ui/shell/windowsettings.h"
#include "ui/start/runlibrary.h"

#include <QAction>
#include <QFileDialog>
#include <QMainWindow>
#include <QMenuBar>
#include <QStackedWidget>

namespace ui {

namespace {

/// Opens the dialog; it deletes itself when closed.
void popUp(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

WindowDialogs::WindowDialogs(WindowSettings *settings, const RunLibrary *library, const QStackedWidget *pages, QMainWindow *window) :
    QObject(window),
    m_settings(settings),
    m_library(library),
    m_pages(pages),
    m_window(window)
{
}

void WindowDialogs::followMenus(const WindowMenus *menus)
{
    connect(menus->open, &QAction::triggered, this, &WindowDialogs::askFiles);
    connect(menus->settings, &QAction::triggered, this, [this] { m_settings->showDialog(SettingsDialog::General); });
    connect(menus->palette, &QAction::triggered, this, &WindowDialogs::showPalette);
    connect(menus->shortcuts, &QAction::triggered, this, &WindowDialogs::showShortcuts);
    connect(menus->about, &QAction::triggered, this, &WindowDialogs::showAbout);
    connect(menus->help, &QAction::triggered, this, &WindowDialogs::showHelp);
}

void WindowDialogs::askFiles()
{
    auto *dialog = new QFileDialog(m_window, tr("Open"), {}, FileOpener::filter());
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &WindowDialogs::filesChosen);
    popUp(dialog);
}

void WindowDialogs::showPalette()
{
    QList<CommandPalette::Entry> entries = CommandPalette::entriesOf(m_window->menuBar());
    for (const engine::RunSummary &run : m_library->model()->runs())
        entries.append({run.name, tr("Open run"), QStringLiteral("archive"), {}, [this, id = run.run] { Q_EMIT runChosen(id); }});
    popUp(new CommandPalette(entries, m_window));
}

void WindowDialogs::showShortcuts() { popUp(new ShortcutSheet(m_window->menuBar(), m_pages->currentWidget(), m_window)); }

void WindowDialogs::showAbout() { popUp(new AboutDialog(m_settings->now().libraryFolder, m_window)); }

void WindowDialogs::showHelp() { popUp(new HelpDialog(m_window)); }

} // namespace ui
