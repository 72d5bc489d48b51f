// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace engine {

constexpr qint64 mostSourceBytes = 16 << 20; ///< of the files of a first program together
constexpr int mostProgramFiles = 200;

/// Names of the files below `folder` that match the patterns (matchesPart()), sorted. Hidden files and folders, "__pycache__"
/// and "node_modules" do not count, nor do links to targets outside of the folder. `folder`: on the disk, or the name of a
/// bundled task, with or without a folder in it. Errors: Missing, BadConfig (no file matches, too many). Reads the disk.
[[nodiscard]] Result<QStringList> programFileNames(const QString &folder, const QStringList &patterns);

/// The texts of these files by name. Errors: as above; a file that is too large or is no UTF-8 text.
[[nodiscard]] Result<QMap<QString, QString>> readProgramFiles(const QString &folder, const QStringList &patterns);

} // namespace engine
