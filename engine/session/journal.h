// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/task.h"
#include "engine/types/events/runevent.h"

#include <coroutine>
#include <functional>
#include <memory>

namespace engine {

class EventStore;
class Knowledge;
struct RunPlan;

/// Writes the log: numbers events, applies them to the folds at once, passes them to the store turn by turn, and reports when they are on
/// disk. Engine thread; lives as long as its session. After a failure of the store it writes nothing more, and failed() has the reason.
class Journal
{
public:
    using Committed = std::function<void(QList<RunEvent>)>;

    Journal(RunId run, std::shared_ptr<EventStore> store, const RunPlan &plan, Committed committed);
    ~Journal();

    /// Applies events that are already in the store.
    void recall(const QList<RunEvent> &log);
    void emitEvent(EventBody body, qint64 atMs);
    /// Ends a turn: passes its events to the store together.
    void flush();

    [[nodiscard]] const Knowledge &knowledge() const { return *m_knowledge; }
    [[nodiscard]] const std::optional<Error> &failed() const { return m_failed; }
    /// Whether so many events wait for the store that no turn should begin.
    [[nodiscard]] bool isFull() const { return m_waiting.size() > maxWaiting; }
    /// Called once when the queue is no longer full, and when the store fails.
    std::function<void()> drainedBelow;

    /// Waits until all flushed events are on disk, or the store has failed.
    auto written()
    {
        struct Awaiter {
            Journal *journal;
            bool await_ready() const { return !journal->m_writing; }
            void await_suspend(std::coroutine_handle<> handle) { journal->m_onWritten = handle; }
            void await_resume() const { }
        };
        return Awaiter{this};
    }

private:
    Task<> write();

    static constexpr qsizetype maxWaiting = 2500;
    RunId m_run;
    std::shared_ptr<EventStore> m_store;
    Committed m_committed;
    std::unique_ptr<Knowledge> m_knowledge;
    QList<RunEvent> m_turn;    ///< of the current turn
    QList<RunEvent> m_waiting; ///< complete turns not passed to the store yet
    bool m_writing = false;
    std::optional<Error> m_failed;
    std::coroutine_handle<> m_onWritten;
};

} // namespace engine
