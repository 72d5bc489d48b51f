// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/bundledfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

static void initTaskResource() { Q_INIT_RESOURCE(tasks); } // Q_INIT_RESOURCE must be outside of any namespace

namespace engine {

namespace {

QByteArray bundledBytes(const QString &path)
{
    initTaskResource();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray bundledTaskFile(const QString &path) { return bundledBytes(QStringLiteral(":/valda/tasks/") + path); }
QByteArray bundledTool(const QString &name) { return bundledBytes(QStringLiteral(":/valda/tools/") + name); }

QStringList bundledTasks()
{
    initTaskResource();
    return QDir(QStringLiteral(":/valda/tasks")).entryList(QDir::Dirs, QDir::Name);
}

QStringList bundledTaskFiles(const QString &task)
{
    initTaskResource();
    const QDir folder(QStringLiteral(":/valda/tasks/") + task);
    QStringList files;
    QDirIterator entries(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files.append(folder.relativeFilePath(entries.next()));
    files.sort();
    return files;
}

} // namespace engine
