// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runend.h"

#include <optional>

namespace engine {

class Session;

struct Ending {
    EndReason reason = EndReason::Stopped;
    QString detail;
};

/// The stop rule in force, if any (evolve.md, "Ends"): by hand, time, target,
/// an unchanged leader, candidates. Also sets the alarm for the time limit.
[[nodiscard]] std::optional<Ending> endingNow(Session &session);

/// Whether the best has the score that ends the run.
[[nodiscard]] bool targetIsReached(const Session &session);

/// Reason of the end for a session that has nothing in flight and starts nothing.
[[nodiscard]] Ending nothingLeft(const Session &session);

} // namespace engine
