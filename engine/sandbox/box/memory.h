// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"
#include "engine/sandbox/box/processes.h"

namespace box {

/// Total memory of a program: resident memory of its processes, page tables and mappings,
/// files in its folders (kept in memory), and contents of sockets and pipes. Without a
/// box, its folder is on disk and sockets are shared with the machine: neither is counted.
class MemoryWatch
{
public:
    /// `givenBytes`: size of its folders before the start.
    MemoryWatch(const Job &job, int64_t givenBytes)
        : m_job(job)
        , m_givenBytes(givenBytes)
    {
    }

    /// Bytes at the time of the sample, which was just taken of `processes`.
    int64_t bytes(const Sample &sample, const Processes &processes, int64_t nowUs);

private:
    const Job &m_job;
    int64_t m_givenBytes;
    int64_t m_mappedBytes = 0;
    int64_t m_nextMappedUs = 0;
};

} // namespace box
