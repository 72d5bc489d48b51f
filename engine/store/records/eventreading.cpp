// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/records/eventreading.h"

#include "engine/base/id.h"
#include "engine/base/offthread.h"

namespace engine {

EventReading::EventReading(RunId run, QThreadPool &pool)
    : m_run(std::move(run)), m_pool(pool)
{
    m_answer.start();
}

void EventReading::add(QList<EventRow> rows)
{
    size_t at = 0;
    {
        const std::scoped_lock lock(m_mutex);
        at = m_pieces.size();
        m_pieces.emplace_back();
        ++m_open;
    }
    startIn(m_pool, [self = shared_from_this(), at, rows = std::move(rows)] { self->put(at, decodeRows(self->m_run, rows)); });
}

void EventReading::put(size_t at, Piece piece)
{
    bool last = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_pieces[at] = std::move(piece);
        last = --m_open == 0;
    }
    if (last)
        answer();
}

void EventReading::end(const Result<> &read)
{
    bool last = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_read = read;
        last = --m_open == 0;
    }
    if (last)
        answer();
}

void EventReading::answer()
{
    Piece whole;
    if (!m_read)
        whole = fail(m_read.error());
    qsizetype count = 0;
    for (const Piece &piece : m_pieces)
        count += piece ? piece->size() : 0;
    if (whole)
        whole->reserve(count);
    for (Piece &piece : m_pieces) {
        if (!whole)
            break;
        if (piece)
            std::move(piece->begin(), piece->end(), std::back_inserter(*whole));
        else
            whole = fail(std::move(piece.error()));
    }
    m_answer.addResult(std::move(whole));
    m_answer.finish();
}

} // namespace engine
