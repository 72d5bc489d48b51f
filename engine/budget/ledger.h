// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/call.h"
#include "engine/types/events/runend.h"
#include "engine/types/plan/runplan.h"

#include <deque>

namespace engine {

struct BudgetWarned;
struct RunEvent;

/// Compares money, calls and tokens of a run with its caps: a fold of the events, so it is the same
/// after a crash. After a refusal by a cap over all runs, no call is permitted until that cap opens. The
/// total caps are never exceeded. The hourly cap throttles as a token bucket with a burst of one call:
/// no 60 minutes hold more than the cap and one call, counted by the start or by the end of calls.
class Ledger
{
public:
    explicit Ledger(BudgetPlan caps);

    void apply(const RunEvent &event);

    enum class Answer {
        Go,
        Later,   ///< a call in flight must be settled first
        NotUntil, ///< the hourly cap: ask again at `untilMs`
        Never    ///< a cap is used up
    };
    struct Permission {
        Answer answer = Answer::Go;
        qint64 untilMs = 0;
        EndReason cap = EndReason::Money; ///< the cap that is used up, for Never
        bool byAllRuns = false; ///< for NotUntil: the cap is one over all runs
    };
    /// Whether a call that costs at most `money` and `tokens` may start.
    [[nodiscard]] Permission permit(Money money, qint64 tokens, qint64 nowMs) const;

    /// A cap whose spending has reached 50 or 80 % without a warning yet.
    [[nodiscard]] std::optional<BudgetWarned> warning() const;

private:
    struct Settled {
        qint64 atMs;
        Money cost;
    };
    void started(const RunEvent &event, const Call &call);
    void dropped(const RunEvent &event, CallId id);
    void finished(const RunEvent &event, const CallEnd &end);
    void refill(qint64 nowMs);
    void take(Money money);
    void giveBack(Money money);
    [[nodiscard]] qint64 levelAt(qint64 nowMs) const;
    [[nodiscard]] qint64 throttledUntil(qint64 nowMs) const;
    [[nodiscard]] int percent(const QString &cap) const;

    BudgetPlan m_caps;
    QHash<CallId, Call> m_open;
    Money m_spent, m_reserved;
    qint64 m_calls = 0, m_tokens = 0, m_reservedTokens = 0;
    qint64 m_level = 0;   ///< level of the bucket, micro-USD × 3 600 000 (ms per hour); never above 0
    qint64 m_levelMs = 0; ///< time of the computation
    std::deque<Settled> m_lastHour;
    Money m_lastHourSum;
    qint64 m_heldUntilMs = 0; ///< end of a refusal by a cap over all runs
    QHash<QString, int> m_warned;
};

} // namespace engine
