// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

#include <sys/types.h>

namespace box {

/// Starts a process that is number 1 of namespaces of its own, within the box this process is in. 0 in the new one.
pid_t forkNested();

/// In the new one: its own user, fresh places to write, its own view of processes. Null, or what went wrong.
const char *furnish(const Limits &limits);

/// Becomes a member of all namespaces of the process behind `pidfd` but that of processes, which comes by birth.
bool joinNested(int pidfd);
/// The next child of this process is born among the processes of the one behind `pidfd`.
bool bearInto(int pidfd);

} // namespace box
