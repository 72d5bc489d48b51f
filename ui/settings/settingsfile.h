// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace ui {

/// The one file of settings in the user's configuration folder. Holds no keys and no run's choices. GUI thread.
struct SettingsFile final : QSettings {
    SettingsFile() :
        QSettings(IniFormat, UserScope, QStringLiteral("valda"), QStringLiteral("valda"))
    {
    }
};

} // namespace ui
