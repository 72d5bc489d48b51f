// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "engine/sandbox/boxsandbox.h"
#include "engine/sandbox/outcomejson.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace app {

namespace {

using engine::ErrorKind;
using engine::Result;

/// The number of an option, or `fallback` when the option is absent.
Result<double> number(const Options &options, const char *name, double fallback, double low, double high)
{
    const QString key = QString::fromLatin1(name);
    if (!options.has(key))
        return fallback;
    bool isNumber = false;
    const double value = options.value(key).toDouble(&isNumber);
    if (!isNumber || !(value >= low && value <= high))
        return engine::fail(ErrorKind::BadConfig, QStringLiteral("--%1 %2: expected a number from %3 to %4").arg(key, options.value(key)).arg(low).arg(high));
    return value;
}

Result<> takeLimits(const Options &options, engine::SandboxJob &job)
{
    constexpr double megabyte = 1 << 20;
    const auto wall = number(options, "max-seconds", 60, 0.001, 86'400), cpu = number(options, "cpu-seconds", 0, 0.001, 86'400);
    const auto memory = number(options, "memory-mb", 2048, 1, 1e7), processes = number(options, "processes", 64, 1, 100'000);
    const auto openFiles = number(options, "open-files", 256, 8, 1e6), file = number(options, "file-mb", 64, 0.001, 1e6);
    const auto disk = number(options, "disk-mb", 256, 1, 1e6), output = number(options, "output-mb", 16, 0.001, 1e4), keep = number(options, "keep-kb", 1024, 0, 1e6);
    for (const auto *each : {&wall, &cpu, &memory, &processes, &openFiles, &file, &disk, &output, &keep}) {
        if (!*each)
            return engine::fail(each->error());
    }
    job.timeout = std::chrono::milliseconds(qint64(*wall * 1000));
    if (*cpu > 0)
        job.limits.cpu = std::chrono::milliseconds(qint64(*cpu * 1000));
    job.limits.memoryBytes = qint64(*memory * megabyte);
    job.limits.processes = int(*processes);
    job.limits.openFiles = int(*openFiles);
    job.limits.fileBytes = qint64(*file * megabyte);
    job.limits.diskBytes = qint64(*disk * megabyte);
    job.maxOutputBytes = qint64(*output * megabyte);
    job.keepOutputBytes = qint64(*keep * 1024);
    return {};
}

} // namespace

static CommandValue sandboxCommand(const Options &options, Terminal &)
{
    engine::SandboxJob job;
    job.command = options.arguments;
    if (const Result<> taken = takeLimits(options, job); !taken)
        return refused(taken.error());
    for (const QString &folder : options.value(QStringLiteral("read")).split(u':', Qt::SkipEmptyParts)) {
        const QString path = QFileInfo(folder).absoluteFilePath();
        job.folders << engine::SandboxFolder{path, path};
    }
    if (QFile input; options.has(QStringLiteral("stdin")) && input.open(stdin, QIODevice::ReadOnly))
        job.input = input.readAll();
    engine::BoxSandbox sandbox(engine::findIsolation(), {}, unprotectedAllowed(libraryFolder(options.value(QStringLiteral("library")))));
    const auto outcome = QCoro::waitFor(sandbox.run(std::move(job), {}));
    if (!outcome)
        return refused(outcome.error());
    return plain(engine::outcomeText(*outcome));
}

QList<Command> sandboxFamily()
{
    return {
        {"sandbox", "sandbox [--max-seconds S] [--memory-mb M] -- CMD ARG ...",
         "run a command in the sandbox; how it ended and what it took as one JSON object",
         "common limits", Arguments::OneOrMore, sandboxCommand},
    };
}

} // namespace app
