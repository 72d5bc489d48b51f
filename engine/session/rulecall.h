// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/types/events/call.h"
#include "engine/types/events/refinement.h"

namespace engine {

struct LearnedRule;
class SessionCore;

/// The experience in force for a loop that begins now, asked of the library; it comes in a turn of its own. `draft`: the call
/// of the loop's first draft. Engine thread.
[[nodiscard]] Task<LearnedRule> ruleFor(SessionCore *core, LoopKey key, CallId draft);

} // namespace engine
