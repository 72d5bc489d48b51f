// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/lock.h"

#include <QDir>
#include <QFile>

namespace engine {

namespace {

Result<> makeFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return {};
    if (QDir().mkpath(folder) && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return {};
    return fail(ErrorKind::Store, QStringLiteral("the folder %1 cannot be made; choose another with --library").arg(folder));
}

Error lockError(const QLockFile &lock, const QString &folder)
{
    qint64 pid = 0;
    QString host, program;
    if (lock.error() == QLockFile::LockFailedError && lock.getLockInfo(&pid, &host, &program)) {
        return {ErrorKind::Store, QStringLiteral("locked: %1 is in use by %2 (process %3 on %4); close it, or choose another "
            "library with --library").arg(folder, program).arg(pid).arg(host), {}};
    }
    if (lock.error() == QLockFile::LockFailedError)
        return {ErrorKind::Store, QStringLiteral("locked: %1 is in use by another program").arg(folder), {}};
    return {ErrorKind::Store, QStringLiteral("the folder %1 cannot be written; check its rights and the free space").arg(folder), {}};
}

} // namespace

Result<std::unique_ptr<QLockFile>> lockLibrary(const QString &folder)
{
    if (const Result<> made = makeFolder(folder); !made)
        return fail(made.error());
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("library.lock")));
    lock->setStaleLockTime(0); // a lock becomes stale only by the end of its process, not by age
    if (!lock->tryLock(0))
        return fail(lockError(*lock, folder));
    return lock;
}

} // namespace engine
