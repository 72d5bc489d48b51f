// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/store/records/eventrow.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <mutex>

namespace engine {

/// Reads a long log: the store thread passes on pieces of rows, the pool decodes them in parallel, and
/// the last task to finish assembles the pages and resolves the future. Kept alive by its own tasks.
class EventReading : public std::enable_shared_from_this<EventReading>
{
public:
    EventReading(RunId run, QThreadPool &pool);

    [[nodiscard]] QFuture<Result<QList<RunEvent>>> future() { return m_answer.future(); }
    /// Store thread: adds one piece.
    void add(QList<EventRow> rows);
    /// Store thread: the end of the rows, or an error.
    void end(const Result<> &read);

private:
    using Piece = Result<QList<RunEvent>>;

    void put(size_t at, Piece piece);
    void answer();

    RunId m_run;
    QThreadPool &m_pool;
    QPromise<Piece> m_answer;
    std::mutex m_mutex;
    std::deque<Piece> m_pieces;
    Result<> m_read;
    size_t m_open = 1; ///< pieces being decoded, plus one for the reading itself
};

} // namespace engine
