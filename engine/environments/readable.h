// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QStringList>

namespace engine {

/// Whether the path is the folder or is below it. Both absolute and clean.
[[nodiscard]] bool liesIn(const QString &path, const QString &folder);

/// Folders that belong to a person: of this process's user, and those that a path may lie in by custom ("/root", "/home/x").
[[nodiscard]] QStringList homesAround(const QString &path);

/// Why a folder must not be shown to programs that a model wrote; English; empty: it may be. Refused are folders of the
/// system, homes and what holds them, and hidden folders of a home that hold no programs (keys, settings, sessions).
/// `folder`: absolute, without links.
[[nodiscard]] QString refusalOf(const QString &folder);

/// Why a folder must not be a task folder, which programs may read as a whole; English; empty: it may be. Refused are "/", folders
/// of the system, homes and what holds them. `folder`: absolute, without links.
[[nodiscard]] QString taskFolderRefusal(const QString &folder);

/// The folder a setting names ("~/…" is in the home), absolute and without links. Errors: Missing, BadConfig (refused).
[[nodiscard]] Result<QString> readableFolder(const QString &written);

/// "~" and "~/…" as a path of this machine; everything else as it is.
[[nodiscard]] QString withHome(const QString &written);

/// What in a folder only its owner may read, as paths relative to it: credentials beside programs. Two levels deep; files
/// alone and one level where the whole folder is its owner's.
[[nodiscard]] QStringList privateIn(const QString &folder);

} // namespace engine
