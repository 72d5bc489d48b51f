// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/processrun.h"

#include "engine/sandbox/box/closing.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace engine {

namespace {

QProcessEnvironment scrubbed(const QMap<QString, QString> &wanted)
{
    QProcessEnvironment environment;
    for (const char *name : {"PATH", "HOME", "LANG"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

/// "./gen.py" is relative to the folder that the person named, else to the current folder; bare names: PATH.
QString programPath(const QString &program, const QString &folder)
{
    if (!program.contains(u'/') || QDir::isAbsolutePath(program))
        return program;
    return (folder.isEmpty() ? QDir::current() : QDir(folder)).absoluteFilePath(program);
}

void becomeSessionLeader()
{
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    box::closeFromAtExec(3);
}

} // namespace

ProcessRun::ProcessRun(SandboxJob job, Clock &clock)
    : m_job(std::move(job))
    , m_clock(clock)
{
}

ProcessRun::~ProcessRun()
{
    m_clock.clearAlarm(m_alarm);
}

void ProcessRun::start(const QString &workingDirectory)
{
    m_startedMs = m_clock.nowMs();
    m_process.setProgram(programPath(m_job.command.value(0), m_job.workingDirectory));
    m_process.setArguments(m_job.command.mid(1));
    m_process.setProcessEnvironment(scrubbed(m_job.environment));
    m_process.setWorkingDirectory(workingDirectory);
    m_process.setChildProcessModifier(becomeSessionLeader);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { collect(); });
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process, [this] { collect(); });
    QObject::connect(&m_process, &QProcess::finished, &m_process, [this](int code, QProcess::ExitStatus status) { finished(code, status); });
    QObject::connect(&m_process, &QProcess::errorOccurred, &m_process, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            failedToStart();
    });
    m_process.start();
    if (m_over)
        return;
    m_pid = m_process.processId();
    m_process.write(m_job.input);
    m_process.closeWriteChannel();
    m_alarm = m_clock.setAlarm(m_startedMs + m_job.timeout.count(), [this] { killAs(SandboxOutcome::End::TimedOut); });
}

void ProcessRun::cancel()
{
    if (m_over)
        return;
    m_error = Error{ErrorKind::Cancelled, QStringLiteral("the program was cancelled"), {}};
    killGroup();
}

void ProcessRun::collect()
{
    const QByteArray piece = m_process.readAllStandardOutput();
    append(m_outcome.output, piece);
    if (m_job.onOutput && !piece.isEmpty())
        m_job.onOutput(piece);
    append(m_outcome.errorOutput, m_process.readAllStandardError());
}

void ProcessRun::append(QByteArray &into, QByteArray bytes)
{
    const qint64 room = m_job.maxOutputBytes - into.size();
    if (bytes.size() <= room)
        return void(into += bytes);
    into += bytes.left(room);
    killAs(SandboxOutcome::End::TooMuchOutput);
}

void ProcessRun::killAs(SandboxOutcome::End end)
{
    if (!m_killedAs)
        m_killedAs = end;
    killGroup();
}

void ProcessRun::killGroup()
{
    // Before the child has made its own group, only the child exists.
    if (m_pid > 0 && ::kill(pid_t(-m_pid), SIGKILL) != 0)
        ::kill(pid_t(m_pid), SIGKILL);
}

void ProcessRun::finished(int exitCode, QProcess::ExitStatus status)
{
    collect();
    if (m_pid > 0)
        ::kill(pid_t(-m_pid), SIGKILL); // processes left running in its group
    m_outcome.exitCode = exitCode;
    m_outcome.end = status == QProcess::CrashExit ? SandboxOutcome::End::Signalled : SandboxOutcome::End::Exited;
    if (m_killedAs)
        m_outcome.end = *m_killedAs;
    over();
}

void ProcessRun::failedToStart()
{
    m_error = Error{ErrorKind::Sandbox, QStringLiteral("%1 cannot be started: %2").arg(m_job.command.value(0), m_process.errorString()), {}};
    over();
}

void ProcessRun::over()
{
    if (std::exchange(m_over, true))
        return;
    m_outcome.wallMs = m_clock.nowMs() - m_startedMs;
    m_clock.clearAlarm(std::exchange(m_alarm, 0));
    if (m_waiter) {
        // QProcess is still executing and must not be destroyed: resume in the next turn of the event loop.
        QMetaObject::invokeMethod(&m_process, [this] { std::exchange(m_waiter, {}).resume(); }, Qt::QueuedConnection);
    }
}

Result<SandboxOutcome> ProcessRun::take()
{
    if (m_error)
        return fail(*m_error);
    return std::move(m_outcome);
}

} // namespace engine
