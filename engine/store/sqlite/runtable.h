// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/statement.h"
#include "engine/types/state/runsummary.h"

#include <QHash>

#include <optional>

namespace engine {

class Database;

/// A run with the settings of a person.
struct RunRow {
    qint64 id = 0;
    RunId run;
    QString title; ///< given by the person, or empty
    bool pinned = false;
    QString damage; ///< English: why title and pin are unknown; the name is from the mark then
};

/// The tables `run` (name, title and pin) and `summary` (the lines of the list); each row has a checksum.
/// The runs are cached in memory; later look-ups do not read the file. Store thread. Errors: Store, Damaged.
class RunTable
{
public:
    [[nodiscard]] Result<> prepare(Database &database);
    /// Reads the runs again: after a rollback, and when another connection has written.
    [[nodiscard]] Result<> load();

    /// nullptr when there is no such run.
    [[nodiscard]] const RunRow *find(const RunId &run) const;
    [[nodiscard]] QList<RunRow> all() const; ///< in the order in which they were added
    [[nodiscard]] QString damage() const { return m_damage; } ///< English: of the table as a whole; empty: none

    [[nodiscard]] Result<qint64> add(const RunId &run);
    [[nodiscard]] Result<> remove(const RunId &run);
    [[nodiscard]] Result<> setPinned(const RunId &run, bool pinned);
    /// An empty title restores the run's own name.
    [[nodiscard]] Result<> setTitle(const RunId &run, const QString &title);

    struct Line {
        quint64 lastSeq = 0;
        RunSummary summary; ///< without run, pin and title
    };
    [[nodiscard]] Result<> writeSummary(qint64 row, quint64 lastSeq, const RunSummary &summary);
    /// By the runs' rows; only readable lines with a right checksum.
    [[nodiscard]] Result<QHash<qint64, Line>> lines();

private:
    [[nodiscard]] Result<> readRuns();
    void addMarked();
    [[nodiscard]] Result<> findNameless();
    [[nodiscard]] Result<> write(const RunRow &row);

    Database *m_database = nullptr;
    Statement m_all, m_add, m_write, m_remove, m_summary, m_lines;
    QHash<RunId, RunRow> m_rows;
    QString m_damage;
};

} // namespace engine
