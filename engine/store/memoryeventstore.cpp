// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/memoryeventstore.h"

#include "engine/types/events/runevent.h"

namespace engine {

MemoryEventStore::MemoryEventStore() = default;
MemoryEventStore::~MemoryEventStore() = default;

QFuture<Result<>> MemoryEventStore::append(QList<RunEvent> events)
{
    const std::scoped_lock lock(m_mutex);
    return QtFuture::makeReadyFuture(take(events));
}

Result<> MemoryEventStore::take(const QList<RunEvent> &events)
{
    if (m_appendsLeft <= 0)
        return fail(ErrorKind::Store, QStringLiteral("store full: nothing was written"));
    --m_appendsLeft;
    QHash<RunId, quint64> last;
    for (const RunEvent &event : events) {
        const auto known = last.constFind(event.run);
        const quint64 before = known != last.constEnd() ? *known : quint64(m_runs.value(event.run).size());
        if (event.seq != before + 1)
            return fail(ErrorKind::Store, QStringLiteral("run %1: event %2 cannot follow event %3")
                .arg(event.run.value).arg(event.seq).arg(before));
        last.insert(event.run, event.seq);
    }
    for (const RunEvent &event : events)
        m_runs[event.run].append(event);
    return {};
}

QFuture<Result<QList<RunEvent>>> MemoryEventStore::events(RunId run, quint64 after, int limit)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_runs.constFind(run);
    if (known == m_runs.constEnd()) {
        return QtFuture::makeReadyFuture<Result<QList<RunEvent>>>(
            fail(ErrorKind::Missing, QStringLiteral("there is no run \"%1\"").arg(run.value)));
    }
    const qsizetype first = qsizetype(qMin(after, quint64(known->size())));
    return QtFuture::makeReadyFuture<Result<QList<RunEvent>>>(known->mid(first, limit > 0 ? limit : -1));
}

void MemoryEventStore::failFrom(int count)
{
    const std::scoped_lock lock(m_mutex);
    m_appendsLeft = count - 1;
}

} // namespace engine
