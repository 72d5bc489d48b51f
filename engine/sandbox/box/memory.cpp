// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/memory.h"
#include "engine/sandbox/box/disk.h"
#include "engine/sandbox/box/sockets.h"

#include <algorithm>

namespace box {

namespace {

constexpr int64_t mappedEveryUs = 100'000; ///< interval between reads of all mappings, which are slow

} // namespace

int64_t MemoryWatch::bytes(const Sample &sample, const Processes &processes, int64_t nowUs)
{
    const int64_t stored = std::max<int64_t>(0, bytesInFolders(m_job) - m_givenBytes);
    const int64_t queued = sample.pipeBytes + (m_job.limits.bare ? 0 : socketBytes());
    const int64_t plain = sample.ownBytes + queued + std::max(sample.sharedBytes, stored);
    if (plain + sample.mappedBytes <= m_job.limits.memoryBytes)
        return plain; // within the limit even with everything the mappings may hold
    if (nowUs >= m_nextMappedUs) {
        m_mappedBytes = processes.mappedExactly();
        m_nextMappedUs = nowUs + mappedEveryUs;
    }
    // Mapped files in memory are counted in both terms.
    return sample.ownBytes + queued + std::max(sample.sharedBytes, stored + m_mappedBytes);
}

} // namespace box
