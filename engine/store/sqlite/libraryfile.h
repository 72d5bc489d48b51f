// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/database.h"
#include "engine/store/sqlite/eventlog.h"
#include "engine/store/sqlite/priortable.h"
#include "engine/store/sqlite/projections.h"
#include "engine/store/sqlite/runtable.h"
#include "engine/store/sqlite/sharedtables.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace engine {

struct RunEvent;
class RunFold;
struct RunSummary;

/// Data and logic of the store thread: the file with its tables, and the folds of the runs being written.
/// Damaged derived data is made again from the events; other damage is an error of its run or table only.
/// Lives on one thread. Errors: Damaged, Newer and Store from open(); Store, Missing and Damaged later.
class LibraryFile
{
public:
    [[nodiscard]] Result<> open(const QString &path);
    /// Opens as far as SQLite can read, for LibraryRescue.
    [[nodiscard]] Result<> openDamaged(const QString &path);
    /// Damage or loss of the library as a whole: one English sentence with the remedy. Empty: none known.
    [[nodiscard]] QString notice() const;

    /// Each batch all or nothing, with its own result; all in one transaction if they succeed together.
    [[nodiscard]] QList<Result<>> append(const QList<QList<RunEvent>> &batches);
    /// A whole run in one transaction; the name must be free.
    [[nodiscard]] Result<> addRun(const QList<RunEvent> &events, const QString &title);

    /// Pieces of at most 2,048 rows to `take(QList<EventRow>)`; see EventLog::read.
    template <typename Take>
    [[nodiscard]] Result<> rows(const RunId &run, quint64 after, int limit, Take &&take)
    {
        const Result<RunLog> log = known(run);
        if (!log)
            return fail(log.error());
        return noted(*log, m_log.read(*log, after, limit > 0 ? limit : -1, 2048, std::forward<Take>(take)));
    }
    [[nodiscard]] Result<QList<EventRow>> rows(const RunId &run);

    [[nodiscard]] Result<QList<RunSummary>> runs();
    [[nodiscard]] Result<> setPinned(const RunId &run, bool pinned);
    [[nodiscard]] Result<> rename(const RunId &run, const QString &title);
    [[nodiscard]] Result<QString> title(const RunId &run);
    [[nodiscard]] Result<> remove(const RunId &run);
    /// Continues after a damaged run, and then returns its error.
    [[nodiscard]] Result<> rebuild();
    [[nodiscard]] Result<bool> has(const RunId &run);

    [[nodiscard]] SharedTables &shared() { return m_shared; }
    [[nodiscard]] PriorTable &priors() { return m_priors; }

    [[nodiscard]] Database &database() { return m_database; }

    [[nodiscard]] const RunTable &runTable() const { return m_runs; }

private:
    friend class LibraryRescue;
    friend class RunContents;

    using Fold = std::shared_ptr<RunFold>;

    [[nodiscard]] Result<RunLog> known(const RunId &run); ///< Missing when there is no such run
    [[nodiscard]] Result<RunLog> trusted(const RunId &run); ///< with verified projections
    [[nodiscard]] Result<RunLog> logOf(const RunRow &row);
    [[nodiscard]] Result<> noted(const RunLog &log, Result<> read);
    void keepMarks();
    [[nodiscard]] Result<> changeRun(const RunId &run, const std::function<Result<>()> &change);
    void forgetAll();
    [[nodiscard]] Result<Fold> fold(const RunId &run);
    [[nodiscard]] Result<Fold> enter(const RunId &run);
    [[nodiscard]] Result<Fold> refold(const RunLog &log);
    [[nodiscard]] Result<QList<Result<>>> appendTogether(const QList<QList<RunEvent>> &batches);
    [[nodiscard]] Result<> check(const QList<RunEvent> &batch);
    [[nodiscard]] Result<> insert(const QList<RunEvent> &batch, QSet<RunId> &touched);
    [[nodiscard]] Result<> learn(const RunEvent &event);
    [[nodiscard]] Result<> writeSummaries(const QSet<RunId> &runs);
    [[nodiscard]] RunSummary lineOf(const RunRow &row, const QHash<qint64, RunTable::Line> &lines);
    void healLine(const RunRow &row, const RunFold &fold);
    [[nodiscard]] Result<> trustProjections(const RunLog &log);
    [[nodiscard]] Result<> rebuildAlone(const RunLog &log);
    [[nodiscard]] Result<> rebuildRun(const RunLog &log);

    Database m_database;
    EventLog m_log;
    Projections m_projections;
    RunTable m_runs;
    SharedTables m_shared;
    bool m_importing = false; ///< the events being written were paid elsewhere
    PriorTable m_priors;
    QHash<RunId, Fold> m_folds;
    QSet<RunId> m_written; ///< since the file was opened
    QSet<qint64> m_trusted; ///< rows of runs with verified projections
    int m_generation = 0;   ///< generation of the database at the last read
};

} // namespace engine
