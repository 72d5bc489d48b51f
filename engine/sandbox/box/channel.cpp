// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/channel.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>

namespace box {

namespace {

constexpr int mostFiles = 16;

union Ancillary {
    cmsghdr alignment;
    char bytes[CMSG_SPACE(mostFiles * sizeof(int))];
};

} // namespace

bool sendFiles(int socket, const int *files, int count)
{
    char byte = 'j';
    iovec data{&byte, 1};
    Ancillary ancillary{};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = ancillary.bytes;
    message.msg_controllen = CMSG_SPACE(size_t(count) * sizeof(int));
    cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(size_t(count) * sizeof(int));
    std::memcpy(CMSG_DATA(head), files, size_t(count) * sizeof(int));
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == 1;
}

int receiveFiles(int socket, int *files, int most)
{
    char byte = 0;
    iovec data{&byte, 1};
    Ancillary ancillary{};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = ancillary.bytes;
    message.msg_controllen = sizeof ancillary.bytes;
    ssize_t got = 0;
    do {
        got = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    if (got <= 0)
        return -1;
    const cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (!head || head->cmsg_type != SCM_RIGHTS)
        return 0;
    const int count = int((head->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    std::memcpy(files, CMSG_DATA(head), size_t(std::min(count, most)) * sizeof(int));
    return std::min(count, most);
}

} // namespace box
