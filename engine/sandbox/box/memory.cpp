// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/memory.h"
#include "engine/sandbox/box/disk.h"
#include "engine/sandbox/box/sockets.h"

#include <algorithm>

namespace box {

namespace {

constexpr int64_t mappedEveryUs = 100'000; ///< between looks at all mappings, which cost much

} // namespace

int64_t MemoryWatch::bytes(const Sample &sample, const Processes &processes, int64_t nowUs)
{
    const int64_t stored = std::max<int64_t>(0, bytesInFolders(m_job) - m_givenBytes);
    const int64_t queued = sample.pipeBytes + (m_job.limits.bare ? 0 : socketBytes());
    const int64_t plain = sample.ownBytes + queued + std::max(sample.sharedBytes, stored);
    if (plain + sample.mappedBytes <= m_job.limits.memoryBytes)
        return plain; // however much the mappings hide, it is allowed
    if (nowUs >= m_nextMappedUs) {
        m_mappedBytes = processes.mappedExactly();
        m_nextMappedUs = nowUs + mappedEveryUs;
    }
    // Files in memory that are mapped are among both.
    return sample.ownBytes + queued + std::max(sample.sharedBytes, stored + m_mappedBytes);
}

} // namespace box
