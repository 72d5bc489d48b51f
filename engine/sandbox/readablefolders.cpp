// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/readablefolders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qint64 mostCopied = 512LL << 20;

constexpr qint64 lookEveryMs = 1000;

struct Listing {
    QStringList files; ///< relative
    QStringList seen;  ///< the folder, those in it and all files
    qint64 bytes = 0;
    bool readable = true; ///< by anybody
};

/// Differs when an entry was added, removed or written.
QByteArray stateOf(const QStringList &seen)
{
    QCryptographicHash state(QCryptographicHash::Sha1);
    for (const QString &path : seen) {
        struct stat info{};
        const bool there = ::stat(QFile::encodeName(path).constData(), &info) == 0;
        state.addData(QStringLiteral("%1 %2 %3.%4\n").arg(there ? info.st_mode : 0).arg(qint64(info.st_size)).arg(qint64(info.st_mtim.tv_sec))
                          .arg(qint64(info.st_mtim.tv_nsec)).toLatin1());
    }
    return state.result();
}

bool othersMay(const QString &path, mode_t what)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && (status.st_mode & what) == what;
}

bool canBeReached(const QString &folder)
{
    for (QString at = folder; at != u"/" && !at.isEmpty(); at = QFileInfo(at).path()) {
        if (!othersMay(at, at == folder ? S_IROTH | S_IXOTH : S_IXOTH))
            return false;
    }
    return true;
}

bool isForUs(const QString &path)
{
    return !path.startsWith(u".git/") && !path.contains(u"__pycache__/");
}

Listing listingOf(const QString &folder)
{
    Listing listing;
    listing.readable = canBeReached(folder);
    listing.seen << folder;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    const QDir root(folder);
    while (all.hasNext()) {
        const QString path = all.next();
        const QFileInfo info = all.fileInfo();
        const QString relative = root.relativeFilePath(path);
        if (!isForUs(info.isDir() ? relative + u'/' : relative))
            continue;
        listing.seen << path;
        if (!info.isFile())
            continue;
        listing.files << relative;
        listing.bytes += info.size();
        listing.readable = listing.readable && othersMay(path, S_IROTH) && othersMay(info.path(), S_IROTH | S_IXOTH);
    }
    listing.files.sort();
    return listing;
}

bool copyFile(const QString &from, const QString &to)
{
    if (!QDir().mkpath(QFileInfo(to).path()) || !QFile::copy(from, to))
        return false;
    const bool executable = QFileInfo(from).isExecutable();
    return ::chmod(QFile::encodeName(to).constData(), executable ? 0755 : 0644) == 0;
}

void openFolders(const QString &top)
{
    ::chmod(QFile::encodeName(top).constData(), 0755);
    QDirIterator folders(top, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext())
        ::chmod(QFile::encodeName(folders.next()).constData(), 0755);
}

} // namespace

Result<QString> ReadableFolders::pathOf(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return fail(ErrorKind::Missing, QStringLiteral("there is no folder %1").arg(folder));
    const QString path = info.canonicalFilePath();
    if (::geteuid() != 0)
        return path;
    const auto known = m_known.find(path);
    if (known != m_known.end() && (!known->since.hasExpired(lookEveryMs) || known->state == stateOf(known->seen))) {
        if (known->since.hasExpired(lookEveryMs))
            known->since.start();
        return known->path;
    }
    Result<Known> found = lookInto(path);
    if (!found)
        return fail(found.error());
    m_known.insert(path, *found);
    return found->path;
}

Result<ReadableFolders::Known> ReadableFolders::lookInto(const QString &path)
{
    const Listing listing = listingOf(path);
    Known known;
    known.seen = listing.seen;
    known.state = stateOf(listing.seen);
    known.since.start();
    known.path = path;
    if (listing.readable)
        return known;
    if (listing.bytes > mostCopied)
        return fail(ErrorKind::Sandbox, QStringLiteral("%1 can be read by root alone and is too large to be copied").arg(path));
    known.copy = std::make_shared<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/valda-task-XXXXXX"));
    known.path = known.copy->path();
    for (const QString &file : listing.files) {
        if (!copyFile(path + u'/' + file, known.path + u'/' + file))
            return fail(ErrorKind::Sandbox, QStringLiteral("%1 cannot be copied to where an ordinary user can read it").arg(path + u'/' + file));
    }
    openFolders(known.path);
    return known;
}

} // namespace engine
