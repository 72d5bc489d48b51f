// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/statement.h"

#include <QStringList>

#include <optional>

namespace engine {

class Database;

/// A table whose rows each have a checksum (column `sum`), and whose mark has the
/// number of rows and the sum of their checksums, so that changed and missing rows are
/// detected. The whole table is checked at the first read. Store thread; writes must be
/// in the caller's transaction. Errors: Store, Damaged with the table and the remedy.
class SealedTable
{
public:
    struct Shape {
        QString name;
        qint64 mark = 0;     ///< see Marks
        QStringList columns; ///< keys first, without `sum`
        int keys = 1;
        int group = 0;       ///< number of keys by which some() selects
    };
    using Row = QVariantList; ///< one value per column

    [[nodiscard]] Result<> prepare(Database &database, const Shape &shape);

    [[nodiscard]] Result<std::optional<Row>> find(const QVariantList &keys);
    /// Sorted by the keys.
    [[nodiscard]] Result<QList<Row>> all();
    [[nodiscard]] Result<QList<Row>> some(const QVariantList &group);
    /// Replaces the row with the same keys.
    [[nodiscard]] Result<> write(const Row &row);
    [[nodiscard]] Result<> remove(const QVariantList &keys);
    [[nodiscard]] Result<> clear();

    /// Checks the whole table unless that was done.
    [[nodiscard]] Result<> trusted();
    /// Every undamaged row that can be read.
    [[nodiscard]] QList<Row> salvaged();
    /// Call after a rollback.
    void forget() { m_trusted = false; }
    [[nodiscard]] const Shape &shape() const { return m_shape; }

private:
    [[nodiscard]] Result<> verify();
    [[nodiscard]] Result<> leave(const QVariantList &keys);
    [[nodiscard]] Result<QList<Row>> fetch(Statement &statement);
    [[nodiscard]] std::optional<Row> row(const Statement &statement) const; ///< nullopt when its checksum is wrong
    [[nodiscard]] Error damaged(const QString &what) const;

    Database *m_database = nullptr;
    Shape m_shape;
    Statement m_find, m_sum, m_all, m_some, m_write, m_remove, m_clear, m_backwards;
    bool m_trusted = false;
};

} // namespace engine
