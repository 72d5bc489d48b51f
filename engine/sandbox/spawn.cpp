// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/spawn.h"

#include "engine/sandbox/box/closing.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iterator>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace engine {

namespace {

constexpr int above = 200; ///< temporary numbers while files are moved to theirs

// From here to the end of becomeProgram() nothing may allocate or lock: other threads may hold locks at the fork.

/// Moves a file away from the numbers of others.
bool moveAway(int &fd)
{
    fd = ::fcntl(fd, F_DUPFD_CLOEXEC, above);
    return fd >= 0;
}

/// Moves the files to their numbers. All others close with exec.
bool placeFiles(const std::pair<int, int> *files, int count)
{
    int waiting[16];
    if (count > int(std::size(waiting)))
        return false;
    for (int i = 0; i < count; ++i) {
        waiting[i] = ::fcntl(files[i].first, F_DUPFD_CLOEXEC, above);
        if (waiting[i] < 0)
            return false;
    }
    box::closeFromAtExec(0);
    for (int i = 0; i < count; ++i) {
        if (::dup2(waiting[i], files[i].second) < 0)
            return false;
    }
    return true;
}

bool becomeOrdinary()
{
    if (::geteuid() != 0)
        return true;
    return ::setgroups(0, nullptr) == 0 && ::setresgid(nobody, nobody, nobody) == 0 && ::setresuid(nobody, nobody, nobody) == 0;
}

/// Mounts folders that only root can reach where an ordinary user can read them.
bool placeFolders(const std::pair<QByteArray, QByteArray> *mounts, int count)
{
    if (count == 0)
        return true;
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    for (int i = 0; i < count; ++i) {
        if (::mount(mounts[i].first.constData(), mounts[i].second.constData(), nullptr, MS_BIND | MS_REC, nullptr) != 0)
            return false;
    }
    return true;
}

struct Prepared {
    const char *path;
    char *const *arguments;
    const std::pair<int, int> *files;
    int fileCount;
    const std::pair<QByteArray, QByteArray> *mounts;
    int mountCount;
    int image;
    int trouble;
};

[[noreturn]] void becomeProgram(Prepared program)
{
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_DFL); // do not inherit ignored signals
    ::setsid();
    char *const nothing[] = {nullptr};
    const bool placed = moveAway(program.trouble) && (program.image < 0 || moveAway(program.image)) && placeFiles(program.files, program.fileCount);
    if (placed && placeFolders(program.mounts, program.mountCount) && becomeOrdinary() && ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0) {
        if (program.image >= 0)
            ::syscall(SYS_execveat, program.image, "", program.arguments, nothing, 0x1000 /* AT_EMPTY_PATH */);
        else
            ::execve(program.path, program.arguments, nothing);
    }
    const int error = errno;
    (void)!::write(program.trouble, &error, sizeof error);
    ::_exit(127);
}

std::vector<char *> pointers(const QList<QByteArray> &words)
{
    std::vector<char *> out;
    for (const QByteArray &word : words)
        out.push_back(const_cast<char *>(word.constData()));
    out.push_back(nullptr);
    return out;
}

tl::unexpected<Error> notStarted(const SpawnedProgram &program, int error)
{
    return fail(ErrorKind::Sandbox, QStringLiteral("%1 cannot be started: %2").arg(QString::fromUtf8(program.path), QString::fromLocal8Bit(std::strerror(error))));
}

} // namespace

Result<Spawned> spawn(const SpawnedProgram &program)
{
    int trouble[2];
    if (::pipe2(trouble, O_CLOEXEC) != 0)
        return notStarted(program, errno);
    FileDescriptor hear(trouble[0]), say(trouble[1]);
    const std::vector<char *> arguments = pointers(program.arguments);
    const Prepared prepared{program.path.constData(), arguments.data(), program.files.constData(), int(program.files.size()),
        program.mounts.constData(), int(program.mounts.size()), program.byFile ? program.image : -1, say.get()};
    const pid_t pid = ::fork();
    if (pid == 0)
        becomeProgram(prepared);
    if (pid < 0)
        return notStarted(program, errno);
    say.close();
    int error = 0;
    if (::read(hear.get(), &error, sizeof error) == sizeof error) {
        ::waitpid(pid, nullptr, 0);
        return notStarted(program, error);
    }
    return Spawned{pid, FileDescriptor(int(::syscall(SYS_pidfd_open, pid, 0)))};
}

} // namespace engine
