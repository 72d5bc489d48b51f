// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a warm Python interpreter: what template.py cannot do by itself. One thread.

#include "engine/sandbox/box/channel.h"
#include "engine/sandbox/box/confine.h"
#include "engine/sandbox/box/nested.h"
#include "engine/sandbox/box/supervise.h"

#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace box;

constexpr int channel = 3;

struct Child {
    pid_t pid;
    int exit;     ///< pidfd
    int childEnd; ///< where its box hears of it
};

std::vector<Child> children;
int files[ToCount];
Job job;

void tellEnd(const Child &child)
{
    ChildEnd end{};
    if (::wait4(child.pid, &end.status, 0, &end.usage) == child.pid)
        (void)!::write(child.childEnd, &end, sizeof end);
    ::close(child.exit);
    ::close(child.childEnd);
}

void closeFiles()
{
    for (const int fd : files)
        ::close(fd);
}

} // namespace

extern "C" {

/// Waits for the next job and telling of ended children meanwhile. 0: fork now. 1: there is nobody to work for.
int valda_next()
{
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
        if (count == ToCount && bearInto(files[ToBox]))
            return 0;
        closeFiles();
    }
}

/// In the parent, after the fork.
void valda_forked(int pid)
{
    const int exit = int(::syscall(SYS_pidfd_open, pid, 0));
    (void)!::write(files[ToChildEnd], "s", 1);
    children.push_back({pid_t(pid), exit, ::fcntl(files[ToChildEnd], F_DUPFD_CLOEXEC, 4)});
    closeFiles();
}

/// In the child: into its box, and never more than it may. 0, or it must end at once.
int valda_enter()
{
    if (!joinNested(files[ToBox]))
        return 1;
    for (int i = 0; i < 3; ++i) {
        if (::dup2(files[ToInput + i], i) != i)
            return 2;
    }
    if (!readJob(files[ToJob], job))
        return 3;
    closeOthers();
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
