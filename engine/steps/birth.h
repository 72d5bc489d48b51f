// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/types/events/candidate.h"

namespace engine {

class Session;

/// Lets a text that was written and paid be born and scored; by the plan's share it goes through the refinement loop
/// first, and what the loop returns is born in its place.
[[nodiscard]] Task<> deliver(Session *session, Candidate candidate);

/// Asks the run's evaluators about a living text and scores it.
[[nodiscard]] Task<> measureAndScore(Session *session, CandidateId id);

/// Takes up the loops of a run that was killed or paused while they went on.
void takeUpLoops(Session *session);

} // namespace engine
