// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/database.h"

#include "engine/base/log.h"
#include "engine/store/sqlite/header.h"
#include "engine/store/sqlite/migrations.h"

#include <QFile>
#include <QSqlError>

#include <algorithm>
#include <atomic>
#include <utility>

namespace engine {

namespace {

/// Creates the file before SQLite does, so that other users can never read it.
Result<> makeFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return {};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be made: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

Database::~Database()
{
    m_version = Statement();
    m_marks = Marks();
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Result<> Database::open(const QString &path)
{
    if (Result<> made = makeFile(path); !made)
        return made;
    if (Result<> sound = checkHeader(path); !sound)
        return sound;
    if (Result<> connected = connect(path); !connected)
        return connected;
    if (Result<> plain = checkSchema(); !plain)
        return plain;
    // A newer version that crashed may have its version number only in the write-ahead log.
    const Result<qint64> version = integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (*version > newestVersion(migrations()))
        return fail(newerError(path, int(*version)));
    if (*version == 0) { // new file only: the pragma writes even without a change
        if (Result<> done = execute(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")); !done)
            return done;
    }
    if (Result<> configured = configure(); !configured)
        return configured;
    if (Result<> migrated = migrate(*this, migrations()); !migrated)
        return migrated;
    return openMarks(*version == 0);
}

/// A library contains only tables and indexes. Triggers, views and virtual tables
/// of a foreign file would run at the first write. Read errors are reported later.
Result<> Database::checkSchema()
{
    if (Result<> done = execute(QStringLiteral("PRAGMA trusted_schema = OFF")); !done)
        return done;
    const qint64 others = integer(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%'")).value_or(0);
    if (others > 0)
        return fail(ErrorKind::Damaged, QStringLiteral("%1 is no library of Valda: it holds %2 triggers, views or virtual tables").arg(m_database.databaseName()).arg(others));
    return {};
}

Result<> Database::openDamaged(const QString &path)
{
    if (!QFile::exists(path))
        return fail(ErrorKind::Missing, QStringLiteral("there is no %1").arg(path));
    if (Result<> sound = checkJournal(path); !sound)
        return sound;
    if (Result<> connected = connect(path); !connected)
        return connected;
    if (Result<> plain = checkSchema(); !plain)
        return plain;
    // Allows SQLite to read a file that is shorter than its header says.
    for (const auto &sql : {QStringLiteral("PRAGMA writable_schema = ON"), QStringLiteral("PRAGMA cell_size_check = ON"),
             QStringLiteral("PRAGMA query_only = ON")}) {
        if (Result<> done = execute(sql); !done)
            return done;
    }
    const Result<> ready = m_marks.prepare(m_database);
    return ready ? m_marks.load() : ready;
}

Result<> Database::openMarks(bool isNew)
{
    Result<> ready = m_version.prepare(m_database, QStringLiteral("PRAGMA data_version"));
    if (ready)
        ready = m_marks.prepare(m_database);
    if (ready)
        ready = m_marks.load();
    m_marked = ready.has_value();
    if (ready)
        ready = refresh();
    if (ready)
        compareCommits(isNew);
    return ready;
}

/// Compares with the number of confirmed commits in the file beside the library.
void Database::compareCommits(bool isNew)
{
    const QString path = m_database.databaseName();
    m_commits.open(path);
    const Mark *counted = m_marks.find(Marks::Commits);
    const auto known = m_commits.state();
    if (m_commits.isDamaged()) {
        m_loss = QStringLiteral("%1 is damaged: whether %2 lost its last changes cannot be told; valda check --repair takes the library as it is")
                     .arg(CommitFile::pathOf(path), path);
    }
    if (!counted || !known) // a damaged mark is reported by the marks
        return;
    const qint64 missing = std::max<qint64>(0, known->commits - counted->count);
    const qint64 lost = known->lost + missing;
    if (isNew && missing > 0) {
        m_loss = QStringLiteral("%1 was missing or empty, and an empty library was begun in its place: the one before had %2 changes; "
                                "put a backup there to have its runs again").arg(path).arg(known->commits);
    } else if (lost > 0) {
        m_loss = QStringLiteral("%1 lacks the last %2 changes that had been confirmed as stored: its write-ahead log (-wal) was cut or lost, or an "
                                "older copy is in its place; runs may have lost their last events; valda check --repair takes it as it is")
                     .arg(path).arg(lost);
    }
    if (missing > 0)
        m_commits.write({counted->count, isNew ? 0 : lost});
}

void Database::acceptLoss()
{
    const Mark *counted = m_marks.find(Marks::Commits);
    m_commits.write({counted ? counted->count : 0, 0});
    m_loss.clear();
}

Result<> Database::refresh()
{
    if (!m_marked)
        return {};
    if (Result<> ran = m_version.run(); !ran)
        return ran;
    const Result<bool> told = m_version.next();
    if (!told)
        return fail(told.error());
    const qint64 version = m_version.integer(0);
    m_version.finish();
    if (version == std::exchange(m_dataVersion, version))
        return {};
    ++m_generation;
    return m_marks.load();
}

Result<> Database::settle()
{
    return m_marked ? m_marks.settle() : Result<>();
}

void Database::committed()
{
    const Mark *counted = m_marked ? m_marks.find(Marks::Commits) : nullptr;
    if (counted)
        m_commits.write({counted->count, m_commits.state() ? m_commits.state()->lost : 0});
}

void Database::rolledBack()
{
    if (!m_marked)
        return;
    if (const Result<> read = m_marks.load(); !read)
        qCWarning(logStore).noquote() << read.error().detail;
}

Error Database::damaged(const QString &place, const QString &repair) const
{
    return {ErrorKind::Damaged, QStringLiteral("%1 is damaged: %2; valda check --repair %3").arg(m_database.databaseName(), place, repair), {}};
}

Result<> Database::connect(const QString &path)
{
    static std::atomic<int> connections{0};
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("library-%1").arg(++connections));
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_database.open())
        return fail(storeError(m_database.lastError(), path));
    return {};
}

Result<> Database::configure()
{
    for (const auto &sql : {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL"),
             QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA cell_size_check = ON"), QStringLiteral("PRAGMA cache_size = -16000"), QStringLiteral("PRAGMA journal_size_limit = 67108864")}) {
        if (Result<> done = execute(sql); !done)
            return done;
    }
    return {};
}

Result<> Database::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return {};
    return fail(storeError(query.lastError(), m_database.databaseName()));
}

Result<qint64> Database::integer(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql) && query.next())
        return query.value(0).toLongLong();
    return fail(storeError(query.lastError(), m_database.databaseName()));
}

Result<> Database::giveBackSpace()
{
    const Result<qint64> pages = integer(QStringLiteral("PRAGMA freelist_count"));
    if (!pages)
        return fail(pages.error());
    Transaction transaction(*this);
    Result<> done = transaction.begun();
    // Qt steps only once through a command without columns, and each step frees one page.
    QSqlQuery query(m_database);
    bool ok = done && query.prepare(QStringLiteral("PRAGMA incremental_vacuum"));
    for (qint64 i = 0; ok && i < *pages; ++i)
        ok = query.exec();
    if (done && !ok)
        done = fail(storeError(query.lastError(), m_database.databaseName()));
    query.clear();
    return done ? transaction.commit() : done;
}

Transaction::Transaction(Database &database)
    : m_database(database), m_begun(database.execute(QStringLiteral("BEGIN IMMEDIATE")))
{
    m_open = m_begun.has_value();
    if (m_open)
        m_begun = m_database.refresh();
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // After a full disk SQLite has often rolled back already; then this fails without harm.
    if (const Result<> back = m_database.execute(QStringLiteral("ROLLBACK")); !back)
        qCDebug(logStore) << "rollback:" << back.error().detail;
    m_database.rolledBack();
}

Result<> Transaction::commit()
{
    Result<> done = m_database.settle();
    if (done)
        done = m_database.execute(QStringLiteral("COMMIT"));
    m_open = !done.has_value();
    if (done)
        m_database.committed();
    return done;
}

} // namespace engine
