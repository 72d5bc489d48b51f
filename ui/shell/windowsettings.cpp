// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowsettings.h"

#include "engine/config/resolution/resolve.h"
#include "ui/connect/connectwizard.h"
#include "ui/settings/language.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/lookmenus.h"
#include "ui/shell/windowmenus.h"

#include <QAction>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int stateVersion = 1;

} // namespace

WindowSettings::WindowSettings(AppSettings settings, QMainWindow *window) :
    QObject(window),
    m_now(std::move(settings)),
    m_window(window)
{
    setZoom(m_now.zoom);
    setTheme(m_now.theme);
    setReducedMotion(m_now.reducedMotion);
    setLanguage(m_now.language);
}

void WindowSettings::followMenus(const WindowMenus *menus)
{
    connect(menus->zoomIn, &QAction::triggered, this, [this] { zoomTo(m_now.zoom * 1.1); });
    connect(menus->zoomOut, &QAction::triggered, this, [this] { zoomTo(m_now.zoom / 1.1); });
    connect(menus->zoomReset, &QAction::triggered, this, [this] { zoomTo(1); });
    connect(menus->look(), &LookMenus::themeChosen, this, [this](Theme theme) {
        AppSettings changed = m_now;
        changed.theme = theme;
        change(changed);
    });
    connect(menus->look(), &LookMenus::languageChosen, this, [this](const QString &language) {
        AppSettings changed = m_now;
        changed.language = language;
        change(changed);
    });
}

void WindowSettings::zoomTo(double zoom)
{
    AppSettings changed = m_now;
    changed.zoom = std::clamp(std::round(zoom * 20) / 20, 0.75, 2.0);
    change(changed);
}

void WindowSettings::noteWelcomeSeen()
{
    AppSettings changed = m_now;
    changed.welcomeSeen = true;
    change(changed);
}

void WindowSettings::change(const AppSettings &settings)
{
    if (settings == m_now)
        return;
    const AppSettings before = std::exchange(m_now, settings);
    if (before.zoom != m_now.zoom)
        setZoom(m_now.zoom);
    if (before.theme != m_now.theme)
        setTheme(m_now.theme);
    if (before.language != m_now.language)
        setLanguage(m_now.language);
    setReducedMotion(m_now.reducedMotion);
    const bool isSaved = saveSettings(m_now);
    Q_EMIT changed(m_now);
    if (!isSaved)
        Q_EMIT notSaved();
}

void WindowSettings::showDialog(int page)
{
    auto *dialog = new SettingsDialog(m_now, m_engine, m_window);
    dialog->showPage(SettingsDialog::Page(page));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::connectRequested, this, &WindowSettings::connectModel);
    connect(dialog, &SettingsDialog::settingsChanged, this, [this](AppSettings changed) {
        changed.welcomeSeen = m_now.welcomeSeen || changed.defaults != m_now.defaults;
        change(changed);
    });
    dialog->open();
}

void WindowSettings::connectModel()
{
    if (!m_engine)
        return;
    auto *wizard = new ConnectWizard(m_engine, m_now.defaults, m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ConnectWizard::demoRequested, this, &WindowSettings::demoRequested);
    connect(wizard, &ConnectWizard::connected, this, [this](const engine::RunConfig &defaults) {
        AppSettings changed = m_now;
        changed.defaults = defaults;
        changed.welcomeSeen = true;
        change(changed);
        Q_EMIT connected(engine::resolve(defaults).plan.seeding.generators.value(0).label());
    });
    wizard->open();
}

void WindowSettings::restoreLayout() const
{
    if (!m_window->restoreGeometry(m_now.geometry))
        m_window->resize(space(5) * 54, space(5) * 34);
    const QScreen *there = QGuiApplication::screenAt(m_window->geometry().center());
    const QRect room = (there ? there : m_window->screen())->availableGeometry();
    if (!m_window->isMaximized() && !m_window->isFullScreen() && !room.contains(m_window->geometry())) // changed screen
        m_window->setGeometry(QRect(room.topLeft(), m_window->size().boundedTo(room.size())));
    m_window->restoreState(m_now.windowState, stateVersion);
}

void WindowSettings::keepLayout(const QByteArray &runLayout)
{
    m_now.geometry = m_window->saveGeometry();
    m_now.windowState = m_window->saveState(stateVersion);
    m_now.runLayout = runLayout;
    saveSettings(m_now);
}

} // namespace ui
