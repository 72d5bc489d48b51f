// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QStringList>

namespace engine {

class Database;

/// One step of the schema; must not be changed after a release.
struct Migration {
    int version = 0; ///< PRAGMA user_version after it
    QStringList statements;
    Result<> (*fill)(Database &) = nullptr; ///< changes beyond SQL, run after the statements
};

[[nodiscard]] const QList<Migration> &migrations();
[[nodiscard]] int newestVersion(const QList<Migration> &steps);

/// Upgrades the file to the newest version, each step in one transaction. Before an upgrade,
/// makes a copy beside it ("library.db.v1"). Errors: Damaged, Store; completed steps are kept.
[[nodiscard]] Result<> migrate(Database &database, const QList<Migration> &steps);

} // namespace engine
