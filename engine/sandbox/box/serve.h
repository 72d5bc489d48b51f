// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// Process 1 of a box with a warm interpreter: starts the interpreter, confined, and keeps furnished boxes waiting for
/// jobs, which come on the leash. Returns when the interpreter or the engine is gone, or the interpreter takes more memory
/// than a job may.
int serve(const Job &job);

} // namespace box
