// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/types/events/candidate.h"

namespace engine {

class Session;

/// Creates the candidate from a paid text and scores it. By the plan's share, the text goes
/// through the refinement loop first, and the result of the loop becomes the candidate.
[[nodiscard]] Task<> addCandidate(Session *session, Candidate candidate);

/// Scores a living text by the run's evaluators.
[[nodiscard]] Task<> measureAndScore(Session *session, CandidateId id);

/// Continues the loops that were in progress when the session was paused or killed.
void resumeLoops(Session *session);

} // namespace engine
