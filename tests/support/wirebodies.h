// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMultiMap>
#include <QString>

namespace test {

/// One body of tests/data/wire/bodies with its expected results; the files describe their keys.
struct WireBody {
    QString name;
    QMultiMap<QString, QString> wanted; ///< values of one key are in the order of the file's lines
    QByteArray bytes;

    [[nodiscard]] bool has(const char *key) const { return wanted.contains(QString::fromLatin1(key)); }
    [[nodiscard]] QString value(const char *key) const { return wanted.value(QString::fromLatin1(key)); }
    [[nodiscard]] QStringList values(const char *key) const { return wanted.values(QString::fromLatin1(key)); }
};

/// The bodies of "usage.txt", "streams.txt", "pages.txt" or "refusals.txt". Calls qFatal on an unknown key.
[[nodiscard]] QList<WireBody> wireBodies(const QString &file);
/// The bodies of all files.
[[nodiscard]] QList<WireBody> allWireBodies();

} // namespace test
