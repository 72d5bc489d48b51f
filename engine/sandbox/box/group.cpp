// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/group.h"

#include <cstdlib>
#include <cstring>

#include <unistd.h>

namespace box {

namespace {

/// Reads a file from its beginning and adds a NUL.
bool readAgain(int fd, char *into, size_t room)
{
    const ssize_t count = fd < 0 ? -1 : ::pread(fd, into, room - 1, 0);
    into[count > 0 ? count : 0] = 0;
    return count > 0;
}

/// The number after `name` at the beginning of a line; −1 when there is none.
int64_t numberIn(const char *text, const char *name)
{
    const size_t size = std::strlen(name);
    for (const char *line = text; line; line = std::strchr(line, '\n')) {
        line += *line == '\n';
        if (std::strncmp(line, name, size) == 0)
            return std::atoll(line + size);
        if (*line == 0)
            break;
    }
    return -1;
}

} // namespace

bool Group::enter() const
{
    return join < 0 || ::write(join, "0", 1) == 1;
}

bool Group::readCpu(int64_t &userUs, int64_t &systemUs) const
{
    char text[1024];
    if (!readAgain(cpu, text, sizeof text) || numberIn(text, "usage_usec ") <= 0)
        return false;
    userUs = numberIn(text, "user_usec ");
    systemUs = numberIn(text, "usage_usec ") - userUs;
    return userUs >= 0;
}

int64_t Group::memoryBytes() const
{
    char text[64];
    return readAgain(memory, text, sizeof text) ? std::atoll(text) : -1;
}

bool Group::ranOut() const
{
    char text[512];
    return readAgain(events, text, sizeof text) && numberIn(text, "oom_kill ") > 0;
}

} // namespace box
