// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/warmpython.h"

#include "engine/sandbox/box/channel.h"
#include "engine/sandbox/box/wire.h"
#include "engine/sandbox/boxjob.h"
#include "engine/sandbox/runtimefiles.h"
#include "engine/sandbox/spawn.h"

#include <QFile>

#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace engine {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The interpreter itself as a job without an end. From the job `like` it takes the interpreter, the
/// names of modules and bundled scripts, but not its variables, which may name foreign modules, nor its
/// folders in the module path. Single options in place of -I, which would randomise the order of sets.
SandboxJob templateJob(const Isolation &isolation, const SandboxJob &like)
{
    SandboxJob job;
    job.command = QStringList{like.command.value(0), QStringLiteral("-s"), QStringLiteral("/box/template.py"), QStringLiteral("/box/valda-box-python.so")}
        + like.preloaded.value_or(QStringList());
    job.limits = like.limits;
    job.files = {{QStringLiteral("template.py"), runtimeContent(QStringLiteral("template.py")), false},
        {QStringLiteral("valda-box-python.so"), contentOf(isolation.library), true}};
    for (const SandboxFile &file : like.files) {
        if (file.path.startsWith(u".valda/") && file.path.endsWith(u".py"))
            job.files << file; // compiled in advance
    }
    return job;
}

} // namespace

QByteArray WarmPython::keyOf(const SandboxJob &job)
{
    QStringList words{job.command.value(0), QString::number(job.limits.diskBytes), QString::number(job.limits.files)};
    words << job.preloaded.value_or(QStringList());
    for (const SandboxFolder &folder : job.folders)
        words << folder.from << folder.to << folder.hidden;
    return words.join(u'\n').toUtf8();
}

Result<std::unique_ptr<WarmPython>> WarmPython::start(const Isolation &isolation, const SandboxJob &like)
{
    if (isolation.library.isEmpty())
        return fail(ErrorKind::Sandbox, isolation.note);
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ErrorKind::Sandbox, QStringLiteral("no socket: too many files are open"));
    FileDescriptor control(ends[0]), theirs(ends[1]);
    const Result<FileDescriptor> job = boxJob(templateJob(isolation, like), isolation.templateFilter, QString::fromLatin1(box::home), false);
    if (!job)
        return fail(job.error());
    const FileDescriptor launcher(::open(QFile::encodeName(isolation.launcher).constData(), O_RDONLY | O_CLOEXEC)), nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    SpawnedProgram program;
    program.path = QFile::encodeName(isolation.bubblewrap);
    program.arguments = bubblewrapArguments(like.limits, like.folders, true) << "serve";
    program.files = {{nothing.get(), 0}, {nothing.get(), 1}, {nothing.get(), 2}, {job->get(), box::jobFd}, {theirs.get(), box::leashFd}, {launcher.get(), boxLauncherFd}};
    program.mounts = mountsOf(like.folders);
    Result<Spawned> child = spawn(program);
    if (!child)
        return fail(child.error());
    return std::unique_ptr<WarmPython>(new WarmPython(child->pid, std::move(child->exit), std::move(control)));
}

WarmPython::WarmPython(int pid, FileDescriptor exit, FileDescriptor control)
    : m_pid(pid)
    , m_exit(std::move(exit))
    , m_control(std::move(control))
{
}

WarmPython::~WarmPython()
{
    m_control.close();
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

void WarmPython::kill()
{
    ::kill(m_pid, SIGKILL); // the destructor waits for it, so the number is still valid
}

Result<> WarmPython::hand(const QList<int> &files)
{
    const size_t size = size_t(files.size()) * sizeof(int);
    char byte = 'j';
    iovec data{&byte, 1};
    alignas(cmsghdr) char ancillary[CMSG_SPACE(box::PassedCount * sizeof(int))]{};
    Q_ASSERT(files.size() == box::PassedCount);
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = ancillary;
    message.msg_controllen = sizeof ancillary;
    cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(size);
    std::memcpy(CMSG_DATA(head), files.constData(), size);
    if (::sendmsg(m_control.get(), &message, MSG_NOSIGNAL | MSG_DONTWAIT) != 1)
        return fail(ErrorKind::Sandbox, QStringLiteral("the warm interpreter has ended"));
    return {};
}

} // namespace engine
