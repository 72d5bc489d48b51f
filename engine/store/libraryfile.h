// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"
#include "engine/store/eventlog.h"
#include "engine/store/priortable.h"
#include "engine/store/projections.h"
#include "engine/store/runfold.h"
#include "engine/store/runtable.h"
#include "engine/store/sharedtables.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace engine {

/// Everything behind the store thread: the file with its tables, and the folds of the runs being written. Lives on one
/// thread. Errors: Damaged, Newer and Store from open(), Store and Missing later.
class LibraryFile
{
public:
    [[nodiscard]] Result<> open(const QString &path);

    /// Each batch all or nothing, with its own answer; together in one transaction when they all fit.
    [[nodiscard]] QList<Result<>> append(const QList<QList<RunEvent>> &batches);
    /// A whole run in one transaction; the name must be free.
    [[nodiscard]] Result<> addRun(const QList<RunEvent> &events, const QString &title);

    /// Pieces of at most 2,048 rows to `take(QList<EventRow>)`; see EventLog::read.
    template <typename Take>
    [[nodiscard]] Result<> rows(const RunId &run, quint64 after, int limit, Take &&take)
    {
        const Result<qint64> row = known(run);
        if (!row)
            return fail(row.error());
        return m_log.read(*row, after, limit > 0 ? limit : -1, 2048, std::forward<Take>(take));
    }
    [[nodiscard]] Result<QList<EventRow>> rows(const RunId &run);

    [[nodiscard]] Result<QList<RunSummary>> runs();
    [[nodiscard]] Result<QHash<CandidateId, QString>> texts(const RunId &run, const QList<CandidateId> &candidates);
    [[nodiscard]] Result<QList<Match>> matches(const RunId &run, const QList<CandidateId> &among);
    [[nodiscard]] Result<Call> call(const RunId &run, CallId call);
    [[nodiscard]] Result<CallEnd> callEnd(const RunId &run, CallId call);
    [[nodiscard]] Result<> setPinned(const RunId &run, bool pinned);
    [[nodiscard]] Result<> rename(const RunId &run, const QString &title);
    [[nodiscard]] Result<QString> title(const RunId &run);
    [[nodiscard]] Result<> remove(const RunId &run);
    [[nodiscard]] Result<> rebuild();
    [[nodiscard]] Result<bool> has(const RunId &run);

    [[nodiscard]] SharedTables &shared() { return m_shared; }
    [[nodiscard]] Result<Prior> prior(const LoopKey &key) { return m_priors.find(key); }
    [[nodiscard]] Result<QList<Prior>> priors(bool courses) { return m_priors.all(courses); }
    /// All or nothing; `merge`: added to what is there instead of in its place.
    [[nodiscard]] Result<> takePriors(const QList<Prior> &priors, bool merge);
    /// Of the key, or all.
    [[nodiscard]] Result<> forgetPriors(const std::optional<LoopKey> &key);

    [[nodiscard]] Database &database() { return m_database; }

private:
    using Fold = std::shared_ptr<RunFold>;

    [[nodiscard]] Result<qint64> known(const RunId &run); ///< Missing instead of 0
    [[nodiscard]] Result<Fold> fold(const RunId &run);
    [[nodiscard]] Result<Fold> enter(const RunId &run);
    [[nodiscard]] Result<Fold> refold(const RunId &run, qint64 row);
    [[nodiscard]] Result<QList<Result<>>> appendTogether(const QList<QList<RunEvent>> &batches);
    [[nodiscard]] Result<> check(const QList<RunEvent> &batch);
    [[nodiscard]] Result<> insert(const QList<RunEvent> &batch, QSet<RunId> &touched);
    [[nodiscard]] Result<> writeSummaries(const QSet<RunId> &runs);
    [[nodiscard]] Result<> rebuildRun(qint64 row, const RunId &run);
    template <typename Body>
    [[nodiscard]] Result<Body> bodyAt(const RunId &run, qint64 row, quint64 seq);

    Database m_database;
    EventLog m_log;
    Projections m_projections;
    RunTable m_runs;
    SharedTables m_shared;
    bool m_importing = false; ///< what is written was paid for elsewhere
    PriorTable m_priors;
    QHash<RunId, Fold> m_folds;
    QSet<RunId> m_written; ///< since the file was opened
};

} // namespace engine
