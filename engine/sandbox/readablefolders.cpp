// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/readablefolders.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qint64 mostCopied = 512LL << 20;
constexpr qint64 lookEveryMs = 1000;

struct Listing {
    QStringList files; ///< relative
    QStringList seen;  ///< absolute: the folder, those in it and all files
    qint64 bytes = 0;
    bool readable = true; ///< by anybody
};

/// Differs when an entry was added, removed or written.
QByteArray stateOf(const QStringList &seen)
{
    QCryptographicHash state(QCryptographicHash::Sha1);
    for (const QString &path : seen) {
        struct stat info{};
        const bool there = ::lstat(QFile::encodeName(path).constData(), &info) == 0;
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

/// Whether it lies inside where it lies outside, so that links in it lead where they lead.
bool keepsPlace(const SandboxFolder &folder, const QString &path) { return QFileInfo(folder.to).canonicalFilePath() == path; }

bool isForUs(const QString &path, const QStringList &hidden)
{
    const auto covers = [&path](const QString &each) { return path == each || path.startsWith(each + u'/'); };
    return !path.startsWith(u".git/") && !path.contains(u"__pycache__/") && std::none_of(hidden.begin(), hidden.end(), covers);
}

Listing listingOf(const QString &folder, const SandboxFolder &wanted, bool keepLinks)
{
    Listing listing;
    listing.readable = canBeReached(folder);
    listing.seen << folder;
    const QDir::Filters links = keepLinks ? QDir::Filters(QDir::System) : QDir::Filters();
    QDirIterator all(folder, links | QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    const QDir root(folder);
    while (all.hasNext()) {
        const QString path = all.next();
        const QFileInfo info = all.fileInfo();
        const QString relative = root.relativeFilePath(path);
        const bool link = keepLinks && info.isSymLink();
        if (!isForUs(info.isDir() ? relative + u'/' : relative, wanted.hidden))
            continue;
        listing.seen << path;
        if (!link && !info.isFile())
            continue;
        listing.files << relative;
        listing.bytes += link ? 0 : info.size();
        listing.readable = listing.readable && (link || othersMay(path, S_IROTH)) && othersMay(info.path(), S_IROTH | S_IXOTH);
    }
    listing.files.sort();
    return listing;
}

/// The right to lay a folder somewhere else, which root in a container may lack.
bool mayMount()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2]{};
    return ::syscall(SYS_capget, &header, data) == 0 && (data[0].effective & (1U << CAP_SYS_ADMIN));
}

bool copyFile(const QString &from, const QString &to, bool keepLinks)
{
    if (!QDir().mkpath(QFileInfo(to).path()))
        return false;
    std::error_code error;
    if (keepLinks && QFileInfo(from).isSymLink()) { // as it is written, be it relative
        std::filesystem::copy_symlink(from.toStdString(), to.toStdString(), error);
        return !error;
    }
    if (!QFile::copy(from, to))
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

Result<> ReadableFolders::makeReadable(SandboxFolder &folder)
{
    const QFileInfo info(folder.from);
    if (!info.isDir())
        return fail(ErrorKind::Missing, QStringLiteral("there is no folder %1").arg(folder.from));
    const QString path = info.canonicalFilePath();
    const bool ownPlace = keepsPlace(folder, path);
    folder.from = path;
    if (::geteuid() != 0 || (ownPlace && canBeReached(path)))
        return {};
    if (ownPlace && mayMount())
        return stage(folder);
    const Result<QString> readable = copied(folder, ownPlace);
    if (!readable)
        return fail(readable.error());
    folder.from = *readable;
    return {};
}

Result<> ReadableFolders::stage(SandboxFolder &folder)
{
    std::shared_ptr<QTemporaryDir> &place = m_stages[folder.from];
    if (!place) {
        place = std::make_shared<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/valda-stage-XXXXXX"));
        if (!place->isValid() || ::chmod(QFile::encodeName(place->path()).constData(), 0755) != 0)
            return fail(ErrorKind::Sandbox, QStringLiteral("%1 cannot be laid where an ordinary user can read it: %2").arg(folder.from, place->errorString()));
    }
    folder.mounted = folder.from;
    folder.from = place->path();
    return {};
}

Result<QString> ReadableFolders::copied(const SandboxFolder &folder, bool keepLinks)
{
    const QString key = (QStringList{folder.from, keepLinks ? QStringLiteral("links") : QString()} + folder.hidden).join(u'\n');
    const auto known = m_known.find(key);
    if (known != m_known.end() && (!known->since.hasExpired(lookEveryMs) || known->state == stateOf(known->seen))) {
        if (known->since.hasExpired(lookEveryMs))
            known->since.start();
        return known->path;
    }
    Result<Known> found = lookInto(folder, keepLinks);
    if (!found)
        return fail(found.error());
    m_known.insert(key, *found);
    return found->path;
}

Result<ReadableFolders::Known> ReadableFolders::lookInto(const SandboxFolder &folder, bool keepLinks)
{
    const QString path = folder.from;
    const Listing listing = listingOf(path, folder, keepLinks);
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
        if (!copyFile(path + u'/' + file, known.path + u'/' + file, keepLinks))
            return fail(ErrorKind::Sandbox, QStringLiteral("%1 cannot be copied to where an ordinary user can read it").arg(path + u'/' + file));
    }
    openFolders(known.path);
    return known;
}

} // namespace engine
