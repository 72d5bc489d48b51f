// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/processes.h"

#include <vector>

namespace box {

/// A process that its parent has waited for: its usage including children it waited for.
struct Ended {
    pid_t pid;
    int64_t usedUs;
};

/// Processor time missing in the kernel's sums: that of children whose parent discards their status (it ignores
/// SIGCHLD or sets SA_NOCLDWAIT). When a parent has not received the observed time of its children, adds the observed
/// time and an estimate of the unobserved one: most children may live shorter than one interval. Times in µs.
class CpuTally
{
public:
    /// `proc`: descriptor of /proc.
    explicit CpuTally(int proc)
        : m_proc(proc)
    {
    }

    /// All processes at this moment, those that ended and were counted since the last sample, and the interval in µs.
    void apply(const std::vector<Stat> &now, const std::vector<Ended> &ended, int64_t sinceUs);

    /// Living processes with the children they waited for, plus discarded time.
    [[nodiscard]] int64_t totalUs() const;
    /// Time that is in no counter of the kernel.
    [[nodiscard]] int64_t forgottenUs() const;
    /// Whether some process discards the status of its children, so that shorter intervals give better results.
    [[nodiscard]] bool isSampling() const { return m_sampling; }

private:
    /// Usage of a process: as last seen, and with an estimate of
    /// the time since then or of similar processes never seen.
    struct Use {
        int64_t seen = 0;
        int64_t likely = 0;
    };
    struct Known {
        Stat stat;
        int64_t firstChildUs = 0; ///< its sum of waited children when it was first seen
        int64_t unseenUs = 0;     ///< estimate beside its own time: after the last sample, or of others that no sample met
        bool metAgain = false;    ///< seen in more than one sample
        Use gone;                 ///< of children that had ended before the previous sample
        Use fresh;                ///< of children that ended since: the parent may be about to wait for them
        int64_t forgottenUs = 0;
        bool forgets = false;
        bool alive = true;
    };
    Known *find(pid_t pid);
    void note(const Stat &stat, int64_t sinceUs);
    void compare(Known &parent);
    void settle(const Known &gone, const std::vector<Ended> &ended);
    [[nodiscard]] static Use useOf(const Known &known);
    [[nodiscard]] double share(pid_t pid) const;

    int m_proc;
    std::vector<Known> m_known;
    int64_t m_forgottenUs = 0; ///< of processes that have ended themselves
    bool m_sampling = false;
};

} // namespace box
