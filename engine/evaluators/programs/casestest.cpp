// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Test cases as plain data: JSON input, expected JSON output. The program never receives the expected output; the comparison happens here.

#include "engine/base/foreignjson.h"
#include "engine/base/regularfile.h"
#include "engine/document/literal.h"
#include "engine/evaluators/programs/building.h"
#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

constexpr size_t mostCases = 10'000; ///< one process each
constexpr int mostTimeouts = 2; ///< after so many timeouts the remaining cases are skipped

struct Case {
    QString name;
    json input, expected;
    bool secret = false;
    double tolerance = 1e-9;
};

struct Cases {
    QString function; ///< function to call; empty: the program reads stdin
    QList<Case> all;
};

Case caseOf(const json &item, int number, double tolerance)
{
    Case one;
    one.name = item.contains("name") && item["name"].is_string() ? QString::fromStdString(item["name"].get<std::string>()) : QStringLiteral("case %1").arg(number);
    one.input = item.value("input", json());
    one.expected = item.value("expected", json());
    one.secret = item.contains("private") && item["private"].is_boolean() && item["private"].get<bool>();
    one.tolerance = item.contains("tolerance") && item["tolerance"].is_number() ? item["tolerance"].get<double>() : tolerance;
    return one;
}

Result<Cases> readCases(const TaskFolder &folder)
{
    constexpr qint64 mostBytes = 64 << 20;
    const QString path = folder.file(folder.evaluator);
    const QByteArray text = readRegularFile(path, mostBytes).value_or(QByteArray());
    const json document = parseForeignJson(text);
    const json list = document.is_object() ? document.value("cases", json()) : document;
    if (!list.is_array() || list.empty())
        return fail(ErrorKind::BadConfig, QStringLiteral("%1: expected a list of cases with input and expected").arg(path));
    if (list.size() > mostCases)
        return fail(ErrorKind::BadConfig, QStringLiteral("%1: it has %2 cases, at most %3 are run; split it").arg(path).arg(list.size()).arg(mostCases));
    Cases cases;
    double tolerance = 1e-9;
    if (document.is_object() && document.contains("function") && document["function"].is_string())
        cases.function = QString::fromStdString(document["function"].get<std::string>());
    if (document.is_object() && document.contains("tolerance") && document["tolerance"].is_number())
        tolerance = document["tolerance"].get<double>();
    for (const json &item : list) {
        if (!item.is_object() || !item.contains("expected"))
            return fail(ErrorKind::BadConfig, QStringLiteral("%1, case %2: nothing is expected").arg(path).arg(cases.all.size() + 1));
        cases.all << caseOf(item, int(cases.all.size()) + 1, tolerance);
    }
    return cases;
}

bool isNear(double a, double b, double tolerance)
{
    return a == b || std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

bool sameJson(const json &actual, const json &expected, double tolerance)
{
    if (actual.is_number() && expected.is_number())
        return isNear(actual.get<double>(), expected.get<double>(), tolerance);
    if (actual.type() != expected.type() || actual.size() != expected.size())
        return false;
    if (expected.is_array())
        return std::equal(actual.begin(), actual.end(), expected.begin(), [&](const json &a, const json &b) { return sameJson(a, b, tolerance); });
    if (!expected.is_object())
        return actual == expected;
    return std::all_of(expected.items().begin(), expected.items().end(),
        [&](const auto &item) { return actual.contains(item.key()) && sameJson(actual[item.key()], item.value(), tolerance); });
}

SandboxJob caseJob(const TestBench &bench, const BuiltProgram &built, const Cases &cases, const Case &one)
{
    SandboxJob job;
    if (cases.function.isEmpty()) {
        job = startJob(bench, built);
    } else {
        QStringList modules = importedModules(bench.folder, QStringList{bench.folder.initial});
        modules << s("importlib.util") << s("json");
        job = bench.pythonJob({s("/box/.valda/call.py"), bench.filePath(), cases.function}, modules);
        job.files << runtimeFile(s("call.py"));
    }
    job.input = QByteArray::fromStdString(one.input.dump());
    return job;
}

/// The answer of the program: `result` of the last JSON object it printed, or that value itself.
std::optional<json> answerIn(const QByteArray &output)
{
    json told = parseForeignJson(output);
    if (told.is_discarded()) {
        const QByteArray line = output.trimmed().split('\n').constLast();
        told = parseForeignJson(line);
    }
    if (told.is_discarded())
        return {};
    return told.is_object() && told.contains("result") ? told["result"] : told;
}

TestCase judge(const Case &one, const SandboxOutcome &outcome, const SandboxJob &job)
{
    TestCase result;
    result.name = one.name;
    result.expected = QString::fromStdString(one.expected.dump());
    result.wallMs = outcome.wallMs;
    result.message = failureOf(outcome, job);
    if (!result.message.isEmpty())
        return result;
    const std::optional<json> answer = answerIn(outcome.output);
    if (!answer) {
        result.message = s("it printed no JSON");
        return result;
    }
    result.actual = QString::fromStdString(answer->dump());
    result.passed = sameJson(*answer, one.expected, one.tolerance);
    if (!result.passed)
        result.message = s("another result was expected");
    return result;
}

/// Feedback on private cases contains only their number.
QString feedbackOf(const Case &one, const TestCase &result)
{
    if (one.secret)
        return {};
    const QString given = QString::fromStdString(one.input.dump()).left(300);
    if (result.actual.isEmpty())
        return QStringLiteral("%1 failed for the input %2: %3").arg(result.name, given, result.message);
    return QStringLiteral("%1 failed for the input %2: expected %3, got %4").arg(result.name, given, result.expected.left(300), result.actual.left(300));
}

struct Figures {
    QList<double> wallMs;
    double cpuMs = 0;
    qint64 peak = 0;
};

void sumUp(TestReport &report, const Figures &figures)
{
    const auto passed = std::count_if(report.cases.begin(), report.cases.end(), [](const TestCase &each) { return each.passed; });
    report.score = double(passed) / double(report.cases.size());
    report.correct = passed == report.cases.size();
    if (!report.correct)
        report.failure = QStringLiteral("%1 of %2 cases failed").arg(report.cases.size() - passed).arg(report.cases.size());
    report.metrics << Metric{s("passed"), double(passed), false, 0, 1} << Metric{s("cases"), double(report.cases.size()), false, 0, 1}
                   << Metric{s("combined_score"), report.score, false, 0, 1} << Metric{s("latencyMs"), medianInterval(figures.wallMs).median, false, 0, 1}
                   << Metric{s("cpuMs"), figures.cpuMs, false, 0, 1} << Metric{s("peakMb"), double(figures.peak) / (1 << 20), false, 0, 1};
}

void notRun(TestReport &report, const Cases &cases, const QString &why)
{
    for (qsizetype i = report.cases.size(); i < cases.all.size(); ++i) {
        TestCase one;
        one.name = cases.all[i].name;
        one.message = why;
        report.cases << one;
    }
}

} // namespace

Task<Result<TestReport>> testWithCases(TestBench bench, StopToken stop)
{
    const Result<Cases> cases = readCases(bench.folder);
    if (!cases)
        co_return fail(cases.error());
    Result<BuiltProgram> built = co_await buildProgram(bench, stop);
    if (!built)
        co_return fail(std::move(built.error()));
    TestReport report;
    report.findings = built->findings;
    Figures figures;
    if (!built->failure.isEmpty()) {
        report.outcome = programOutcome(built->outcome, bench.job());
        report.feedback << lastLines(built->outcome.errorOutput, 30);
        notRun(report, *cases, QStringLiteral("not run: it cannot be compiled"));
    }
    int timeouts = 0;
    for (qsizetype i = report.cases.size(); i < cases->all.size() && timeouts < mostTimeouts; ++i) {
        const SandboxJob job = caseJob(bench, *built, *cases, cases->all[i]);
        Result<SandboxOutcome> outcome = co_await bench.sandbox->run(job, stop);
        if (!outcome)
            co_return fail(std::move(outcome.error()));
        const TestCase result = judge(cases->all[i], *outcome, job);
        if (!result.passed || i == 0)
            report.outcome = programOutcome(*outcome, job);
        if (const QString feedback = result.passed ? QString() : feedbackOf(cases->all[i], result); !feedback.isEmpty() && report.feedback.size() < 5)
            report.feedback << feedback;
        timeouts += outcome->limit == SandboxLimit::Wall;
        figures.wallMs << outcome->wallSeconds * 1000;
        figures.cpuMs += outcome->cpuSeconds * 1000;
        figures.peak = std::max(figures.peak, outcome->peakBytes);
        report.cases << result;
    }
    notRun(report, *cases, QStringLiteral("not run: %1 cases before took too long").arg(mostTimeouts));
    sumUp(report, figures);
    co_return report;
}

Task<Result<TestReport>> runWithInput(TestBench bench, StopToken stop)
{
    Result<BuiltProgram> built = co_await buildProgram(bench, stop);
    if (!built)
        co_return fail(std::move(built.error()));
    TestReport report;
    report.findings = built->findings;
    SandboxJob job = startJob(bench, *built);
    job.input = bench.program.input;
    if (!built->failure.isEmpty()) {
        report.correct = false;
        report.failure = built->failure;
        report.outcome = programOutcome(built->outcome, job);
        co_return report;
    }
    Result<SandboxOutcome> outcome = co_await bench.sandbox->run(job, stop);
    if (!outcome)
        co_return fail(std::move(outcome.error()));
    report.failure = failureOf(*outcome, job);
    report.correct = report.failure.isEmpty();
    report.outcome = programOutcome(*outcome, job);
    co_return report;
}

} // namespace engine
