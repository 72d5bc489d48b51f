// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace ui {

/// The settings file in the user's configuration folder. Contains no keys and no configurations of single runs. GUI
/// thread.
struct SettingsFile final : QSettings {
    SettingsFile() :
        QSettings(IniFormat, UserScope, QStringLiteral("valda"), QStringLiteral("valda"))
    {
    }
};

} // namespace ui
