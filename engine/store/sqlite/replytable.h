// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/statement.h"

#include <QHash>

#include <optional>

namespace engine {

class Database;

/// The table `reply`: cached replies of models. Each row has a checksum, and the table has
/// a mark. Rows are found through an index in memory, which is read at the first look-up.
/// Store thread; writes must be in the caller's transaction. Errors: Store, Damaged.
class ReplyTable
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    [[nodiscard]] Result<std::optional<QByteArray>> find(const QByteArray &key);
    /// Removes the oldest replies above the limit.
    [[nodiscard]] Result<> keep(const QByteArray &key, const QByteArray &body, qint64 atMs);
    [[nodiscard]] Result<qint64> count();
    [[nodiscard]] Result<> clear();

    struct Reply {
        QByteArray key, body;
        qint64 atMs = 0;
    };
    /// Damaged when a row is missing or does not match its checksum.
    [[nodiscard]] Result<> checkAll();
    /// Passes on every undamaged reply.
    template <typename Take>
    void salvage(Take &&take)
    {
        if (!m_all.run())
            return;
        while (m_all.next().value_or(false)) {
            if (const std::optional<Reply> reply = row())
                take(*reply);
        }
    }
    /// Call after a rollback.
    void forget() { m_indexed = false; }

private:
    [[nodiscard]] Result<> index();
    [[nodiscard]] Result<> readIndex();
    [[nodiscard]] Result<> leave(Statement &sums);
    [[nodiscard]] std::optional<Reply> row() const; ///< of m_all; nullopt when its checksum is wrong
    [[nodiscard]] Error damaged(const QString &what) const;

    Database *m_database = nullptr;
    Statement m_keys, m_find, m_all, m_write, m_drop, m_dropOld, m_sums, m_oldSums, m_clear;
    QHash<quint64, qint64> m_ids; ///< by the checksum of the key
    bool m_indexed = false;
};

} // namespace engine
