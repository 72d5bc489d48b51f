// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/librarycheck.h"

#include "engine/store/sqlite/libraryfile.h"
#include "engine/store/sqlite/libraryrescue.h"
#include "engine/store/sqlite/lock.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace engine {

namespace {

QString libraryIn(const QString &folder)
{
    return QDir(QDir(folder).absolutePath()).filePath(QStringLiteral("library.db"));
}

/// Locks an existing library; does not create one.
Result<std::unique_ptr<QLockFile>> lockExisting(const QString &folder)
{
    if (!QFile::exists(libraryIn(folder)))
        return fail(ErrorKind::Missing, QStringLiteral("there is no library in %1").arg(folder));
    return lockLibrary(QDir(folder).absolutePath());
}

/// Errors that SQLite finds in its pages and indexes.
QStringList structureOf(Database &database)
{
    Statement check;
    Result<> ran = check.prepare(database.handle(), QStringLiteral("PRAGMA integrity_check(20)"));
    if (ran)
        ran = check.run();
    QStringList found;
    while (ran) {
        const Result<bool> more = check.next();
        if (!more)
            ran = fail(more.error());
        else if (!*more)
            return found;
        else if (check.text(0) != u"ok")
            found.append(database.damaged(check.text(0).simplified(), QStringLiteral("saves what is sound")).detail);
    }
    found.append(ran.error().detail);
    return found;
}

Result<> inspectRuns(LibraryFile &file, LibraryHealth &health)
{
    const QList<RunRow> rows = file.runTable().all();
    for (const RunRow &row : rows) {
        Result<RunHealth> run = LibraryRescue(file).inspect(row);
        if (!run)
            return fail(run.error());
        health.runs.append(std::move(*run));
    }
    return {};
}

/// `opened`: result of opening the file in the normal way.
Result<LibraryHealth> healthOf(LibraryFile &file, const Result<> &opened)
{
    LibraryHealth health;
    if (!opened)
        health.problems.append(opened.error().detail);
    else
        health.problems += structureOf(file.database()) + LibraryRescue(file).damage();
    if (!file.database().loss().isEmpty())
        health.problems.append(file.database().loss());
    if (const Result<> inspected = inspectRuns(file, health); !inspected)
        return fail(inspected.error());
    health.problems.removeDuplicates();
    return health;
}

/// Opens it as a library, or as far as it can be read; `opened` receives the error then.
Result<std::unique_ptr<LibraryFile>> openAnyhow(const QString &path, Result<> &opened)
{
    auto file = std::make_unique<LibraryFile>();
    opened = file->open(path);
    if (opened)
        return file;
    if (opened.error().kind == ErrorKind::Newer)
        return fail(opened.error());
    file = std::make_unique<LibraryFile>();
    if (!file->openDamaged(path))
        return fail(opened.error());
    return file;
}

/// Copies all undamaged data into a new library at `path`.
Result<> copySound(LibraryFile &from, const QString &path)
{
    for (const char *end : {"", "-wal", "-shm", "-commits"})
        QFile::remove(path + QLatin1StringView(end));
    LibraryFile to;
    Result<> done = to.open(path);
    LibraryRescue rescue(to);
    QHash<qint64, Money> spent;
    const QList<RunRow> rows = from.runTable().all();
    for (auto row = rows.begin(); done && row != rows.end(); ++row)
        done = rescue.takeRun(from, *row, spent);
    return done ? rescue.takeShared(from, spent) : done;
}

/// The first free file name for the damaged library.
QString copyNameOf(const QString &path)
{
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("%1.damaged-%2").arg(path).arg(number);
        if (!QFile::exists(name))
            return name;
    }
}

Result<> putInPlace(const QString &path, const QString &made, const QString &copy)
{
    const QString wal = QStringLiteral("-wal");
    bool done = QFile::copy(path, copy);
    if (done && QFile::exists(path + wal))
        done = QFile::copy(path + wal, copy + wal) && QFile::remove(path + wal);
    if (!done)
        return fail(ErrorKind::Store, QStringLiteral("%1 was not repaired: there is no room for a copy at %2").arg(path, copy));
    QFile::remove(path + QStringLiteral("-shm"));
    if (std::rename(QFile::encodeName(made).constData(), QFile::encodeName(path).constData()) != 0)
        return fail(ErrorKind::Store, QStringLiteral("%1 was not repaired: %2 cannot take its place").arg(path, made));
    QFile::remove(CommitFile::pathOf(path));
    QFile::rename(CommitFile::pathOf(made), CommitFile::pathOf(path));
    return {};
}

bool onlyLoss(LibraryFile &file, const LibraryHealth &health)
{
    return health.problems == QStringList{file.database().loss()}
        && std::all_of(health.runs.begin(), health.runs.end(), [](const RunHealth &run) { return run.damage.isEmpty(); });
}

} // namespace

bool LibraryHealth::isWhole() const
{
    return problems.isEmpty() && std::all_of(runs.begin(), runs.end(), [](const RunHealth &run) { return run.damage.isEmpty(); });
}

Result<LibraryHealth> checkLibrary(const QString &folder)
{
    const auto lock = lockExisting(folder);
    if (!lock)
        return fail(lock.error());
    Result<> opened;
    const auto file = openAnyhow(libraryIn(folder), opened);
    return file ? healthOf(**file, opened) : fail(file.error());
}

Result<LibraryHealth> repairLibrary(const QString &folder)
{
    const auto lock = lockExisting(folder);
    if (!lock)
        return fail(lock.error());
    const QString path = libraryIn(folder), made = path + QStringLiteral(".part");
    Result<> opened;
    auto file = openAnyhow(path, opened);
    if (!file)
        return fail(file.error());
    Result<LibraryHealth> health = healthOf(**file, opened);
    if (!health || health->isWhole())
        return health;
    if (opened && onlyLoss(**file, *health)) {
        (*file)->database().acceptLoss();
        return health;
    }
    Result<> done = copySound(**file, made);
    file->reset();
    health->copy = copyNameOf(path);
    if (done)
        done = putInPlace(path, made, health->copy);
    return done ? health : fail(done.error());
}

} // namespace engine
