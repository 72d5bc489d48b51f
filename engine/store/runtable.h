// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/statement.h"
#include "engine/types/runsummary.h"

namespace engine {

class Database;

/// The tables `run` (name, title and pin) and `summary` (the lines of the list). On the store thread.
/// Errors: Store, Damaged.
class RunTable
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    /// The run's row; 0 when there is none.
    [[nodiscard]] Result<qint64> find(const RunId &run);
    [[nodiscard]] Result<qint64> add(const RunId &run);
    [[nodiscard]] Result<> setPinned(qint64 row, bool pinned);
    /// An empty title gives the run its own name back.
    [[nodiscard]] Result<> setTitle(qint64 row, const QString &title);
    [[nodiscard]] Result<QString> title(qint64 row);
    [[nodiscard]] Result<> writeSummary(qint64 row, quint64 lastSeq, const RunSummary &summary);
    /// Newest first.
    [[nodiscard]] Result<QList<RunSummary>> list();
    [[nodiscard]] Result<QList<std::pair<qint64, RunId>>> all();

private:
    Statement m_find, m_add, m_pin, m_rename, m_title, m_summary, m_list, m_all;
};

} // namespace engine
