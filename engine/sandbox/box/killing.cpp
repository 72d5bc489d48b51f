// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Processes: ending all processes of a box.

#include "engine/sandbox/box/processes.h"
#include "engine/sandbox/box/procfile.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace box {

namespace {

constexpr int mostRounds = 50; ///< repetitions of stopping a tree that grows

} // namespace

int Processes::killAll()
{
    list();
    const int count = living();
    if (!m_bare) {
        ::kill(-1, SIGKILL); // as process 1: kills all other processes of the namespace at once
        return count;
    }
    stopDescendants();
    for (const Stat &stat : m_all)
        ::kill(stat.pid, SIGKILL);
    return std::max(count, living());
}

/// Without a namespace: stops all descendants first, so that none can start another, and repeats until no
/// running one is found. A signal to a process reaches all its threads, even when the first has ended.
void Processes::stopDescendants()
{
    const auto isHeld = [](const Stat &stat) { return stat.isDead() || stat.state == 'T' || stat.state == 't'; };
    std::vector<pid_t> stopped;
    for (int round = 0; round < mostRounds; ++round) {
        bool fresh = false;
        for (const Stat &stat : m_all) {
            if (isHeld(stat) || std::find(stopped.begin(), stopped.end(), stat.pid) != stopped.end())
                continue;
            ::kill(stat.pid, SIGSTOP);
            stopped.push_back(stat.pid);
            fresh = true;
        }
        if (!fresh)
            break;
        list();
    }
}

/// False when there was no child.
bool Processes::killChildren() const
{
    char name[64], text[8192];
    std::snprintf(name, sizeof name, "%d/task/%d/children", int(::getpid()), int(::getpid()));
    bool any = false;
    if (readFile(m_proc, name, text, sizeof text) == 0)
        return false;
    for (char *at = text; const long pid = std::strtol(at, &at, 10);)
        any |= ::kill(pid_t(pid), SIGKILL) == 0;
    return any;
}

void Processes::pauseBriefly()
{
    const timespec pause{0, pauseUs * 1000};
    ::nanosleep(&pause, nullptr);
}

} // namespace box
