// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/runnumbers.h"

namespace ui {

class Gauge;
class OpenRun;

// What the gauges of the header say of the open run. GUI thread.

/// What is spent of what is allowed, and how fast.
void showSpending(Gauge *gauge, const OpenRun &run, const RecentRates &rates);
/// Calls a minute while the run goes on, else how many there were, and what became of them.
void showCallRate(Gauge *gauge, const OpenRun &run, const RecentRates &rates);
/// "5–12 min" until a stop rule or cap ends the run.
[[nodiscard]] QString timeLeftText(const OpenRun &run, const RecentRates &rates, qint64 nowMs);
/// Rating or score of the leader, and how sure it is.
void showLeaderValue(Gauge *gauge, const OpenRun &run, const engine::CandidateState &best);

} // namespace ui
