// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <sys/types.h>

namespace box {

/// What the processes of a box take at one moment.
struct Sample {
    int processes = 0;
    int tasks = 0;         ///< threads too
    int64_t cpuUs = 0;     ///< of the living and of those they waited for
    int64_t memoryBytes = 0; ///< resident; pages shared among them counted once where it matters
};

/// Looks at every process but this one – or, `bare`, at the descendants of this one – through /proc.
class Processes
{
public:
    explicit Processes(bool bare);
    ~Processes();
    Processes(const Processes &) = delete;
    Processes &operator=(const Processes &) = delete;

    /// `exactAbove`: from how many bytes on shared pages are told apart, which costs more.
    Sample look(int64_t exactAbove);
    /// Kills every one of them; how many there were.
    int killAll();

private:
    struct Stat {
        pid_t pid = 0;
        pid_t parent = 0;
        char state = 0;
        int threads = 0;
        int64_t cpuTicks = 0;
        int64_t residentPages = 0;
    };
    void list();
    bool read(pid_t pid, Stat &stat) const;
    void keepDescendants();
    int64_t exactBytes(pid_t pid) const;

    int m_proc;
    bool m_bare;
    std::vector<Stat> m_all;
};

} // namespace box
