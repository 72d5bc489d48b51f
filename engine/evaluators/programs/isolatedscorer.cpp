// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/isolatedscorer.h"
#include "engine/evaluators/programs/testbench.h"

#include "engine/document/literal.h"

#include <sys/socket.h>

namespace engine {

namespace {

const QString markFile = QStringLiteral("not-isolated"); ///< written by resources/runtime/isolation/valda_places.py

struct Ends {
    std::shared_ptr<FileDescriptor> scorer, program;
};

Result<Ends> socketEnds()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ErrorKind::Sandbox, QStringLiteral("no socket between the evaluator and the program: too many files are open"));
    return Ends{std::make_shared<FileDescriptor>(ends[0]), std::make_shared<FileDescriptor>(ends[1])};
}

SandboxJob programJob(const TestBench &bench, std::shared_ptr<FileDescriptor> connection)
{
    SandboxJob job = bench.pythonJob(QStringList{s("/box/.valda/isolation/valda_program.py"), bench.filePath()}, {});
    bench.startInFolder(job);
    job.files << runtimeFile(s("isolation/valda_plain.py")) << runtimeFile(s("isolation/valda_program.py"));
    job.timeout += std::chrono::seconds(5); // the scorer's own limit comes first, and ends both
    job.connection = std::move(connection);
    return job;
}

void keepProgramOut(const TestBench &bench, SandboxJob &scorer, std::shared_ptr<FileDescriptor> connection)
{
    for (const char *name : {"plain", "places", "watch", "scorer"})
        scorer.files << runtimeFile(QStringLiteral("isolation/valda_%1.py").arg(QLatin1StringView(name)));
    scorer.environment.insert(s("VALDA_PROGRAM"), bench.filePath());
    scorer.environment.insert(s("PYTHONPATH"), s("/box/.valda/start:/task")); // without the folders of the program's parts
    scorer.environment.remove(s("VALDA_PARTS"));
    scorer.environment.insert(s("VALDA_TASK"), s("/task"));
    scorer.collect << markFile;
    scorer.connection = std::move(connection);
}

/// Reason why the program was not isolated; without isolation, a second box protects nothing.
QString whyNotIsolated(const SandboxOutcome &outcome)
{
    if (outcome.isolation == u"none")
        return QStringLiteral("nothing keeps programs apart on this machine");
    if (outcome.limit == SandboxLimit::Wall) // calls between boxes also take longer
        return QStringLiteral("with the program in a box of its own it was not finished in time");
    return QString::fromUtf8(outcome.file(markFile).value_or(QByteArray())).left(500);
}

/// The scorer's job with the program in a box of its own. The two boxes share one socket and no writable folder.
Task<Result<ScorerOutcome>> runApart(TestBench bench, SandboxJob scorer, StopToken stop)
{
    Result<Ends> ends = socketEnds();
    if (!ends)
        co_return fail(ends.error());
    const auto programOutcome = std::make_shared<std::optional<Result<SandboxOutcome>>>();
    SandboxJob program = programJob(bench, ends->program);
    const SandboxJob limits = bench.job();
    Task<> running = runInto(bench.sandbox, std::move(program), stop, programOutcome);
    keepProgramOut(bench, scorer, ends->scorer);
    Result<SandboxOutcome> outcome = co_await bench.sandbox->run(std::move(scorer), stop);
    ends->scorer->close(); // in case the socket was not handed over
    co_await running; // ends with the scorer, which closes its end of the socket
    if (!outcome)
        co_return fail(outcome.error());
    if (!*programOutcome)
        co_return fail(ErrorKind::Sandbox, QStringLiteral("the program's box was lost"));
    if (!**programOutcome)
        co_return fail((**programOutcome).error());
    ScorerOutcome out;
    out.notIsolated = whyNotIsolated(*outcome);
    out.outcome = std::move(*outcome);
    const SandboxOutcome &of = ***programOutcome;
    out.outcome.cpuSeconds += of.cpuSeconds;
    out.outcome.cpuSampled = out.outcome.cpuSampled || of.cpuSampled;
    out.outcome.peakBytes = std::max(out.outcome.peakBytes, of.peakBytes);
    out.outcome.peakSampled = out.outcome.peakSampled || of.peakSampled;
    if (of.limit)
        out.programFailure = failureOf(of, limits);
    co_return out;
}

} // namespace

Task<Result<ScorerOutcome>> runScorer(TestBench bench, SandboxJob scorer, StopToken stop)
{
    ScorerOutcome out;
    if (bench.program.recheck) {
        Result<ScorerOutcome> apart = co_await runApart(bench, scorer, stop);
        if (!apart || apart->notIsolated.isEmpty())
            co_return apart;
        out.notIsolated = apart->notIsolated;
    }
    Result<SandboxOutcome> together = co_await bench.sandbox->run(std::move(scorer), stop);
    if (!together)
        co_return fail(std::move(together.error()));
    out.outcome = std::move(*together);
    co_return out;
}

} // namespace engine
