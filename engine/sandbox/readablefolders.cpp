// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/readablefolders.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qint64 mostCopied = 512LL << 20;

struct Listing {
    QStringList files; ///< relative
    QByteArray state;  ///< differs when anything in it was changed
    qint64 bytes = 0;
    bool readable = true; ///< by anybody
};

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
    QCryptographicHash state(QCryptographicHash::Sha1);
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    const QDir root(folder);
    while (all.hasNext()) {
        const QString path = all.next();
        const QFileInfo info = all.fileInfo();
        const QString relative = root.relativeFilePath(path);
        if (!isForUs(relative))
            continue;
        listing.files << relative;
        listing.bytes += info.size();
        listing.readable = listing.readable && othersMay(path, S_IROTH) && othersMay(info.path(), S_IROTH | S_IXOTH);
    }
    listing.files.sort();
    for (const QString &file : std::as_const(listing.files)) {
        const QFileInfo info(root.filePath(file));
        state.addData((file + QStringLiteral("\n%1 %2\n").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch())).toUtf8());
    }
    listing.state = state.result();
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
    const Listing listing = listingOf(path);
    if (listing.readable)
        return path;
    if (listing.bytes > mostCopied)
        return fail(ErrorKind::Sandbox, QStringLiteral("%1 can be read by root alone and is too large to be copied").arg(folder));
    Copy &copy = m_copies[path];
    if (copy.folder && copy.state == listing.state)
        return copy.folder->path();
    copy = {std::make_shared<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/valda-task-XXXXXX")), listing.state};
    for (const QString &file : listing.files) {
        if (!copyFile(path + u'/' + file, copy.folder->path() + u'/' + file)) {
            m_copies.remove(path);
            return fail(ErrorKind::Sandbox, QStringLiteral("%1 cannot be copied to where an ordinary user can read it").arg(folder + u'/' + file));
        }
    }
    openFolders(copy.folder->path());
    return copy.folder->path();
}

} // namespace engine
