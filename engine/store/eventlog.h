// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventrow.h"
#include "engine/store/statement.h"

namespace engine {

class Database;

/// The table `event`: the truth. On the store thread. Errors: Store, Damaged.
class EventLog
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    [[nodiscard]] Result<> insert(qint64 run, const EventRow &row);
    /// Rows with seq > after in order, at most `limit` (−1: all), handed over in pieces of at most `piece` rows.
    template <typename Take>
    [[nodiscard]] Result<> read(qint64 run, quint64 after, int limit, int piece, Take &&take)
    {
        if (Result<> ran = m_select.run(run, qint64(after), limit); !ran)
            return ran;
        for (;;) {
            Result<QList<EventRow>> rows = fetch(piece);
            if (!rows)
                return fail(std::move(rows.error()));
            const bool last = rows->size() < piece;
            if (!rows->isEmpty())
                take(std::move(*rows));
            if (last)
                return {};
        }
    }
    [[nodiscard]] Result<QList<EventRow>> all(qint64 run);
    /// Missing when there is none.
    [[nodiscard]] Result<EventRow> one(qint64 run, quint64 seq);

private:
    Result<QList<EventRow>> fetch(int count);

    Statement m_insert;
    Statement m_select;
};

} // namespace engine
