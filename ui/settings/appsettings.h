// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"
#include "ui/style/tokens.h"

#include <QByteArray>
#include <QString>

namespace ui {

/// What a person has chosen for the program as a whole: values only, never a key. Loaded once, passed by value.
struct AppSettings {
    QString language; ///< "de", "en"; empty: the desktop's
    Theme theme = Theme::System;
    double zoom = 1;
    std::optional<bool> reducedMotion; ///< nothing: as the desktop says
    bool askBeforeQuitting = true;     ///< while runs go on
    bool askBeforeRemoving = false;    ///< a run; it stays in the trash for thirty days anyway
    bool notifications = true;         ///< of the desktop, when a run has ended
    bool welcomeSeen = false;
    engine::RunConfig defaults;        ///< application level of every run's configuration
    QByteArray geometry;               ///< of the window
    QByteArray windowState;
    QByteArray runLayout;              ///< of the run page's panes
    QString libraryFolder;             ///< shown only; the program says where it is

    bool operator==(const AppSettings &) const = default;
};

/// From $XDG_CONFIG_HOME/valda/valda.ini; what is missing or odd keeps its default.
[[nodiscard]] AppSettings loadSettings();
/// False when the file cannot be written.
bool saveSettings(const AppSettings &settings);

} // namespace ui
