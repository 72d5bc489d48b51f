// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// Closes inherited files of a program. Nothing here allocates or locks, since it also runs between
// fork and exec.
namespace box {

/// Calls `act` with every possible file number of this process, from `first` on.
template<typename Act>
void eachNumberFrom(int first, Act act)
{
    constexpr rlim_t most = 1 << 20; // kernel's limit per process
    rlimit files{};
    const bool known = ::getrlimit(RLIMIT_NOFILE, &files) == 0;
    for (int fd = first; rlim_t(fd) < (known ? std::min(files.rlim_max, most) : most); ++fd)
        act(fd);
}

/// Closes every file with this number or a higher one.
inline void closeFrom(int first)
{
    if (::syscall(SYS_close_range, unsigned(first), ~0U, 0U) != 0) // kernels before 5.9 lack this call
        eachNumberFrom(first, [](int fd) { ::close(fd); });
}

/// The same, but the files stay open until the next exec.
inline void closeFromAtExec(int first)
{
    constexpr unsigned atExec = 4; // CLOSE_RANGE_CLOEXEC
    if (::syscall(SYS_close_range, unsigned(first), ~0U, atExec) != 0) // kernels before 5.11
        eachNumberFrom(first, [](int fd) { ::fcntl(fd, F_SETFD, FD_CLOEXEC); });
}

} // namespace box
