// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/processes.h"

#include <algorithm>
#include <cinttypes>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace box {

namespace {

size_t readFile(int folder, const char *name, char *into, size_t room)
{
    const int fd = ::openat(folder, name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return 0;
    const ssize_t count = ::read(fd, into, room - 1);
    ::close(fd);
    into[std::max<ssize_t>(count, 0)] = 0;
    return size_t(std::max<ssize_t>(count, 0));
}

const int64_t pageBytes = ::sysconf(_SC_PAGESIZE);
const int64_t tickUs = 1'000'000 / ::sysconf(_SC_CLK_TCK);

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

bool Processes::read(pid_t pid, Stat &stat) const
{
    char name[32], text[1024];
    std::snprintf(name, sizeof name, "%d/stat", int(pid));
    if (readFile(m_proc, name, text, sizeof text) == 0)
        return false;
    const char *rest = std::strrchr(text, ')'); // the program's name may hold anything
    if (!rest)
        return false;
    long long user = 0, system = 0, childUser = 0, childSystem = 0, resident = 0;
    int parent = 0, threads = 0;
    const int count = std::sscanf(rest + 1, " %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lld %lld %lld %lld %*d %*d %d %*d %*u %*u %lld", &stat.state,
        &parent, &user, &system, &childUser, &childSystem, &threads, &resident);
    if (count != 8)
        return false;
    stat.pid = pid;
    stat.parent = parent;
    stat.threads = threads;
    stat.cpuTicks = user + system + childUser + childSystem;
    stat.residentPages = resident;
    return true;
}

void Processes::list()
{
    m_all.clear();
    const int copy = ::openat(m_proc, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = copy < 0 ? nullptr : ::fdopendir(copy);
    if (!folder)
        return;
    const pid_t self = ::getpid();
    while (const dirent *entry = ::readdir(folder)) {
        const pid_t pid = pid_t(std::atoi(entry->d_name));
        Stat stat;
        if (pid > 0 && pid != self && read(pid, stat) && stat.state != 'Z' && stat.state != 'X')
            m_all.push_back(stat);
    }
    ::closedir(folder);
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

/// Each page divided by how many map it, so that the sum counts it once.
int64_t Processes::exactBytes(pid_t pid) const
{
    char name[40], text[4096];
    std::snprintf(name, sizeof name, "%d/smaps_rollup", int(pid));
    if (readFile(m_proc, name, text, sizeof text) == 0)
        return -1;
    const char *line = std::strstr(text, "\nPss:");
    return line ? std::atoll(line + 5) * 1024 : -1;
}

Sample Processes::look(int64_t exactAbove)
{
    list();
    Sample sample;
    for (const Stat &stat : m_all) {
        ++sample.processes;
        sample.tasks += stat.threads;
        sample.cpuUs += stat.cpuTicks * tickUs;
        sample.memoryBytes += stat.residentPages * pageBytes;
    }
    if (m_all.size() < 2 || sample.memoryBytes <= exactAbove)
        return sample;
    sample.memoryBytes = 0;
    for (const Stat &stat : m_all) {
        const int64_t exact = exactBytes(stat.pid);
        sample.memoryBytes += exact >= 0 ? exact : stat.residentPages * pageBytes;
    }
    return sample;
}

int Processes::killAll()
{
    list();
    int count = int(m_all.size());
    if (!m_bare) {
        ::kill(-1, SIGKILL); // as process 1: everybody else in here, at one stroke
        return count;
    }
    // Without a namespace a tree can only be hunted down: stop them all first, so that none can start another meanwhile.
    for (size_t before = 0; before != m_all.size();) {
        before = m_all.size();
        for (const Stat &stat : m_all)
            ::kill(stat.pid, SIGSTOP);
        list();
        count = std::max(count, int(m_all.size()));
    }
    for (const Stat &stat : m_all)
        ::kill(stat.pid, SIGKILL);
    return count;
}

} // namespace box
