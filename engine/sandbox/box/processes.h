// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <sys/types.h>

namespace box {

/// One process according to /proc; memory in bytes.
struct Stat {
    pid_t pid = 0;
    pid_t parent = 0;
    char state = 0;          ///< 'Z': its first thread has ended, others may run
    int threads = 0;         ///< 0: all have ended
    uint64_t started = 0;    ///< with `pid`, identifies the process
    int64_t ownUs = 0;       ///< processor time of all threads
    int64_t childUs = 0;     ///< of children it waited for; accurate to 20 ms
    bool forgetsChildren = false; ///< the kernel discards the status and times of its children
    int files = 0;           ///< size of its table of open files
    int64_t ownBytes = 0;    ///< resident: private, and of files
    int64_t sharedBytes = 0; ///< resident: shared memory and files in memory
    int64_t tableBytes = 0;  ///< page tables, swapped out, huge pages
    int64_t mappedBytes = 0; ///< address space that is neither private nor program: may hold memory that is resident in no process

    [[nodiscard]] bool isDead() const { return threads == 0; }
};

/// Usage of all processes of a box at one time.
struct Sample {
    int processes = 0;
    int tasks = 0;          ///< including threads
    int64_t ownBytes = 0;   ///< pages shared among them count once when it matters
    int64_t sharedBytes = 0;
    int64_t mappedBytes = 0; ///< upper bound of shared memory that is not resident
    int64_t pipeBytes = 0;   ///< upper bound of bytes in their pipes
};

/// Lists every process except this one, or with `bare` the descendants of this one, through /proc.
class Processes
{
public:
    explicit Processes(bool bare);
    ~Processes();
    Processes(const Processes &) = delete;
    Processes &operator=(const Processes &) = delete;

    /// Descriptor of /proc.
    [[nodiscard]] int folder() const { return m_proc; }

    /// `exactAbove`: size in bytes above which shared pages are counted once, which is slower.
    Sample look(int64_t exactAbove);
    /// Processes of the last sample, including ended ones that may still be waited for.
    [[nodiscard]] const std::vector<Stat> &all() const { return m_all; }
    /// Mapped shared memory without a file, resident or not, plus kernel
    /// memory of the mappings. Costs up to a millisecond per process.
    [[nodiscard]] int64_t mappedExactly() const;
    /// Lists the processes again, without reading shared memory.
    void refresh() { list(); }
    /// Kills all of them; returns their number. `bare`: only those that are found, see endChildren().
    int killAll();
    /// With `bare`: kills the children of this process and calls `reap`, which waits for ended ones and
    /// returns whether any is left, until none is left. Orphans become children of this process, so none can
    /// escape by starting others quickly. For at most the given time. Returns whether there was any to kill.
    template<typename Reap>
    bool endChildren(int64_t patienceUs, Reap reap)
    {
        bool any = false;
        for (int64_t spent = 0; reap() && spent < patienceUs; spent += pauseUs) {
            if (killChildren())
                any = true;
            else
                pauseBriefly();
        }
        return any;
    }

private:
    void list();
    bool read(pid_t pid, Stat &stat) const;
    bool readTimes(Stat &stat) const;
    void readMemory(Stat &stat) const;
    void keepDescendants();
    void makeExact(Sample &sample) const;
    [[nodiscard]] int living() const;
    [[nodiscard]] int64_t pipeBytes() const;
    void stopDescendants();
    bool killChildren() const;
    static void pauseBriefly();

    static constexpr int64_t pauseUs = 200;

    int m_proc;
    bool m_bare;
    std::vector<Stat> m_all;
};

} // namespace box
