// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/toolfolders.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace engine {

namespace {

constexpr int deepest = 4;
constexpr qsizetype mostFolders = 20, mostEntries = 200;

/// Digits from a position on, without leading zeros; moves the position behind them.
QStringView numberAt(const QString &name, qsizetype &at)
{
    while (at < name.size() && name[at] == u'0')
        ++at;
    const qsizetype from = at;
    while (at < name.size() && name[at].isDigit())
        ++at;
    return QStringView(name).mid(from, at - from);
}

/// Whether a name has the higher version; numbers in it count by their value. (QCollator does not compare numbers in the C locale.)
bool isNewer(const QString &a, const QString &b)
{
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const QStringView x = numberAt(a, i), y = numberAt(b, j);
            if (x != y)
                return x.size() != y.size() ? x.size() > y.size() : x > y;
        } else if (a[i] != b[j]) {
            return a[i] > b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i > b.size() - j;
}

/// Subfolders, higher versions first: v20 before v18, 3.12 before 3.9.
QStringList foldersIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot).mid(0, mostEntries);
    std::sort(names.begin(), names.end(), isNewer);
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
