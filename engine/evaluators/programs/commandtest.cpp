// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any command as evaluator: {candidate} and {results} are replaced; result as JSON on stdout or in a file below {results}.

#include "engine/base/pythonjson.h"
#include "engine/document/literal.h"
#include "engine/evaluators/programs/building.h"
#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"

#include <QDir>

#include <nlohmann/json.hpp>

#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

SandboxJob commandJob(const TestBench &bench)
{
    SandboxJob job = bench.job();
    for (QString word : bench.program.testing.command) {
        word.replace(s("{candidate}"), bench.filePath());
        word.replace(s("{results}"), s("/box/results"));
        word.replace(s("{seed}"), QString::number(bench.program.seed));
        job.command << word;
    }
    if (job.command.constFirst() == u"python3" || job.command.constFirst() == u"python")
        job.command[0] = bench.tools.python;
    for (auto it = bench.program.testing.arguments.begin(); it != bench.program.testing.arguments.end(); ++it)
        job.command << s("--") + it.key() << it.value();
    bench.startInFolder(job);
    job.files << SandboxFile{s("results/.keep"), QByteArray(), false};
    job.collect << s("results");
    return job;
}

/// The last line that is a JSON object or a number, else the whole output.
json lastJson(const QByteArray &output)
{
    const json whole = parsePythonJson(output);
    if (whole.is_object() || whole.is_number())
        return whole;
    const QList<QByteArray> lines = output.trimmed().split('\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const json one = parsePythonJson(*line);
        if (one.is_object() || one.is_number())
            return one;
    }
    return {};
}

json writtenJson(const SandboxOutcome &outcome)
{
    for (const char *name : {"results/metrics.json", "results/results.json", "results/result.json"}) {
        if (const auto text = outcome.file(s(name)))
            return parsePythonJson(*text);
    }
    for (const WrittenFile &file : outcome.files) {
        if (file.content && file.path.startsWith(u"results/") && file.path.endsWith(u".json"))
            return parsePythonJson(*file.content);
    }
    return {};
}

void readTexts(const json &told, TestReport &report)
{
    if (told.contains("feedback"))
        report.feedback << QString::fromStdString(told["feedback"].is_string() ? told["feedback"].get<std::string>() : told["feedback"].dump());
    if (!told.contains("artifacts") || !told["artifacts"].is_object())
        return;
    for (const auto &[name, value] : told["artifacts"].items())
        report.artifacts << artifactOf(QString::fromStdString(name), QByteArray::fromStdString(value.is_string() ? value.get<std::string>() : value.dump(1)));
}

/// Reason why the reported score cannot be used; empty when it can, or when none is reported.
QString unusableScore(const json &metrics)
{
    for (const char *name : {"combined_score", "score"}) {
        const std::string text = metrics.is_object() && metrics.contains(name) && metrics[name].is_string() ? metrics[name].get<std::string>() : std::string();
        if (text == "NaN" || text == "Infinity" || text == "-Infinity")
            return QStringLiteral("its %1 is %2, which is no finite number").arg(QLatin1StringView(name), QString::fromStdString(text));
    }
    return {};
}

void refuse(TestReport &report, const QString &why)
{
    if (why.isEmpty())
        return;
    report.correct = false;
    report.failure = why;
}

void readTold(const json &told, TestReport &report)
{
    if (told.is_number()) {
        report.metrics << Metric{s("score"), told.get<double>(), false, 0, 1};
        return;
    }
    json own = told;
    for (const char *key : {"metrics", "private", "artifacts", "feedback", "correct"})
        own.erase(key);
    report.metrics = metricsOf(own, false, &report.feedback);
    mergeMetrics(report.metrics, metricsOf(told.value("metrics", json::object()), false, &report.feedback));
    mergeMetrics(report.metrics, metricsOf(told.value("private", json::object()), true));
    readTexts(told, report);
    refuse(report, unusableScore(told));
    refuse(report, unusableScore(told.value("metrics", json::object())));
    if (told.contains("correct") && told["correct"].is_boolean() && !told["correct"].get<bool>())
        refuse(report, s("the evaluator calls it incorrect"));
}

/// Without combined_score, "score" is the fitness.
double scoreOf(const QList<Metric> &metrics)
{
    for (const char *name : {"combined_score", "score"}) {
        for (const Metric &metric : metrics) {
            if (metric.name == QLatin1StringView(name))
                return metric.value;
        }
    }
    return fitness(metrics).value_or(0);
}

TestReport commandReport(const SandboxOutcome &outcome, const SandboxJob &job)
{
    TestReport report;
    json told = writtenJson(outcome);
    if (!told.is_object() && !told.is_number())
        told = lastJson(outcome.output);
    report.failure = failureOf(outcome, job);
    report.correct = report.failure.isEmpty();
    if (told.is_object() || told.is_number())
        readTold(told, report);
    if (report.correct && report.metrics.isEmpty()) {
        report.correct = false;
        report.failure = s("the evaluator said no number: neither on stdout nor in a file");
    }
    report.score = report.correct ? scoreOf(report.metrics) : 0;
    if (!report.correct) {
        if (const QString said = lastLines(outcome.errorOutput); !said.isEmpty())
            report.feedback << said;
    }
    report.outcome = programOutcome(outcome, job);
    return report;
}

} // namespace

Task<Result<TestReport>> testWithCommand(TestBench bench, StopToken stop)
{
    if (bench.program.testing.command.isEmpty())
        co_return fail(ErrorKind::BadConfig, QStringLiteral("testing.command: no command is named"));
    SandboxJob job = commandJob(bench);
    Result<SandboxOutcome> outcome = co_await bench.sandbox->run(job, stop);
    if (!outcome)
        co_return fail(std::move(outcome.error()));
    TestReport report = commandReport(*outcome, job);
    if (bench.program.recheck)
        report.notIsolated = s("the command runs the program itself");
    co_return report;
}

} // namespace engine
