// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/marks.h"

#include "engine/store/sqlite/checksum.h"

namespace engine {

namespace {

qint64 sumOf(qint64 id, const Mark &mark)
{
    return rowSum({id, mark.name, mark.count, mark.digest, mark.broken});
}

} // namespace

Result<> Marks::prepare(const QSqlDatabase &database)
{
    const std::pair<Statement *, QString> statements[] = {
        {&m_all, QStringLiteral("SELECT id, name, count, digest, broken, sum FROM mark ORDER BY id")},
        {&m_write, QStringLiteral("INSERT OR REPLACE INTO mark (id, name, count, digest, broken, sum) VALUES (?, ?, ?, ?, ?, ?)")},
        {&m_drop, QStringLiteral("DELETE FROM mark WHERE id = ?")},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database, sql); !ready)
            return ready;
    }
    return {};
}

Result<> Marks::load()
{
    m_marks.clear();
    m_changed.clear();
    m_damage.clear();
    const Result<> read = readAll();
    if (!read && read.error().kind != ErrorKind::Damaged)
        return read;
    if (!read)
        m_damage = read.error().detail;
    else if (m_damage.isEmpty() && !m_marks.contains(Commits)) // every library has this mark
        m_damage = QStringLiteral("the table mark lacks rows");
    return {};
}

Result<> Marks::readAll()
{
    if (Result<> ran = m_all.run(); !ran)
        return ran;
    for (;;) {
        const Result<bool> more = m_all.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        const qint64 id = m_all.integer(0);
        const Mark mark{m_all.text(1), m_all.integer(2), m_all.integer(3), m_all.integer(4)};
        if (m_all.integer(5) == sumOf(id, mark))
            m_marks.insert(id, mark);
        else
            m_damage = QStringLiteral("the table mark, row %1, does not match its checksum").arg(id);
    }
}

const Mark *Marks::find(qint64 id) const
{
    const auto found = m_marks.constFind(id);
    return found != m_marks.constEnd() ? &*found : nullptr;
}

QList<qint64> Marks::runs() const
{
    QList<qint64> runs;
    for (const auto &[id, mark] : m_marks.asKeyValueRange()) {
        if (id < FirstOfTables)
            runs.append(id);
    }
    return runs;
}

void Marks::set(qint64 id, const Mark &mark)
{
    m_marks.insert(id, mark);
    m_changed.insert(id);
}

void Marks::remove(qint64 id)
{
    m_marks.remove(id);
    m_changed.insert(id);
}

Mark *Marks::changing(qint64 id)
{
    const auto found = m_marks.find(id);
    if (found == m_marks.end())
        return nullptr;
    m_changed.insert(id);
    return &*found;
}

void Marks::add(qint64 id, qint64 rows, qint64 digest)
{
    if (Mark *mark = changing(id)) {
        mark->count += rows;
        mark->digest = qint64(quint64(mark->digest) + quint64(digest));
    }
}

void Marks::setCount(qint64 id, qint64 count)
{
    if (Mark *mark = changing(id))
        mark->count = count;
}

void Marks::setBroken(qint64 id, qint64 seq)
{
    const Mark *known = find(id);
    if (known && (known->broken == 0 || seq < known->broken))
        changing(id)->broken = seq;
}

Result<> Marks::settle()
{
    add(Commits, 1, 0);
    for (const qint64 id : std::exchange(m_changed, {})) {
        const auto mark = m_marks.constFind(id);
        const Result<> done = mark == m_marks.constEnd() ? m_drop.run(id)
            : m_write.run(id, mark->name, mark->count, mark->digest, mark->broken, sumOf(id, *mark));
        if (!done)
            return done;
    }
    return {};
}

} // namespace engine
