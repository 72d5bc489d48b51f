// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/records/eventrow.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <mutex>

namespace engine {

/// A long log on its way out of the library: the store thread hands over pieces of rows, the pool decodes them side by
/// side, and whoever is last puts them together and answers. Kept alive by its own tasks.
class EventReading : public std::enable_shared_from_this<EventReading>
{
public:
    EventReading(RunId run, QThreadPool &pool);

    [[nodiscard]] QFuture<Result<QList<RunEvent>>> future() { return m_answer.future(); }
    /// Store thread: one more piece.
    void add(QList<EventRow> rows);
    /// Store thread: that was all, or what went wrong.
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
    size_t m_open = 1; ///< pieces being decoded, and the reading itself
};

} // namespace engine
