// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// What the untrusted process does to itself before it becomes untrusted: limits, no capability, no way to get one, and
/// the system-call filter. False: it must not go on.
bool confine(const Job &job);

/// The same for a warm interpreter, which runs no program itself: no capability, its own filter, and limits that its
/// programs, whose own are set later, can leave behind.
bool confineTemplate(const Job &job);
/// Once it has loaded its modules: its processor time is limited no more, since each program takes some of it.
void liftLoadingTime();

/// No capability now, none by exec, none ever.
bool dropCapabilities();

/// Nobody of the same user may look into this process or write to its memory.
void hide();

} // namespace box
