// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace engine {

/// The folders named "bin" in a folder and at most three levels below it (tool chains, versions, environments), nearest
/// first, then by name; the newest version of the same tool first. At most 20; no links are followed.
[[nodiscard]] QStringList programFolders(const QString &folder);

/// Variables that programs of a tool chain need because they look for it in the home: RUSTUP_HOME.
[[nodiscard]] QMap<QString, QString> toolVariables(const QString &folder);

} // namespace engine
