// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/statement.h"

#include <QSqlDatabase>

namespace engine {

/// The connection to one SQLite file, on the thread that opened it. Errors: Damaged, Newer, Store; a file that is
/// damaged or newer is not touched.
class Database
{
public:
    Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    /// Opens or makes the file (0600) and brings it to the newest schema.
    [[nodiscard]] Result<> open(const QString &path);
    [[nodiscard]] Result<> execute(const QString &sql);
    [[nodiscard]] Result<qint64> integer(const QString &sql);
    /// Makes the file smaller by what was deleted.
    [[nodiscard]] Result<> giveBackSpace();
    [[nodiscard]] const QSqlDatabase &handle() const { return m_database; }

private:
    Result<> connect(const QString &path);
    Result<> configure();

    QSqlDatabase m_database;
};

/// All or nothing: rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] const Result<> &begun() const { return m_begun; }
    [[nodiscard]] Result<> commit();

private:
    Database &m_database;
    Result<> m_begun;
    bool m_open = false;
};

} // namespace engine
