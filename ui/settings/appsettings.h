// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"
#include "ui/style/tokens.h"

#include <QByteArray>
#include <QString>

namespace ui {

/// Settings of the program: values only, never a key. Loaded once, passed by value.
struct AppSettings {
    QString language; ///< "de", "en"; empty: language of the desktop
    Theme theme = Theme::System;
    double zoom = 1;
    std::optional<bool> reducedMotion; ///< null: setting of the desktop
    bool askBeforeQuitting = true;     ///< ask only while runs go on
    bool askBeforeRemoving = false;    ///< for runs; removed runs stay in the trash for thirty days
    bool notifications = true;         ///< desktop notices, for example at the end of a run
    bool welcomeSeen = false;
    engine::RunConfig defaults;        ///< application level of the configuration of every run
    QByteArray geometry;               ///< geometry of the window
    QByteArray windowState;
    QByteArray runLayout;              ///< sizes of the run page's panes
    QString libraryFolder;             ///< for display only; set by the program

    bool operator==(const AppSettings &) const = default;
};

/// Reads $XDG_CONFIG_HOME/valda/valda.ini. Missing or invalid values get their defaults.
[[nodiscard]] AppSettings loadSettings();
/// Returns false if the file cannot be written.
bool saveSettings(const AppSettings &settings);

} // namespace ui
