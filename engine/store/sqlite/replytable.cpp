// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/replytable.h"

#include "engine/store/sqlite/checksum.h"
#include "engine/store/sqlite/database.h"

namespace engine {

namespace {

constexpr qint64 mostReplies = 50'000;

/// A row's part of the mark: allows checking the index without the bodies.
qint64 indexSum(const QByteArray &key, qint64 sum)
{
    return rowSum(QVariantList{key, sum});
}

} // namespace

Result<> ReplyTable::prepare(Database &database)
{
    m_database = &database;
    const std::pair<Statement *, QString> statements[] = {
        {&m_keys, QStringLiteral("SELECT id, key, sum FROM reply NOT INDEXED ORDER BY id")},
        {&m_find, QStringLiteral("SELECT key, at_ms, body, sum FROM reply WHERE id = ?")},
        {&m_all, QStringLiteral("SELECT key, at_ms, body, sum FROM reply NOT INDEXED ORDER BY id")},
        {&m_write, QStringLiteral("INSERT OR REPLACE INTO reply (key, at_ms, body, sum) VALUES (?, ?, ?, ?)")},
        {&m_drop, QStringLiteral("DELETE FROM reply WHERE id = ?")},
        {&m_dropOld, QStringLiteral("DELETE FROM reply WHERE id <= ?")},
        {&m_sums, QStringLiteral("SELECT key, sum FROM reply WHERE id = ?")},
        {&m_oldSums, QStringLiteral("SELECT key, sum FROM reply WHERE id <= ?")},
        {&m_clear, QStringLiteral("DELETE FROM reply")},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database.handle(), sql); !ready)
            return ready;
    }
    return {};
}

Error ReplyTable::damaged(const QString &what) const
{
    return m_database->damaged(QStringLiteral("the table reply: %1").arg(what), QStringLiteral("keeps its sound rows"));
}

/// Also checks that no row is missing.
Result<> ReplyTable::index()
{
    if (m_indexed)
        return {};
    Result<> read = readIndex();
    if (!read && read.error().kind == ErrorKind::Damaged) { // another connection may have written
        if (Result<> refreshed = m_database->refresh(); !refreshed)
            return refreshed;
        read = readIndex();
    }
    m_indexed = read.has_value();
    return read;
}

Result<> ReplyTable::readIndex()
{
    m_ids.clear();
    if (Result<> ran = m_keys.run(); !ran)
        return ran;
    qint64 rows = 0, digest = 0;
    for (;; ++rows) {
        const Result<bool> more = m_keys.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        m_ids.insert(textSum(m_keys.bytes(1)), m_keys.integer(0));
        digest += indexSum(m_keys.bytes(1), m_keys.integer(2));
    }
    const Mark *mark = m_database->marks().find(Marks::Replies);
    if (!mark)
        return fail(damaged(QStringLiteral("its mark is damaged")));
    if (mark->count != rows || mark->digest != digest || m_ids.size() != rows)
        return fail(damaged(QStringLiteral("it has %1 rows of %2 that were written, or other ones").arg(rows).arg(mark->count)));
    return {};
}

Result<std::optional<QByteArray>> ReplyTable::find(const QByteArray &key)
{
    if (const Result<> indexed = index(); !indexed)
        return fail(indexed.error());
    const auto id = m_ids.constFind(textSum(key));
    if (id == m_ids.constEnd())
        return std::nullopt;
    if (const Result<> ran = m_find.run(*id); !ran)
        return fail(ran.error());
    const Result<bool> found = m_find.next();
    if (!found)
        return fail(found.error());
    const bool sound = *found && m_find.bytes(0) == key
        && rowSum({m_find.value(0), m_find.value(1), m_find.value(2)}) == m_find.integer(3);
    const QByteArray body = sound ? m_find.bytes(2) : QByteArray();
    m_find.finish();
    if (!sound)
        return fail(damaged(QStringLiteral("row %1 does not match its checksum").arg(*id)));
    return body;
}

/// Subtracts the checksums of removed rows from the mark.
Result<> ReplyTable::leave(Statement &sums)
{
    for (;;) {
        const Result<bool> more = sums.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        m_database->marks().add(Marks::Replies, -1, -indexSum(sums.bytes(0), sums.integer(1)));
    }
}

Result<> ReplyTable::keep(const QByteArray &key, const QByteArray &body, qint64 atMs)
{
    Result<> done = index();
    const qint64 before = m_ids.value(textSum(key));
    if (done && before)
        done = m_sums.run(before).and_then([&] { return leave(m_sums); }).and_then([&] { return m_drop.run(before); });
    const qint64 sum = rowSum(QVariantList{key, atMs, body});
    if (done)
        done = m_write.run(key, atMs, body, sum);
    if (!done)
        return done;
    const qint64 id = m_write.lastId();
    m_database->marks().add(Marks::Replies, 1, indexSum(key, sum));
    m_ids.insert(textSum(key), id);
    const qint64 oldest = id - mostReplies;
    if (id % 256 != 0 || oldest <= 0)
        return {};
    m_ids.removeIf([oldest](QHash<quint64, qint64>::iterator each) { return each.value() <= oldest; });
    return m_oldSums.run(oldest).and_then([&] { return leave(m_oldSums); }).and_then([&] { return m_dropOld.run(oldest); });
}

Result<qint64> ReplyTable::count()
{
    return index().map([&] { return qint64(m_ids.size()); });
}

Result<> ReplyTable::clear()
{
    m_ids.clear();
    m_indexed = true;
    m_database->marks().set(Marks::Replies, {QStringLiteral("reply")});
    return m_clear.run();
}

std::optional<ReplyTable::Reply> ReplyTable::row() const
{
    if (rowSum(QVariantList{m_all.value(0), m_all.value(1), m_all.value(2)}) != m_all.integer(3))
        return std::nullopt;
    return Reply{m_all.bytes(0), m_all.bytes(2), m_all.integer(1)};
}

Result<> ReplyTable::checkAll()
{
    qint64 rows = 0;
    Result<> whole = index();
    if (whole)
        salvage([&](const Reply &) { ++rows; });
    if (whole && rows != m_ids.size())
        return fail(damaged(QStringLiteral("%1 of its %2 rows do not match their checksum").arg(m_ids.size() - rows).arg(m_ids.size())));
    return whole;
}

} // namespace engine
