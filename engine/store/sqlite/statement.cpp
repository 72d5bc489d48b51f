// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/statement.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace engine {

namespace {

// Primary result codes of SQLite (https://sqlite.org/rescode.html); the extended ones carry them in the low byte.
enum Code { Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26 };

/// Replaces the question marks by :v0, :v1 …
QString named(const QString &sql, QStringList &names)
{
    names.clear();
    QString out;
    for (const QChar c : sql) {
        if (c == u'?')
            names.append(QStringLiteral(":v%1").arg(names.size()));
        c == u'?' ? out += names.constLast() : out += c;
    }
    return out;
}

} // namespace

Error storeError(const QSqlError &error, const QString &file)
{
    const auto made = [&](ErrorKind kind, const QString &text) {
        return Error{kind, text.arg(file) + QStringLiteral(" (%1)").arg(error.databaseText()), {}};
    };
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Corrupt:
    case NotADatabase:
        return made(ErrorKind::Damaged,
            QStringLiteral("%1 is damaged; put a backup in its place, or save what can be read with: valda check --repair"));
    case Full:
        return made(ErrorKind::Store, QStringLiteral("the disk is full, nothing was written to %1; free some space and go on"));
    case IoError:
        return made(ErrorKind::Store, QStringLiteral("%1 cannot be written or read; check the disk and its free space"));
    case ReadOnly:
    case CantOpen:
        return made(ErrorKind::Store, QStringLiteral("%1 cannot be opened for writing; check the rights of the file and its folder"));
    case Busy:
    case Locked:
        return made(ErrorKind::Store, QStringLiteral("%1 is locked by another program; close that and try again"));
    default: return made(ErrorKind::Store, QStringLiteral("%1 refused a command"));
    }
}

Result<> Statement::prepare(const QSqlDatabase &database, const QString &sql)
{
    m_file = database.databaseName();
    m_query = QSqlQuery(database);
    m_query.setForwardOnly(true);
    if (m_query.prepare(named(sql, m_names)))
        return {};
    return fail(error());
}

Result<> Statement::execute()
{
    if (m_query.exec())
        return {};
    return fail(error());
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    const bool failed = m_query.lastError().type() != QSqlError::NoError;
    const Error trouble = failed ? error() : Error();
    m_query.finish();
    return failed ? Result<bool>(fail(trouble)) : Result<bool>(false);
}

Error Statement::error() const
{
    return storeError(m_query.lastError(), m_file);
}

} // namespace engine
