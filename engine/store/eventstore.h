// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"

#include <QFuture>

namespace engine {

struct RunEvent;

/// Storage of events: an interface to the outside. Real: Library. In memory:
/// MemoryEventStore. Callable from any thread; results come as futures.
class EventStore
{
public:
    EventStore() = default;
    EventStore(const EventStore &) = delete;
    EventStore &operator=(const EventStore &) = delete;
    virtual ~EventStore() = default;

    /// All or nothing, durable when the future is ready, in the order of the
    /// calls. The sequence numbers must continue the run's log. Errors: Store.
    [[nodiscard]] virtual QFuture<Result<>> append(QList<RunEvent> events) = 0;
    /// Events with seq > after, in order, at most `limit` (0: all). Missing when there is no such run.
    [[nodiscard]] virtual QFuture<Result<QList<RunEvent>>> events(RunId run, quint64 after, int limit) = 0;
};

} // namespace engine
