// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ShinkaEvolve folders: one process of evaluate.py, which writes metrics.json and correct.json.

#include "engine/base/pythonjson.h"
#include "engine/document/literal.h"
#include "engine/evaluators/programs/isolatedscorer.h"
#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::json;

SandboxJob shinkaJob(const TestBench &bench)
{
    QStringList arguments{s("/task/") + bench.folder.evaluator, s("--program_path"), bench.filePath(), s("--results_dir"), s("/box/results")};
    const QMap<QString, QString> &further = bench.program.testing.arguments;
    for (auto it = further.begin(); it != further.end(); ++it)
        arguments << s("--") + it.key() << it.value();
    QStringList modules = importedModules(bench.folder, QStringList{bench.folder.evaluator, bench.folder.initial});
    modules << s("argparse") << s("importlib.util") << s("json") << s("statistics") << s("traceback");
    SandboxJob job = bench.pythonJob(arguments, modules);
    bench.startInFolder(job);
    job.collect << s("results");
    return job;
}

json resultJson(const SandboxOutcome &outcome, const char *name)
{
    const std::optional<QByteArray> text = outcome.file(s("results/") + s(name));
    return text ? parsePythonJson(*text) : json();
}

QString jsonText(const json &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : value.is_null() ? QString() : QString::fromStdString(value.dump());
}

/// A text, or a list of them.
QStringList textsOf(const json &value)
{
    QStringList texts;
    for (const json &each : value.is_array() ? value : json::array({value})) {
        if (const QString text = jsonText(each); !text.isEmpty())
            texts << text;
    }
    return texts;
}

void readMetrics(const json &metrics, TestReport &report)
{
    json own = metrics;
    for (const char *key : {"public", "private", "extra_data", "text_feedback", "all_validation_errors"})
        own.erase(key);
    report.metrics = metricsOf(own, false);
    mergeMetrics(report.metrics, metricsOf(metrics.value("public", json::object()), false, &report.feedback));
    mergeMetrics(report.metrics, metricsOf(metrics.value("private", json::object()), true));
    report.feedback << textsOf(metrics.value("text_feedback", json()));
    if (metrics.contains("extra_data"))
        report.artifacts << artifactOf(s("extra_data"), QByteArray::fromStdString(metrics["extra_data"].dump(1)));
}

/// `true`, or a number by Python's truth rules; nullopt when missing or another type.
std::optional<bool> correctIn(const json &document)
{
    const json flag = document.is_object() ? document.value("correct", json()) : json();
    if (flag.is_boolean())
        return flag.get<bool>();
    return flag.is_number() ? std::optional(flag.get<double>() != 0) : std::nullopt;
}

/// Reason why the result cannot be used; empty when it can.
QString unusableBecause(const SandboxOutcome &outcome, const SandboxJob &job, const json &metrics, const json &correct)
{
    if (const QString failure = failureOf(outcome, job); !failure.isEmpty() && !correct.is_object())
        return failure;
    if (!metrics.is_object())
        return s("metrics.json is missing or cannot be read");
    const std::optional<bool> isCorrect = correctIn(correct);
    if (!isCorrect)
        return s("correct.json is missing or cannot be read");
    if (!*isCorrect) {
        const QString error = jsonText(correct.value("error", json()));
        return error.isEmpty() ? s("the evaluator calls it incorrect") : error;
    }
    const json score = metrics.value("combined_score", json());
    if (score.is_number())
        return failureOf(outcome, job);
    return score.is_null() ? s("metrics.json has no combined_score") : QStringLiteral("its combined_score is %1, which is no finite number").arg(jsonText(score));
}

TestReport shinkaReport(const SandboxOutcome &outcome, const SandboxJob &job)
{
    TestReport report;
    const json metrics = resultJson(outcome, "metrics.json"), correct = resultJson(outcome, "correct.json");
    report.failure = unusableBecause(outcome, job, metrics, correct);
    report.correct = report.failure.isEmpty();
    if (metrics.is_object())
        readMetrics(metrics, report);
    report.score = report.correct ? fitness(report.metrics).value_or(0) : 0;
    if (!report.correct) {
        if (const QString said = lastLines(outcome.errorOutput); !said.isEmpty())
            report.feedback << said;
    }
    report.outcome = programOutcome(outcome, job);
    return report;
}

} // namespace

Task<Result<TestReport>> testWithShinka(TestBench bench, StopToken stop)
{
    SandboxJob job = shinkaJob(bench);
    Result<ScorerOutcome> scorer = co_await runScorer(bench, job, stop);
    if (!scorer)
        co_return fail(std::move(scorer.error()));
    TestReport report = shinkaReport(scorer->outcome, job);
    report.notIsolated = scorer->notIsolated;
    if (!report.correct && !scorer->programFailure.isEmpty())
        report.failure = scorer->programFailure;
    co_return report;
}

} // namespace engine
