// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/statement.h"

#include <QStringList>

#include <optional>

namespace engine {

class Database;

/// A table whose rows carry a checksum each (its column `sum`), and whose mark says how many rows there are and what
/// their checksums add up to: neither a changed row nor a missing one is read as if it were sound. The whole table is
/// checked when it is first read. On the store thread; writes belong into the caller's transaction.
/// Errors: Store, Damaged with the table and the way out.
class SealedTable
{
public:
    struct Shape {
        QString name;
        qint64 mark = 0;     ///< see Marks
        QStringList columns; ///< the keys first, without `sum`
        int keys = 1;
        int group = 0;       ///< how many of the keys some() goes by
    };
    using Row = QVariantList; ///< a value for each column

    [[nodiscard]] Result<> prepare(Database &database, const Shape &shape);

    [[nodiscard]] Result<std::optional<Row>> find(const QVariantList &keys);
    /// Ascending by the keys.
    [[nodiscard]] Result<QList<Row>> all();
    [[nodiscard]] Result<QList<Row>> some(const QVariantList &group);
    /// In the place of the row with the same keys.
    [[nodiscard]] Result<> write(const Row &row);
    [[nodiscard]] Result<> remove(const QVariantList &keys);
    [[nodiscard]] Result<> clear();

    /// Checks the whole table unless that was done.
    [[nodiscard]] Result<> trusted();
    /// Every sound row that can be read.
    [[nodiscard]] QList<Row> salvaged();
    /// After a transaction was rolled back.
    void forget() { m_trusted = false; }
    [[nodiscard]] const Shape &shape() const { return m_shape; }

private:
    [[nodiscard]] Result<> verify();
    [[nodiscard]] Result<> leave(const QVariantList &keys);
    [[nodiscard]] Result<QList<Row>> fetch(Statement &statement);
    [[nodiscard]] std::optional<Row> row(const Statement &statement) const; ///< nothing when its checksum is wrong
    [[nodiscard]] Error damaged(const QString &what) const;

    Database *m_database = nullptr;
    Shape m_shape;
    Statement m_find, m_sum, m_all, m_some, m_write, m_remove, m_clear, m_backwards;
    bool m_trusted = false;
};

} // namespace engine
