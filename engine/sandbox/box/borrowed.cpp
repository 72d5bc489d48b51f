// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/borrowed.h"
#include "engine/sandbox/box/procfile.h"

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <sys/syscall.h>

namespace box {

namespace {

/// Addresses of a program in memory; fork() and vfork() keep them, exec() randomises them again.
struct Layout {
    uint64_t stack = 0, heap = 0, arguments = 0;

    [[nodiscard]] bool isKnown() const { return stack != 0; }
    bool operator==(const Layout &) const = default;
};

Layout layoutOf(int proc, pid_t pid)
{
    char name[32], text[1024];
    std::snprintf(name, sizeof name, "%d/stat", int(pid));
    const char *at = readFile(proc, name, text, sizeof text) > 0 ? std::strrchr(text, ')') : nullptr;
    Layout layout;
    for (int field = 3; at && field <= 48; ++field) { // fields as proc(5) numbers them
        at = std::strchr(at + 1, ' ');
        if (!at)
            break;
        if (field == 28)
            layout.stack = std::strtoull(at, nullptr, 10);
        else if (field == 47)
            layout.heap = std::strtoull(at, nullptr, 10);
        else if (field == 48)
            layout.arguments = std::strtoull(at, nullptr, 10);
    }
    return layout;
}

/// Whether the thread waits in the kernel for a child that shares its memory.
bool waitsForBorrower(int proc, pid_t pid, int thread)
{
    char name[64], text[256];
    std::snprintf(name, sizeof name, "%d/task/%d/syscall", int(pid), thread);
    if (readFile(proc, name, text, sizeof text) == 0)
        return false;
    char *end = nullptr;
    const long number = std::strtol(text, &end, 10);
    if (end == text)
        return false; // "running"
    if (number == SYS_vfork)
        return true;
    constexpr uint64_t sharedAndWaited = 0x4100; // CLONE_VFORK | CLONE_VM
    return number == SYS_clone && (std::strtoull(end, nullptr, 16) & sharedAndWaited) == sharedAndWaited;
}

int waitingThreads(int proc, pid_t pid)
{
    char name[32];
    std::snprintf(name, sizeof name, "%d/task", int(pid));
    int count = 0;
    eachNumber(proc, name, [&](int thread) { count += waitsForBorrower(proc, pid, thread); });
    return count;
}

bool holds(const std::vector<pid_t> &pids, pid_t pid)
{
    return std::find(pids.begin(), pids.end(), pid) != pids.end();
}

} // namespace

std::vector<pid_t> inParentsMemory(int proc, const std::vector<Resident> &all)
{
    std::vector<pid_t> found;
    for (const Resident &parent : all) {
        const auto isChild = [&](const Resident &each) { return each.parent == parent.pid; };
        if (std::none_of(all.begin(), all.end(), isChild))
            continue;
        const Layout layout = layoutOf(proc, parent.pid);
        for (int waiting = layout.isKnown() ? waitingThreads(proc, parent.pid) : 0; waiting > 0; --waiting) {
            const Resident *nearest = nullptr;
            for (const Resident &child : all) {
                if (!isChild(child) || holds(found, child.pid) || layoutOf(proc, child.pid) != layout)
                    continue;
                if (!nearest || std::abs(child.bytes - parent.bytes) < std::abs(nearest->bytes - parent.bytes))
                    nearest = &child;
            }
            if (nearest)
                found.push_back(nearest->pid);
        }
    }
    return found;
}

} // namespace box
