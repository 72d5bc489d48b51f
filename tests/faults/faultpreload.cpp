// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library for LD_PRELOAD. System calls of the program "valda" fail at random, as with a full or broken disk or a bad
// network. VALDA_FAULTS=SEED,RATE,NAME[,NAME…]: seed, failures per million calls, and affected calls among open write
// fsync rename recv send connect. A failing write or send may also be cut short. The same seed fails the same calls of
// one thread.

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>

extern char *program_invocation_short_name;

namespace {

enum Call : unsigned { Open = 1, Write = 2, Fsync = 4, Rename = 8, Recv = 16, Send = 32, Connect = 64 };

struct Plan {
    uint64_t seed = 0;
    uint64_t perMillion = 0;
    unsigned calls = 0;

    Plan()
    {
        const char *text = getenv("VALDA_FAULTS");
        if (!text || strcmp(program_invocation_short_name, "valda") != 0)
            return;
        char *rest = nullptr;
        seed = strtoull(text, &rest, 10);
        perMillion = *rest == ',' ? strtoull(rest + 1, &rest, 10) : 0;
        const char *names[] = {"open", "write", "fsync", "rename", "recv", "send", "connect"};
        for (unsigned i = 0; i < 7; ++i)
            calls |= strstr(rest, names[i]) ? 1u << i : 0;
    }
};

const Plan &plan()
{
    static const Plan one;
    return one;
}

/// A new number per call: splitmix64 of the seed and a counter.
uint64_t nextNumber()
{
    static std::atomic<uint64_t> counter{0};
    uint64_t x = plan().seed * 0x9e3779b97f4a7c15ULL + (counter.fetch_add(1) + 1) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// 0: the call succeeds; otherwise a number that selects the fault.
uint64_t faultOf(Call call)
{
    if (!(plan().calls & call))
        return 0;
    const uint64_t number = nextNumber();
    return number % 1'000'000 < plan().perMillion ? (number >> 20) | 1 : 0;
}

bool isSocket(int fd)
{
    struct stat info;
    return fstat(fd, &info) == 0 && S_ISSOCK(info.st_mode);
}

bool isFile(int fd)
{
    struct stat info;
    return fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
}

int fails(int code)
{
    errno = code;
    return -1;
}

int diskError(uint64_t fault)
{
    const int codes[] = {ENOSPC, EIO, EDQUOT};
    return codes[(fault >> 8) % 3];
}

int netError(uint64_t fault)
{
    const int codes[] = {EIO, ENOMEM, ECONNRESET, ENOBUFS};
    return codes[(fault >> 8) % 4];
}

template <typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool writes(int flags) { return (flags & O_ACCMODE) != O_RDONLY; }

} // namespace

extern "C" {

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    static const auto next = real<int (*)(const char *, int, ...)>("open64");
    if (const uint64_t fault = writes(flags) ? faultOf(Open) : 0)
        return fails((fault >> 8) % 2 ? EMFILE : diskError(fault));
    return next(path, flags, mode);
}

ssize_t write(int fd, const void *bytes, size_t count)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t)>("write");
    const bool socket = (plan().calls & Send) && isSocket(fd);
    const uint64_t fault = socket ? faultOf(Send) : (plan().calls & Write) && isFile(fd) ? faultOf(Write) : 0;
    if (!fault)
        return next(fd, bytes, count);
    if (count > 1 && fault % 4 == 1)
        return next(fd, bytes, count / 2);
    return fails(socket ? netError(fault) : diskError(fault));
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    const uint64_t fault = faultOf(Write);
    if (!fault)
        return next(fd, bytes, count, at);
    if (count > 1 && fault % 4 == 1)
        return next(fd, bytes, count / 2, at);
    return fails(diskError(fault));
}

int fsync(int fd)
{
    static const auto next = real<int (*)(int)>("fsync");
    const uint64_t fault = faultOf(Fsync);
    return fault ? fails(diskError(fault)) : next(fd);
}

int fdatasync(int fd)
{
    static const auto next = real<int (*)(int)>("fdatasync");
    const uint64_t fault = faultOf(Fsync);
    return fault ? fails(diskError(fault)) : next(fd);
}

int rename(const char *from, const char *to)
{
    static const auto next = real<int (*)(const char *, const char *)>("rename");
    const uint64_t fault = faultOf(Rename);
    return fault ? fails(diskError(fault)) : next(from, to);
}

ssize_t read(int fd, void *bytes, size_t count)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t)>("read");
    const uint64_t fault = (plan().calls & Recv) && isSocket(fd) ? faultOf(Recv) : 0;
    if (!fault)
        return next(fd, bytes, count);
    return count > 1 && fault % 4 == 1 ? next(fd, bytes, 1) : fails(netError(fault));
}

ssize_t recv(int fd, void *bytes, size_t count, int flags)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t, int)>("recv");
    const uint64_t fault = faultOf(Recv);
    return fault ? fails(netError(fault)) : next(fd, bytes, count, flags);
}

ssize_t recvmsg(int fd, msghdr *message, int flags)
{
    static const auto next = real<ssize_t (*)(int, msghdr *, int)>("recvmsg");
    const uint64_t fault = faultOf(Recv);
    return fault ? fails(netError(fault)) : next(fd, message, flags);
}

ssize_t send(int fd, const void *bytes, size_t count, int flags)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, int)>("send");
    const uint64_t fault = faultOf(Send);
    if (!fault)
        return next(fd, bytes, count, flags);
    return count > 1 && fault % 4 == 1 ? next(fd, bytes, count / 2, flags) : fails(netError(fault));
}

ssize_t sendmsg(int fd, const msghdr *message, int flags)
{
    static const auto next = real<ssize_t (*)(int, const msghdr *, int)>("sendmsg");
    const uint64_t fault = faultOf(Send);
    return fault ? fails(netError(fault)) : next(fd, message, flags);
}

int connect(int fd, const sockaddr *address, socklen_t size)
{
    static const auto next = real<int (*)(int, const sockaddr *, socklen_t)>("connect");
    const uint64_t fault = faultOf(Connect);
    return fault ? fails((fault >> 8) % 2 ? ECONNREFUSED : ENETUNREACH) : next(fd, address, size);
}

} // extern "C"
