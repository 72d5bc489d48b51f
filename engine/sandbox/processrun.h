// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/sandbox/sandbox.h"

#include <QProcess>

#include <coroutine>

namespace engine {

/// One program from its start to the end of its process group. Awaited by its owner, which must outlive it. Engine thread.
class ProcessRun
{
public:
    ProcessRun(SandboxJob job, Clock &clock);
    ProcessRun(const ProcessRun &) = delete;
    ProcessRun &operator=(const ProcessRun &) = delete;
    ~ProcessRun();

    void start(const QString &workingDirectory);
    /// Kills the group; the awaiting coroutine resumes with Cancelled after its end.
    void cancel();

    /// `co_await x.ending()`: once, by its owner.
    struct Ending {
        ProcessRun *of;
        [[nodiscard]] bool await_ready() const { return of->m_over; }
        void await_suspend(std::coroutine_handle<> handle) { of->m_waiter = handle; }
        [[nodiscard]] Result<SandboxOutcome> await_resume() { return of->take(); }
    };
    [[nodiscard]] Ending ending() { return {this}; }

private:
    [[nodiscard]] Result<SandboxOutcome> take();
    void collect();
    void append(QByteArray &into, QByteArray bytes);
    void killAs(SandboxOutcome::End end);
    void killGroup();
    void finished(int exitCode, QProcess::ExitStatus status);
    void failedToStart();
    void over();

    SandboxJob m_job;
    Clock &m_clock;
    QProcess m_process;
    SandboxOutcome m_outcome;
    std::optional<SandboxOutcome::End> m_killedAs;
    std::optional<Error> m_error;
    Clock::AlarmId m_alarm = 0;
    qint64 m_startedMs = 0;
    qint64 m_pid = 0; ///< leader of the group
    std::coroutine_handle<> m_waiter;
    bool m_over = false;
};

} // namespace engine
