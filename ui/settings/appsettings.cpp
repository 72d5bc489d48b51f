// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appsettings.h"

#include "ui/settings/settingsfile.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array themes{
    std::pair{Theme::System, QLatin1StringView("system")},
    std::pair{Theme::Light, QLatin1StringView("light")},
    std::pair{Theme::Dark, QLatin1StringView("dark")},
    std::pair{Theme::HighContrast, QLatin1StringView("highContrast")},
};

QString nameOf(Theme theme)
{
    const auto it = std::find_if(themes.begin(), themes.end(), [theme](const auto &row) { return row.first == theme; });
    return it->second;
}

Theme themeOf(const QString &name)
{
    const auto it = std::find_if(themes.begin(), themes.end(), [&name](const auto &row) { return row.second == name; });
    return it == themes.end() ? Theme::System : it->first;
}

} // namespace

// The group has another name than "general": QSettings writes that name as [%General] and later finds only a capital G.

AppSettings loadSettings()
{
    const SettingsFile file;
    AppSettings settings;
    settings.language = file.value(QStringLiteral("program/language")).toString();
    settings.theme = themeOf(file.value(QStringLiteral("program/theme")).toString());
    const double zoom = file.value(QStringLiteral("program/zoom"), 1.0).toDouble();
    settings.zoom = zoom > 0 ? std::clamp(zoom, 0.75, 2.0) : 1.0;
    if (file.contains(QStringLiteral("program/reducedMotion")))
        settings.reducedMotion = file.value(QStringLiteral("program/reducedMotion")).toBool();
    settings.askBeforeQuitting = file.value(QStringLiteral("program/askBeforeQuitting"), true).toBool();
    settings.askBeforeRemoving = file.value(QStringLiteral("program/askBeforeRemoving"), false).toBool();
    settings.notifications = file.value(QStringLiteral("program/notifications"), true).toBool();
    settings.welcomeSeen = file.value(QStringLiteral("program/welcomeSeen"), false).toBool();
    const QByteArray defaults = file.value(QStringLiteral("defaults/configuration")).toByteArray();
    if (defaults.startsWith('{'))
        settings.defaults.json = defaults;
    settings.geometry = file.value(QStringLiteral("window/geometry")).toByteArray();
    settings.windowState = file.value(QStringLiteral("window/state")).toByteArray();
    settings.runLayout = file.value(QStringLiteral("window/runLayout")).toByteArray();
    return settings;
}

bool saveSettings(const AppSettings &settings)
{
    SettingsFile file;
    file.setValue(QStringLiteral("program/language"), settings.language);
    file.setValue(QStringLiteral("program/theme"), nameOf(settings.theme));
    file.setValue(QStringLiteral("program/zoom"), settings.zoom);
    if (settings.reducedMotion)
        file.setValue(QStringLiteral("program/reducedMotion"), *settings.reducedMotion);
    else
        file.remove(QStringLiteral("program/reducedMotion"));
    file.setValue(QStringLiteral("program/askBeforeQuitting"), settings.askBeforeQuitting);
    file.setValue(QStringLiteral("program/askBeforeRemoving"), settings.askBeforeRemoving);
    file.setValue(QStringLiteral("program/notifications"), settings.notifications);
    file.setValue(QStringLiteral("program/welcomeSeen"), settings.welcomeSeen);
    file.setValue(QStringLiteral("defaults/configuration"), settings.defaults.json);
    file.setValue(QStringLiteral("window/geometry"), settings.geometry);
    file.setValue(QStringLiteral("window/state"), settings.windowState);
    file.setValue(QStringLiteral("window/runLayout"), settings.runLayout);
    file.sync();
    return file.status() == QSettings::NoError;
}

} // namespace ui
