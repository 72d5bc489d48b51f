// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/runtable.h"

#include "engine/store/database.h"

namespace engine {

namespace {

template <typename T>
QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

RunSummary summaryOf(const Statement &row)
{
    RunSummary summary;
    summary.run = {row.text(0)};
    summary.name = row.text(1);
    summary.pinned = row.integer(2) != 0;
    summary.recipe = row.text(3);
    summary.status = runStatusFromName(row.text(4)).value_or(RunStatus::Paused);
    summary.startedMs = row.integer(5);
    summary.lastMs = row.integer(6);
    summary.candidates = int(row.integer(7));
    if (!row.isNull(8))
        summary.candidatesWanted = int(row.integer(8));
    summary.spent = {row.integer(9)};
    summary.spentIsLowerBound = row.integer(10) != 0;
    summary.bestPreview = row.text(11);
    summary.bestElo = row.number(12);
    if (!row.isNull(13))
        summary.bestScore = row.number(13);
    summary.endReason = endReasonFromName(row.text(14));
    summary.judged = row.integer(15) != 0;
    return summary;
}

} // namespace

Result<> RunTable::prepare(Database &database)
{
    const std::pair<Statement *, QString> statements[] = {
        {&m_find, QStringLiteral("SELECT id FROM run WHERE name = ?")},
        {&m_add, QStringLiteral("INSERT INTO run (name) VALUES (?)")},
        {&m_pin, QStringLiteral("UPDATE run SET pinned = ? WHERE id = ?")},
        {&m_rename, QStringLiteral("UPDATE run SET title = nullif(?, '') WHERE id = ?")},
        {&m_title, QStringLiteral("SELECT coalesce(title, '') FROM run WHERE id = ?")},
        {&m_summary, QStringLiteral("INSERT OR REPLACE INTO summary (run, last_seq, name, recipe, status, started_ms, last_ms, "
                                    "candidates, candidates_wanted, spent_micro_usd, spent_is_lower_bound, best_preview, "
                                    "best_elo, best_score, end_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")},
        {&m_list, QStringLiteral("SELECT run.name, coalesce(run.title, summary.name), run.pinned, recipe, status, started_ms, "
                                 "last_ms, candidates, candidates_wanted, spent_micro_usd, spent_is_lower_bound, "
                                 "best_preview, best_elo, best_score, end_reason, EXISTS (SELECT 1 FROM match WHERE match.run = run.id) "
                                 "FROM run JOIN summary ON summary.run = run.id ORDER BY last_ms DESC, run.id DESC")},
        {&m_all, QStringLiteral("SELECT id, name FROM run ORDER BY id")},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database.handle(), sql); !ready)
            return ready;
    }
    return {};
}

Result<qint64> RunTable::find(const RunId &run)
{
    if (const Result<> ran = m_find.run(run.value); !ran)
        return fail(ran.error());
    const Result<bool> found = m_find.next();
    if (!found)
        return fail(found.error());
    const qint64 row = *found ? m_find.integer(0) : 0;
    m_find.finish();
    return row;
}

Result<qint64> RunTable::add(const RunId &run)
{
    if (const Result<> ran = m_add.run(run.value); !ran)
        return fail(ran.error());
    return m_add.lastId();
}

Result<> RunTable::setPinned(qint64 row, bool pinned)
{
    return m_pin.run(int(pinned), row);
}

Result<> RunTable::setTitle(qint64 row, const QString &title)
{
    return m_rename.run(title.isNull() ? QStringLiteral("") : title, row);
}

Result<QString> RunTable::title(qint64 row)
{
    if (const Result<> ran = m_title.run(row); !ran)
        return fail(ran.error());
    const Result<bool> found = m_title.next();
    if (!found)
        return fail(found.error());
    const QString title = *found ? m_title.text(0) : QString();
    m_title.finish();
    return title;
}

Result<> RunTable::writeSummary(qint64 row, quint64 lastSeq, const RunSummary &s)
{
    // A null QString would be bound as NULL.
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    return m_summary.run(row, qint64(lastSeq), text(s.name), text(s.recipe), toName(s.status), s.startedMs, s.lastMs,
        s.candidates, orNull(s.candidatesWanted), s.spent.microUsd, int(s.spentIsLowerBound), text(s.bestPreview), s.bestElo,
        orNull(s.bestScore), s.endReason ? QVariant(toName(*s.endReason)) : QVariant());
}

Result<QList<RunSummary>> RunTable::list()
{
    if (const Result<> ran = m_list.run(); !ran)
        return fail(ran.error());
    QList<RunSummary> summaries;
    for (;;) {
        const Result<bool> more = m_list.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return summaries;
        summaries.append(summaryOf(m_list));
    }
}

Result<QList<std::pair<qint64, RunId>>> RunTable::all()
{
    if (const Result<> ran = m_all.run(); !ran)
        return fail(ran.error());
    QList<std::pair<qint64, RunId>> runs;
    for (;;) {
        const Result<bool> more = m_all.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return runs;
        runs.append({m_all.integer(0), RunId{m_all.text(1)}});
    }
}

} // namespace engine
