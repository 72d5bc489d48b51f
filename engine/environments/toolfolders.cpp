// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/toolfolders.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace engine {

namespace {

constexpr int deepest = 4;
constexpr qsizetype mostFolders = 20, mostEntries = 200;

/// Subfolders, higher versions first: v20 before v18, 3.12 before 3.9.
QStringList foldersIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot).mid(0, mostEntries);
    QCollator byVersion(QLocale::c());
    byVersion.setNumericMode(true);
    std::sort(names.begin(), names.end(), [&](const QString &a, const QString &b) { return byVersion.compare(a, b) > 0; });
    return names;
}

} // namespace

QStringList programFolders(const QString &folder)
{
    QStringList found, level{folder};
    if (QFileInfo(folder).fileName() == u"bin")
        found << folder;
    for (int depth = 0; depth < deepest && found.size() < mostFolders; ++depth) {
        QStringList next;
        for (const QString &each : std::as_const(level)) {
            for (const QString &name : foldersIn(each))
                (name == u"bin" ? found : next) << each + u'/' + name;
        }
        level = next.mid(0, mostEntries);
    }
    return found.mid(0, mostFolders);
}

QMap<QString, QString> toolVariables(const QString &folder)
{
    const bool rustup = QFileInfo(folder + QStringLiteral("/toolchains")).isDir() && QFileInfo(folder + QStringLiteral("/settings.toml")).isFile();
    return rustup ? QMap<QString, QString>{{QStringLiteral("RUSTUP_HOME"), folder}} : QMap<QString, QString>();
}

} // namespace engine
