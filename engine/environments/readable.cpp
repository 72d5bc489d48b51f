// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/readable.h"

#include "engine/environments/toolfolders.h"

#include <QDir>
#include <QFileInfo>

#include <pwd.h>
#include <unistd.h>

namespace engine {

namespace {

/// Top folders of the Filesystem Hierarchy Standard that are never shown as a whole.
bool isSystemRoot(const QString &folder)
{
    static const QStringList roots{QStringLiteral("/boot"), QStringLiteral("/dev"), QStringLiteral("/etc"), QStringLiteral("/home"), QStringLiteral("/media"), QStringLiteral("/mnt"),
        QStringLiteral("/proc"), QStringLiteral("/root"), QStringLiteral("/run"), QStringLiteral("/srv"), QStringLiteral("/sys"), QStringLiteral("/tmp"), QStringLiteral("/var")};
    return folder == u"/" || roots.contains(folder);
}

/// System folders that contain no programs or data of a task.
bool isOfTheSystem(const QString &folder)
{
    for (const char *root : {"/boot", "/dev", "/etc", "/proc", "/run", "/sys", "/var/lib", "/var/log", "/var/mail", "/var/spool"}) {
        if (liesIn(folder, QString::fromLatin1(root)))
            return true;
    }
    return false;
}

QString ownHome()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QFile::decodeName(entry->pw_dir) : QString();
}

bool isOwnersAlone(const QFileInfo &info)
{
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    return !(info.permissions() & others);
}

/// Collects private entries of one folder, and of its other folders to `depth` more levels.
void collectPrivate(const QDir &top, const QString &folder, int depth, QStringList &into)
{
    constexpr qsizetype most = 200;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        if (info.isSymLink() || into.size() >= most)
            continue;
        if (isOwnersAlone(info))
            into << top.relativeFilePath(info.filePath());
        else if (info.isDir() && depth > 0)
            collectPrivate(top, info.filePath(), depth - 1, into);
    }
}

} // namespace

bool liesIn(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

QStringList homesAround(const QString &path)
{
    QStringList homes;
    for (const QString &home : {QDir::homePath(), ownHome(), QStringLiteral("/root"), path.startsWith(u"/home/") ? path.section(u'/', 0, 2) : QString()}) {
        const QString real = QFileInfo(home).canonicalFilePath();
        if (!real.isEmpty() && real != u"/" && !homes.contains(real))
            homes << real;
    }
    return homes;
}

QString refusalOf(const QString &folder)
{
    if (isSystemRoot(folder))
        return QStringLiteral("%1 as a whole would show this machine and the files of people; name a folder with what the program needs").arg(folder);
    if (isOfTheSystem(folder))
        return QStringLiteral("%1 belongs to the system").arg(folder);
    for (const QString &home : homesAround(folder)) {
        if (liesIn(home, folder))
            return QStringLiteral("%1 holds the home of a person, with keys and letters; name a folder inside of it").arg(folder);
        const QString hidden = liesIn(folder, home) ? folder.mid(home.size() + 1).section(u'/', 0, 0) : QString();
        if (hidden.startsWith(u'.') && programFolders(folder).isEmpty())
            return QStringLiteral("%1 is a hidden folder without programs: such folders hold keys and settings").arg(folder);
    }
    return {};
}

QString taskFolderRefusal(const QString &folder)
{
    if (isSystemRoot(folder))
        return QStringLiteral("%1 as a whole would show this machine and the files of people; put the task into a folder of its own").arg(folder);
    for (const char *root : {"/boot", "/dev", "/etc", "/proc", "/sys"}) {
        if (liesIn(folder, QString::fromLatin1(root)))
            return QStringLiteral("%1 belongs to the system and is no task folder").arg(folder);
    }
    for (const QString &home : homesAround(folder)) {
        if (liesIn(home, folder))
            return QStringLiteral("%1 holds the home of a person, with keys and letters; put the task into a folder of its own").arg(folder);
    }
    return {};
}

QString withHome(const QString &written)
{
    return written == u"~" || written.startsWith(u"~/") ? QDir::homePath() + written.mid(1) : written;
}

Result<QString> readableFolder(const QString &written)
{
    const QString path = withHome(written);
    const QFileInfo info(path);
    if (!info.isDir())
        return fail(ErrorKind::Missing, QStringLiteral("there is no folder %1").arg(written));
    const QString folder = info.canonicalFilePath();
    if (const QString refusal = refusalOf(folder); !refusal.isEmpty())
        return fail(ErrorKind::BadConfig, refusal);
    return folder;
}

QStringList privateIn(const QString &folder)
{
    QStringList entries;
    const QDir top(folder);
    if (!isOwnersAlone(QFileInfo(folder))) {
        collectPrivate(top, folder, 1, entries);
        return entries;
    }
    for (const QFileInfo &info : top.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (!info.isSymLink() && !info.isExecutable() && isOwnersAlone(info))
            entries << info.fileName();
    }
    return entries;
}

} // namespace engine
