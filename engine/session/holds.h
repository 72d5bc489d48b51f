// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/budget/ledger.h"

#include <map>

namespace engine {

struct CallCost;
class SessionCore;

/// Decides when a call may start: caps, waits between attempts, and early ends of waits. Engine thread.
class Holds
{
public:
    explicit Holds(SessionCore &core) : m_core(core) {}

    /// Whether a call of that cost fits the budget now. For NotUntil also sets the alarm and logs it once.
    [[nodiscard]] Ledger::Answer admit(const CallCost &cost);
    /// The cap of the last answer Never.
    [[nodiscard]] EndReason exhaustedCap() const { return m_exhaustedCap; }
    /// Waits until the budget allows the call; false when it never will, or when the run is ending.
    [[nodiscard]] Task<bool> permitted(CallCost cost);

    /// Waits until that time and until the caps allow the call; false when they do not, or when the run is ending.
    [[nodiscard]] Task<bool> hold(CallCost cost, qint64 untilMs);
    /// Logs that the caps hold calls until then; 0: no longer.
    void noteThrottle(qint64 untilMs, bool byAllRuns = false);
    /// Releases holds that may go; called once per turn.
    void askAll();
    /// Ends all waits for a time; the caps are checked again in this turn.
    void shorten();
    /// Ends every hold.
    void interrupt();

private:
    struct Hold;
    [[nodiscard]] Ledger::Permission permit(const CallCost &cost) const;
    [[nodiscard]] qint64 heldUntil(const Hold &hold) const;

    SessionCore &m_core;
    std::map<quint64, Hold *> m_holds; ///< waiting steps, in order of arrival
    quint64 m_lastHold = 0;
    qint64 m_throttleAlarmMs = 0;
    EndReason m_exhaustedCap = EndReason::Money;
};

} // namespace engine
