// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/eventlog.h"

#include "engine/store/database.h"

#include <limits>

namespace engine {

Result<> EventLog::prepare(Database &database)
{
    const Result<> insert = m_insert.prepare(database.handle(),
        QStringLiteral("INSERT INTO event (run, seq, at_ms, kind, body) VALUES (?, ?, ?, ?, ?)"));
    if (!insert)
        return insert;
    return m_select.prepare(database.handle(),
        QStringLiteral("SELECT seq, at_ms, kind, body FROM event WHERE run = ? AND seq > ? ORDER BY seq LIMIT ?"));
}

Result<> EventLog::insert(qint64 run, const EventRow &row)
{
    return m_insert.run(run, qint64(row.seq), row.atMs, row.kind, row.body);
}

Result<QList<EventRow>> EventLog::fetch(int count)
{
    QList<EventRow> rows;
    while (rows.size() < count) {
        const Result<bool> more = m_select.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        rows.append({quint64(m_select.integer(0)), m_select.integer(1), m_select.text(2), m_select.bytes(3)});
    }
    return rows;
}

Result<QList<EventRow>> EventLog::all(qint64 run)
{
    QList<EventRow> rows;
    const Result<> ran = read(run, 0, -1, std::numeric_limits<int>::max(), [&](QList<EventRow> piece) { rows = std::move(piece); });
    if (!ran)
        return fail(ran.error());
    return rows;
}

Result<EventRow> EventLog::one(qint64 run, quint64 seq)
{
    EventRow row;
    const Result<> ran = read(run, seq - 1, 1, 1, [&](const QList<EventRow> &rows) { row = rows.constFirst(); });
    if (!ran)
        return fail(ran.error());
    m_select.finish();
    if (row.seq != seq)
        return fail(ErrorKind::Missing, QStringLiteral("there is no event %1").arg(seq));
    return row;
}

} // namespace engine
