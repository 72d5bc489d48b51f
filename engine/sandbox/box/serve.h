// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// Process 1 of a box with a warm interpreter: starts the interpreter, confined, and keeps
/// boxes in reserve for jobs, which arrive on the leash. Returns when the interpreter or
/// the engine has ended, or the interpreter exceeds the memory limit of a job.
int serve(const Job &job);

} // namespace box
