// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QStringList>

namespace engine {

class Database;

/// One step of the schema; never edited once shipped.
struct Migration {
    int version = 0; ///< PRAGMA user_version behind it
    QStringList statements;
    Result<> (*fill)(Database &) = nullptr; ///< what SQL alone does not do, behind the statements
};

[[nodiscard]] const QList<Migration> &migrations();
[[nodiscard]] int newestVersion(const QList<Migration> &steps);

/// Takes the file from the version it has to the newest, each step in one transaction. Before an upgrade a copy is put
/// beside it ("library.db.v1"). Errors: Damaged, Store; the steps that were done stay done.
[[nodiscard]] Result<> migrate(Database &database, const QList<Migration> &steps);

} // namespace engine
