// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <sys/types.h>

namespace box {

/// One process as /proc tells it; memory in bytes.
struct Stat {
    pid_t pid = 0;
    pid_t parent = 0;
    char state = 0;          ///< 'Z': its first thread has ended, others may run on
    int threads = 0;         ///< 0: all have ended
    uint64_t started = 0;    ///< with `pid` what tells processes apart
    int64_t ownUs = 0;       ///< processor time of all its threads
    int64_t childUs = 0;     ///< of the children it waited for; exact to 20 ms
    bool forgetsChildren = false; ///< ends of its children are told to nothing that would count them
    int files = 0;           ///< room in its table of open files
    int64_t ownBytes = 0;    ///< resident: its own and of files
    int64_t sharedBytes = 0; ///< resident: memory shared with others and files kept in memory
    int64_t tableBytes = 0;  ///< page tables, swapped out, huge pages
    int64_t mappedBytes = 0; ///< address space that is neither its own nor program: may hold what is resident nowhere

    [[nodiscard]] bool isDead() const { return threads == 0; }
};

/// What the processes of a box take at one moment.
struct Sample {
    int processes = 0;
    int tasks = 0;          ///< threads too
    int64_t ownBytes = 0;   ///< pages shared among them counted once where it matters
    int64_t sharedBytes = 0;
    int64_t mappedBytes = 0; ///< upper bound of what is in shared memory without being resident
    int64_t pipeBytes = 0;   ///< upper bound of what is in their pipes
};

/// Looks at every process but this one – or, `bare`, at the descendants of this one – through /proc.
class Processes
{
public:
    explicit Processes(bool bare);
    ~Processes();
    Processes(const Processes &) = delete;
    Processes &operator=(const Processes &) = delete;

    /// The folder /proc.
    [[nodiscard]] int folder() const { return m_proc; }

    /// `exactAbove`: from how many bytes on shared pages are told apart, which costs more.
    Sample look(int64_t exactAbove);
    /// Those of the last look; dead ones, which may still be waited for, too.
    [[nodiscard]] const std::vector<Stat> &all() const { return m_all; }
    /// Shared memory without a file that they have mapped, resident or not, and what the mappings themselves take.
    /// Costs up to a millisecond a process.
    [[nodiscard]] int64_t mappedExactly() const;
    /// Lists them again, without a look at memory that others share.
    void refresh() { list(); }
    /// Kills every one of them; how many there were. `bare`: those it finds, see endChildren().
    int killAll();
    /// Bare: kills the children of this process until it has waited for all, calling `reap`, which waits for those that
    /// have ended and says whether any is left. Orphans become children of this process, so none is left behind then,
    /// however fast they follow each other. For at most so long. Whether there was any to be killed.
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
