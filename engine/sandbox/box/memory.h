// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"
#include "engine/sandbox/box/processes.h"

namespace box {

/// All the memory a program holds: what its processes have resident, their page tables and mappings, files in its folders,
/// which are kept in memory, and what lies in sockets and pipes. Without a box its folder is on disk, and sockets are
/// shared with the machine: neither is counted then.
class MemoryWatch
{
public:
    /// `givenBytes`: what was in its folders before it started.
    MemoryWatch(const Job &job, int64_t givenBytes)
        : m_job(job)
        , m_givenBytes(givenBytes)
    {
    }

    /// Bytes at the moment of the sample, which was just taken of `processes`.
    int64_t bytes(const Sample &sample, const Processes &processes, int64_t nowUs);

private:
    const Job &m_job;
    int64_t m_givenBytes;
    int64_t m_mappedBytes = 0;
    int64_t m_nextMappedUs = 0;
};

} // namespace box
