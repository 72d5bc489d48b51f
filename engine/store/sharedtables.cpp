// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sharedtables.h"

#include "engine/store/database.h"

namespace engine {

namespace {

constexpr qint64 mostReplies = 50'000;

/// Every row of a statement that has been run.
template <typename Take>
Result<> eachRow(Statement &statement, Take &&take)
{
    for (;;) {
        const Result<bool> more = statement.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        take(statement);
    }
}

} // namespace

Result<> SharedTables::prepare(Database &database)
{
    const std::pair<Statement *, QString> statements[] = {
        {&m_addSpent, QStringLiteral("INSERT INTO spending (day, micro_usd) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET micro_usd = micro_usd + excluded.micro_usd")},
        {&m_open, QStringLiteral("INSERT OR REPLACE INTO open_call (run, call, at_ms, micro_usd) VALUES (?, ?, ?, ?)")},
        {&m_close, QStringLiteral("DELETE FROM open_call WHERE run = ? AND call = ?")},
        {&m_days, QStringLiteral("SELECT day, micro_usd FROM spending ORDER BY day")},
        {&m_openCalls, QStringLiteral("SELECT run, call, at_ms, micro_usd FROM open_call ORDER BY run, call")},
        {&m_reply, QStringLiteral("SELECT body FROM reply WHERE key = ?")},
        {&m_keepReply, QStringLiteral("INSERT OR REPLACE INTO reply (key, at_ms, body) VALUES (?, ?, ?)")},
        {&m_dropOldReplies, QStringLiteral("DELETE FROM reply WHERE id <= ?")},
        {&m_replyCount, QStringLiteral("SELECT count(*) FROM reply")},
        {&m_clearReplies, QStringLiteral("DELETE FROM reply")},
        {&m_keepForecast, QStringLiteral("INSERT OR REPLACE INTO forecast (run, at_ms, body) VALUES (?, ?, ?)")},
        {&m_keepOutcome, QStringLiteral("UPDATE forecast SET outcome = ? WHERE run = ?")},
        {&m_dropForecast, QStringLiteral("DELETE FROM forecast WHERE run = ?")},
        {&m_forecasts, QStringLiteral("SELECT run, body, coalesce(outcome, '') FROM forecast ORDER BY at_ms DESC LIMIT ?")},
        {&m_keepExperience, QStringLiteral("INSERT OR REPLACE INTO experience (run, step, label, at_ms, body) VALUES (?, ?, ?, ?, ?)")},
        {&m_experience, QStringLiteral("SELECT run, step, label, body FROM experience ORDER BY at_ms DESC LIMIT ?")},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database.handle(), sql); !ready)
            return ready;
    }
    return recall();
}

Result<> SharedTables::recall()
{
    const Result<SpendingBook> book = spending();
    if (!book)
        return fail(book.error());
    m_opened.clear();
    m_begun.clear();
    m_spent.clear();
    for (const SpendingBook::OpenCall &call : book->open)
        m_opened.insert({call.run, call.call});
    return {};
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
    return m_close.run(event.run.value, finished->end.call.value);
}

Result<> SharedTables::settle()
{
    for (const auto &[call, reserved] : std::exchange(m_begun, {}).asKeyValueRange()) {
        m_opened.insert(call);
        if (Result<> done = m_open.run(call.first.value, call.second.value, reserved.atMs, reserved.money.microUsd); !done)
            return done;
    }
    for (const auto &[day, money] : std::exchange(m_spent, {}).asKeyValueRange()) {
        if (Result<> done = m_addSpent.run(day, money.microUsd); !done)
            return done;
    }
    return {};
}

Result<SpendingBook> SharedTables::spending()
{
    SpendingBook book;
    Result<> done = m_days.run();
    if (done)
        done = eachRow(m_days, [&](const Statement &row) { book.days.append({row.integer(0), Money{row.integer(1)}}); });
    if (done)
        done = m_openCalls.run();
    if (done) {
        done = eachRow(m_openCalls, [&](const Statement &row) {
            book.open.append({{row.text(0)}, {quint32(row.integer(1))}, row.integer(2), {row.integer(3)}});
        });
    }
    if (!done)
        return fail(done.error());
    return book;
}

Result<std::optional<QByteArray>> SharedTables::reply(const QByteArray &key)
{
    if (const Result<> ran = m_reply.run(key); !ran)
        return fail(ran.error());
    const Result<bool> found = m_reply.next();
    if (!found)
        return fail(found.error());
    std::optional<QByteArray> body;
    if (*found)
        body = m_reply.bytes(0);
    m_reply.finish();
    return body;
}

Result<> SharedTables::keepReply(const QByteArray &key, const QByteArray &body, qint64 atMs)
{
    if (Result<> kept = m_keepReply.run(key, atMs, body); !kept)
        return kept;
    const qint64 id = m_keepReply.lastId();
    return id % 256 == 0 && id > mostReplies ? m_dropOldReplies.run(id - mostReplies) : Result<>();
}

Result<qint64> SharedTables::replies()
{
    if (const Result<> ran = m_replyCount.run(); !ran)
        return fail(ran.error());
    const Result<bool> found = m_replyCount.next();
    if (!found)
        return fail(found.error());
    const qint64 count = *found ? m_replyCount.integer(0) : 0;
    m_replyCount.finish();
    return count;
}

Result<> SharedTables::clearReplies()
{
    return m_clearReplies.run();
}

Result<> SharedTables::keepForecast(const RunId &run, const QByteArray &body, qint64 atMs)
{
    return m_keepForecast.run(run.value, atMs, body);
}

Result<> SharedTables::keepOutcome(const RunId &run, const QByteArray &outcome)
{
    return m_keepOutcome.run(outcome, run.value);
}

Result<> SharedTables::dropForecast(const RunId &run)
{
    return m_dropForecast.run(run.value);
}

Result<QList<SharedTables::Forecast>> SharedTables::forecasts(int most)
{
    QList<Forecast> list;
    Result<> done = m_forecasts.run(most);
    if (done)
        done = eachRow(m_forecasts, [&](const Statement &row) { list.append({{row.text(0)}, row.bytes(1), row.bytes(2)}); });
    if (!done)
        return fail(done.error());
    return list;
}

Result<> SharedTables::keepExperience(const QList<Experience> &rows, qint64 atMs)
{
    for (const Experience &row : rows) {
        if (Result<> kept = m_keepExperience.run(row.run.value, row.step, row.label, atMs, row.body); !kept)
            return kept;
    }
    return {};
}

Result<QList<SharedTables::Experience>> SharedTables::experience(int most)
{
    QList<Experience> list;
    Result<> done = m_experience.run(most);
    if (done)
        done = eachRow(m_experience, [&](const Statement &row) { list.append({{row.text(0)}, row.text(1), row.text(2), row.bytes(3)}); });
    if (!done)
        return fail(done.error());
    return list;
}

} // namespace engine
