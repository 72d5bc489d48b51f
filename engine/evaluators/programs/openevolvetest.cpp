// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// OpenEvolve folders: evaluate(path), or evaluate_stage1, 2, 3 … while the program reaches the thresholds.

#include "engine/base/foreignjson.h"
#include "engine/base/pythonjson.h"
#include "engine/document/literal.h"
#include "engine/evaluators/programs/isolatedscorer.h"
#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"
#include "engine/types/plan/figures.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::json;

constexpr qint64 mostStages = 16; ///< OpenEvolve calls three
const QString resultFile = QStringLiteral("result.json");

/// Result of one stage.
struct StageResult {
    SandboxOutcome outcome;
    QList<Metric> metrics;
    QStringList notes;
    QList<Artifact> artifacts;
    QString failure; ///< English; empty: measured
    bool raised = false; ///< the evaluator ended with an exception, which may not occur again
    QString notIsolated; ///< reason why the program was not separated from the scorer; empty: it was, or need not be
    int stages = 0;
};

SandboxJob stageJob(const TestBench &bench, int stage)
{
    const QString evaluator = s("/task/") + bench.folder.evaluator;
    const QStringList arguments{s("/box/.valda/evaluate.py"), s("/task"), evaluator, bench.filePath(), QString::number(stage), s("/box/") + resultFile};
    QStringList modules = importedModules(bench.folder, QStringList{bench.folder.evaluator, bench.folder.initial});
    modules << s("importlib.util") << s("inspect") << s("json") << s("traceback");
    SandboxJob job = bench.pythonJob(arguments, modules);
    bench.startInFolder(job);
    job.files << runtimeFile(s("evaluate.py"));
    job.collect << resultFile;
    return job;
}

void readArtifacts(const json &object, QList<Artifact> &into)
{
    for (const auto &[name, value] : object.items()) {
        if (value.is_object())
            into << Artifact{QString::fromStdString(name), textOf(value, "text"), std::min(countOf(value, "bytes").value_or(0), mostFigure)};
    }
}

void readNotes(const json &object, StageResult &result)
{
    for (const auto &[name, value] : object.items()) {
        const QString text = QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
        if (text.isEmpty())
            continue;
        result.notes << QString::fromStdString(name) + s(": ") + text;
        if (name == "error")
            result.failure = text;
        else if (name == "combined_score")
            result.failure = QStringLiteral("its combined_score is %1, which is no finite number").arg(text);
    }
}

StageResult readStage(const SandboxOutcome &outcome, const SandboxJob &job)
{
    StageResult result;
    result.outcome = outcome;
    const std::optional<QByteArray> written = outcome.file(resultFile);
    result.failure = failureOf(outcome, job);
    if (!result.failure.isEmpty())
        return result;
    const json report = written ? parsePythonJson(*written) : json();
    if (!report.is_object() || !report.contains("metrics")) {
        result.failure = s("the evaluator ended without a result");
        return result;
    }
    result.metrics = metricsOf(report["metrics"], false);
    result.stages = int(std::min(countOf(report, "stages").value_or(0), mostStages));
    readArtifacts(memberOf(report, "artifacts"), result.artifacts);
    readNotes(memberOf(report, "notes"), result);
    if (const QString error = textOf(report, "error"); !error.isEmpty()) {
        result.failure = error;
        result.raised = memberOf(report, "again") != false;
    }
    return result;
}

Task<Result<StageResult>> runStage(TestBench bench, int stage, StopToken stop)
{
    SandboxJob job = stageJob(bench, stage);
    Result<ScorerOutcome> scorer = co_await runScorer(bench, job, stop);
    if (!scorer)
        co_return fail(std::move(scorer.error()));
    StageResult result = readStage(scorer->outcome, job);
    result.notIsolated = scorer->notIsolated;
    if (!result.failure.isEmpty() && !scorer->programFailure.isEmpty())
        result.failure = scorer->programFailure;
    co_return result;
}

/// A stage without a threshold is the last one; when no thresholds are set, the first stage has the default one.
bool passesStage(const TestBench &bench, const QList<Metric> &metrics, int stage)
{
    const QList<double> thresholds = bench.program.testing.thresholds.isEmpty() ? QList<double>{0.5} : bench.program.testing.thresholds;
    const std::optional<double> reached = fitness(metrics);
    return reached && stage <= thresholds.size() && *reached >= thresholds[stage - 1];
}

/// The stage number passed to evaluate.py, which finds the first stage itself.
int askedStage(const TestBench &bench, int stage)
{
    return stage > 1 ? stage : bench.program.testing.cascade ? 0 : -1;
}

void add(TestReport &report, const StageResult &result, int stage)
{
    mergeMetrics(report.metrics, result.metrics);
    report.artifacts << result.artifacts;
    report.feedback << result.notes;
    if (report.notIsolated.isEmpty())
        report.notIsolated = result.notIsolated;
    if (result.failure.isEmpty())
        return;
    report.correct = false;
    report.failure = stage > 1 ? QStringLiteral("stage %1: %2").arg(stage).arg(result.failure) : result.failure;
    if (stage > 1)
        report.metrics << Metric{QStringLiteral("stage%1_passed").arg(stage), 0, false, 0, 1};
    if (const QString said = lastLines(result.outcome.errorOutput); !said.isEmpty())
        report.feedback << said;
}

/// Sums usage over the stages; exit state of the last one.
void addOutcome(ProgramOutcome &into, const ProgramOutcome &stage)
{
    const ProgramOutcome before = into;
    into = stage;
    into.wallMs += before.wallMs;
    into.cpuMs += before.cpuMs;
    into.peakBytes = std::max(before.peakBytes, stage.peakBytes);
    into.output = (before.output + stage.output).left(32 * 1024);
    into.errors = (before.errors + stage.errors).left(32 * 1024);
    into.outputBytes += before.outputBytes;
    into.errorBytes += before.errorBytes;
}

} // namespace

Task<Result<TestReport>> testWithOpenEvolve(TestBench bench, StopToken stop)
{
    TestReport report;
    int stages = 1;
    for (int stage = 1; stage <= stages; ++stage) {
        Result<StageResult> result = co_await runStage(bench, askedStage(bench, stage), stop);
        for (int retry = 0; result && result->raised && retry < bench.program.testing.retries; ++retry) {
            ++report.attempts;
            result = co_await runStage(bench, askedStage(bench, stage), stop);
        }
        if (!result)
            co_return fail(std::move(result.error()));
        stages = std::max(stages, result->stages);
        add(report, *result, stage);
        addOutcome(report.outcome, programOutcome(result->outcome, bench.job()));
        if (!result->failure.isEmpty() || !passesStage(bench, report.metrics, stage))
            break;
    }
    const std::optional<double> score = fitness(report.metrics, bench.program.features);
    report.score = score.value_or(0);
    if (report.correct && !score) {
        report.correct = false;
        report.failure = s("the evaluator returned no number");
    }
    co_return report;
}

} // namespace engine
