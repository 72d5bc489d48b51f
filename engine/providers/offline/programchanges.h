// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/providers/interface/provider.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

/// What the offline generator makes of programs, without any model: mostly the constants its tuner proposes
/// (request.tuned), else a small edit of syntax – of Python by its tree, in `box`, of other languages by its signs –,
/// and crossovers of definitions. Within the editable regions. Follows from the request and its seed alone. `box` may
/// be null: then Python is edited by its signs too.
[[nodiscard]] Task<QString> changedProgram(std::shared_ptr<Sandbox> box, CompletionRequest request, StopToken stop);

} // namespace engine
