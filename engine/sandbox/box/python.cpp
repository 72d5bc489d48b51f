// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Library of a warm Python interpreter: functions that template.py cannot implement itself. One thread.

#include "engine/sandbox/box/channel.h"
#include "engine/sandbox/box/closing.h"
#include "engine/sandbox/box/confine.h"
#include "engine/sandbox/box/nested.h"
#include "engine/sandbox/box/supervise.h"

#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace box;

constexpr int channel = 3;

struct Child {
    pid_t pid;
    int exit;     ///< pidfd
    int childEnd; ///< pipe to its box for its exit status
};

std::vector<Child> children;
int files[ToCount];
Job job;
bool ready = false;

void tellEnd(const Child &child)
{
    ChildEnd end{};
    if (::wait4(child.pid, &end.status, 0, &end.usage) == child.pid)
        (void)!::write(child.childEnd, &end, sizeof end);
    ::close(child.exit);
    ::close(child.childEnd);
}

void closeFiles(int count)
{
    for (int i = 0; i < count; ++i)
        ::close(files[i]);
}

void tellReady()
{
    ready = true;
    liftLoadingTime();
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    (void)!::send(channel, "r", 1, MSG_NOSIGNAL);
}

} // namespace

extern "C" {

/// Waits for the next job and reports ended programs meanwhile. 0: call valda_fork(). 1: the channel to the boxes is closed.
int valda_next()
{
    if (!ready)
        tellReady();
    for (;;) {
        std::vector<pollfd> events{{channel, POLLIN, 0}};
        for (const Child &child : children)
            events.push_back({child.exit, POLLIN, 0});
        if (::poll(events.data(), events.size(), -1) < 0 && errno != EINTR)
            return 1;
        for (size_t i = children.size(); i > 0; --i) {
            if (events[i].revents) {
                tellEnd(children[i - 1]);
                children.erase(children.begin() + long(i) - 1);
            }
        }
        if (!events[0].revents)
            continue;
        const int count = receiveFiles(channel, files, ToCount);
        if (count < 0)
            return 1;
        if (count == ToCount)
            return 0;
        closeFiles(count);
    }
}

/// Like fork(), but the new process is in the box. This process may not create one there: a helper
/// that shares its memory enters the box, gains the right by that, and forks. −1 on failure.
int valda_fork()
{
    volatile pid_t inside = -1;
    const pid_t helper = ::vfork();
    if (helper == 0) {
        if (joinNested(files + ToNamespaces)) {
            const pid_t child = ::fork();
            if (child == 0)
                return 0; // runs on a copy of the stack of this waiting process
            inside = child;
        }
        ::_exit(0);
    }
    if (helper > 0)
        ::waitpid(helper, nullptr, 0); // then the new process is a child of this one, the nearest subreaper
    if (inside > 0) {
        const int exit = int(::syscall(SYS_pidfd_open, pid_t(inside), 0));
        (void)!::write(files[ToChildEnd], "s", 1);
        children.push_back({pid_t(inside), exit, ::fcntl(files[ToChildEnd], F_DUPFD_CLOEXEC, 4)});
    }
    closeFiles(ToCount);
    return int(inside);
}

/// In the new process: applies all restrictions of a program. 0, or it must end at once.
int valda_enter()
{
    (void)!::write(files[ToGroup], "0", 1); // joins the program's cgroup
    for (int i = 0; i < 3; ++i) {
        if (::dup2(files[ToInput + i], i) != i)
            return 2;
    }
    if (!readJob(files[ToJob], job))
        return 3;
    closeFrom(3);
    ::setsid();
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    if (::chdir(job.directory ? job.directory : job.folder) != 0)
        return 4;
    return confine(job) ? 0 : 5;
}

const char *valda_argument(int index)
{
    return size_t(index) < job.arguments.size() ? job.arguments[size_t(index)] : nullptr;
}

const char *valda_variable(int index)
{
    return size_t(index) < job.variables.size() ? job.variables[size_t(index)] : nullptr;
}
}
