// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/figures.h"



#include <algorithm>
#include <utility>

namespace box {

namespace {

int64_t micros(const timeval &time)
{
    return int64_t(time.tv_sec) * 1'000'000 + time.tv_usec;
}

} // namespace

Figures::Figures(const Job &job, const Watched &watched, Outcome &outcome)
    : m_job(job)
    , m_group(watched.group)
    , m_outcome(outcome)
    , m_processes(job.limits.bare)
    , m_memory(job, watched.givenBytes)
    , m_cpu(m_processes.folder())
    , m_lastLookUs(watched.startedUs)
{
}

void Figures::count(const rusage &usage, pid_t pid)
{
    m_outcome.userUs += micros(usage.ru_utime);
    m_outcome.systemUs += micros(usage.ru_stime);
    m_outcome.peakBytes = std::max(m_outcome.peakBytes, int64_t(usage.ru_maxrss) * 1024);
    m_ended.push_back({pid > 0 ? pid : m_program, micros(usage.ru_utime) + micros(usage.ru_stime)});
}

int64_t Figures::countCpu()
{
    for (const Stat &stat : m_processes.all()) {
        if (stat.parent == 0)
            m_program = stat.pid;
    }
    const int64_t now = nowUs();
    m_cpu.apply(m_processes.all(), m_ended, now - std::exchange(m_lastLookUs, now));
    m_ended.clear();
    int64_t user = 0, system = 0;
    const bool told = m_group.readCpu(user, system);
    m_seenUs = std::max(m_seenUs, told ? user + system : m_outcome.userUs + m_outcome.systemUs + m_cpu.totalUs());
    return m_seenUs;
}

int64_t Figures::lookAtMemory()
{
    const Sample now = m_processes.look(std::min(m_outcome.peakBytes + m_outcome.peakBytes / 20, m_job.limits.memoryBytes));
    const int64_t bytes = std::max(m_memory.bytes(now, m_processes, nowUs()), m_group.memoryBytes());
    m_outcome.peakBytes = std::max(m_outcome.peakBytes, bytes);
    m_outcome.peakTasks = std::max(m_outcome.peakTasks, now.tasks);
    m_tasks = now.tasks;
    return bytes;
}

void Figures::finish()
{
    constexpr int64_t ticksUs = 25'000;
    m_processes.refresh();
    countCpu();
    int64_t user = 0, system = 0;
    if (m_group.readCpu(user, system)) {
        m_outcome.userUs = user;
        m_outcome.systemUs = system;
    } else if (m_cpu.forgottenUs() > 0 || m_seenUs > m_outcome.userUs + m_outcome.systemUs + ticksUs) {
        m_outcome.userUs = std::max(m_seenUs, m_outcome.userUs + m_outcome.systemUs + m_cpu.forgottenUs()) - m_outcome.systemUs;
        m_outcome.sampled |= sampledCpu;
    }
    if (m_group.memoryBytes() < 0)
        m_outcome.sampled |= sampledMemory;
}

} // namespace box
