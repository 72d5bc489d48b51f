// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/localprocess.h"

#include "engine/base/systemclock.h"
#include "engine/sandbox/processrun.h"

#include <QTemporaryDir>

#include <optional>

namespace engine {

LocalProcess::LocalProcess(std::shared_ptr<Clock> clock)
    : m_clock(clock ? std::move(clock) : std::make_shared<SystemClock>())
{
}

Task<Result<SandboxOutcome>> LocalProcess::run(SandboxJob job, StopToken stop)
{
    const std::shared_ptr<Clock> clock = m_clock;
    if (stop.stop_requested())
        co_return fail(ErrorKind::Cancelled, QStringLiteral("the program was cancelled"));
    if (job.command.isEmpty())
        co_return fail(ErrorKind::Sandbox, QStringLiteral("no program is named"));
    std::optional<QTemporaryDir> own; // removed with its contents
    QString folder = job.workingDirectory;
    if (folder.isEmpty()) {
        own.emplace();
        if (!own->isValid())
            co_return fail(ErrorKind::Sandbox, own->errorString());
        folder = own->path();
    }
    ProcessRun program(std::move(job), *clock);
    ProcessRun *const running = &program;
    program.start(folder);
    const std::stop_callback onStop(stop, [running] { running->cancel(); });
    co_return co_await program.ending();
}

} // namespace engine
