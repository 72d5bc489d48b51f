// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QStringList>

namespace engine {

/// Whether the path is the folder or is below it. Both absolute and clean.
[[nodiscard]] bool liesIn(const QString &path, const QString &folder);

/// Home folders: that of this process's user, and those around the path by convention ("/root", "/home/x").
[[nodiscard]] QStringList homesAround(const QString &path);

/// Reason, in English, why a folder must not be shown to programs that a model wrote; empty: it
/// may be. Refused are folders of the system, homes and their parents, and hidden folders of a
/// home that hold no programs (keys, settings, sessions). `folder`: absolute, without links.
[[nodiscard]] QString refusalOf(const QString &folder);

/// Reason, in English, why a folder must not be a task folder, which programs may read completely; empty: it
/// may be. Refused are "/", folders of the system, homes and their parents. `folder`: absolute, without links.
[[nodiscard]] QString taskFolderRefusal(const QString &folder);

/// The folder of a setting ("~/…" is in the home), absolute and without links. Errors: Missing, BadConfig (refused).
[[nodiscard]] Result<QString> readableFolder(const QString &written);

/// "~" and "~/…" as an absolute path; any other text unchanged.
[[nodiscard]] QString withHome(const QString &written);

/// Entries of a folder that only its owner may read, as paths relative to it: credentials beside
/// programs. Searches two levels; if the whole folder is private to its owner, one level and files only.
[[nodiscard]] QStringList privateIn(const QString &folder);

} // namespace engine
