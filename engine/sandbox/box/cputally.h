// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/processes.h"

#include <vector>

namespace box {

/// A process that its parent, known to this one, has waited for: what it used with the children it waited for.
struct Ended {
    pid_t pid;
    int64_t usedUs;
};

/// Processor time that the kernel's sums do not show: of children whose parent lets the kernel forget them (it ignores
/// SIGCHLD, or says so when it asks for the signal). Where a parent has not got what was seen of its children, there is
/// what was seen, and what is likely to have gone unseen: most may live shorter than from look to look. Times in µs.
class CpuTally
{
public:
    /// `proc`: the folder /proc.
    explicit CpuTally(int proc)
        : m_proc(proc)
    {
    }

    /// All processes at this moment, those that have ended and been counted since the last look, and how long ago that was.
    void apply(const std::vector<Stat> &now, const std::vector<Ended> &ended, int64_t sinceUs);

    /// Of the living with the children they have waited for, and what was forgotten.
    [[nodiscard]] int64_t totalUs() const;
    /// What no counter of the kernel holds any more.
    [[nodiscard]] int64_t forgottenUs() const;
    /// Whether some process forgets its children, so that looking more often says more.
    [[nodiscard]] bool isSampling() const { return m_sampling; }

private:
    /// Two ways to tell what a process used: as it was last seen, and with what is likely to have come since or to have
    /// gone unseen with others like it.
    struct Use {
        int64_t seen = 0;
        int64_t likely = 0;
    };
    struct Known {
        Stat stat;
        int64_t firstChildUs = 0; ///< what it had waited for when it was first seen
        int64_t unseenUs = 0;     ///< likely, beside its own time: after the last look, or of others that no look met
        bool metAgain = false;    ///< seen by more than one look
        Use gone;                 ///< of its children that were gone at the look before
        Use fresh;                ///< of those that are gone since: it may just be waiting for them
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
    int64_t m_forgottenUs = 0; ///< by processes that are gone themselves
    bool m_sampling = false;
};

} // namespace box
