// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/records/eventrow.h"
#include "engine/store/sqlite/checksum.h"
#include "engine/store/sqlite/statement.h"

#include <QHash>

#include <optional>
#include <utility>

namespace engine {

class Database;

/// The run whose events are read or written.
struct RunLog {
    RunLog(RunId name, qint64 rowId, quint64 last)
        : run(std::move(name)), row(rowId), end(last), key(keyOf(run))
    {
    }

    RunId run;
    qint64 row = 0;  ///< in the table of runs
    quint64 end = 0; ///< number of its last event
    RunKey key;
};

/// The table `event`, from which all other data is derived. Each event has a checksum chained to the
/// previous event, and is checked when it is read, so that changed, moved or removed events are detected.
/// Store thread. Errors: Store; Damaged with run and event, and then takeBroken() returns that event.
class EventLog
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    /// Writes the next event of the run.
    [[nodiscard]] Result<> insert(const RunLog &log, const EventRow &row);
    /// Call after a rollback, and after a run was removed.
    void forget() { m_last.clear(); }
    /// Rows with seq > after in order, at most `limit` (−1: all), passed on in pieces of
    /// at most `piece` rows. Before an error, the rows before the damage are passed on.
    template <typename Take>
    [[nodiscard]] Result<> read(const RunLog &log, quint64 after, int limit, int piece, Take &&take)
    {
        Reading reading(log, after, limit);
        if (Result<> begun = begin(reading); !begun)
            return begun;
        while (!reading.ended) {
            QList<EventRow> rows;
            Result<> fetched = fetch(reading, piece, rows);
            if (!rows.isEmpty())
                take(std::move(rows));
            if (!fetched)
                return fetched;
        }
        return {};
    }
    [[nodiscard]] Result<QList<EventRow>> all(const RunLog &log);
    /// Missing when there is none.
    [[nodiscard]] Result<EventRow> one(const RunLog &log, quint64 seq);

    /// The event of the last error, once; 0: the error had none.
    [[nodiscard]] quint64 takeBroken() { return std::exchange(m_broken, 0); }
    /// Number of the run's last event, ignoring checksums; 0 when it has none.
    [[nodiscard]] Result<quint64> lastOf(qint64 run);

private:
    struct Reading {
        Reading(const RunLog &of, quint64 after, int most)
            : log(of), seq(after), limit(most)
        {
        }
        const RunLog &log;
        quint64 seq;
        int limit;
        qint64 chain = 0;
        int rows = 0;
        bool ended = false;
    };

    Result<> begin(Reading &reading);
    Result<> fetch(Reading &reading, int count, QList<EventRow> &rows);
    Result<> check(Reading &reading, const EventRow &row, qint64 chain);
    Result<> end(Reading &reading);
    Result<std::optional<qint64>> chainAt(qint64 run, quint64 seq);
    [[nodiscard]] tl::unexpected<Error> damaged(const RunLog &log, quint64 seq, const QString &what);

    Database *m_database = nullptr;
    Statement m_insert, m_select, m_chain, m_end;
    QHash<qint64, qint64> m_last; ///< row of the run → checksum of its last event, for runs being written
    quint64 m_broken = 0;
};

} // namespace engine
