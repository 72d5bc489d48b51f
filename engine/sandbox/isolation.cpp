// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/isolation.h"

#include "engine/sandbox/box/wire.h"
#include "engine/sandbox/seccompfilter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace engine {

namespace {

/// A file of Valda: beside the program, or in its installation.
QString ownPart(const QString &name)
{
    const QDir folder(QCoreApplication::applicationDirPath());
    for (const char *place : {"", "../bin/", "../libexec/valda/", "../lib/valda/"}) {
        const QFileInfo file(folder.filePath(QLatin1StringView(place) + name));
        if (file.isFile() && file.isReadable())
            return file.canonicalFilePath();
    }
    return {};
}

/// Absolute path; empty when there is none. Relative folders of PATH are skipped, since other users may write to them.
QString findBubblewrap(const QString &path)
{
    for (const QString &folder : path.split(u':', Qt::SkipEmptyParts)) {
        const QFileInfo program(folder + QStringLiteral("/bwrap"));
        if (QDir::isAbsolutePath(folder) && program.isFile() && program.isExecutable())
            return QDir::cleanPath(program.filePath());
    }
    return {};
}

/// Arguments for bubblewrap that cover a file or folder with an empty one; none when it does
/// not exist, as in a copy. A link is not covered: its target is hidden under its own name.
QList<QByteArray> covered(const SandboxFolder &folder, const QString &hidden)
{
    const QFileInfo what((folder.mounted.isEmpty() ? folder.from : folder.mounted) + u'/' + hidden);
    const QByteArray inside = (folder.to + u'/' + hidden).toUtf8();
    if (what.isSymLink())
        return {};
    if (what.isDir())
        return {"--size", "4096", "--tmpfs", inside, "--remount-ro", inside};
    return what.exists() ? QList<QByteArray>{"--ro-bind", "/dev/null", inside} : QList<QByteArray>();
}

/// What programs can do without a box; `landlock`: version of the kernel's Landlock.
QString lostWithout(int landlock)
{
    if (landlock <= 0)
        return QStringLiteral("programs would run with your rights: they could read your files and keys, change them and stay behind");
    const QString signalled = landlock < 6 ? QStringLiteral(", end your processes") : QString();
    return QStringLiteral("programs would be kept in by Landlock and a filter of system calls alone: they could read or change no file of yours and use no socket, "
                          "but see the words of all processes, find out which files exist, change rights and dates of your files%1 and fill the disk. "
                          "Their processes would be found one by one to be ended, and what lies in their files and sockets would not count as memory")
        .arg(signalled);
}

} // namespace

Isolation findIsolation(const QString &path)
{
    Isolation found;
    found.bubblewrap = findBubblewrap(path.isEmpty() ? qEnvironmentVariable("PATH") : path);
    found.launcher = ownPart(QStringLiteral("valda-box"));
    found.library = ownPart(QStringLiteral("valda-box-python.so"));
    found.filter = seccompFilter(Confined::Box).value_or(QByteArray());
    found.bareFilter = seccompFilter(Confined::Bare).value_or(QByteArray());
    found.templateFilter = seccompFilter(Confined::Template).value_or(QByteArray());
    found.groups = findGroupFolder();
    found.landlock = std::max(0, int(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION)));
    found.lost = lostWithout(found.landlock);
    QStringList missing;
    if (found.bubblewrap.isEmpty())
        missing << QStringLiteral("bubblewrap (the program bwrap) is not installed");
    if (found.launcher.isEmpty())
        missing << QStringLiteral("Valda's own launcher valda-box is not beside it");
    if (found.library.isEmpty())
        found.note = QStringLiteral("warm interpreters: valda-box-python.so is not beside Valda, every program starts cold");
    if (found.filter.isEmpty())
        missing << QStringLiteral("the system-call filter cannot be made");
    found.missing = missing.join(QStringLiteral("; "));
    return found;
}

QList<std::pair<QByteArray, QByteArray>> mountsOf(const QList<SandboxFolder> &folders)
{
    QList<std::pair<QByteArray, QByteArray>> mounts;
    for (const SandboxFolder &folder : folders) {
        if (!folder.mounted.isEmpty())
            mounts << std::pair(QFile::encodeName(folder.mounted), QFile::encodeName(folder.from));
    }
    return mounts;
}

QList<QByteArray> bubblewrapArguments(const SandboxLimits &limits, const QList<SandboxFolder> &folders, bool nested)
{
    const QByteArray disk = QByteArray::number(limits.diskBytes), id = QByteArray::number(box::insideUid);
    QList<QByteArray> words{"bwrap", "--unshare-all", "--unshare-user", "--die-with-parent", "--new-session", "--as-pid-1", "--uid", id, "--gid", id,
        "--clearenv", "--hostname", "box", "--ro-bind", "/usr", "/usr"};
    words << "--cap-drop" << "ALL";
    if (!nested)
        words << "--disable-userns";
    for (const char *name : {"bin", "sbin", "lib", "lib32", "lib64", "libx32"}) {
        const QByteArray path = QByteArray("/") + name;
        if (QFileInfo(QString::fromLatin1(path)).isSymLink())
            words << "--symlink" << QByteArray("usr/") + name << path;
        else
            words << "--ro-bind-try" << path << path;
    }
    for (const char *path : {"/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/nix/store"})
        words << "--ro-bind-try" << path << path;
    words << "--proc" << "/proc" << "--dev" << "/dev" << "--size" << disk << "--perms" << "1777" << "--tmpfs" << "/dev/shm" << "--remount-ro" << "/dev";
    words << "--size" << disk << "--perms" << "1777" << "--tmpfs" << "/tmp" << "--size" << disk << "--perms" << "0755" << "--tmpfs" << box::home;
    for (const SandboxFolder &folder : folders) {
        words << "--ro-bind" << folder.from.toUtf8() << folder.to.toUtf8();
        for (const QString &hidden : folder.hidden)
            words << covered(folder, hidden);
    }
    words << "--perms" << "0555" << "--file" << QByteArray::number(boxLauncherFd) << "/valda-box";
    words << "--remount-ro" << "/" << "--chdir" << box::home << "--" << "/valda-box";
    return words;
}

} // namespace engine
