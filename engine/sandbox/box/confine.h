// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// Applied by the process to itself before it runs untrusted code: limits, no capabilities,
/// no way to gain any, and the system-call filter. False: it must not continue.
bool confine(const Job &job);

/// The same for a warm interpreter, which runs no program itself: no capabilities,
/// its own filter, and limits that allow its programs' own limits, set later.
bool confineTemplate(const Job &job);
/// Called when the modules are loaded: removes the limit of processor time, since each program uses some of it.
void liftLoadingTime();

/// Drops all capabilities, also across exec, for good.
bool dropCapabilities();

/// Prevents other processes of the same user from reading or writing this process's memory.
void hide();

} // namespace box
