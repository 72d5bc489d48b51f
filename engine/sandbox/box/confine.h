// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// What the untrusted process does to itself before it becomes untrusted: limits, no capability, no way to get one, and
/// the system-call filter. False: it must not go on.
bool confine(const Job &job);

/// No capability now, none by exec, none ever.
bool dropCapabilities();

/// Only 0, 1 and 2 stay open.
void closeOthers();

/// Nobody of the same user may look into this process or write to its memory.
void hide();

} // namespace box
