// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/migrations.h"

#include "engine/base/log.h"
#include "engine/store/sqlite/database.h"
#include "engine/store/sqlite/header.h"
#include "engine/store/sqlite/sealing.h"

#include <QFile>

namespace engine {

namespace {

// `event` is the original data, `run` holds settings of a person; the rest are projections that rebuild() makes from the events.
Migration firstSchema()
{
    return {1, QStringList{
        QStringLiteral("CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, title TEXT, "
                       "pinned INTEGER NOT NULL DEFAULT 0) STRICT"),
        QStringLiteral("CREATE TABLE event (run INTEGER NOT NULL, seq INTEGER NOT NULL, at_ms INTEGER NOT NULL, "
                       "kind TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (run, seq)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE summary (run INTEGER PRIMARY KEY, last_seq INTEGER NOT NULL, name TEXT NOT NULL, "
                       "recipe TEXT NOT NULL, status TEXT NOT NULL, started_ms INTEGER NOT NULL, last_ms INTEGER NOT NULL, "
                       "candidates INTEGER NOT NULL, candidates_wanted INTEGER, spent_micro_usd INTEGER NOT NULL, "
                       "spent_is_lower_bound INTEGER NOT NULL, best_preview TEXT NOT NULL, best_elo REAL NOT NULL, "
                       "best_score REAL, end_reason TEXT) STRICT"),
        QStringLiteral("CREATE TABLE candidate (run INTEGER NOT NULL, id INTEGER NOT NULL, seq INTEGER NOT NULL, "
                       "PRIMARY KEY (run, id)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE call (run INTEGER NOT NULL, id INTEGER NOT NULL, started_seq INTEGER NOT NULL, "
                       "finished_seq INTEGER, PRIMARY KEY (run, id)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE match (run INTEGER NOT NULL, first INTEGER NOT NULL, seq INTEGER NOT NULL, "
                       "second INTEGER NOT NULL, PRIMARY KEY (run, first, seq)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE score (run INTEGER NOT NULL, candidate INTEGER NOT NULL, metric TEXT NOT NULL, "
                       "value REAL, PRIMARY KEY (run, candidate, metric)) STRICT, WITHOUT ROWID"),
        QStringLiteral("PRAGMA application_id = %1").arg(libraryApplicationId),
    }};
}

/// Data of all runs together: cannot be made again from the events, as runs may be removed.
Migration sharedTables()
{
    return {2, QStringList{
        QStringLiteral("CREATE TABLE spending (day INTEGER PRIMARY KEY, micro_usd INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE open_call (run TEXT NOT NULL, call INTEGER NOT NULL, at_ms INTEGER NOT NULL, "
                       "micro_usd INTEGER NOT NULL, PRIMARY KEY (run, call)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE reply (id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB NOT NULL UNIQUE, at_ms INTEGER NOT NULL, "
                       "body BLOB NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE forecast (run TEXT PRIMARY KEY, at_ms INTEGER NOT NULL, body BLOB NOT NULL, outcome BLOB) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE experience (run TEXT NOT NULL, step TEXT NOT NULL, label TEXT NOT NULL, at_ms INTEGER NOT NULL, "
                       "body BLOB NOT NULL, PRIMARY KEY (run, step, label)) STRICT, WITHOUT ROWID"),
    }};
}

// Priors outlive the runs from which they were learned: they are no projection, and rebuild() does not change them.
Migration priorSchema()
{
    return {3, QStringList{
        QStringLiteral("CREATE TABLE prior (task_type TEXT NOT NULL, model TEXT NOT NULL, operator TEXT NOT NULL, "
                       "body BLOB NOT NULL, PRIMARY KEY (task_type, model, operator)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE prior_course (task_type TEXT NOT NULL, model TEXT NOT NULL, operator TEXT NOT NULL, "
                       "nr INTEGER NOT NULL, best BLOB NOT NULL, PRIMARY KEY (task_type, model, operator, nr)) STRICT, WITHOUT ROWID"),
    }};
}

// Detects damage: a checksum for each row, chained within a run for events, and separate marks with the expected
// contents. `judged` stores what the list reads from the matches.
Migration seals()
{
    QStringList statements{
        QStringLiteral("ALTER TABLE event ADD COLUMN chain INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE summary ADD COLUMN judged INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("UPDATE summary SET judged = EXISTS (SELECT 1 FROM match WHERE match.run = summary.run)"),
        QStringLiteral("CREATE TABLE mark (id INTEGER PRIMARY KEY, name TEXT NOT NULL, count INTEGER NOT NULL, digest INTEGER NOT NULL, "
                       "broken INTEGER NOT NULL, sum INTEGER NOT NULL) STRICT"),
    };
    for (const char *table : {"run", "summary", "spending", "open_call", "reply", "forecast", "experience", "prior", "prior_course"})
        statements.append(QStringLiteral("ALTER TABLE %1 ADD COLUMN sum INTEGER NOT NULL DEFAULT 0").arg(QLatin1StringView(table)));
    return {4, statements, sealLibrary};
}

Result<> applyStep(Database &database, const Migration &step)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    for (const QString &sql : step.statements) {
        if (Result<> done = database.execute(sql); !done)
            return done;
    }
    if (Result<> done = step.fill ? step.fill(database) : Result<>(); !done)
        return done;
    if (Result<> done = database.execute(QStringLiteral("PRAGMA user_version = %1").arg(step.version)); !done)
        return done;
    return transaction.commit();
}

/// Merges the write-ahead log into the file, so that the file is complete and its header current.
Result<> settle(Database &database)
{
    return database.execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

Result<> keepCopy(Database &database, qint64 version)
{
    const QString path = database.handle().databaseName();
    const QString copy = QStringLiteral("%1.v%2").arg(path).arg(version);
    if (Result<> settled = settle(database); !settled)
        return settled;
    if (QFile::exists(copy))
        return {}; // from an interrupted upgrade: the older copy is the right one
    const QString unfinished = copy + QStringLiteral(".part");
    QFile::remove(unfinished);
    if (!QFile::copy(path, unfinished) || !QFile::rename(unfinished, copy))
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be upgraded: there is no room for a copy at %2").arg(path, copy));
    return {};
}

} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> steps{firstSchema(), sharedTables(), priorSchema(), seals()};
    return steps;
}

int newestVersion(const QList<Migration> &steps)
{
    return steps.constLast().version;
}

Result<> migrate(Database &database, const QList<Migration> &steps)
{
    const Result<qint64> version = database.integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (*version >= newestVersion(steps))
        return {};
    if (*version > 0) {
        if (Result<> kept = keepCopy(database, *version); !kept)
            return kept;
    }
    for (const Migration &step : steps) {
        if (step.version <= *version)
            continue;
        if (Result<> done = applyStep(database, step); !done)
            return done;
        qCDebug(logStore) << "schema" << step.version;
    }
    return settle(database);
}

} // namespace engine
