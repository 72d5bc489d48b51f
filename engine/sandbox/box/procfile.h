// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

#include <fcntl.h>
#include <unistd.h>

namespace box {

/// Reads a file of the kernel from its beginning and ends it with NUL. Bytes read; 0 when it cannot be read.
inline size_t readFile(int folder, const char *name, char *into, size_t room)
{
    const int fd = ::openat(folder, name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return 0;
    const ssize_t count = ::read(fd, into, room - 1);
    ::close(fd);
    into[std::max<ssize_t>(count, 0)] = 0;
    return size_t(std::max<ssize_t>(count, 0));
}

} // namespace box
