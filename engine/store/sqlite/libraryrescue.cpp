// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/libraryrescue.h"

#include "engine/store/records/runfold.h"
#include "engine/store/sqlite/libraryfile.h"
#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

namespace {

/// Adds the cost of an event that was paid.
void addCost(QHash<qint64, Money> &spent, const RunEvent &event)
{
    if (const auto *finished = std::get_if<CallFinished>(&event.body))
        spent[spendingDay(event.atMs)] += finished->end.cost;
}

} // namespace

Result<RunHealth> LibraryRescue::inspect(const RunRow &row)
{
    RunHealth health{row.run, 0, 0, row.damage};
    const Result<RunLog> log = m_file.logOf(row);
    if (!log && log.error().kind != ErrorKind::Damaged)
        return fail(log.error());
    const Result<quint64> last = log ? Result<quint64>(log->end) : m_file.m_log.lastOf(row.id);
    const RunLog whole = log ? *log : RunLog(row.run, row.id, last.value_or(0));
    RunFold fold(row.id);
    LogEnd end;
    Result<> sound = log ? Result<>() : fail(log.error());
    const Result<> read = m_file.m_log.read(whole, 0, -1, 2048, [&](const QList<EventRow> &rows) {
        for (auto it = rows.begin(); end.seq == health.events && it != rows.end(); ++it) {
            const Result<RunEvent> event = decodeRow(row.run, *it);
            const Result<> passed = event ? end.pass(*event) : Result<>(fail(event.error()));
            if (passed)
                fold.apply(*event);
            else if (sound)
                sound = passed;
            health.events += passed.has_value();
        }
    });
    (void)m_file.m_log.takeBroken();
    if (!read && read.error().kind != ErrorKind::Damaged)
        return fail(read.error());
    if (!read || !sound)
        health.damage = read ? sound.error().detail : read.error().detail;
    health.lost = std::max(whole.end, last.value_or(0)) - std::min(health.events, std::max(whole.end, last.value_or(0)));
    if (health.damage.isEmpty())
        health.damage = derivedDamage(whole, fold.summary());
    return health;
}

/// Damage of derived data of a run whose events are undamaged.
QString LibraryRescue::derivedDamage(const RunLog &log, const RunSummary &summary)
{
    const Mark *mark = m_file.m_database.marks().find(log.row);
    const auto lines = m_file.m_runs.lines();
    const auto line = lines ? lines->value(log.row) : RunTable::Line();
    const Result<qint64> digest = m_file.m_projections.digest(log.row);
    if (!mark || mark->broken != 0 || line.lastSeq != log.end || line.summary != summary)
        return QStringLiteral("its events are whole, its line in the list is not; valda check --repair makes it again");
    if (!digest || *digest != mark->digest)
        return QStringLiteral("its events are whole, its index is not; valda check --repair makes it again");
    return {};
}

QStringList LibraryRescue::damage()
{
    QStringList damage;
    if (!m_file.notice().isEmpty() && m_file.notice() != m_file.m_database.loss())
        damage.append(m_file.notice());
    damage += m_file.m_shared.damage() + m_file.m_priors.damage();
    if (!m_file.m_database.marks().find(Marks::Commits))
        damage.append(m_file.m_database.damaged(QStringLiteral("its count of changes cannot be read"), QStringLiteral("counts anew")).detail);
    const Result<qint64> strangers = m_file.m_database.integer(QStringLiteral(
        "WITH RECURSIVE each (id) AS (SELECT min(run) FROM event UNION ALL SELECT (SELECT min(run) FROM event WHERE run > each.id) "
        "FROM each WHERE each.id IS NOT NULL) "
        "SELECT count(*) FROM each WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM run UNION SELECT id FROM mark)"));
    if (strangers && *strangers > 0) {
        damage.append(m_file.m_database.damaged(QStringLiteral("the names of %1 runs are lost").arg(*strangers),
            QStringLiteral("leaves their events in the copy that it keeps")).detail);
    }
    return damage;
}

Result<> LibraryRescue::takeRun(LibraryFile &from, const RunRow &row, QHash<qint64, Money> &spent)
{
    const Result<RunLog> marked = from.logOf(row);
    const Result<quint64> last = marked ? Result<quint64>(marked->end) : from.m_log.lastOf(row.id);
    Transaction transaction(m_file.m_database);
    Result<> done = transaction.begun();
    const Result<qint64> id = done ? m_file.m_runs.add(row.run) : Result<qint64>(fail(done.error()));
    if (!id)
        return fail(id.error());
    done = takeEvents(from, RunLog(row.run, row.id, last.value_or(0)), RunLog(row.run, *id, 0), spent);
    if (done && row.pinned)
        done = m_file.m_runs.setPinned(row.run, true);
    if (done && !row.title.isEmpty())
        done = m_file.m_runs.setTitle(row.run, row.title);
    const Mark *mark = m_file.m_database.marks().find(*id);
    if (done && mark && mark->count > 0)
        return transaction.commit();
    return done ? m_file.m_runs.remove(row.run).and_then([&] { return transaction.commit(); }) : done; // no event was undamaged
}

/// Copies events up to the first damaged one. Events that only a newer version can decode are copied unchanged.
Result<> LibraryRescue::takeEvents(LibraryFile &from, const RunLog &source, const RunLog &log, QHash<qint64, Money> &spent)
{
    RunFold fold(log.row);
    LogEnd end;
    Result<> done, sound;
    bool isKnown = true;
    quint64 taken = 0;
    const Result<> read = from.m_log.read(source, 0, -1, 2048, [&](const QList<EventRow> &rows) {
        for (auto it = rows.begin(); done && sound && it != rows.end(); ++it) {
            const Result<RunEvent> event = decodeRow(log.run, *it);
            isKnown &= event || event.error().kind != ErrorKind::Newer;
            if (isKnown)
                sound = event ? end.pass(*event) : Result<>(fail(event.error()));
            if (sound)
                done = m_file.m_log.insert(log, *it);
            if (sound && done && isKnown)
                done = m_file.m_projections.apply(log.row, *event);
            if (sound && done && isKnown)
                fold.apply(*event);
            if (sound && done && isKnown)
                addCost(spent, *event);
            taken += sound.has_value();
        }
    });
    if (!read && read.error().kind != ErrorKind::Damaged)
        return read;
    if (done)
        done = m_file.m_projections.settle();
    const Result<qint64> digest = done ? m_file.m_projections.digest(log.row) : Result<qint64>(0);
    if (!digest)
        return fail(digest.error());
    m_file.m_database.marks().set(log.row, {log.run.value, qint64(taken), *digest, 0});
    return done && taken > 0 ? m_file.m_runs.writeSummary(log.row, taken, fold.summary()) : done;
}

Result<> LibraryRescue::takeShared(LibraryFile &from, const QHash<qint64, Money> &spent)
{
    Transaction transaction(m_file.m_database);
    Result<> done = transaction.begun();
    if (done)
        done = m_file.m_shared.takeOver(from.m_shared, spent);
    if (done)
        done = m_file.m_priors.takeOver(from.m_priors);
    return done ? transaction.commit() : done;
}

} // namespace engine
