// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QHash>
#include <QStringList>
#include <QVariant>

#include <functional>

namespace engine {

// Reading a SQLite file that this program did not write. Nothing in it is executed: only a real table is read, without
// views, virtual tables, triggers and generated columns, and no function of it is called. The file and the files beside
// it are neither changed nor deleted. Any thread.

/// A value of a row by the name of its column: NULL, a number, a text or bytes.
using ForeignRow = QHash<QString, QVariant>;

/// What is refused. Each has its own sentence.
struct ForeignLimits {
    qint64 rows = 100'000;
    qint64 cellBytes = 8 << 20;
    qint64 totalBytes = 256 << 20;  ///< of all cells that are read
    qint64 logBytes = 512 << 20;    ///< a database with a log beside it is copied
    qint64 cpuMs = 10'000;
    qint64 wallMs = 60'000;
};

/// Hands over the rows of a table in the order they lie, with those of the named columns that it has. `take` returns an
/// error to end it. Errors: Missing, Damaged, BadConfig (no such table, a limit), with the file; those of `take`.
[[nodiscard]] Result<> readForeignTable(const QString &file, const QString &table, const QStringList &columns,
    const std::function<Result<>(const ForeignRow &)> &take, const ForeignLimits &limits = {});

} // namespace engine
