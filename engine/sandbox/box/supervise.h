// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/group.h"
#include "engine/sandbox/box/job.h"

#include <sys/resource.h>
#include <sys/types.h>

namespace box {

/// What the parent of the program says when that is somebody else.
struct ChildEnd {
    int status; ///< as from wait()
    rusage usage;
};

/// Whom to watch.
struct Watched {
    pid_t child = 0;     ///< a child of this process; 0: somebody else's, who tells of its end
    int childEnd = -1;   ///< where that one writes a ChildEnd
    int64_t startedUs = 0;
    int64_t givenBytes = 0; ///< in the box's folders before it started
    Group group;            ///< that it is in
};

int64_t nowUs();

/// Watches over the program until it and everything it started are gone, ends all of it at a limit or when the engine
/// says so, and tells the engine what came of it. SIGCHLD must be blocked. Never fails; returns when nothing is left.
void supervise(const Job &job, const Watched &watched, int leash);

} // namespace box
