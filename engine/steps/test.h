// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/types/events/candidate.h"

namespace engine {

class Session;

/// Runs and measures one candidate; on success it gets a score. Every outcome is
/// an event. `recheck`: the fresh check of the final best, which changes no score.
[[nodiscard]] Task<> testCandidate(Session *session, CandidateId id, bool recheck);

} // namespace engine
