// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/database.h"

#include "engine/base/log.h"
#include "engine/store/header.h"
#include "engine/store/migrations.h"

#include <QFile>
#include <QSqlError>

#include <atomic>

namespace engine {

namespace {

/// Made before SQLite does it, so that nobody else may ever read it.
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
    // A newer version that crashed may have left its number in the write-ahead log only.
    const Result<qint64> version = integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (*version > newestVersion(migrations()))
        return fail(newerError(path, int(*version)));
    if (*version == 0) { // only a new file: the pragma writes even when it changes nothing
        if (Result<> done = execute(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")); !done)
            return done;
    }
    if (Result<> configured = configure(); !configured)
        return configured;
    return migrate(*this, migrations());
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
    for (const auto &sql : {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA foreign_keys = ON"),
             QStringLiteral("PRAGMA cache_size = -16000"), QStringLiteral("PRAGMA journal_size_limit = 67108864")}) {
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
    // Qt steps through a command without columns only once, and each step frees one page.
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
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // After a full disk SQLite has often rolled back by itself; then there is nothing left to take back.
    if (const Result<> back = m_database.execute(QStringLiteral("ROLLBACK")); !back)
        qCDebug(logStore) << "rollback:" << back.error().detail;
}

Result<> Transaction::commit()
{
    Result<> done = m_database.execute(QStringLiteral("COMMIT"));
    m_open = !done.has_value();
    return done;
}

} // namespace engine
