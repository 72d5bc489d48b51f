// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/libraryfile.h"

#include "engine/store/records/runfold.h"
#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

Result<> LibraryFile::rebuild()
{
    m_folds.clear();
    Result<> done;
    const QList<RunRow> rows = m_runs.all();
    for (const RunRow &row : rows) {
        const Result<> made = logOf(row).and_then([this](const RunLog &log) { return noted(log, rebuildAlone(log)); });
        if (!made && made.error().kind != ErrorKind::Damaged)
            return made;
        if (!made && done)
            done = made;
    }
    return done;
}

Result<> LibraryFile::rebuildAlone(const RunLog &log)
{
    Transaction transaction(m_database);
    Result<> done = transaction.begun();
    for (const char *table : {"candidate", "call", "match", "score", "summary"}) {
        if (done)
            done = m_database.execute(QStringLiteral("DELETE FROM %1 WHERE run = %2").arg(QLatin1StringView(table)).arg(log.row));
    }
    if (done)
        done = rebuildRun(log);
    // A log in which a call begins or ends twice gives fewer rows than counted.
    const Result<qint64> digest = done ? m_projections.digest(log.row) : Result<qint64>(0);
    if (done && digest)
        m_database.marks().set(log.row, {log.run.value, qint64(log.end), *digest, 0});
    if (done && !digest)
        done = fail(digest.error());
    return done ? transaction.commit() : done;
}

Result<> LibraryFile::rebuildRun(const RunLog &log)
{
    Result<> done;
    RunFold fold(log.row);
    LogEnd end;
    const Result<> read = m_log.read(log, 0, -1, 2048, [&](const QList<EventRow> &rows) {
        for (auto it = rows.begin(); done && it != rows.end(); ++it) {
            const Result<RunEvent> event = decodeRow(log.run, *it);
            done = event ? end.pass(*event) : Result<>(fail(event.error()));
            if (done)
                done = m_projections.apply(log.row, *event);
            if (done)
                fold.apply(*event);
        }
    });
    if (!read)
        done = read;
    if (done)
        done = m_projections.settle();
    else
        m_projections.forget();
    return done ? m_runs.writeSummary(log.row, end.seq, fold.summary()) : done;
}

} // namespace engine
