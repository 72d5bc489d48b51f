// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/sandboxedtester.h"

#include "engine/evaluators/programs/analysis.h"
#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"

namespace engine {

namespace {

Task<Result<TestReport>> testOnce(TestBench bench, StopToken stop)
{
    if (!bench.program.input.isEmpty())
        return runWithInput(std::move(bench), std::move(stop));
    if (bench.folder.kind == u"openevolve")
        return testWithOpenEvolve(std::move(bench), std::move(stop));
    if (bench.folder.kind == u"shinka")
        return testWithShinka(std::move(bench), std::move(stop));
    if (bench.folder.kind == u"cases")
        return testWithCases(std::move(bench), std::move(stop));
    return testWithCommand(std::move(bench), std::move(stop));
}

/// An evaluator that is a command needs no folder.
Result<TaskFolder> folderOf(FolderCache &folders, const TestingPlan &testing)
{
    const bool command = testing.kind == u"command" || (testing.kind == u"auto" && !testing.command.isEmpty());
    if (testing.folder.isEmpty()) {
        TaskFolder none;
        none.kind = QStringLiteral("command");
        return none;
    }
    return folders.open(testing.folder, command ? QStringLiteral("command") : testing.kind);
}

Task<Result<TestReport>> analysed(TestBench bench, TestReport report, StopToken stop)
{
    const Result<AnalysisReport> analysis = co_await analyse(bench, bench.program.testing.analysis, stop);
    if (!analysis)
        co_return fail(analysis.error());
    report.findings << analysis->findings;
    report.metrics << analysis->metrics;
    for (const QString &tool : analysis->skipped)
        report.artifacts.append(artifactOf(QStringLiteral("analysis.") + tool, QByteArrayLiteral("skipped: not installed")));
    co_return report;
}

/// Puts the advice on a missing package before Python's own message.
void nameMissingModule(const TestBench &bench, TestReport &report)
{
    const QString said = report.failure + u'\n' + report.feedback.join(u'\n') + u'\n' + (report.correct ? QString() : report.outcome.errors);
    const QString sentence = missingModule(said, bench.tools.python);
    if (sentence.isEmpty())
        return;
    if (!report.correct)
        report.failure = sentence;
    else
        report.feedback.prepend(sentence);
}

Task<Result<TestReport>> testWhole(TestBench bench, StopToken stop)
{
    QList<TestReport> measurements;
    const int repeats = bench.program.recheck ? 1 : std::max(1, bench.program.testing.repeats);
    while (measurements.size() < repeats) {
        Result<TestReport> report = co_await testOnce(bench, stop);
        if (!report)
            co_return report;
        measurements << std::move(*report);
        if (!measurements.constLast().correct)
            break; // a failed program is not measured again
        ++bench.program.seed;
    }
    TestReport report = combined(measurements);
    nameMissingModule(bench, report);
    report.candidate = bench.program.candidate;
    report.recheck = bench.program.recheck;
    if (bench.program.testing.analysis.isEmpty() || bench.program.recheck || bench.language() != u"python")
        co_return report;
    co_return co_await analysed(bench, report, stop);
}

} // namespace

SandboxedTester::SandboxedTester(std::shared_ptr<Sandbox> sandbox, QString python)
    : m_sandbox(std::move(sandbox))
    , m_python(std::move(python))
{
}

/// Cached: an environment may have many folders.
Result<TestTools> SandboxedTester::toolsOf(const TestingPlan &testing)
{
    const QStringList key = QStringList{testing.python} + testing.read;
    if (!m_tools || m_toolsKey != key) {
        Result<TestTools> found = TestTools::find(testing, m_python);
        if (!found)
            return found;
        m_tools = std::move(*found);
        m_toolsKey = key;
    }
    return *m_tools;
}

Task<Result<TestReport>> SandboxedTester::test(ProgramToTest program, StopToken stop)
{
    Result<TaskFolder> folder = folderOf(m_folders, program.testing);
    if (!folder)
        co_return fail(folder.error());
    const Result<TestTools> tools = toolsOf(program.testing);
    if (!tools)
        co_return fail(tools.error());
    TestBench bench;
    bench.sandbox = m_sandbox;
    bench.folder = std::move(*folder);
    bench.program = std::move(program);
    bench.tools = *tools;
    co_return co_await testWhole(std::move(bench), std::move(stop));
}

} // namespace engine
