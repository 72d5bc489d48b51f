// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"

namespace engine {

class Session;

/// The evolve recipe: seeds, judges, mutates and crosses until a stop rule or a cap says enough; steady state, nothing
/// waits for a generation. Ends when the run is finished, or paused with nothing in flight, or the store has failed.
[[nodiscard]] Task<> evolve(Session *session);

} // namespace engine
