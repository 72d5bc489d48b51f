// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/foldercache.h"

#include <QFile>

#include <sys/stat.h>

namespace engine {

namespace {

constexpr qsizetype mostOpened = 64;

/// Device, inode, size and times of the folder and of the files that determine its content here.
QList<qint64> stampOf(const QString &path, const TaskFolder &folder)
{
    QList<qint64> stamp;
    QStringList files{path};
    for (const QString &name : {folder.evaluator, folder.initial, folder.config}) {
        if (!name.isEmpty())
            files << folder.file(name);
    }
    for (const QString &file : files) {
        struct stat info{};
        if (::stat(QFile::encodeName(file).constData(), &info) != 0)
            stamp << -1;
        else
            stamp << qint64(info.st_dev) << qint64(info.st_ino) << qint64(info.st_size) << qint64(info.st_mtim.tv_sec) << qint64(info.st_mtim.tv_nsec);
    }
    return stamp;
}

} // namespace

Result<TaskFolder> FolderCache::open(const QString &path, const QString &kind)
{
    const QString key = kind + u'\n' + path;
    const auto known = m_opened.constFind(key);
    if (known != m_opened.constEnd() && known->stamp == stampOf(path, known->folder))
        return known->folder;
    Result<TaskFolder> folder = TaskFolder::open(path, kind);
    if (!folder)
        return folder;
    folder->memo = std::make_shared<FolderMemo>();
    if (m_opened.size() >= mostOpened)
        m_opened.clear();
    m_opened.insert(key, {*folder, stampOf(path, *folder)});
    return folder;
}

} // namespace engine
