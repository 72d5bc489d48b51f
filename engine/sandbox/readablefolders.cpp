// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/readablefolders.h"

#include "engine/sandbox/filedescriptor.h"
#include "engine/sandbox/spawn.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qint64 mostCopied = 512LL << 20;
constexpr qint64 lookEveryMs = 1000;

struct Listing {
    QStringList files; ///< relative
    QStringList seen;  ///< absolute: the folder, its subfolders and all files
    qint64 bytes = 0;
    bool readable = true; ///< for all users
};

/// Changes when an entry is added, removed or written.
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

/// Whether its path is the same inside and outside, so that links in it keep their targets.
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

/// Whether this process may mount folders; root in a container may lack the right.
bool mayMount()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2]{};
    return ::syscall(SYS_capget, &header, data) == 0 && (data[0].effective & (1U << CAP_SYS_ADMIN));
}

/// Opens a file below a folder; a link is followed only while it stays in the folder. −1: it leads out, or does not exist.
FileDescriptor openBeneath(const FileDescriptor &folder, const QString &relative)
{
    open_how how{};
    how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    const QByteArray name = QFile::encodeName(relative);
    FileDescriptor file(int(::syscall(SYS_openat2, folder.get(), name.constData(), &how, sizeof how)));
    if (file || (errno != ENOSYS && errno != EPERM))
        return file;
    return FileDescriptor(::openat(folder.get(), name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)); // an old kernel: no links at all
}

bool copyBytes(const FileDescriptor &from, const FileDescriptor &to)
{
    char bytes[1 << 16];
    for (;;) {
        const ssize_t count = ::read(from.get(), bytes, sizeof bytes);
        if (count <= 0)
            return count == 0;
        for (ssize_t at = 0; at < count;) {
            const ssize_t written = ::write(to.get(), bytes + at, size_t(count - at));
            if (written <= 0)
                return false;
            at += written;
        }
    }
}

/// True also for skipped entries: links that lead out of the folder, and files that are not regular.
bool copyFile(const FileDescriptor &folder, const QString &relative, const QString &to)
{
    const FileDescriptor from = openBeneath(folder, relative);
    struct stat info{};
    if (!from || ::fstat(from.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return true;
    const mode_t rights = info.st_mode & S_IXUSR ? 0700 : 0600;
    const FileDescriptor file(::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, rights));
    return file && copyBytes(from, file) && ::fchmod(file.get(), rights) == 0 && ::fchown(file.get(), nobody, nobody) == 0;
}

bool copyEntry(const FileDescriptor &folder, const QString &from, const QString &relative, const QString &to, bool keepLinks)
{
    if (!QDir().mkpath(QFileInfo(to).path()))
        return false;
    if (!keepLinks || !QFileInfo(from).isSymLink())
        return copyFile(folder, relative, to);
    std::error_code error;
    std::filesystem::copy_symlink(from.toStdString(), to.toStdString(), error); // the link unchanged, also a relative one
    return !error;
}

/// Gives the folders of a copy to the ordinary user alone.
void handOver(const QString &top)
{
    const auto give = [](const QString &path) {
        const QByteArray name = QFile::encodeName(path);
        ::chmod(name.constData(), 0700);
        (void)!::chown(name.constData(), nobody, nobody);
    };
    QDirIterator folders(top, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (folders.hasNext())
        give(folders.next());
    give(top);
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
    const FileDescriptor top(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (const QString &file : listing.files) {
        if (!top || !copyEntry(top, path + u'/' + file, file, known.path + u'/' + file, keepLinks))
            return fail(ErrorKind::Sandbox, QStringLiteral("%1 cannot be copied to where an ordinary user can read it").arg(path + u'/' + file));
    }
    handOver(known.path);
    return known;
}

} // namespace engine
