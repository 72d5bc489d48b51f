// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/rating.h"
#include "ui/models/rundetails.h"

#include <optional>

namespace engine {
struct RunPlan;
class RunState;
}

namespace ui {

/// Values for the header of a run. Pure functions of the run and the time; any thread.
struct Leader {
    engine::CandidateId id;
    engine::Rating rating;
};
[[nodiscard]] Leader leaderOf(const engine::RunState &state);

/// Milliseconds until the first stop rule or cap ends the run, from the rates of the last minute and of the whole run.
/// Null if no limit is set, or before there is a rate.
struct TimeLeft {
    qint64 lowMs = 0;
    qint64 highMs = 0;
    QString by; ///< "candidates", "usd", "calls", "tokens", "time"

    bool operator==(const TimeLeft &) const = default;
};
[[nodiscard]] std::optional<TimeLeft> timeLeft(const engine::RunState &state, const engine::RunPlan &plan, const RecentRates &rates, qint64 nowMs);

} // namespace ui
