// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/nested.h"

#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace box {

namespace {

constexpr int kinds = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWUTS;

bool write(const char *path, const char *text)
{
    const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool written = ::write(fd, text, std::strlen(text)) == ssize_t(std::strlen(text));
    ::close(fd);
    return written;
}

bool keepUser()
{
    char map[64];
    std::snprintf(map, sizeof map, "%d %d 1", insideUid, insideUid);
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // the files below belong to users who may trace this process
    const bool kept = write("/proc/self/setgroups", "deny") && write("/proc/self/uid_map", map) && write("/proc/self/gid_map", map);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    return kept;
}

bool freshMemory(const char *path, const Limits &limits, const char *mode)
{
    char options[128];
    std::snprintf(options, sizeof options, "size=%lld,nr_inodes=%d,mode=%s", static_cast<long long>(limits.diskBytes), limits.files + 16, mode);
    return ::mount("box", path, "tmpfs", MS_NOSUID | MS_NODEV, options) == 0;
}

void raiseLoopback()
{
    const int fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP;
    ::ioctl(fd, SIOCSIFFLAGS, &request);
    ::close(fd);
}

} // namespace

pid_t forkNested()
{
    return pid_t(::syscall(SYS_clone, kinds | CLONE_NEWPID | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
}

const char *furnish(const Limits &limits)
{
    if (!keepUser())
        return "no user namespace within the box";
    if (!freshMemory("/tmp", limits, "1777") || !freshMemory("/dev/shm", limits, "1777") || !freshMemory(home, limits, "0755"))
        return "no private folders within the box";
    // Separate terminals: those of the outer box are shared by all programs of the interpreter.
    if (::mount("devpts", "/dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, "newinstance,ptmxmode=0666,mode=620") != 0)
        return "no terminals of its own within the box";
    if (::mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) != 0)
        return "no view of its own processes within the box";
    raiseLoopback();
    return nullptr;
}

bool openNamespaces(int *namespaces)
{
    constexpr const char *paths[namespaceCount]{"/proc/self/ns/user", "/proc/self/ns/mnt", "/proc/self/ns/ipc", "/proc/self/ns/net",
        "/proc/self/ns/uts", "/proc/self/ns/pid"};
    for (int i = 0; i < namespaceCount; ++i) {
        namespaces[i] = ::open(paths[i], O_RDONLY | O_CLOEXEC);
        if (namespaces[i] < 0)
            return false;
    }
    return true;
}

bool joinNested(const int *namespaces)
{
    for (int i = 0; i < namespaceCount; ++i) {
        if (::setns(namespaces[i], 0) != 0)
            return false;
    }
    return true;
}

} // namespace box
