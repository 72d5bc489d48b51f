// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/commitfile.h"
#include "engine/store/sqlite/marks.h"
#include "engine/store/sqlite/statement.h"

#include <QSqlDatabase>

namespace engine {

/// The connection to one SQLite file, on the thread that opened it. Errors:
/// Damaged, Newer, Store; a file with a damaged or newer header is not changed.
class Database
{
public:
    Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    /// Opens or creates the file (0600) and upgrades it to the newest schema.
    [[nodiscard]] Result<> open(const QString &path);
    /// Opens a damaged file as far as SQLite can read it, to copy out undamaged data; upgrades and writes nothing.
    [[nodiscard]] Result<> openDamaged(const QString &path);
    [[nodiscard]] Result<> execute(const QString &sql);
    [[nodiscard]] Result<qint64> integer(const QString &sql);
    /// Shrinks the file by the deleted data.
    [[nodiscard]] Result<> giveBackSpace();
    [[nodiscard]] const QSqlDatabase &handle() const { return m_database; }

    [[nodiscard]] Marks &marks() { return m_marks; }
    [[nodiscard]] const Marks &marks() const { return m_marks; }
    /// Reads the marks again when another connection has written.
    [[nodiscard]] Result<> refresh();
    /// Increases each time another connection has written.
    [[nodiscard]] int generation() const { return m_generation; }

    /// Confirmed commits that are missing: one English sentence with the remedy. Empty when all are present.
    [[nodiscard]] QString loss() const { return m_loss; }
    /// Accepts the present data as complete.
    void acceptLoss();
    /// Damaged, with the file, the place in it, and the effect of a repair.
    [[nodiscard]] Error damaged(const QString &place, const QString &repair) const;

private:
    friend class Transaction;
    Result<> connect(const QString &path);
    Result<> checkSchema();
    Result<> configure();
    Result<> openMarks(bool isNew);
    void compareCommits(bool isNew);
    Result<> settle();
    void committed();
    void rolledBack();

    QSqlDatabase m_database;
    Marks m_marks;
    Statement m_version; ///< SQLite's version counter of the data
    CommitFile m_commits;
    qint64 m_dataVersion = 0;
    int m_generation = 0;
    bool m_marked = false; ///< the marks are open, so transactions are counted
    QString m_loss;
};

/// All or nothing: rolled back unless committed. Each successful one increases the count of commits.
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
