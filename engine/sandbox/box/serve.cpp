// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/serve.h"
#include "engine/sandbox/box/channel.h"
#include "engine/sandbox/box/closing.h"
#include "engine/sandbox/box/confine.h"
#include "engine/sandbox/box/disk.h"
#include "engine/sandbox/box/leash.h"
#include "engine/sandbox/box/nested.h"
#include "engine/sandbox/box/supervise.h"

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace box {

namespace {

constexpr int waiting = 2;       ///< boxes kept in reserve
constexpr int templateFd = 3;    ///< the interpreter's end of the channel
constexpr int loadingLookMs = 50; ///< interval of memory checks while the interpreter loads its modules

struct Sockets {
    int toTemplate; ///< shared by all boxes
    int taken;      ///< one byte for each box that has received its job
};

/// Sends the files of a job from a box to the interpreter.
const char *handToTemplate(int toTemplate, const int *passed, int childEnd)
{
    int files[ToCount]{passed[PassedJob], passed[PassedInput], passed[PassedOutput], passed[PassedErrors], childEnd, passed[PassedGroup]};
    if (!openNamespaces(files + ToNamespaces))
        return "the namespaces of the box cannot be opened";
    const bool sent = sendFiles(toTemplate, files, ToCount);
    for (const int fd : files)
        ::close(fd);
    return sent ? nullptr : "the interpreter is gone";
}

/// One box from its start to its end. Never returns.
[[noreturn]] void serveInBox(const Limits &limits, const Sockets &sockets)
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
    if (!trouble && ::pipe2(childEnd, O_CLOEXEC) != 0)
        trouble = "no pipe within the box";
    const int64_t given = bytesInFolders(job);
    if (!trouble)
        trouble = handToTemplate(sockets.toTemplate, files, childEnd[1]);
    if (trouble) {
        tell(leash, Tag::Failure, trouble);
        ::_exit(1);
    }
    ::close(sockets.toTemplate);
    dropCapabilities();
    const Group group{-1, files[PassedGroup + 1], files[PassedGroup + 2], files[PassedGroup + 3]};
    char begun = 0;
    if (::read(childEnd[0], &begun, 1) != 1)
        ::_exit(1);
    tell(leash, Tag::Started, {});
    supervise(job, {.childEnd = childEnd[0], .startedUs = nowUs(), .givenBytes = given, .group = group}, leash);
    ::_exit(0);
}

/// Starts the interpreter; it is confined before its first instruction.
pid_t startTemplate(const Job &job, int end)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (::dup2(end, templateFd) != templateFd)
        ::_exit(127);
    closeFrom(templateFd + 1);
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // otherwise it could not open its own files in /proc
    if (confineTemplate(job))
        ::execve(job.arguments[0], job.arguments.data(), job.variables.data());
    ::_exit(127);
}

/// Process 1: manages a warm interpreter and its boxes.
class Server
{
public:
    explicit Server(const Job &job)
        : m_job(job)
    {
    }

    bool start()
    {
        int toTemplate[2];
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, toTemplate) != 0 || ::pipe2(m_taken, O_CLOEXEC) != 0)
            return false;
        m_toTemplate = toTemplate[0];
        m_interpreter = startTemplate(m_job, toTemplate[1]);
        ::close(toTemplate[1]);
        sigset_t children;
        sigemptyset(&children);
        sigaddset(&children, SIGCHLD);
        m_signals = ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
        return m_interpreter > 0;
    }

    /// Runs until the interpreter or the engine ends, or the interpreter exceeds its limits.
    void run()
    {
        while (keepReady() && wait()) { }
    }

private:
    bool keepReady()
    {
        for (; m_ready < waiting; ++m_ready) {
            const pid_t box = forkNested();
            if (box == 0) {
                ::close(m_taken[0]);
                ::close(m_signals);
                serveInBox(m_job.limits, {m_toTemplate, m_taken[1]});
            }
            if (box < 0)
                return false;
        }
        return true;
    }

    bool wait()
    {
        pollfd events[4]{{m_taken[0], POLLIN, 0}, {m_signals, POLLIN, 0}, {leashFd, 0, 0}, {m_loaded ? -1 : m_toTemplate, POLLIN, 0}};
        if (::poll(events, 4, m_loaded ? -1 : loadingLookMs) < 0 && errno != EINTR)
            return false;
        char bytes[64];
        if (events[0].revents & POLLIN)
            m_ready -= int(::read(m_taken[0], bytes, sizeof bytes));
        if (events[3].revents & POLLIN)
            m_loaded = ::recv(m_toTemplate, bytes, sizeof bytes, MSG_DONTWAIT) > 0;
        return templateLives() && templateBytes() <= m_job.limits.memoryBytes && !(events[2].revents & (POLLHUP | POLLERR));
    }

    bool templateLives() const
    {
        signalfd_siginfo info;
        while (::read(m_signals, &info, sizeof info) == sizeof info) { }
        for (pid_t ended = ::waitpid(-1, nullptr, WNOHANG); ended > 0; ended = ::waitpid(-1, nullptr, WNOHANG)) {
            if (ended == m_interpreter)
                return false; // the end of process 1 ends all processes here
        }
        return true;
    }

    int64_t templateBytes() const
    {
        char path[64], text[128]{};
        std::snprintf(path, sizeof path, "/proc/%d/statm", int(m_interpreter));
        const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
        if (fd < 0 || ::read(fd, text, sizeof text - 1) <= 0)
            text[0] = 0;
        ::close(fd);
        long long all = 0, resident = 0;
        return std::sscanf(text, "%lld %lld", &all, &resident) == 2 ? resident * ::sysconf(_SC_PAGESIZE) : 0;
    }

    const Job &m_job;
    pid_t m_interpreter = 0;
    int m_toTemplate = -1;
    int m_taken[2]{-1, -1};
    int m_signals = -1;
    int m_ready = 0;
    bool m_loaded = false;
};

} // namespace

int serve(const Job &job)
{
    dropCapabilities();
    Server server(job);
    if (!server.start())
        return 1;
    server.run();
    return 0;
}

} // namespace box
