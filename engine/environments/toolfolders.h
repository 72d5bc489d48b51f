// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace engine {

/// The folders named "bin" in a folder, at most three levels deep (tool chains, versions, environments):
/// nearest first, then by name, newer versions of a tool first. At most 20; links are not followed.
[[nodiscard]] QStringList programFolders(const QString &folder);

/// Environment variables for tools that look for their tool chain in the home: RUSTUP_HOME.
[[nodiscard]] QMap<QString, QString> toolVariables(const QString &folder);

} // namespace engine
