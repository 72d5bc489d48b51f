// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/runnumbers.h"

namespace engine {
struct CandidateState;
}

namespace ui {

class Gauge;
class OpenRun;

// Texts of the gauges in the header of the open run. GUI thread.

/// Spent money, the caps, and the spending rate.
void showSpending(Gauge *gauge, const OpenRun &run, const RecentRates &rates);
/// Calls per minute while the run goes on, otherwise the number of calls; with their outcomes as a note.
void showCallRate(Gauge *gauge, const OpenRun &run, const RecentRates &rates);
/// Time until a stop rule or cap ends the run: "5–12 min".
[[nodiscard]] QString timeLeftText(const OpenRun &run, const RecentRates &rates, qint64 nowMs);
/// Rating or score of the leader, and the probability that it is the best.
void showLeaderValue(Gauge *gauge, const OpenRun &run, const engine::CandidateState &best);

} // namespace ui
