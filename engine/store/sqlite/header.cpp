// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/header.h"

#include "engine/base/regularfile.h"
#include "engine/store/sqlite/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace engine {

namespace {

// https://sqlite.org/fileformat.html#the_database_header
constexpr qsizetype headerSize = 100;
constexpr qsizetype pageSizeAt = 16, pageCountAt = 28, userVersionAt = 60, applicationIdAt = 68;

Error unreadable(const QString &path, const char16_t *why)
{
    return {ErrorKind::Damaged,
        QStringLiteral("%1 is damaged: %2; put a backup in its place, or move it away to begin an empty library")
            .arg(path, QString::fromUtf16(why)), {}};
}

Error cut(const QString &path)
{
    return {ErrorKind::Damaged,
        QStringLiteral("%1 is damaged: its end is missing; put a backup in its place, or save what can be read with: valda check --repair")
            .arg(path), {}};
}

quint32 number(const QByteArray &header, qsizetype at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

bool isCut(const QByteArray &header, qint64 size)
{
    const quint16 stored = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    return pageSize < 512 || size < pageSize * qint64(number(header, pageCountAt));
}

} // namespace

Error newerError(const QString &path, int version)
{
    return {ErrorKind::Newer,
        QStringLiteral("%1 was written by a newer version of Valda (schema %2, known here: %3); open it with that version")
            .arg(path).arg(version).arg(newestVersion(migrations())), {}};
}

Result<> checkJournal(const QString &path)
{
    const QString journal = path + QStringLiteral("-journal");
    const auto file = openRegularFile(journal);
    if (!file || (*file)->size() < headerSize || !(*file)->seek((*file)->size() - 8) || (*file)->read(8) != QByteArray::fromHex("d9d505f920a163d7"))
        return {};
    return fail(ErrorKind::Damaged, QStringLiteral("%1 names another file that SQLite would delete; no library of Valda has such a journal: move it away").arg(journal));
}

Result<> checkHeader(const QString &path)
{
    const auto opened = openRegularFile(path);
    if (!opened)
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be read: %2").arg(path, opened.error().detail));
    QFile &file = **opened;
    if (const Result<> sound = checkJournal(path); !sound || file.size() == 0)
        return sound;
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return fail(unreadable(path, u"it is no SQLite database"));
    if (const int version = int(number(header, userVersionAt)); version > newestVersion(migrations()))
        return fail(newerError(path, version));
    // Before the write-ahead log is copied in, the file may be shorter than its header says.
    const bool logWaits = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    // A crash while the library was created leaves one empty page.
    const bool unborn = number(header, applicationIdAt) == 0 && number(header, pageCountAt) <= 1;
    if (!logWaits && !unborn && qint32(number(header, applicationIdAt)) != libraryApplicationId)
        return fail(unreadable(path, u"it is a database of another program"));
    if (!logWaits && isCut(header, file.size()))
        return fail(cut(path));
    return {};
}

} // namespace engine
