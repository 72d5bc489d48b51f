// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recipes/evolve/choice.h"

namespace engine {

/// The next text of a control arm (evolve.md, "Control arm"): best-of-N writes plain seeds, the chain rewrites its last
/// text. An arm keeps pace with what the evolution has spent on writing: money where it costs any, else calls.
[[nodiscard]] std::optional<Action> nextControl(const Session &session);

/// Whether an arm is behind the evolution.
[[nodiscard]] bool controlWanted(const Session &session);

/// Who of a control arm has to leave, so that arms do not crowd the ranking: all but its best four, and the chain's last.
[[nodiscard]] CandidateId dispensableOfControl(const Session &session);

} // namespace engine
