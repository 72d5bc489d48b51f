// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QHash>
#include <QStringList>
#include <QVariant>

#include <functional>

namespace engine {

// Reads a SQLite file that this program did not write. Nothing in it is executed: reads one ordinary table, never views,
// virtual tables, triggers or generated columns, and calls no function. Neither the file nor the files beside it are
// changed or deleted. Any thread.

/// Column name → value: NULL, a number, a text or bytes.
using ForeignRow = QHash<QString, QVariant>;

/// Limits; each has its own error message.
struct ForeignLimits {
    qint64 rows = 100'000;
    qint64 cellBytes = 8 << 20;
    qint64 totalBytes = 256 << 20;  ///< of all cells read
    qint64 logBytes = 512 << 20;    ///< a database with a log is copied first
    qint64 cpuMs = 10'000;
    qint64 wallMs = 60'000;
};

/// Passes on the rows of a table in storage order, with those of the named columns that exist. `take` may return an error
/// to end the reading. Errors: Missing, Damaged, BadConfig (no such table, a limit), with the file; those of `take`.
[[nodiscard]] Result<> readForeignTable(const QString &file, const QString &table, const QStringList &columns,
    const std::function<Result<>(const ForeignRow &)> &take, const ForeignLimits &limits = {});

} // namespace engine
