// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace box {

/// Reads a kernel file from its beginning and adds a NUL. Returns the number of bytes; 0 when it cannot be read.
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

/// Calls `act` with the number of each entry of a folder of /proc whose name is a number.
template<typename Act>
void eachNumber(int folder, const char *name, Act act)
{
    const int fd = ::openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *entries = fd < 0 ? nullptr : ::fdopendir(fd);
    if (!entries)
        return;
    while (const dirent *entry = ::readdir(entries)) {
        if (const int number = std::atoi(entry->d_name); number > 0 || entry->d_name[0] == '0')
            act(number);
    }
    ::closedir(entries);
}

} // namespace box
