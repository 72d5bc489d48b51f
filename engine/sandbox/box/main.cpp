// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The launcher inside a box: process 1, which starts the program, supervises it and reports to the engine.

#include "engine/sandbox/box/closing.h"
#include "engine/sandbox/box/confine.h"
#include "engine/sandbox/box/disk.h"
#include "engine/sandbox/box/leash.h"
#include "engine/sandbox/box/serve.h"
#include "engine/sandbox/box/supervise.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace box;

constexpr Group group{groupFd, groupFd + 1, groupFd + 2, groupFd + 3};

int refuse(const std::string &why)
{
    tell(leashFd, Tag::Failure, why);
    return 125;
}

/// In the child: becomes the program. Returns only when that fails.
[[noreturn]] void become(const Job &job, int trouble)
{
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    ::setsid();
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    closeFromAtExec(3);
    (void)group.enter(); // on failure the supervisor's own measurements are used
    if (confine(job))
        ::execvpe(job.arguments[0], job.arguments.data(), job.variables.data());
    const int error = errno;
    (void)!::write(trouble, &error, sizeof error);
    ::_exit(127);
}

/// The error that prevented the start of the program; 0 when it started.
int troubleOf(int trouble)
{
    int error = 0;
    ssize_t count = 0;
    do {
        count = ::read(trouble, &error, sizeof error);
    } while (count < 0 && errno == EINTR);
    return count == sizeof error ? error : 0;
}

void prepareProcess(const Job &job)
{
    hide();
    ::signal(SIGPIPE, SIG_IGN);
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &children, nullptr);
    if (job.limits.bare) { // without namespaces the launcher must outlive the engine to end its processes: it watches the leash
        ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        ::prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0);
    }
}

int run(const Job &job)
{
    int trouble[2];
    if (::pipe2(trouble, O_CLOEXEC) != 0)
        return refuse("no pipe");
    // PATH is searched with the program's own variables.
    for (char *variable : job.variables) {
        if (variable && std::strncmp(variable, "PATH=", 5) == 0)
            ::putenv(variable);
    }
    const int64_t given = bytesInFolders(job);
    const pid_t child = ::fork();
    if (child < 0)
        return refuse(std::string("no process can be started: ") + std::strerror(errno));
    if (child == 0)
        become(job, trouble[1]);
    const int64_t startedUs = nowUs();
    ::close(trouble[1]);
    if (const int error = troubleOf(trouble[0])) {
        ::waitpid(child, nullptr, 0);
        return refuse(std::string(job.arguments[0]) + " cannot be started: " + std::strerror(error));
    }
    ::close(trouble[0]);
    for (int fd = 0; fd <= 2; ++fd)
        ::close(fd);
    tell(leashFd, Tag::Started, {});
    supervise(job, {.child = child, .startedUs = startedUs, .givenBytes = given, .group = group}, leashFd);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    // Closes inherited files between and after its own.
    for (int fd = 3; fd < jobFd; ++fd)
        ::close(fd);
    ::close(leashFd + 1);
    closeFrom(groupFd + groupCount);
    closeFromAtExec(jobFd);
    Job job;
    if (!readJob(jobFd, job) || !job.arguments[0])
        return refuse("the job cannot be read");
    prepareProcess(job);
    if (const char *why = unpack(job))
        return refuse(why);
    if (::chdir(job.directory ? job.directory : job.folder) != 0)
        return refuse("its folder cannot be entered");
    return argc > 1 && std::strcmp(argv[1], "serve") == 0 ? serve(job) : run(job);
}
