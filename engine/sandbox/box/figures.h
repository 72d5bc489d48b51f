// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/cputally.h"
#include "engine/sandbox/box/memory.h"
#include "engine/sandbox/box/supervise.h"

#include <vector>

namespace box {

/// Usage of a program so far, for its limits and its
/// outcome: the kernel's sums where available; samples where a program can evade them.
class Figures
{
public:
    /// Fills in usage of `outcome`, which must outlive this object.
    Figures(const Job &job, const Watched &watched, Outcome &outcome);

    [[nodiscard]] Processes &processes() { return m_processes; }

    /// Adds a process that was waited for. `pid` 0: the program itself, whose parent is outside.
    void count(const rusage &usage, pid_t pid);
    /// Samples all processes. Returns the bytes they hold now.
    int64_t lookAtMemory();
    /// Processor time in µs of the processes listed last. Never decreases,
    /// although the kernel may discard a child's time while its tree is ended.
    int64_t countCpu();
    /// Processes and threads in the last memory sample.
    [[nodiscard]] int tasks() const { return m_tasks; }
    /// Whether shorter intervals give better results.
    [[nodiscard]] bool isSampling() const { return m_cpu.isSampling(); }
    /// Called when all processes have ended.
    void finish();
    /// Whether the kernel killed a process at the memory limit.
    [[nodiscard]] bool ranOutOfMemory() const { return m_group.ranOut(); }

private:
    const Job &m_job;
    const Group m_group;
    Outcome &m_outcome;
    Processes m_processes;
    MemoryWatch m_memory;
    CpuTally m_cpu;
    std::vector<Ended> m_ended; ///< since the last sample
    pid_t m_program = 0;        ///< process id of a program whose parent is outside
    int m_tasks = 0;
    int64_t m_seenUs = 0;       ///< maximum observed processor time
    int64_t m_lastLookUs;
};

} // namespace box
