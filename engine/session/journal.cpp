// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/journal.h"

#include "engine/session/knowledge.h"
#include "engine/store/eventstore.h"
#include "engine/types/plan/runplan.h"
#include "engine/types/state/runstate.h"

#include <qcoro/qcorofuture.h>

namespace engine {

Journal::Journal(RunId run, std::shared_ptr<EventStore> store, const RunPlan &plan, Committed committed)
    : m_run(std::move(run))
    , m_store(std::move(store))
    , m_committed(std::move(committed))
    , m_knowledge(std::make_unique<Knowledge>(plan))
{
}

Journal::~Journal() = default;

void Journal::recall(const QList<RunEvent> &log)
{
    for (const RunEvent &event : log)
        m_knowledge->apply(event);
}

void Journal::emitEvent(EventBody body, qint64 atMs)
{
    m_turn.append({m_run, m_knowledge->state.lastSeq() + 1, atMs, std::move(body)});
    m_knowledge->apply(m_turn.constLast());
}

void Journal::flush()
{
    m_waiting.append(std::exchange(m_turn, {}));
    if (!m_writing && !m_waiting.isEmpty() && !m_failed)
        write();
}

Task<> Journal::write()
{
    m_writing = true;
    while (!m_waiting.isEmpty() && !m_failed) {
        const bool wasFull = isFull();
        const QList<RunEvent> batch = std::exchange(m_waiting, {});
        const QFuture<Result<>> writing = m_store->append(batch);
        // Turns continue while the store writes: one batch is being written, one is being filled.
        if (wasFull && drainedBelow)
            drainedBelow();
        const Result<> done = co_await writing;
        if (done) {
            m_committed(batch);
            continue;
        }
        m_failed = done.error();
        if (drainedBelow)
            drainedBelow();
    }
    m_writing = false;
    if (m_onWritten)
        std::exchange(m_onWritten, {}).resume();
}

} // namespace engine
