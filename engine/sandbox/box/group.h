// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/wire.h"

namespace box {

/// The cgroup of a program, if the engine could make one: open files of the kernel, −1 for missing ones.
struct Group {
    int join = -1;   ///< "cgroup.procs"
    int cpu = -1;    ///< "cpu.stat"
    int memory = -1; ///< "memory.peak" or "memory.current"
    int events = -1; ///< "memory.events"

    /// Adds this process to the group. True also without a group.
    [[nodiscard]] bool enter() const;
    /// Times of all members, including ended ones; false without a group or on a failure.
    [[nodiscard]] bool readCpu(int64_t &userUs, int64_t &systemUs) const;
    /// −1: unknown.
    [[nodiscard]] int64_t memoryBytes() const;
    /// Whether the kernel killed a member at the memory limit.
    [[nodiscard]] bool ranOut() const;
};

} // namespace box
