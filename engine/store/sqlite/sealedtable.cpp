// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/sealedtable.h"

#include "engine/store/sqlite/checksum.h"
#include "engine/store/sqlite/database.h"

namespace engine {

namespace {

QString conditionOf(const QStringList &columns)
{
    return columns.isEmpty() ? QString() : QStringLiteral(" WHERE %1 = ?").arg(columns.join(QStringLiteral(" = ? AND ")));
}

} // namespace

Result<> SealedTable::prepare(Database &database, const Shape &shape)
{
    m_database = &database;
    m_shape = shape;
    const QStringList keys = shape.columns.first(shape.keys);
    const QString columns = shape.columns.join(u',') + QStringLiteral(", sum"), table = QStringLiteral(" FROM ") + shape.name;
    const QString select = QStringLiteral("SELECT ") + columns + table, byKeys = conditionOf(keys);
    const QString order = QStringLiteral(" ORDER BY ") + keys.join(u',');
    const QString marks = QStringList(shape.columns.size() + 1, QStringLiteral("?")).join(u',');
    const std::pair<Statement *, QString> statements[] = {
        {&m_find, select + byKeys},
        {&m_sum, QStringLiteral("SELECT sum") + table + byKeys},
        {&m_all, select + order},
        {&m_some, select + conditionOf(shape.columns.first(shape.group)) + order},
        {&m_write, QStringLiteral("INSERT OR REPLACE INTO %1 (%2) VALUES (%3)").arg(shape.name, columns, marks)},
        {&m_remove, QStringLiteral("DELETE") + table + byKeys},
        {&m_clear, QStringLiteral("DELETE") + table},
        {&m_backwards, select + QStringLiteral(" ORDER BY ") + keys.join(QStringLiteral(" DESC,")) + QStringLiteral(" DESC")},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database.handle(), sql); !ready)
            return ready;
    }
    return {};
}

Error SealedTable::damaged(const QString &what) const
{
    return m_database->damaged(QStringLiteral("the table %1: %2").arg(m_shape.name, what), QStringLiteral("keeps its sound rows"));
}

std::optional<SealedTable::Row> SealedTable::row(const Statement &statement) const
{
    Row row;
    const auto columns = int(m_shape.columns.size());
    for (int column = 0; column < columns; ++column)
        row.append(statement.value(column));
    return rowSum(row) == statement.integer(columns) ? std::optional(row) : std::nullopt;
}

Result<QList<SealedTable::Row>> SealedTable::fetch(Statement &statement)
{
    QList<Row> rows;
    for (;;) {
        const Result<bool> more = statement.next();
        if (!more)
            return fail(more.error().kind == ErrorKind::Damaged ? damaged(more.error().detail) : more.error());
        if (!*more)
            return rows;
        std::optional<Row> sound = row(statement);
        if (!sound) {
            statement.finish();
            return fail(damaged(QStringLiteral("a row does not match its checksum")));
        }
        rows.append(std::move(*sound));
    }
}

Result<std::optional<SealedTable::Row>> SealedTable::find(const QVariantList &keys)
{
    Result<> done = trusted();
    if (done)
        done = m_find.runWith(keys);
    if (!done)
        return fail(done.error());
    return fetch(m_find).map([](const QList<Row> &rows) { return rows.isEmpty() ? std::nullopt : std::optional(rows.constFirst()); });
}

Result<QList<SealedTable::Row>> SealedTable::all()
{
    Result<> done = trusted();
    if (done)
        done = m_all.run();
    return done ? fetch(m_all) : fail(done.error());
}

Result<QList<SealedTable::Row>> SealedTable::some(const QVariantList &group)
{
    Result<> done = trusted();
    if (done)
        done = m_some.runWith(group);
    return done ? fetch(m_some) : fail(done.error());
}

/// Subtracts the row's checksum from the mark, if the row exists.
Result<> SealedTable::leave(const QVariantList &keys)
{
    if (Result<> ran = m_sum.runWith(keys); !ran)
        return ran;
    const Result<bool> found = m_sum.next();
    if (!found)
        return fail(found.error());
    if (*found)
        m_database->marks().add(m_shape.mark, -1, -m_sum.integer(0));
    m_sum.finish();
    return {};
}

Result<> SealedTable::write(const Row &row)
{
    if (Result<> left = leave(row.first(m_shape.keys)); !left)
        return left;
    const qint64 sum = rowSum(row);
    if (Result<> done = m_write.runWith(row + Row{sum}); !done)
        return done;
    m_database->marks().add(m_shape.mark, 1, sum);
    return {};
}

Result<> SealedTable::remove(const QVariantList &keys)
{
    const Result<> left = leave(keys);
    return left ? m_remove.runWith(keys) : left;
}

Result<> SealedTable::clear()
{
    m_database->marks().set(m_shape.mark, {m_shape.name});
    return m_clear.run();
}

Result<> SealedTable::trusted()
{
    if (m_trusted)
        return {};
    Result<> whole = verify();
    if (!whole && whole.error().kind == ErrorKind::Damaged) { // another connection may have written
        if (Result<> read = m_database->refresh(); !read)
            return read;
        whole = verify();
    }
    m_trusted = whole.has_value();
    return whole;
}

Result<> SealedTable::verify()
{
    if (Result<> ran = m_all.run(); !ran)
        return ran;
    const Result<QList<Row>> rows = fetch(m_all);
    if (!rows)
        return fail(rows.error());
    const Mark *mark = m_database->marks().find(m_shape.mark);
    if (!mark)
        return fail(damaged(QStringLiteral("its mark is damaged")));
    qint64 digest = 0;
    for (const Row &row : *rows)
        digest += rowSum(row);
    if (rows->size() != mark->count || digest != mark->digest)
        return fail(damaged(QStringLiteral("it has %1 rows of %2 that were written, or other ones").arg(rows->size()).arg(mark->count)));
    return {};
}

QList<SealedTable::Row> SealedTable::salvaged()
{
    QList<Row> rows;
    QSet<qint64> seen;
    for (Statement *statement : {&m_all, &m_backwards}) { // rows after an unreadable page are read from the end
        if (!statement->run())
            continue;
        while (statement->next().value_or(false)) {
            const std::optional<Row> sound = row(*statement);
            if (sound && !seen.contains(statement->integer(int(sound->size()))))
                rows.append(*sound);
            if (sound)
                seen.insert(statement->integer(int(sound->size())));
        }
    }
    return rows;
}

} // namespace engine
