// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/eventlog.h"

#include "engine/store/sqlite/database.h"

#include <limits>

namespace engine {

Result<> EventLog::prepare(Database &database)
{
    m_database = &database;
    const std::pair<Statement *, QString> statements[] = {
        {&m_insert, QStringLiteral("INSERT INTO event (run, seq, at_ms, kind, body, chain) VALUES (?, ?, ?, ?, ?, ?)")},
        {&m_select, QStringLiteral("SELECT seq, at_ms, kind, body, chain FROM event WHERE run = ? AND seq > ? ORDER BY seq LIMIT ?")},
        {&m_chain, QStringLiteral("SELECT chain FROM event WHERE run = ? AND seq = ?")},
        {&m_end, QStringLiteral("SELECT coalesce(max(seq), 0) FROM event WHERE run = ?")},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database.handle(), sql); !ready)
            return ready;
    }
    return {};
}

tl::unexpected<Error> EventLog::damaged(const RunLog &log, quint64 seq, const QString &what)
{
    m_broken = seq;
    m_select.finish();
    return fail(ErrorKind::Damaged, QStringLiteral("run %1, event %2 %3; valda check --repair keeps the events before it")
        .arg(log.run.value).arg(seq).arg(what));
}

Result<> EventLog::insert(const RunLog &log, const EventRow &row)
{
    auto last = m_last.find(log.row);
    if (last == m_last.end()) {
        const Result<std::optional<qint64>> before = row.seq > 1 ? chainAt(log.row, row.seq - 1) : Result<std::optional<qint64>>(0);
        if (!before)
            return fail(before.error());
        if (!*before)
            return damaged(log, row.seq - 1, QStringLiteral("is missing"));
        last = m_last.insert(log.row, **before);
    }
    const qint64 chain = chained(log.key, *last, row);
    if (Result<> done = m_insert.run(log.row, qint64(row.seq), row.atMs, row.kind, row.body, chain); !done)
        return done;
    *last = chain;
    return {};
}

Result<std::optional<qint64>> EventLog::chainAt(qint64 run, quint64 seq)
{
    if (const Result<> ran = m_chain.run(run, qint64(seq)); !ran)
        return fail(ran.error());
    const Result<bool> found = m_chain.next();
    if (!found)
        return fail(found.error());
    const auto chain = *found ? std::optional(m_chain.integer(0)) : std::nullopt;
    m_chain.finish();
    return chain;
}

Result<quint64> EventLog::lastOf(qint64 run)
{
    if (const Result<> ran = m_end.run(run); !ran)
        return fail(ran.error());
    const Result<bool> found = m_end.next();
    if (!found)
        return fail(found.error());
    const quint64 seq = *found ? quint64(m_end.integer(0)) : 0;
    m_end.finish();
    return seq;
}

Result<> EventLog::begin(Reading &reading)
{
    const RunLog &log = reading.log;
    m_broken = 0;
    if (reading.seq > 0 && reading.seq < log.end) {
        const Result<std::optional<qint64>> chain = chainAt(log.row, reading.seq);
        if (!chain && chain.error().kind == ErrorKind::Damaged)
            return damaged(log, reading.seq, QStringLiteral("cannot be read (%1)").arg(chain.error().detail));
        if (!chain)
            return fail(chain.error());
        if (!*chain)
            return damaged(log, reading.seq, QStringLiteral("is missing"));
        reading.chain = **chain;
    }
    return m_select.run(log.row, qint64(reading.seq), reading.limit);
}

Result<> EventLog::check(Reading &reading, const EventRow &row, qint64 chain)
{
    const RunLog &log = reading.log;
    if (row.seq > log.end)
        return damaged(log, row.seq, QStringLiteral("stands behind the end of the run"));
    if (row.seq != reading.seq + 1)
        return damaged(log, reading.seq + 1, QStringLiteral("is missing"));
    if (chained(log.key, reading.chain, row) != chain)
        return damaged(log, row.seq, QStringLiteral("does not match its checksum"));
    reading.seq = row.seq;
    reading.chain = chain;
    ++reading.rows;
    return {};
}

Result<> EventLog::end(Reading &reading)
{
    reading.ended = true;
    if (reading.rows != reading.limit && reading.seq < reading.log.end)
        return damaged(reading.log, reading.seq + 1, QStringLiteral("is missing"));
    return {};
}

Result<> EventLog::fetch(Reading &reading, int count, QList<EventRow> &rows)
{
    while (rows.size() < count) {
        const Result<bool> more = m_select.next();
        if (!more && more.error().kind == ErrorKind::Damaged)
            return damaged(reading.log, reading.seq + 1, QStringLiteral("cannot be read (%1)").arg(more.error().detail));
        if (!more)
            return fail(more.error());
        if (!*more)
            return end(reading);
        EventRow row{quint64(m_select.integer(0)), m_select.integer(1), m_select.text(2), m_select.bytes(3)};
        if (Result<> sound = check(reading, row, m_select.integer(4)); !sound)
            return sound;
        rows.append(std::move(row));
    }
    return {};
}

Result<QList<EventRow>> EventLog::all(const RunLog &log)
{
    QList<EventRow> rows;
    const Result<> ran = read(log, 0, -1, std::numeric_limits<int>::max(), [&](QList<EventRow> piece) { rows = std::move(piece); });
    if (!ran)
        return fail(ran.error());
    return rows;
}

Result<EventRow> EventLog::one(const RunLog &log, quint64 seq)
{
    if (seq == 0 || seq > log.end)
        return fail(ErrorKind::Missing, QStringLiteral("there is no event %1").arg(seq));
    EventRow row;
    const Result<> ran = read(log, seq - 1, 1, 1, [&](const QList<EventRow> &rows) { row = rows.constFirst(); });
    if (!ran)
        return fail(ran.error());
    return row;
}

} // namespace engine
