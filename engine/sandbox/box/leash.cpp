// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/leash.h"

#include <cerrno>

#include <sys/socket.h>

namespace box {

namespace {

bool sendAll(int fd, const char *data, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::send(fd, data, size, MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0) {
            data += count;
            size -= size_t(count);
        }
    }
    return true;
}

} // namespace

void tell(int leash, Tag tag, std::string_view first, std::string_view second)
{
    const Head head{tag, 0, first.size() + second.size()};
    if (sendAll(leash, reinterpret_cast<const char *>(&head), sizeof head) && sendAll(leash, first.data(), first.size()))
        sendAll(leash, second.data(), second.size());
}

} // namespace box
