// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recipes/evolve/choice.h"

namespace engine {

/// The next text of a control arm (evolve.md, "Control arm"): best-of-N writes plain seeds, the chain rewrites its
/// last text. An arm spends as much as the evolution has spent on writing: money if calls have a price, else calls.
[[nodiscard]] std::optional<Action> nextControl(const Session &session);

/// Whether an arm has spent less than the evolution.
[[nodiscard]] bool controlWanted(const Session &session);

/// The candidate of a control arm to retire, so that arms stay small in the ranking: all but its best four, and the chain's last.
[[nodiscard]] CandidateId lowestOfControlArm(const Session &session);

} // namespace engine
