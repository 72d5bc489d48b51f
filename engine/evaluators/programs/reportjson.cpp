// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/reportjson.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::ordered_json;

std::string standardText(const QString &value)
{
    return value.toStdString();
}

ordered_json textList(const QStringList &texts)
{
    ordered_json out = ordered_json::array();
    for (const QString &each : texts)
        out.push_back(standardText(each));
    return out;
}

ordered_json outcomeJson(const ProgramOutcome &outcome)
{
    const bool exited = outcome.end == u"exited", signalled = outcome.end == u"signalled";
    ordered_json out;
    out["reason"] = exited ? "exit" : signalled ? "signal" : "limit";
    out["exitCode"] = exited ? ordered_json(outcome.code) : ordered_json();
    out["signal"] = signalled ? ordered_json(outcome.code) : ordered_json();
    out["limit"] = exited || signalled ? ordered_json() : ordered_json(standardText(outcome.end));
    out["stdout"] = standardText(outcome.output);
    out["stdoutBytes"] = outcome.outputBytes;
    out["stderr"] = standardText(outcome.errors);
    out["stderrBytes"] = outcome.errorBytes;
    out["wallMs"] = outcome.wallMs;
    out["cpuMs"] = outcome.cpuMs;
    out["peakMemoryBytes"] = outcome.peakBytes;
    out["isolation"] = standardText(outcome.isolation);
    out["files"] = textList(outcome.files);
    out["limits"] = textList(outcome.limits);
    return out;
}

ordered_json caseJson(const TestCase &one)
{
    return {{"name", standardText(one.name)}, {"passed", one.passed}, {"expected", standardText(one.expected)}, {"actual", standardText(one.actual)}, {"message", standardText(one.message)},
        {"wallMs", one.wallMs}};
}

ordered_json findingJson(const Finding &finding)
{
    return {{"tool", standardText(finding.tool)}, {"severity", standardText(finding.severity)}, {"code", standardText(finding.code)}, {"message", standardText(finding.message)},
        {"file", standardText(finding.file)}, {"line", finding.line}, {"column", finding.column}};
}

void putMetrics(ordered_json &out, const QList<Metric> &metrics)
{
    ordered_json open = ordered_json::object(), hidden = ordered_json::object(), spread = ordered_json::object();
    for (const Metric &metric : metrics) {
        (metric.secret ? hidden : open)[standardText(metric.name)] = metric.value;
        if (metric.repeats > 1)
            spread[standardText(metric.name)] = metric.spread;
    }
    out["metrics"] = std::move(open);
    out["privateMetrics"] = std::move(hidden);
    out["spread"] = std::move(spread);
}

} // namespace

QByteArray reportToJson(const TestReport &report)
{
    ordered_json out;
    out["type"] = "evaluation";
    out["correct"] = report.correct;
    out["score"] = report.score;
    out["failure"] = report.failure.isEmpty() ? ordered_json() : ordered_json(standardText(report.failure));
    putMetrics(out, report.metrics);
    out["artifacts"] = ordered_json::object();
    for (const Artifact &artifact : report.artifacts)
        out["artifacts"][standardText(artifact.name)] = standardText(artifact.text);
    out["feedback"] = textList(report.feedback);
    out["cases"] = ordered_json::array();
    for (const TestCase &one : report.cases)
        out["cases"].push_back(caseJson(one));
    out["findings"] = ordered_json::array();
    for (const Finding &finding : report.findings)
        out["findings"].push_back(findingJson(finding));
    out["outcome"] = outcomeJson(report.outcome);
    out["attempts"] = report.attempts;
    out["recheck"] = report.recheck;
    if (!report.notIsolated.isEmpty())
        out["notIsolated"] = standardText(report.notIsolated);
    return QByteArray::fromStdString(out.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

QByteArray reportToText(const TestReport &report)
{
    QString out = QStringLiteral("score       %1%2\n").arg(report.score, 0, 'g', 10).arg(report.correct ? QString() : QStringLiteral("  (not correct: %1)").arg(report.failure));
    if (!report.notIsolated.isEmpty())
        out += QStringLiteral("not checked %1\n").arg(report.notIsolated);
    for (const Metric &metric : report.metrics) {
        const QString noise = metric.repeats > 1 ? QStringLiteral("  ± %1 over %2 runs").arg(metric.spread, 0, 'g', 3).arg(metric.repeats) : QString();
        out += QStringLiteral("%1 %2%3%4\n").arg(metric.name.leftJustified(28)).arg(metric.value, 0, 'g', 10).arg(noise, metric.secret ? QStringLiteral("  (private)") : QString());
    }
    for (const TestCase &one : report.cases)
        out += QStringLiteral("%1  %2  %3\n").arg(one.passed ? QStringLiteral("ok  ") : QStringLiteral("FAIL"), one.name, one.message);
    for (const Finding &finding : report.findings)
        out += QStringLiteral("%1:%2:%3 %4 %5 %6\n").arg(finding.tool).arg(finding.line).arg(finding.column).arg(finding.severity, finding.code, finding.message);
    for (const QString &feedback : report.feedback)
        out += QStringLiteral("· %1\n").arg(feedback);
    const ProgramOutcome &outcome = report.outcome;
    out += QStringLiteral("ended       %1 %2, wall %3 ms, cpu %4 ms, peak %5 MB, isolation %6\n").arg(outcome.end).arg(outcome.code).arg(outcome.wallMs)
               .arg(outcome.cpuMs).arg(double(outcome.peakBytes) / (1 << 20), 0, 'f', 1).arg(outcome.isolation);
    return out.toUtf8();
}

} // namespace engine
