// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/base/stop.h"
#include "engine/session/journal.h"
#include "engine/session/turns.h"
#include "engine/session/world.h"
#include "engine/types/plan/runplan.h"

namespace engine {

/// State shared by all parts of a session: the plan, the folds, the time of the turn,
/// the log. Events are created only here. Engine thread; lives as long as its session.
class SessionCore
{
public:
    SessionCore(RunId run, RunPlan plan, World world);
    SessionCore(const SessionCore &) = delete;
    SessionCore &operator=(const SessionCore &) = delete;

    [[nodiscard]] const RunId &run() const { return m_run; }
    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    [[nodiscard]] const Knowledge &knows() const { return m_journal.knowledge(); }
    [[nodiscard]] qint64 nowMs() const { return m_turns.nowMs(); }
    [[nodiscard]] bool isRunning() const; ///< not paused or stopped, and the store works
    [[nodiscard]] bool stopWanted() const { return m_stop.stop_requested(); }
    [[nodiscard]] const std::optional<Error> &storeError() const { return m_journal.failed(); }
    /// The random stream of the next decision of that name.
    [[nodiscard]] Random random(std::string_view purpose) const;
    /// Whether a generator is not asked again in this session, after too many consecutive failures, a
    /// permanent error, or too many unreadable replies. `evaluator`: for that question of an evaluator.
    [[nodiscard]] bool isGivenUp(Step step, int generator, int evaluator = 0) const;
    /// An available generator of the step, drawn by weight; −1 when there is none.
    [[nodiscard]] int drawGenerator(Step step, Random random, int evaluator = 0) const;
    /// The price in the log; if the log has none, the current price of the source.
    [[nodiscard]] std::optional<Price> priceOf(const GeneratorPlan &generator, qint64 promptTokens) const;

    // For the parts of the session.
    void emitEvent(EventBody body);
    [[nodiscard]] Turns &turns() { return m_turns; }
    [[nodiscard]] Journal &journal() { return m_journal; }
    [[nodiscard]] const World &world() const { return m_world; }
    /// Stop source for cancelling calls in flight.
    [[nodiscard]] StopSource &stopSource() { return m_stop; }
    /// Expires with the session: for replies that arrive after its end.
    [[nodiscard]] std::weak_ptr<int> alive() const { return m_alive; }

private:
    RunId m_run;
    RunPlan m_plan;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    World m_world;
    Turns m_turns;
    Journal m_journal;
    StopSource m_stop;
};

} // namespace engine
