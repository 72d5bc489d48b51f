// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/group.h"
#include "engine/sandbox/box/job.h"

#include <sys/resource.h>
#include <sys/types.h>

namespace box {

/// Message from the parent of the program when that is another process.
struct ChildEnd {
    int status; ///< as returned by wait()
    rusage usage;
};

/// The program to supervise.
struct Watched {
    pid_t child = 0;     ///< a child of this process; 0: a child of another process, which reports its end
    int childEnd = -1;   ///< pipe on which that process writes a ChildEnd
    int64_t startedUs = 0;
    int64_t givenBytes = 0; ///< size of the box's folders before the start
    Group group;            ///< its cgroup
};

int64_t nowUs();

/// Supervises the program until it and all its descendants have ended. Ends them at a limit or on the
/// engine's request, and reports the outcome to the engine. SIGCHLD must be blocked. Never fails.
void supervise(const Job &job, const Watched &watched, int leash);

} // namespace box
