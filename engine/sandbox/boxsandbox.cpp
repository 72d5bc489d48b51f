// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/boxsandbox.h"

#include "engine/base/systemclock.h"
#include "engine/sandbox/box/wire.h"
#include "engine/sandbox/barejob.h"
#include "engine/sandbox/boxjob.h"
#include "engine/sandbox/boxrun.h"
#include "engine/sandbox/preparedbox.h"
#include "engine/sandbox/spawn.h"

#include <QDir>

#include <algorithm>

#include <fcntl.h>
#include <sys/socket.h>

namespace engine {

namespace {

constexpr int mostWarm = 4;
constexpr int mostFailures = 2; ///< failures of a warm interpreter until its jobs are started cold

Result<BoxChannel> pipeFromProgram()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return fail(ErrorKind::Sandbox, QStringLiteral("no pipe: too many files are open"));
    return BoxChannel{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

Result<BoxChannel> leash()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ErrorKind::Sandbox, QStringLiteral("no socket: too many files are open"));
    return BoxChannel{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

Result<FileDescriptor> inputOf(const SandboxJob &job)
{
    if (!job.connection)
        return memoryFile(job.input);
    return std::exchange(*job.connection, FileDescriptor());
}

bool isHidden(const SandboxFolder &folder, const QString &path)
{
    return std::any_of(folder.hidden.begin(), folder.hidden.end(), [&path](const QString &each) { return path == each || path.startsWith(each + u'/'); });
}

} // namespace

BoxSandbox::BoxSandbox(Isolation isolation, std::shared_ptr<Clock> clock, bool allowUnprotected)
    : m_isolation(std::move(isolation))
    , m_clock(clock ? std::move(clock) : std::make_shared<SystemClock>())
    , m_allowUnprotected(allowUnprotected)
{
}

QString BoxSandbox::active() const
{
    if (m_isolation.isSafe())
        return QStringLiteral("bubblewrap");
    return m_allowUnprotected && !m_isolation.launcher.isEmpty() && !m_isolation.bareFilter.isEmpty() ? (m_isolation.landlock > 0 ? QStringLiteral("landlock") : QStringLiteral("none")) : QString();
}

Result<> BoxSandbox::makeReadable(SandboxJob &job)
{
    for (SandboxFolder &folder : job.folders) {
        const Result<QStringList> special = m_special.in(folder.from);
        if (!special)
            return fail(special.error());
        for (const QString &path : *special) {
            if (!isHidden(folder, path))
                folder.hidden << path;
        }
        if (const Result<> readable = m_folders.makeReadable(folder); !readable)
            return readable;
    }
    return {};
}

Result<std::shared_ptr<PreparedBox>> BoxSandbox::prepare(const SandboxJob &job)
{
    auto prepared = std::make_shared<PreparedBox>();
    auto leashPair = leash();
    auto output = pipeFromProgram(), errors = pipeFromProgram();
    auto input = inputOf(job);
    if (!leashPair || !output || !errors || !input)
        return fail(ErrorKind::Sandbox, QStringLiteral("no connection to the program: too many files are open"));
    prepared->leash = std::move(*leashPair);
    prepared->output = std::move(*output);
    prepared->errors = std::move(*errors);
    prepared->input = std::move(*input);
    prepared->launcher = FileDescriptor(::open(QFile::encodeName(m_isolation.launcher).constData(), O_RDONLY | O_CLOEXEC));
    prepared->nothing = FileDescriptor(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!prepared->launcher || !prepared->nothing)
        return fail(ErrorKind::Sandbox, QStringLiteral("%1 cannot be read").arg(m_isolation.launcher));
    return prepared;
}

Result<> BoxSandbox::startBoxed(const SandboxJob &job, PreparedBox &prepared)
{
    Result<FileDescriptor> written = boxJob(job, m_isolation.filter, QString::fromLatin1(box::home), false);
    if (!written)
        return fail(written.error());
    SpawnedProgram program;
    program.path = QFile::encodeName(m_isolation.bubblewrap);
    program.arguments = bubblewrapArguments(job.limits, job.folders, false);
    program.files = prepared.files(*written) << std::pair(prepared.launcher.get(), boxLauncherFd);
    program.mounts = mountsOf(job.folders);
    Result<Spawned> child = spawn(program);
    if (!child)
        return fail(child.error());
    prepared.started(std::move(*child));
    return {};
}

Result<> BoxSandbox::startBare(const SandboxJob &job, PreparedBox &prepared)
{
    prepared.folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/valda-run-XXXXXX"));
    if (!prepared.folder->isValid())
        return fail(ErrorKind::Sandbox, prepared.folder->errorString());
    const QString folder = prepared.folder->path();
    if (::geteuid() == 0)
        (void)!::chown(QFile::encodeName(folder).constData(), nobody, nobody);
    Result<FileDescriptor> written = boxJob(jobWithoutBox(job, folder), m_isolation.bareFilter, folder, true);
    if (!written)
        return fail(written.error());
    SpawnedProgram program;
    program.path = "valda-box";
    program.arguments = {"valda-box"};
    program.byFile = true;
    program.image = prepared.launcher.get();
    program.files = prepared.files(*written);
    program.mounts = mountsOf(job.folders);
    Result<Spawned> child = spawn(program);
    if (!child)
        return fail(child.error());
    prepared.started(std::move(*child));
    prepared.ends.hunts = true;
    return {};
}

bool BoxSandbox::wantsWarm(const SandboxJob &job) const
{
    if (!job.preloaded || m_isolation.library.isEmpty() || active() != u"bubblewrap" || job.command.size() < 2)
        return false;
    // Each program of a warm interpreter gets new instances of these folders, which would hide mounts inside them.
    for (const SandboxFolder &folder : job.folders) {
        if (folder.to.startsWith(u"/tmp/") || folder.to.startsWith(u"/dev/shm/") || folder.to.startsWith(u"/box/"))
            return false;
    }
    const QByteArray key = WarmPython::keyOf(job);
    return std::none_of(m_warm.begin(), m_warm.end(), [&](const Warm &each) { return each.key == key && each.failures >= mostFailures; });
}

/// Keeps a few interpreters; a removed one ends with its last program.
Result<> BoxSandbox::startWarm(const SandboxJob &job, PreparedBox &prepared)
{
    const QByteArray key = WarmPython::keyOf(job);
    auto found = std::find_if(m_warm.begin(), m_warm.end(), [&](const Warm &each) { return each.key == key; });
    Warm warm = found == m_warm.end() ? Warm{key, {}, 0} : *found;
    if (found != m_warm.end())
        m_warm.erase(found);
    const Result<FileDescriptor> written = boxJob(job, m_isolation.filter, QString::fromLatin1(box::home), false);
    if (!written)
        return fail(written.error());
    Result<> handed = fail(ErrorKind::Sandbox, QString());
    for (int attempt = 0; attempt < 2 && !handed; ++attempt) {
        if (!warm.python || attempt > 0) {
            Result<std::unique_ptr<WarmPython>> python = WarmPython::start(m_isolation, job);
            if (!python)
                return fail(python.error());
            warm.python = std::move(*python);
        }
        handed = warm.python->hand(prepared.passed(*written));
    }
    prepared.python = warm.python;
    m_warm << std::move(warm);
    while (m_warm.size() > mostWarm)
        m_warm.removeFirst();
    if (!handed)
        return handed;
    prepared.started({});
    prepared.ends.force = [python = prepared.python] { python->kill(); };
    return {};
}

void BoxSandbox::noteWarm(const QByteArray &key, bool worked)
{
    for (Warm &each : m_warm) {
        if (each.key != key)
            continue;
        each.failures = worked ? 0 : each.failures + 1;
        if (!worked)
            each.python.reset();
    }
}

Task<Result<SandboxOutcome>> BoxSandbox::run(SandboxJob job, StopToken stop)
{
    if (stop.stop_requested())
        co_return fail(ErrorKind::Cancelled, QStringLiteral("the program was cancelled"));
    if (job.command.isEmpty())
        co_return fail(ErrorKind::Sandbox, QStringLiteral("no program is named"));
    const QString isolation = active();
    if (isolation.isEmpty())
        co_return fail(ErrorKind::Sandbox, QStringLiteral("programs cannot be run safely here: %1. Without it %2").arg(m_isolation.missing, m_isolation.lost));
    if (const Result<> readable = makeReadable(job); !readable)
        co_return fail(readable.error());
    const bool warm = wantsWarm(job);
    Result<SandboxOutcome> outcome = co_await runOnce(job, isolation, warm, stop);
    if (!warm)
        co_return outcome;
    const QByteArray key = WarmPython::keyOf(job);
    const bool broken = !outcome && outcome.error().kind == ErrorKind::Sandbox;
    noteWarm(key, !broken);
    if (!broken)
        co_return outcome;
    co_return co_await runOnce(job, isolation, false, stop); // no output of the program was delivered yet
}

Task<Result<SandboxOutcome>> BoxSandbox::runOnce(SandboxJob job, QString isolation, bool warm, StopToken stop)
{
    const std::shared_ptr<Clock> clock = m_clock;
    Result<std::shared_ptr<PreparedBox>> prepared = prepare(job);
    if (!prepared)
        co_return fail(prepared.error());
    if (!warm) // moving a process into a cgroup takes 10 ms and more, as long as a warm program
        (*prepared)->group = ControlGroup::make(m_isolation.groups, job.limits);
    const Result<> started = isolation != u"bubblewrap" ? startBare(job, **prepared) : warm ? startWarm(job, **prepared) : startBoxed(job, **prepared);
    if (!started)
        co_return fail(started.error());
    BoxRun program(job, std::move((*prepared)->ends), isolation, *clock);
    BoxRun *const running = &program;
    const std::stop_callback onStop(stop, [running] { running->cancel(); });
    co_return co_await program.ending();
}

} // namespace engine
