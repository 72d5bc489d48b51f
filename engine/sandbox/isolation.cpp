// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/isolation.h"

#include "engine/sandbox/box/wire.h"
#include "engine/sandbox/seccompfilter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace engine {

namespace {

/// A part of ours: beside the program, or where it was installed.
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

/// Words for bubblewrap that lay something empty over a file or folder; none when it is not there, as in a copy.
QList<QByteArray> covered(const SandboxFolder &folder, const QString &hidden)
{
    const QFileInfo what((folder.mounted.isEmpty() ? folder.from : folder.mounted) + u'/' + hidden);
    const QByteArray inside = (folder.to + u'/' + hidden).toUtf8();
    if (what.isDir())
        return {"--size", "4096", "--tmpfs", inside, "--remount-ro", inside};
    return what.exists() ? QList<QByteArray>{"--ro-bind", "/dev/null", inside} : QList<QByteArray>();
}

} // namespace

Isolation findIsolation(const QString &path)
{
    Isolation found;
    found.lost = QStringLiteral("programs would run with your rights: they could read your files and keys, change them, use the network and stay behind");
    const QStringList folders = path.isEmpty() ? QStringList() : path.split(u':', Qt::SkipEmptyParts);
    found.bubblewrap = QStandardPaths::findExecutable(QStringLiteral("bwrap"), folders);
    found.launcher = ownPart(QStringLiteral("valda-box"));
    found.library = ownPart(QStringLiteral("valda-box-python.so"));
    if (Result<QByteArray> filter = seccompFilter())
        found.filter = *filter;
    if (Result<QByteArray> filter = seccompFilter(false))
        found.bareFilter = *filter;
    found.landlock = std::max(0, int(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION)));
    if (found.landlock > 0)
        found.lost = QStringLiteral("programs would share your view of the machine: kept from your files, but not hidden from each other, with limits that are watched instead of enforced");
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

QString delegatedCgroup()
{
    QFile own(QStringLiteral("/proc/self/cgroup"));
    if (!own.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : own.readAll().split('\n')) {
        if (!line.startsWith("0::"))
            continue;
        const QString folder = QStringLiteral("/sys/fs/cgroup") + QString::fromUtf8(line.mid(3));
        QFile controllers(folder + QStringLiteral("/cgroup.controllers"));
        const bool memory = controllers.open(QIODevice::ReadOnly) && controllers.readAll().split(' ').contains("memory");
        return memory && QFileInfo(folder).isWritable() && QFileInfo(folder + QStringLiteral("/cgroup.procs")).isWritable() ? folder : QString();
    }
    return {};
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
    if (!nested)
        words << "--disable-userns" << "--cap-drop" << "ALL";
    else
        words << "--cap-add" << "CAP_SYS_ADMIN" << "--cap-add" << "CAP_SYS_PTRACE";
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
