// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/libraryfile.h"

#include "engine/base/log.h"
#include "engine/store/records/runfold.h"
#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

/// A run that was not written since the library was opened is not
/// running, even if its log has no end: its process was killed.
Result<QList<RunSummary>> LibraryFile::runs()
{
    const auto lines = m_runs.lines();
    if (!lines)
        return fail(lines.error());
    QList<RunSummary> list;
    const QList<RunRow> rows = m_runs.all();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        list.append(lineOf(*row, *lines));
        if (list.constLast().status != RunStatus::Finished && !m_written.contains(row->run))
            list.last().status = RunStatus::Paused;
    }
    keepMarks();
    std::stable_sort(list.begin(), list.end(), [](const RunSummary &a, const RunSummary &b) { return a.lastMs > b.lastMs; });
    return list;
}

/// A damaged or missing line is made again from the events.
RunSummary LibraryFile::lineOf(const RunRow &row, const QHash<qint64, RunTable::Line> &lines)
{
    const Mark *mark = m_database.marks().find(row.id);
    const auto line = lines.constFind(row.id);
    RunSummary summary = line != lines.constEnd() ? line->summary : RunSummary();
    summary.damage = row.damage;
    if (line == lines.constEnd() || (mark && line->lastSeq != quint64(mark->count))) {
        const Result<Fold> made = fold(row.run);
        if (made) {
            summary = (*made)->summary();
            summary.damage = row.damage;
            healLine(row, **made);
        } else {
            summary.damage = made.error().detail;
        }
    }
    mark = m_database.marks().find(row.id);
    if (mark && mark->broken > 0)
        summary.damage = QStringLiteral("event %1 is damaged; valda check --repair keeps the events before it").arg(mark->broken);
    summary.run = row.run;
    summary.pinned = row.pinned;
    if (!row.title.isEmpty())
        summary.name = row.title;
    return summary;
}

void LibraryFile::healLine(const RunRow &row, const RunFold &fold)
{
    Transaction transaction(m_database);
    Result<> done = transaction.begun();
    if (done)
        done = m_runs.writeSummary(row.id, fold.end().seq, fold.summary());
    if (done)
        done = transaction.commit();
    if (!done)
        qCDebug(logStore).noquote() << done.error().detail; // tried again next time
}

/// On first access: projections that do not match their mark are made again from the events.
Result<> LibraryFile::trustProjections(const RunLog &log)
{
    if (m_trusted.contains(log.row))
        return {};
    const auto matches = [&](const Result<qint64> &digest) {
        const Mark *mark = m_database.marks().find(log.row);
        return digest && mark && mark->digest == *digest;
    };
    const Result<qint64> digest = m_projections.digest(log.row);
    if (!digest && digest.error().kind != ErrorKind::Damaged)
        return fail(digest.error());
    if (!matches(digest)) {
        if (const Result<> made = rebuildAlone(log); !made)
            return noted(log, made);
    }
    m_trusted.insert(log.row);
    return {};
}

Result<RunLog> LibraryFile::trusted(const RunId &run)
{
    Result<RunLog> log = known(run);
    if (!log)
        return log;
    const Result<> sound = trustProjections(*log);
    return sound ? log : fail(sound.error());
}

} // namespace engine
