// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"

namespace engine {

class Session;

/// The evolve recipe: seeds, judges, mutates and crosses until a stop rule or a cap ends it; steady state,
/// without generations. Ends when the run is finished, paused with nothing in flight, or the store has failed.
[[nodiscard]] Task<> evolve(Session *session);

} // namespace engine
