// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

struct CompletionRequest;

/// Changes of programs by the offline generator, without a model: mostly constants proposed by its
/// tuner (request.tuned), else a small edit of syntax (Python on its syntax tree, in `box`; other
/// languages on their tokens), and crossovers of definitions. Only within the editable regions. Depends
/// only on the request and its seed. `box` may be null: then Python is edited on its tokens, too.
[[nodiscard]] Task<QString> changedProgram(std::shared_ptr<Sandbox> box, CompletionRequest request, StopToken stop);

} // namespace engine
