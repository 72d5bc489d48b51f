// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/processes.h"
#include "engine/sandbox/box/borrowed.h"
#include "engine/sandbox/box/mappings.h"
#include "engine/sandbox/box/procfile.h"

#include <cinttypes>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace box {

namespace {

constexpr int usualFiles = 64; ///< minimum size of a process's table of open files
constexpr int64_t pipeRoom = 64 << 10;
const int64_t tickUs = 1'000'000 / ::sysconf(_SC_CLK_TCK);

/// Exact processor time of all threads, including ended ones; −1 when there is no such process.
int64_t processorUs(pid_t pid)
{
    timespec used{};
    const auto clock = clockid_t(~unsigned(pid) << 3 | 2U); // clock of a process, as clock_getcpuclockid() makes it
    return ::clock_gettime(clock, &used) == 0 ? int64_t(used.tv_sec) * 1'000'000 + used.tv_nsec / 1000 : -1;
}

/// Value of a line "Name:   123 kB" in `text`, in bytes; 0 when there is none.
int64_t bytesIn(const char *text, const char *name)
{
    const char *line = std::strstr(text, name);
    return line ? std::atoll(line + std::strlen(name)) * 1024 : 0;
}

} // namespace

Processes::Processes(bool bare)
    : m_proc(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    , m_bare(bare)
{
}

Processes::~Processes()
{
    ::close(m_proc);
}

bool Processes::readTimes(Stat &stat) const
{
    char name[32], text[1024];
    std::snprintf(name, sizeof name, "%d/stat", int(stat.pid));
    if (readFile(m_proc, name, text, sizeof text) == 0)
        return false;
    const char *rest = std::strrchr(text, ')'); // the program's name may contain any character
    if (!rest)
        return false;
    long long user = 0, system = 0, childUser = 0, childSystem = 0;
    int parent = 0;
    const int count = std::sscanf(rest + 1, " %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lld %lld %lld %lld %*d %*d %d %*d %" SCNu64, &stat.state,
        &parent, &user, &system, &childUser, &childSystem, &stat.threads, &stat.started);
    if (count != 8)
        return false;
    stat.parent = parent;
    const int64_t exact = processorUs(stat.pid);
    stat.ownUs = exact >= 0 ? exact : (user + system) * tickUs;
    stat.childUs = (childUser + childSystem) * tickUs;
    if (stat.state == 'X' || (stat.state == 'Z' && stat.threads <= 1))
        stat.threads = 0;
    return true;
}

/// Reads the memory of the first thread that has not ended, since an ended one does not show the shared memory.
void Processes::readMemory(Stat &stat) const
{
    char name[64], text[4096];
    std::snprintf(name, sizeof name, "%d/status", int(stat.pid));
    size_t size = stat.state == 'Z' ? 0 : readFile(m_proc, name, text, sizeof text);
    if (size == 0 || !std::strstr(text, "\nVmSize:")) {
        std::snprintf(name, sizeof name, "%d/task", int(stat.pid));
        bool found = false;
        eachNumber(m_proc, name, [&](int thread) {
            if (found)
                return;
            std::snprintf(name, sizeof name, "%d/task/%d/status", int(stat.pid), thread);
            size = readFile(m_proc, name, text, sizeof text);
            found = size > 0 && std::strstr(text, "\nVmSize:");
        });
        if (!found)
            return;
    }
    stat.ownBytes = bytesIn(text, "\nRssAnon:") + bytesIn(text, "\nRssFile:");
    stat.sharedBytes = bytesIn(text, "\nRssShmem:");
    stat.tableBytes = bytesIn(text, "\nVmPTE:") + bytesIn(text, "\nVmSwap:") + bytesIn(text, "\nHugetlbPages:");
    const int64_t known = bytesIn(text, "\nVmData:") + bytesIn(text, "\nVmStk:") + bytesIn(text, "\nVmExe:") + bytesIn(text, "\nVmLib:");
    stat.mappedBytes = std::max<int64_t>(0, bytesIn(text, "\nVmSize:") - known);
    stat.files = int(bytesIn(text, "\nFDSize:") / 1024);
    if (const char *ignored = std::strstr(text, "\nSigIgn:"))
        stat.forgetsChildren = std::strtoull(ignored + 8, nullptr, 16) >> (SIGCHLD - 1) & 1;
}

bool Processes::read(pid_t pid, Stat &stat) const
{
    stat.pid = pid;
    if (!readTimes(stat))
        return false;
    if (!stat.isDead())
        readMemory(stat);
    return true;
}

void Processes::list()
{
    m_all.clear();
    const pid_t self = ::getpid();
    eachNumber(m_proc, ".", [&](int pid) {
        Stat stat;
        if (pid > 0 && pid != self && read(pid, stat))
            m_all.push_back(stat);
    });
    if (m_bare)
        keepDescendants();
}

void Processes::keepDescendants()
{
    std::vector<pid_t> ours{::getpid()};
    for (size_t at = 0; at < ours.size(); ++at) {
        for (const Stat &stat : m_all) {
            if (stat.parent == ours[at])
                ours.push_back(stat.pid);
        }
    }
    std::erase_if(m_all, [&](const Stat &stat) { return std::find(ours.begin() + 1, ours.end(), stat.pid) == ours.end(); });
}

/// Divides each page by the number of processes that map it, so that the sum counts it once. Processes that share a whole
/// memory would each report all of it: those in their parent's memory were found before, and no others can appear later.
void Processes::makeExact(Sample &sample) const
{
    std::vector<Resident> residents;
    for (const Stat &stat : m_all)
        residents.push_back({stat.pid, stat.parent, stat.ownBytes + stat.sharedBytes});
    const std::vector<pid_t> borrowers = inParentsMemory(m_proc, residents);
    sample.ownBytes = sample.sharedBytes = 0;
    for (const Stat &stat : m_all) {
        if (std::find(borrowers.begin(), borrowers.end(), stat.pid) != borrowers.end())
            continue;
        char name[64], text[4096];
        std::snprintf(name, sizeof name, "%d/smaps_rollup", int(stat.pid));
        const bool told = readFile(m_proc, name, text, sizeof text) > 0 && std::strstr(text, "\nPss:");
        Stat now = stat;
        if (!told && (!read(stat.pid, now) || now.isDead()))
            continue; // ended since it was listed; its memory is free
        const int64_t shared = told ? bytesIn(text, "\nPss_Shmem:") : now.sharedBytes;
        sample.sharedBytes += shared;
        sample.ownBytes += now.tableBytes + (told ? bytesIn(text, "\nPss:") - shared : now.ownBytes);
    }
}

/// A process with few files has few pipes. For others, counts the pipes among their files; when /proc is not readable, assumes half of the table.
int64_t Processes::pipeBytes() const
{
    std::vector<uint64_t> pipes;
    int64_t hidden = 0;
    for (const Stat &stat : m_all) {
        if (stat.files <= usualFiles)
            continue;
        char folder[32];
        int seen = 0;
        std::snprintf(folder, sizeof folder, "%d/fd", int(stat.pid));
        eachNumber(m_proc, folder, [&](int fd) {
            char name[64], target[64]{};
            std::snprintf(name, sizeof name, "%s/%d", folder, fd);
            ++seen;
            if (::readlinkat(m_proc, name, target, sizeof target - 1) > 6 && std::memcmp(target, "pipe:[", 6) == 0)
                pipes.push_back(std::strtoull(target + 6, nullptr, 10));
        });
        hidden += seen > 0 ? 0 : stat.files / 2;
    }
    std::sort(pipes.begin(), pipes.end());
    return (hidden + (std::unique(pipes.begin(), pipes.end()) - pipes.begin())) * pipeRoom;
}

Sample Processes::look(int64_t exactAbove)
{
    list();
    Sample sample;
    for (const Stat &stat : m_all) {
        sample.processes += !stat.isDead();
        sample.tasks += stat.threads;
        sample.ownBytes += stat.ownBytes + stat.tableBytes;
        sample.sharedBytes += stat.sharedBytes;
        sample.mappedBytes += stat.mappedBytes;
    }
    sample.pipeBytes = pipeBytes();
    if (m_all.size() > 1 && sample.ownBytes + sample.sharedBytes > exactAbove)
        makeExact(sample);
    return sample;
}

int64_t Processes::mappedExactly() const
{
    Mappings mappings;
    for (const Stat &stat : m_all) {
        char name[32];
        std::snprintf(name, sizeof name, "%d/maps", int(stat.pid));
        if (!stat.isDead() && !mappings.add(m_proc, name))
            mappings.addUnknown(stat.mappedBytes);
    }
    return mappings.bytes();
}

int Processes::living() const
{
    return int(std::count_if(m_all.begin(), m_all.end(), [](const Stat &stat) { return !stat.isDead(); }));
}

} // namespace box
