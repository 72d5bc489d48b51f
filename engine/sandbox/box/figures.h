// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/cputally.h"
#include "engine/sandbox/box/memory.h"
#include "engine/sandbox/box/supervise.h"

#include <vector>

namespace box {

/// What a program has used so far, for its limits and for its outcome. The kernel's sums where there are any; where a
/// program can hide from them, what was seen of it from time to time.
class Figures
{
public:
    /// Fills in the figures of `outcome`, which outlives this.
    Figures(const Job &job, const Watched &watched, Outcome &outcome);

    [[nodiscard]] Processes &processes() { return m_processes; }

    /// A process has been waited for. `pid` 0: the program itself, whose parent is outside.
    void count(const rusage &usage, pid_t pid);
    /// Looks at all processes. Bytes they hold now.
    int64_t lookAtMemory();
    /// Of the processes that were listed last: processor time in µs. It never falls: a child may be forgotten by the
    /// kernel while its tree is ended.
    int64_t countCpu();
    /// Processes and threads of the last look at memory.
    [[nodiscard]] int tasks() const { return m_tasks; }
    /// Whether looking more often would say more.
    [[nodiscard]] bool isSampling() const { return m_cpu.isSampling(); }
    /// Once all is ended.
    void finish();
    /// Whether the kernel has ended a process for the memory limit.
    [[nodiscard]] bool ranOutOfMemory() const { return m_group.ranOut(); }

private:
    const Job &m_job;
    const Group m_group;
    Outcome &m_outcome;
    Processes m_processes;
    MemoryWatch m_memory;
    CpuTally m_cpu;
    std::vector<Ended> m_ended; ///< since the last look
    pid_t m_program = 0;        ///< number of the program whose parent is outside
    int m_tasks = 0;
    int64_t m_seenUs = 0;       ///< most processor time that was seen
    int64_t m_lastLookUs;
};

} // namespace box
