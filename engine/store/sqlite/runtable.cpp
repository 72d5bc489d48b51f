// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/runtable.h"

#include "engine/store/sqlite/checksum.h"
#include "engine/store/sqlite/database.h"

#include <QSet>

#include <algorithm>

namespace engine {

namespace {

// The columns of `summary` in the order of writing and reading.
const QString summaryColumns = QStringLiteral("run, last_seq, name, recipe, status, started_ms, last_ms, candidates, candidates_wanted, "
                                              "spent_micro_usd, spent_is_lower_bound, best_preview, best_elo, best_score, end_reason, judged");
constexpr int summaryWidth = 16;

template <typename T>
QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

RunSummary summaryOf(const Statement &row)
{
    RunSummary summary;
    summary.name = row.text(2);
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

QVariantList valuesOf(qint64 row, quint64 lastSeq, const RunSummary &s)
{
    // A null QString would be bound as NULL.
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    return {row, qint64(lastSeq), text(s.name), text(s.recipe), toName(s.status), s.startedMs, s.lastMs, s.candidates,
        orNull(s.candidatesWanted), qint64(s.spent.microUsd), int(s.spentIsLowerBound), text(s.bestPreview), s.bestElo,
        orNull(s.bestScore), s.endReason ? QVariant(toName(*s.endReason)) : QVariant(), int(s.judged)};
}

qint64 sumOf(const RunRow &row)
{
    return rowSum({row.id, row.run.value, row.title, int(row.pinned)});
}

} // namespace

Result<> RunTable::prepare(Database &database)
{
    m_database = &database;
    const QString marks = QStringList(summaryWidth + 1, QStringLiteral("?")).join(u',');
    const std::pair<Statement *, QString> statements[] = {
        {&m_all, QStringLiteral("SELECT id, name, title, pinned, sum FROM run NOT INDEXED ORDER BY id")},
        {&m_add, QStringLiteral("INSERT INTO run (name) VALUES (?)")},
        {&m_write, QStringLiteral("UPDATE run SET title = nullif(?, ''), pinned = ?, sum = ? WHERE id = ?")},
        {&m_remove, QStringLiteral("DELETE FROM run WHERE id = ?")},
        {&m_summary, QStringLiteral("INSERT OR REPLACE INTO summary (%1, sum) VALUES (%2)").arg(summaryColumns, marks)},
        {&m_lines, QStringLiteral("SELECT %1, sum FROM summary").arg(summaryColumns)},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database.handle(), sql); !ready)
            return ready;
    }
    return load();
}

Result<> RunTable::load()
{
    m_rows.clear();
    m_damage.clear();
    const Result<> read = readRuns();
    if (!read && read.error().kind != ErrorKind::Damaged)
        return read;
    if (!read)
        m_damage = read.error().detail;
    addMarked();
    return findNameless();
}

/// Finds runs whose row and mark are both lost, by their line in the list.
Result<> RunTable::findNameless()
{
    const auto known = lines();
    if (!known)
        return known.error().kind == ErrorKind::Damaged ? Result<>() : fail(known.error());
    QSet<qint64> named;
    for (const RunRow &row : std::as_const(m_rows))
        named.insert(row.id);
    for (const qint64 id : known->keys()) {
        if (!named.contains(id) && m_damage.isEmpty())
            m_damage = QStringLiteral("the name of the run in row %1 is lost").arg(id);
    }
    return {};
}

Result<> RunTable::readRuns()
{
    if (Result<> ran = m_all.run(); !ran)
        return ran;
    for (;;) {
        const Result<bool> more = m_all.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        RunRow row{m_all.integer(0), {m_all.text(1)}, m_all.text(2), m_all.integer(3) != 0, {}};
        const Mark *mark = m_database->marks().find(row.id);
        if (m_all.integer(4) == sumOf(row) && !m_rows.contains(row.run) && (!mark || mark->name == row.run.value)) {
            m_rows.insert(row.run, row);
            continue;
        }
        // addMarked() takes the name from the mark, which has a checksum of its own.
        if (!mark || mark->name.isEmpty())
            m_damage = QStringLiteral("the table run, row %1, does not match its checksum").arg(row.id);
    }
}

/// Adds runs whose rows are damaged or missing: only settings of a person are lost.
void RunTable::addMarked()
{
    for (const qint64 id : m_database->marks().runs()) {
        const RunId run{m_database->marks().find(id)->name};
        if (m_rows.contains(run))
            continue;
        m_rows.insert(run, {id, run, {}, false, QStringLiteral("its title and pin are damaged; valda check --repair goes on without them")});
    }
}

const RunRow *RunTable::find(const RunId &run) const
{
    const auto found = m_rows.constFind(run);
    return found != m_rows.constEnd() ? &*found : nullptr;
}

QList<RunRow> RunTable::all() const
{
    QList<RunRow> rows = m_rows.values();
    std::sort(rows.begin(), rows.end(), [](const RunRow &a, const RunRow &b) { return a.id < b.id; });
    return rows;
}

Result<qint64> RunTable::add(const RunId &run)
{
    if (const Result<> ran = m_add.run(run.value); !ran)
        return fail(ran.error());
    const RunRow row{m_add.lastId(), run, {}, false, {}};
    if (const Result<> written = write(row); !written)
        return fail(written.error());
    m_database->marks().set(row.id, {run.value});
    return row.id;
}

Result<> RunTable::write(const RunRow &row)
{
    if (!row.damage.isEmpty())
        return fail(m_database->damaged(QStringLiteral("title and pin of run %1 cannot be read").arg(row.run.value), QStringLiteral("goes on without them")));
    if (Result<> done = m_write.run(row.title.isNull() ? QStringLiteral("") : row.title, int(row.pinned), sumOf(row), row.id); !done)
        return done;
    m_rows.insert(row.run, row);
    return {};
}

Result<> RunTable::remove(const RunId &run)
{
    const RunRow row = m_rows.take(run);
    m_database->marks().remove(row.id);
    return m_remove.run(row.id);
}

Result<> RunTable::setPinned(const RunId &run, bool pinned)
{
    RunRow row = m_rows.value(run);
    row.pinned = pinned;
    return write(row);
}

Result<> RunTable::setTitle(const RunId &run, const QString &title)
{
    RunRow row = m_rows.value(run);
    row.title = title;
    return write(row);
}

Result<> RunTable::writeSummary(qint64 row, quint64 lastSeq, const RunSummary &summary)
{
    const QVariantList values = valuesOf(row, lastSeq, summary);
    return m_summary.runWith(values + QVariantList{rowSum(values)});
}

Result<QHash<qint64, RunTable::Line>> RunTable::lines()
{
    QHash<qint64, Line> lines;
    if (const Result<> ran = m_lines.run(); !ran)
        return fail(ran.error());
    for (;;) {
        const Result<bool> more = m_lines.next();
        if (!more && more.error().kind != ErrorKind::Damaged)
            return fail(more.error());
        if (!more || !*more)
            return lines;
        QVariantList values;
        for (int column = 0; column < summaryWidth; ++column)
            values.append(m_lines.value(column));
        if (rowSum(values) == m_lines.integer(summaryWidth))
            lines.insert(m_lines.integer(0), {quint64(m_lines.integer(1)), summaryOf(m_lines)});
    }
}

} // namespace engine
