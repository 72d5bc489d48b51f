// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/budget/ledger.h"
#include "engine/providers/interface/provider.h"

#include <map>

namespace engine {

class SessionCore;

/// When a call may begin: the caps, the wait between attempts, and what ends a wait early. Engine thread.
class Holds
{
public:
    explicit Holds(SessionCore &core) : m_core(core) {}

    /// Would a call for this request be within the budget now? NotUntil also arms the alarm and says so once.
    [[nodiscard]] Ledger::Answer admit(const CompletionRequest &request);
    /// The cap that answered Never last.
    [[nodiscard]] EndReason exhaustedCap() const { return m_exhaustedCap; }
    /// Waits until the budget lets the request go; false when it never will, or the run no longer goes on.
    [[nodiscard]] Task<bool> permitted(CompletionRequest request);

    /// Waits until then and until the caps allow the request; false when they do not, or the run no longer goes on.
    [[nodiscard]] Task<bool> hold(CompletionRequest request, qint64 untilMs);
    /// Tells that the caps hold calls until then; 0: no longer.
    void noteThrottle(qint64 untilMs, bool byAllRuns = false);
    /// Lets go what may go; once a turn.
    void askAll();
    /// Every hold is asked again in this turn.
    void shorten();
    /// Ends every wait.
    void interrupt();

private:
    struct Hold;
    [[nodiscard]] Ledger::Permission permit(const CompletionRequest &request) const;
    [[nodiscard]] qint64 heldUntil(const Hold &hold) const;

    SessionCore &m_core;
    std::map<quint64, Hold *> m_holds; ///< steps that back off or are throttled, in the order they came
    quint64 m_lastHold = 0;
    qint64 m_throttleAlarmMs = 0;
    EndReason m_exhaustedCap = EndReason::Money;
};

} // namespace engine
