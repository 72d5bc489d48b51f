// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programtotest.h"
#include "engine/providers/interface/completion.h"
#include "tests/walk/simulation.h"

#include "engine/code/literals.h"
#include "engine/recipes/replay.h"

#include <QTest>

// Shared by walks of runs on programs: a configuration, scripted models and a tester that reads the score off the
// program.

namespace programdesk {

using namespace engine;

inline const QByteArray programConfig = "task: Make value() as large as you can\n"
                          "seed: 5\n"
                          "generator: {provider: ollama, model: m}\n"
                          "program: {language: python, source: \"import os\\n# EVOLVE-BLOCK-START\\nx = 1.0\\n# EVOLVE-BLOCK-END\\nprint(x)\\n\"}\n"
                          "testing: {folder: task}\n"
                          "evaluation: {matchesPerCandidate: 0}\n"
                          "population: {size: 6, ranking: metric}\n"
                          "stop: {candidates: 20}\n"
                          "concurrency: 4\n";

/// The configuration with other lines for the same keys.
inline QByteArray with(QByteArray text, const QByteArrayList &lines)
{
    for (const QByteArray &line : lines) {
        const qsizetype at = text.indexOf('\n' + line.left(line.indexOf(':') + 1)) + 1;
        text.replace(at, text.indexOf('\n', at) - at, line);
    }
    return text;
}

inline QString programWith(const QString &line)
{
    return QStringLiteral("import os\n# EVOLVE-BLOCK-START\n%1\n# EVOLVE-BLOCK-END\nprint(x)\n").arg(line);
}

inline ScriptedAnswer writes(const QString &line, qint64 latencyMs = 100)
{
    return says(QStringLiteral("```python\n%1```\n").arg(programWith(line)), latencyMs);
}

/// Returns programs whose x counts up; every third reply is a diff.
inline ScriptedAnswer counting(const CompletionRequest &request, int n)
{
    if (n % 3 == 0) {
        const QString old = request.texts.value(0).section(u'\n', 2, 2);
        return says(QStringLiteral("<<<<<<< SEARCH\n%1\n=======\nx = %2.5\n>>>>>>> REPLACE\n").arg(old).arg(n));
    }
    return writes(QStringLiteral("x = %1.0").arg(n));
}

using Measure = std::function<TestReport(const ProgramToTest &program, int n)>;

/// A tester that returns the report of a function after a fixed latency.
class FakeTester final : public ProgramTester
{
public:
    FakeTester(std::shared_ptr<Clock> clock, Measure measure, qint64 latencyMs)
        : m_clock(std::move(clock)), m_measure(std::move(measure)), m_latencyMs(latencyMs) { }

    Task<Result<TestReport>> test(ProgramToTest program, StopToken stop) override
    {
        const TestReport report = m_measure(program, ++m_count);
        const Result<> waited = co_await m_clock->sleep(std::chrono::milliseconds(m_latencyMs), stop);
        if (!waited)
            co_return fail(waited.error());
        co_return report;
    }

private:
    std::shared_ptr<Clock> m_clock;
    Measure m_measure;
    qint64 m_latencyMs;
    int m_count = 0;
};

/// The score is the first decimal number; a text with "fail" gives a failed report.
inline TestReport byNumber(const ProgramToTest &program, int)
{
    TestReport report;
    if (program.parts.text().contains(QStringLiteral("fail"))) {
        report.correct = false;
        report.failure = QStringLiteral("ZeroDivisionError in line 3");
        report.outcome.code = 1;
        return report;
    }
    const QList<Literal> numbers = literalsOf(program.parts.text(), QStringLiteral("python"));
    report.score = numbers.isEmpty() ? 0 : numbers.constFirst().value;
    report.metrics = {{QStringLiteral("combined_score"), report.score, false, 0, 1}, {QStringLiteral("hidden"), 42, true, 0, 1}};
    report.feedback = {QStringLiteral("more would be better")};
    return report;
}

inline void setTester(Simulation &simulation, Measure measure = byNumber, qint64 latencyMs = 50)
{
    simulation.makeTester = [measure, latencyMs](std::shared_ptr<Clock> clock) { return std::make_shared<FakeTester>(clock, measure, latencyMs); };
}

inline void verifyReplay(const Simulation &simulation)
{
    const auto report = replayRun(simulation.log(), simulation.source());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(!report->differsAt, qPrintable(report->expected + QStringLiteral("\nbut\n") + report->actual));
}

template <typename Body>
QList<Body> all(const Simulation &simulation)
{
    QList<Body> out;
    for (const RunEvent &event : simulation.log()) {
        if (const auto *body = std::get_if<Body>(&event.body))
            out.append(*body);
    }
    return out;
}

} // namespace programdesk
