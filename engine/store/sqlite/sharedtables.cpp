// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/sharedtables.h"

#include "engine/base/log.h"
#include "engine/store/sqlite/database.h"
#include "engine/types/events/runevent.h"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

/// A damaged table is reported when it is read; until then runs are written without it.
Result<> unlessDamaged(Result<> done)
{
    if (done || done.error().kind != ErrorKind::Damaged)
        return done;
    qCWarning(logStore).noquote() << done.error().detail;
    return {};
}

/// A null QByteArray would be bound as NULL.
QByteArray bound(const QByteArray &bytes) { return bytes.isNull() ? QByteArray("") : bytes; }

QList<SealedTable::Row> newestFirst(QList<SealedTable::Row> rows, int timeColumn, int most)
{
    std::stable_sort(rows.begin(), rows.end(), [=](const SealedTable::Row &a, const SealedTable::Row &b) {
        return a[timeColumn].toLongLong() > b[timeColumn].toLongLong();
    });
    return rows.first(std::min<qsizetype>(rows.size(), most));
}

} // namespace

Result<> SharedTables::prepare(Database &database)
{
    m_database = &database;
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    const std::pair<SealedTable *, SealedTable::Shape> tables[] = {
        {&m_spending, {QStringLiteral("spending"), Marks::Spending, words("day micro_usd"), 1}},
        {&m_openCalls, {QStringLiteral("open_call"), Marks::OpenCalls, words("run call at_ms micro_usd"), 2}},
        {&m_forecasts, {QStringLiteral("forecast"), Marks::Forecasts, words("run at_ms body outcome"), 1}},
        {&m_experience, {QStringLiteral("experience"), Marks::Experience, words("run step label at_ms body"), 3}},
    };
    for (const auto &[table, shape] : tables) {
        if (Result<> ready = table->prepare(database, shape); !ready)
            return ready;
    }
    if (Result<> ready = m_replies.prepare(database); !ready)
        return ready;
    return recall();
}

Result<> SharedTables::recall()
{
    for (SealedTable *table : sealed())
        table->forget();
    m_replies.forget();
    m_opened.clear();
    m_begun.clear();
    m_spent.clear();
    const Result<QList<SealedTable::Row>> open = m_openCalls.all();
    if (!open)
        return unlessDamaged(fail(open.error()));
    for (const SealedTable::Row &row : *open)
        m_opened.insert({{row[0].toString()}, {row[1].toUInt()}});
    return {};
}

Result<> SharedTables::inTransaction(const std::function<Result<>()> &work)
{
    Result<> done;
    {
        Transaction transaction(*m_database);
        done = transaction.begun();
        if (done)
            done = work();
        if (done)
            done = transaction.commit();
    }
    if (!done)
        (void)recall();
    return done;
}

Result<> SharedTables::note(const RunEvent &event)
{
    if (const auto *started = std::get_if<CallStarted>(&event.body)) {
        if (started->call.reserved <= Money())
            return {};
        m_begun.insert({event.run, started->call.id}, {event.atMs, started->call.reserved});
        return {};
    }
    const auto *finished = std::get_if<CallFinished>(&event.body);
    if (!finished)
        return {};
    if (finished->end.cost > Money())
        m_spent[spendingDay(event.atMs)].microUsd += finished->end.cost.microUsd;
    const CallKey call{event.run, finished->end.call};
    if (m_begun.remove(call) || !m_opened.remove(call))
        return {};
    return unlessDamaged(m_openCalls.remove({event.run.value, finished->end.call.value}));
}

Result<> SharedTables::settle()
{
    for (const auto &[call, reserved] : std::exchange(m_begun, {}).asKeyValueRange()) {
        m_opened.insert(call);
        const Result<> done = m_openCalls.write({call.first.value, call.second.value, reserved.atMs, qint64(reserved.money.microUsd)});
        if (Result<> settled = unlessDamaged(done); !settled)
            return settled;
    }
    for (const auto &[day, money] : std::exchange(m_spent, {}).asKeyValueRange()) {
        if (Result<> done = unlessDamaged(addSpent(day, money)); !done)
            return done;
    }
    return {};
}

/// Books nothing in a damaged table: a repair computes it again from the events.
Result<> SharedTables::addSpent(qint64 day, Money money)
{
    const auto before = m_spending.find({day});
    if (!before)
        return fail(before.error());
    return m_spending.write({day, (*before ? (**before)[1].toLongLong() : 0) + qint64(money.microUsd)});
}

Result<SpendingBook> SharedTables::spending()
{
    const Result<QList<SealedTable::Row>> days = m_spending.all();
    const Result<QList<SealedTable::Row>> open = days ? m_openCalls.all() : days;
    if (!open)
        return fail(open.error());
    SpendingBook book;
    for (const SealedTable::Row &row : *days)
        book.days.append({row[0].toLongLong(), Money{row[1].toLongLong()}});
    for (const SealedTable::Row &row : *open)
        book.open.append({{row[0].toString()}, {row[1].toUInt()}, row[2].toLongLong(), {row[3].toLongLong()}});
    return book;
}

Result<std::optional<QByteArray>> SharedTables::reply(const QByteArray &key)
{
    return m_replies.find(key);
}

Result<> SharedTables::keepReply(const QByteArray &key, const QByteArray &body, qint64 atMs)
{
    return inTransaction([&] { return m_replies.keep(bound(key), bound(body), atMs); });
}

Result<qint64> SharedTables::replies()
{
    return m_replies.count();
}

Result<> SharedTables::clearReplies()
{
    return inTransaction([&] { return m_replies.clear(); });
}

Result<> SharedTables::keepForecast(const RunId &run, const QByteArray &body, qint64 atMs)
{
    return inTransaction([&] { return m_forecasts.write({run.value, atMs, bound(body), QVariant()}); });
}

Result<> SharedTables::keepOutcome(const RunId &run, const QByteArray &outcome)
{
    return inTransaction([&]() -> Result<> {
        const auto row = m_forecasts.find({run.value});
        if (!row || !*row)
            return row ? Result<>() : fail(row.error());
        return m_forecasts.write({(**row)[0], (**row)[1], (**row)[2], bound(outcome)});
    });
}

Result<> SharedTables::dropForecast(const RunId &run)
{
    return inTransaction([&] { return m_forecasts.remove({run.value}); });
}

Result<QList<SharedTables::Forecast>> SharedTables::forecasts(int most)
{
    const Result<QList<SealedTable::Row>> rows = m_forecasts.all();
    if (!rows)
        return fail(rows.error());
    QList<Forecast> list;
    for (const SealedTable::Row &row : newestFirst(*rows, 1, most))
        list.append({{row[0].toString()}, row[2].toByteArray(), row[3].toByteArray()});
    return list;
}

Result<> SharedTables::keepExperience(const QList<Experience> &rows, qint64 atMs)
{
    return inTransaction([&] {
        Result<> kept;
        for (auto row = rows.begin(); kept && row != rows.end(); ++row)
            kept = m_experience.write({row->run.value, row->step, row->label.isNull() ? QStringLiteral("") : row->label, atMs, bound(row->body)});
        return kept;
    });
}

Result<QList<SharedTables::Experience>> SharedTables::experience(int most)
{
    const Result<QList<SealedTable::Row>> rows = m_experience.all();
    if (!rows)
        return fail(rows.error());
    QList<Experience> list;
    for (const SealedTable::Row &row : newestFirst(*rows, 3, most))
        list.append({{row[0].toString()}, row[1].toString(), row[2].toString(), row[4].toByteArray()});
    return list;
}

QStringList SharedTables::damage()
{
    QStringList damage;
    for (SealedTable *table : sealed()) {
        if (const Result<> whole = table->trusted(); !whole)
            damage.append(whole.error().detail);
    }
    if (const Result<> whole = m_replies.checkAll(); !whole)
        damage.append(whole.error().detail);
    return damage;
}

Result<> SharedTables::takeOver(SharedTables &from, const QHash<qint64, Money> &counted)
{
    const bool counts = !from.m_spending.trusted(); // spending must not be lost with a damaged row
    Result<> done;
    for (const auto &[to, source] : {std::pair(&m_spending, &from.m_spending), std::pair(&m_openCalls, &from.m_openCalls),
             std::pair(&m_forecasts, &from.m_forecasts), std::pair(&m_experience, &from.m_experience)}) {
        const QList<SealedTable::Row> rows = source->salvaged();
        for (auto row = rows.begin(); done && row != rows.end(); ++row)
            done = to->write(*row);
    }
    for (auto day = counted.begin(); counts && done && day != counted.end(); ++day) {
        const auto there = m_spending.find({day.key()});
        const qint64 known = there && *there ? (**there)[1].toLongLong() : 0;
        done = there ? m_spending.write({day.key(), std::max(known, qint64(day->microUsd))}) : fail(there.error());
    }
    from.m_replies.salvage([&](const ReplyTable::Reply &reply) {
        if (done)
            done = m_replies.keep(reply.key, reply.body, reply.atMs);
    });
    return done;
}

} // namespace engine
