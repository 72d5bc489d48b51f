// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/sockets.h"
#include "engine/sandbox/box/procfile.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace box {

namespace {

constexpr int few = 4;                  ///< number of sockets that is ignored, including those of this program
constexpr int64_t mostOfOne = 512 << 10; ///< bytes per socket, both directions, including kernel memory

struct UnixQuestion {
    nlmsghdr head;
    unix_diag_req ask;
};
struct InternetQuestion {
    nlmsghdr head;
    inet_diag_req_v2 ask;
};

/// Bytes of one socket: receive queue, send queue, reserved memory and overhead.
int64_t bytesOf(const uint32_t *memory)
{
    const uint32_t sending = std::max(memory[SK_MEMINFO_WMEM_ALLOC], memory[SK_MEMINFO_WMEM_QUEUED]);
    return int64_t(memory[SK_MEMINFO_RMEM_ALLOC]) + sending + memory[SK_MEMINFO_FWD_ALLOC] + memory[SK_MEMINFO_OPTMEM] + memory[SK_MEMINFO_BACKLOG];
}

int64_t bytesIn(const nlmsghdr *message, size_t headSize, int wanted)
{
    const auto *attribute = reinterpret_cast<const rtattr *>(static_cast<const char *>(NLMSG_DATA(message)) + NLMSG_ALIGN(headSize));
    int left = int(message->nlmsg_len - NLMSG_LENGTH(headSize));
    for (; RTA_OK(attribute, left); attribute = RTA_NEXT(attribute, left)) {
        if (attribute->rta_type == wanted && RTA_PAYLOAD(attribute) >= (SK_MEMINFO_BACKLOG + 1) * sizeof(uint32_t))
            return bytesOf(static_cast<const uint32_t *>(RTA_DATA(attribute)));
    }
    return 0;
}

/// Sum over all messages of the reply; −1 without a reply.
int64_t answered(int fd, size_t headSize, int wanted)
{
    alignas(nlmsghdr) static char bytes[65536];
    int64_t sum = 0;
    for (;;) {
        ssize_t size = ::recv(fd, bytes, sizeof bytes, 0);
        if (size <= 0)
            return -1;
        for (auto *message = reinterpret_cast<nlmsghdr *>(bytes); NLMSG_OK(message, size); message = NLMSG_NEXT(message, size)) {
            if (message->nlmsg_type == NLMSG_DONE)
                return sum;
            if (message->nlmsg_type == NLMSG_ERROR)
                return -1;
            sum += bytesIn(message, headSize, wanted);
        }
    }
}

template<typename Question>
Question dump()
{
    Question question{};
    question.head.nlmsg_len = sizeof question;
    question.head.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    question.head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    return question;
}

int64_t unixBytes(int fd)
{
    auto question = dump<UnixQuestion>();
    question.ask.sdiag_family = AF_UNIX;
    question.ask.udiag_states = ~0U;
    question.ask.udiag_show = UDIAG_SHOW_MEMINFO;
    return ::send(fd, &question, sizeof question, 0) == sizeof question ? answered(fd, sizeof(unix_diag_msg), UNIX_DIAG_MEMINFO) : -1;
}

int64_t internetBytes(int fd, int family, int protocol)
{
    auto question = dump<InternetQuestion>();
    question.ask.sdiag_family = uint8_t(family);
    question.ask.sdiag_protocol = uint8_t(protocol);
    question.ask.idiag_ext = 1 << (INET_DIAG_SKMEMINFO - 1);
    question.ask.idiag_states = ~0U;
    return ::send(fd, &question, sizeof question, 0) == sizeof question ? answered(fd, sizeof(inet_diag_msg), INET_DIAG_SKMEMINFO) : -1;
}

/// The number after a word in /proc/net/sockstat or sockstat6.
int64_t countIn(const char *text, const char *word)
{
    const char *line = std::strstr(text, word);
    return line ? std::atoll(line + std::strlen(word)) : 0;
}

/// −1: unknown.
int64_t protocolBytes(int fd, int protocol)
{
    const int64_t four = internetBytes(fd, AF_INET, protocol), six = internetBytes(fd, AF_INET6, protocol);
    return four < 0 && six < 0 ? -1 : (four > 0 ? four : 0) + (six > 0 ? six : 0);
}

} // namespace

int64_t socketBytes()
{
    char text[1024], text6[512];
    if (readFile(AT_FDCWD, "/proc/net/sockstat", text, sizeof text) == 0)
        return 0;
    const int64_t used = countIn(text, "sockets: used ");
    if (used <= few)
        return 0;
    const int fd = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (fd < 0)
        return used * mostOfOne;
    (void)readFile(AT_FDCWD, "/proc/net/sockstat6", text6, sizeof text6);
    const int64_t tcp = countIn(text, "TCP: inuse ") + countIn(text6, "TCP6: inuse ");
    const int64_t udp = countIn(text, "UDP: inuse ") + countIn(text6, "UDP6: inuse ");
    const auto toldOrMost = [](int64_t told, int64_t count) { return told >= 0 ? told : count * mostOfOne; };
    int64_t sum = toldOrMost(unixBytes(fd), used - tcp - udp);
    sum += tcp > 0 ? toldOrMost(protocolBytes(fd, IPPROTO_TCP), tcp) : 0;
    sum += udp > 0 ? toldOrMost(protocolBytes(fd, IPPROTO_UDP), udp) : 0;
    ::close(fd);
    return sum;
}

} // namespace box
