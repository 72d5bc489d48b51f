// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"

#include <QHash>

#include <limits>
#include <mutex>

namespace engine {

struct RunEvent;

/// Stores events in memory, for replays, simulations and tests; every future is ready at
/// once. Any thread. Checks the sequence like the library, and can simulate a full disk.
class MemoryEventStore final : public EventStore
{
public:
    MemoryEventStore();
    ~MemoryEventStore() override;

    [[nodiscard]] QFuture<Result<>> append(QList<RunEvent> events) override;
    [[nodiscard]] QFuture<Result<QList<RunEvent>>> events(RunId run, quint64 after, int limit) override;

    /// Appends fail with Store from the `count`-th call on (1: the next one).
    void failFrom(int count);

private:
    Result<> take(const QList<RunEvent> &events);

    std::mutex m_mutex;
    QHash<RunId, QList<RunEvent>> m_runs;
    int m_appendsLeft = std::numeric_limits<int>::max();
};

} // namespace engine
