// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QSqlQuery>
#include <QVariantList>

namespace engine {

/// Converts an error of SQLite: Damaged for a broken file, else Store, with the file and the remedy.
[[nodiscard]] Error storeError(const QSqlError &error, const QString &file);

/// A prepared statement, kept for the life of the connection, on its thread. Every result is checked.
class Statement
{
public:
    [[nodiscard]] Result<> prepare(const QSqlDatabase &database, const QString &sql);

    /// Runs it with these values for its question marks.
    template <typename... Values>
    [[nodiscard]] Result<> run(const Values &...values)
    {
        qsizetype at = 0;
        (m_query.bindValue(m_names[at++], QVariant(values)), ...);
        return execute();
    }
    [[nodiscard]] Result<> runWith(const QVariantList &values)
    {
        for (qsizetype at = 0; at < values.size(); ++at)
            m_query.bindValue(m_names[at], values[at]);
        return execute();
    }
    /// Whether there is another row. After an error the statement is reset.
    [[nodiscard]] Result<bool> next();
    /// Resets the statement; for a reader that stops early.
    void finish() { m_query.finish(); }
    [[nodiscard]] qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }
    [[nodiscard]] int changedRows() const { return m_query.numRowsAffected(); }

    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double number(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

private:
    Result<> execute();
    [[nodiscard]] Error error() const;

    QSqlQuery m_query;
    QStringList m_names; ///< of the question marks: Qt creates a name for each value that is bound by position
    QString m_file;
};

} // namespace engine
