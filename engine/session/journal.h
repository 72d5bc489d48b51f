// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/budget/ledger.h"
#include "engine/code/tuner.h"
#include "engine/rating/generatorrecord.h"
#include "engine/rating/ladder.h"
#include "engine/session/childrecord.h"
#include "engine/session/loops.h"
#include "engine/session/population.h"
#include "engine/session/selection/selection.h"
#include "engine/session/tally.h"
#include "engine/store/eventstore.h"
#include "engine/types/state/runstate.h"

#include <QSet>

#include <coroutine>
#include <functional>
#include <memory>

namespace engine {

/// Everything a session knows, each a fold of the same events.
struct Knowledge {
    explicit Knowledge(const RunPlan &plan);
    void apply(const RunEvent &event);

    RunState state;
    Ledger ledger;
    Ladder ladder;
    Population population;
    Tally tally;
    ChildRecord children;
    GeneratorRecord generators;
    Loops loops;
    Selection selection;
    Tuner tuner;

private:
    void learn(const RunEvent &event);
    void tune(const RunEvent &event);

    bool m_measured;   ///< selection is kept
    bool m_tuned;      ///< a tuner is kept
    QString m_ranking;
    QSet<CallId> m_queued; ///< calls whose decision the folds know already
    struct Untried {
        CandidateId parent; ///< the first
        int generation;     ///< of the tuner's search when it proposed it; −1: somebody else wrote it
    };
    QHash<CandidateId, Untried> m_untried;
};

/// Writes the log: numbers events, folds them at once, hands them to the store turn by turn, and tells when they are on
/// disk. Engine thread; lives as long as its session. When the store fails nothing more is written and failed() says why.
class Journal
{
public:
    using Committed = std::function<void(QList<RunEvent>)>;

    Journal(RunId run, std::shared_ptr<EventStore> store, const RunPlan &plan, Committed committed);

    /// What is in the store already.
    void recall(const QList<RunEvent> &log);
    void emitEvent(EventBody body, qint64 atMs);
    /// Ends a turn: its events go to the store together.
    void flush();

    [[nodiscard]] const Knowledge &knowledge() const { return m_knowledge; }
    [[nodiscard]] const std::optional<Error> &failed() const { return m_failed; }
    /// Whether so much waits for the store that no turn should begin.
    [[nodiscard]] bool isFull() const { return m_waiting.size() > maxWaiting; }
    /// Called once whenever the queue is no longer full, and when the store fails.
    std::function<void()> drainedBelow;

    /// Waits until everything flushed is on disk, or the store has failed.
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
    Knowledge m_knowledge;
    QList<RunEvent> m_turn;    ///< of the turn that goes on
    QList<RunEvent> m_waiting; ///< complete turns the store has not been given
    bool m_writing = false;
    std::optional<Error> m_failed;
    std::coroutine_handle<> m_onWritten;
};

} // namespace engine
