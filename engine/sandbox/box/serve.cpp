// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/serve.h"
#include "engine/sandbox/box/channel.h"
#include "engine/sandbox/box/confine.h"
#include "engine/sandbox/box/leash.h"
#include "engine/sandbox/box/nested.h"
#include "engine/sandbox/box/supervise.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace box {

namespace {

constexpr int waiting = 2;       ///< boxes kept ready
constexpr int templateFd = 3;    ///< the interpreter's end

struct Sockets {
    int toTemplate; ///< shared by all boxes
    int taken;      ///< a byte for each box that has got its job
};

/// One box from waiting to its end. Never returns.
[[noreturn]] void beBox(const Limits &limits, const Sockets &sockets)
{
    const char *trouble = furnish(limits);
    int files[PassedCount];
    if (receiveFiles(leashFd, files, PassedCount) != PassedCount)
        ::_exit(0);
    (void)!::write(sockets.taken, "t", 1);
    ::close(sockets.taken);
    ::close(leashFd);
    const int leash = files[PassedLeash];
    Job job;
    const int copy = ::fcntl(files[PassedJob], F_DUPFD_CLOEXEC, 3);
    if (!trouble && !readJob(copy, job))
        trouble = "the job cannot be read";
    if (!trouble)
        trouble = unpack(job);
    int childEnd[2];
    const int self = int(::syscall(SYS_pidfd_open, ::getpid(), 0));
    if (!trouble && (::pipe2(childEnd, O_CLOEXEC) != 0 || self < 0))
        trouble = "no pipe within the box";
    const int passed[ToCount]{files[PassedJob], files[PassedInput], files[PassedOutput], files[PassedErrors], self, childEnd[1]};
    if (!trouble && !sendFiles(sockets.toTemplate, passed, ToCount))
        trouble = "the interpreter is gone";
    if (trouble) {
        tell(leash, Tag::Failure, trouble);
        ::_exit(1);
    }
    for (int i = 0; i < ToCount; ++i)
        ::close(passed[i]);
    ::close(sockets.toTemplate);
    dropCapabilities();
    char begun = 0;
    if (::read(childEnd[0], &begun, 1) != 1)
        ::_exit(1);
    tell(leash, Tag::Started, {});
    supervise(job, {.childEnd = childEnd[0], .startedUs = nowUs()}, leash);
    ::_exit(0);
}

pid_t startTemplate(const Job &job, int end)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (::dup2(end, templateFd) == templateFd) {
        ::syscall(SYS_close_range, unsigned(templateFd) + 1, ~0U, 0U);
        ::execve(job.arguments[0], job.arguments.data(), job.variables.data());
    }
    ::_exit(127);
}

} // namespace

int serve(const Job &job)
{
    int toTemplate[2], taken[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, toTemplate) != 0 || ::pipe2(taken, O_CLOEXEC) != 0)
        return 1;
    const pid_t interpreter = startTemplate(job, toTemplate[1]);
    ::close(toTemplate[1]);
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    const int signals = ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    int ready = 0;
    for (;;) {
        for (; ready < waiting; ++ready) {
            const pid_t box = forkNested();
            if (box == 0) {
                ::close(taken[0]);
                ::close(signals);
                beBox(job.limits, {toTemplate[0], taken[1]});
            }
            if (box < 0)
                return 1;
        }
        pollfd events[3]{{taken[0], POLLIN, 0}, {signals, POLLIN, 0}, {leashFd, 0, 0}};
        if (::poll(events, 3, -1) < 0 && errno != EINTR)
            return 1;
        char bytes[64];
        if (events[0].revents & POLLIN)
            ready -= int(::read(taken[0], bytes, sizeof bytes));
        signalfd_siginfo info;
        while (::read(signals, &info, sizeof info) == sizeof info) { }
        for (pid_t ended = ::waitpid(-1, nullptr, WNOHANG); ended > 0; ended = ::waitpid(-1, nullptr, WNOHANG)) {
            if (ended == interpreter)
                return 0; // and with process 1 goes everything in here
        }
        if (events[2].revents & (POLLHUP | POLLERR))
            return 0;
    }
}

} // namespace box
