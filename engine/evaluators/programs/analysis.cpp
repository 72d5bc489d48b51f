// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/analysis.h"
#include "engine/evaluators/programs/testbench.h"

#include "engine/base/foreignjson.h"
#include "engine/document/literal.h"

#include <QRegularExpression>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <vector>

namespace engine {

namespace {

using nlohmann::json;

QStringList argumentsOf(const QString &tool, const QString &path)
{
    if (tool == u"flake8")
        return {s("--isolated"), s("--max-line-length=120"), s("--format=%(row)d:%(col)d:%(code)s:%(text)s"), path};
    if (tool == u"pylint")
        return {s("--rcfile=/dev/null"), s("--output-format=json"), s("--score=n"), s("--disable=C0114,C0115,C0116,C0301,C0103"), path};
    if (tool == u"mypy")
        return {s("--config-file=/dev/null"), s("--show-column-numbers"), s("--show-error-codes"), s("--no-error-summary"), s("--hide-error-context"),
            s("--no-color-output"), s("--ignore-missing-imports"), s("--cache-dir=/tmp/mypy"), path};
    return {s("--check"), s("--quiet"), s("--line-length=120"), path};
}

SandboxJob toolJob(const TestBench &bench, const QString &tool)
{
    SandboxJob job = bench.job();
    job.folders.clear();
    job.command = QStringList{toolPath(tool)} + argumentsOf(tool, bench.filePath());
    job.timeout = std::chrono::milliseconds(60'000);
    job.limits.memoryBytes = 1LL << 30;
    job.maxOutputBytes = 8LL << 20;
    job.keepOutputBytes = 4LL << 20;
    return job;
}

QString flake8Severity(const QString &code)
{
    return code.startsWith(u"E9") || code.startsWith(u"F") ? s("error") : s("warning");
}

QList<Finding> flake8Findings(const QByteArray &output, const QString &name)
{
    static const QRegularExpression line(QStringLiteral("^(\\d+):(\\d+):(\\w+):(.*)$"), QRegularExpression::MultilineOption);
    QList<Finding> findings;
    auto matches = line.globalMatch(QString::fromUtf8(output));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        findings << Finding{s("flake8"), flake8Severity(match.captured(3)), match.captured(3), match.captured(4).trimmed(), name, match.captured(1).toInt(),
            match.captured(2).toInt()};
    }
    return findings;
}

/// A line or column; 0 when there is none.
int lineOf(const json &item, const char *key) { return int(std::min<qint64>(countOf(item, key).value_or(0), 1'000'000)); }

QList<Finding> pylintFindings(const QByteArray &output, const QString &name)
{
    QList<Finding> findings;
    const json list = parseForeignJson(output);
    if (!list.is_array())
        return findings;
    for (const json &item : list) {
        if (!item.is_object())
            continue;
        const std::string &type = stringOf(item, "type");
        const QString severity = type == "error" || type == "fatal" ? s("error") : type == "warning" ? s("warning") : s("note");
        findings << Finding{s("pylint"), severity, textOf(item, "message-id"), textOf(item, "message"), name, lineOf(item, "line"), lineOf(item, "column") + 1};
    }
    return findings;
}

QList<Finding> mypyFindings(const QByteArray &output, const QString &name)
{
    static const QRegularExpression line(QStringLiteral("^[^:\\n]+:(\\d+):(?:(\\d+):)? (error|note|warning): (.*?)(?:  \\[([\\w-]+)\\])?$"), QRegularExpression::MultilineOption);
    QList<Finding> findings;
    auto matches = line.globalMatch(QString::fromUtf8(output));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        findings << Finding{s("mypy"), match.captured(3), match.captured(5), match.captured(4), name, match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return findings;
}

} // namespace

QString toolPath(const QString &tool)
{
    return QStandardPaths::findExecutable(tool, {s("/usr/local/bin"), s("/usr/bin")});
}

QList<Finding> findingsOf(const QString &tool, const SandboxOutcome &outcome, const QString &name)
{
    if (tool == u"flake8")
        return flake8Findings(outcome.output, name);
    if (tool == u"pylint")
        return pylintFindings(outcome.output, name);
    if (tool == u"mypy")
        return mypyFindings(outcome.output, name);
    if (tool == u"black" && outcome.end == SandboxOutcome::End::Exited && outcome.exitCode == 1)
        return {Finding{s("black"), s("note"), s("format"), s("black would change the layout"), name, 0, 0}};
    return {};
}

Task<Result<AnalysisReport>> analyse(TestBench bench, QStringList tools, StopToken stop)
{
    AnalysisReport report;
    QStringList present;
    for (const QString &tool : tools)
        (toolPath(tool).isEmpty() ? report.skipped : present) << tool;
    std::vector<Task<>> running;
    QList<std::shared_ptr<std::optional<Result<SandboxOutcome>>>> outcomes;
    for (const QString &tool : present) {
        outcomes << std::make_shared<std::optional<Result<SandboxOutcome>>>();
        running.push_back(runInto(bench.sandbox, toolJob(bench, tool), stop, outcomes.constLast()));
    }
    for (Task<> &task : running)
        co_await task;
    for (qsizetype i = 0; i < present.size(); ++i) {
        const Result<SandboxOutcome> &outcome = **outcomes[i];
        if (!outcome)
            co_return fail(outcome.error());
        const QList<Finding> findings = findingsOf(present[i], *outcome, QString());
        report.metrics.append(Metric{QStringLiteral("analysis.") + present[i], double(findings.size()), false, 0, 1});
        report.findings << findings;
    }
    co_return report;
}

} // namespace engine
