// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/types/events/call.h"
#include "engine/types/events/refinement.h"

namespace engine {

struct LearnedRule;
class SessionCore;

/// The learned rule for a loop that starts now, read from the library; arrives in
/// a turn of its own. `draft`: the call of the loop's first draft. Engine thread.
[[nodiscard]] Task<LearnedRule> ruleFor(SessionCore *core, LoopKey key, CallId draft);

} // namespace engine
