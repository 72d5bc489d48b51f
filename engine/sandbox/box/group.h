// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/wire.h"

namespace box {

/// The cgroup a program is in, where the engine could make one: open files of the kernel, −1 for what it does not tell.
struct Group {
    int join = -1;   ///< "cgroup.procs"
    int cpu = -1;    ///< "cpu.stat"
    int memory = -1; ///< "memory.peak" or "memory.current"
    int events = -1; ///< "memory.events"

    /// This process becomes a member. True where there is no group, too.
    [[nodiscard]] bool enter() const;
    /// Times of all its members, the dead too; false when it has none or cannot tell.
    [[nodiscard]] bool readCpu(int64_t &userUs, int64_t &systemUs) const;
    /// −1: not told.
    [[nodiscard]] int64_t memoryBytes() const;
    /// Whether the kernel has ended a member for the memory limit.
    [[nodiscard]] bool ranOut() const;
};

} // namespace box
