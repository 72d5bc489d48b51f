// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Broken output of evaluators and programs, and broken test cases of tasks: each gives a report or an error.

#include "engine/evaluators/programs/foldercache.h"
#include "engine/evaluators/programs/testbench.h"
#include "engine/types/events/runeventjson.h"
#include "tests/fuzz/fuzzfolder.h"
#include "tests/support/mutator.h"

#include <QTest>

#include <qcoro/qcorotask.h>

#include <cmath>

using namespace engine;

namespace {

/// Returns a given outcome without running anything.
class ToldSandbox final : public Sandbox
{
public:
    Task<Result<SandboxOutcome>> run(SandboxJob, StopToken) override
    {
        ++runs;
        co_return outcome;
    }
    SandboxOutcome outcome;
    int runs = 0;
};

const QList<QByteArray> &samples()
{
    static const QList<QByteArray> list{
        R"({"metrics": {"combined_score": 0.5, "accuracy": 0.25, "note": "a text"}, "artifacts": {"stderr": {"text": "warned", "bytes": 6}}, "notes": {"x": "y", "combined_score": "NaN"}, "stages": 3, "word": "", "error": "", "again": true})",
        R"({"combined_score": 1.5, "public": {"speed": 2, "label": "fast"}, "private": {"hidden": 3}, "text_feedback": ["one", "two"], "extra_data": {"a": [1, 2, {"b": null}]}, "correct": true, "error": null})",
        R"({"score": 0.25, "metrics": {"length": 3, "ok": true}, "private": {"n": 1}, "feedback": {"a": "b"}, "artifacts": {"log": "text", "table": [[1, 2], [3, 4]]}, "correct": false})",
        "warming up\n{\"score\": 1}\n0.5\n", R"({"result": [1, 2.5, "three", {"four": null}]})", "[1, 2, 3]", "0.75",
    };
    return list;
}

QString finite(const TestReport &report)
{
    if (!std::isfinite(report.score))
        return QStringLiteral("its score is not finite");
    for (const Metric &metric : report.metrics) {
        if (!std::isfinite(metric.value))
            return QStringLiteral("a metric is not finite");
    }
    if (!report.correct && report.failure.isEmpty())
        return QStringLiteral("it failed without a word");
    // The event can be stored and read again.
    const Result<EventBody> again = decodeBody(u"candidateTested", encodeBody(CandidateTested{report}));
    return again ? QString() : again.error().detail;
}

} // namespace

class TestResultFuzz final : public QObject
{
    Q_OBJECT

    test::FuzzFolder m_folder;
    std::shared_ptr<ToldSandbox> m_sandbox = std::make_shared<ToldSandbox>();
    std::shared_ptr<FolderMemo> m_memo = std::make_shared<FolderMemo>(); ///< as in runs, which read a folder once

    TestBench bench(const char *kind, const char *evaluator)
    {
        TestBench bench;
        bench.sandbox = m_sandbox;
        bench.folder.path = m_folder.path();
        bench.folder.kind = QString::fromLatin1(kind);
        bench.folder.evaluator = QString::fromLatin1(evaluator);
        bench.folder.initial = QStringLiteral("initial.py");
        bench.folder.language = QStringLiteral("python");
        bench.folder.memo = m_memo;
        bench.program.candidate = {1};
        bench.program.parts = QStringLiteral("x = 1\n");
        bench.program.testing.command = {QStringLiteral("evaluate")};
        bench.program.testing.retries = 2;
        bench.program.testing.thresholds = {-1e300, -1e300};
        bench.program.testing.timeoutSeconds = 1;
        bench.tools.python = QStringLiteral("/usr/bin/python3");
        return bench;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder.write(QStringLiteral("evaluate.py"), "import json\n");
        m_folder.write(QStringLiteral("initial.py"), "x = 0\n");
    }

    void anyResultEndsWell()
    {
        const test::Mutator mutator(samples(), test::jsonWords() + QList<QByteArray>{"\"combined_score\":", "\"again\":", "\"correct\":", "\"notes\":", "\"artifacts\":", "\"private\":", "\"feedback\":"}, 32 * 1024);
        int turn = 0;
        const QString problem = test::fuzz(QStringLiteral("results"), mutator, 3000, [&](const QByteArray &bytes) -> QString {
            SandboxOutcome outcome;
            outcome.exitCode = bytes.size() % 17 == 0;
            outcome.output = bytes;
            outcome.errorOutput = bytes.left(200);
            for (const char *name : {"result.json", "results/metrics.json"})
                outcome.files << WrittenFile{QString::fromLatin1(name), bytes.size(), bytes};
            outcome.files << WrittenFile{QStringLiteral("results/correct.json"), 3, bytes.size() % 2 ? bytes : QByteArray("{\"correct\": true}")};
            if (turn % 4 == 3)
                outcome.files.clear();
            m_sandbox->outcome = outcome;
            m_sandbox->runs = 0;
            const Result<TestReport> report = turn % 4 == 0 ? QCoro::waitFor(testWithOpenEvolve(bench("openevolve", "evaluate.py"), StopToken()))
                : turn % 4 == 1 ? QCoro::waitFor(testWithShinka(bench("shinka", "evaluate.py"), StopToken())) : QCoro::waitFor(testWithCommand(bench("command", ""), StopToken()));
            ++turn;
            if (m_sandbox->runs > 60)
                return QStringLiteral("it ran %1 times").arg(m_sandbox->runs);
            return report ? finite(*report) : report.error().detail.isEmpty() ? QStringLiteral("no word") : QString();
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void anyCasesEndWell()
    {
        const QList<QByteArray> corpus{
            R"([{"name": "one", "input": [1, 2], "expected": 3}, {"input": {"a": null}, "expected": {"b": [1.5, "x"]}, "private": true, "tolerance": 0.1}])",
            R"({"function": "solve", "tolerance": 1e-6, "cases": [{"input": "x", "expected": [1, 2, 3]}, {"name": 7, "expected": null}]})",
            R"([{"expected": {"result": 1e308}, "input": -0.0, "tolerance": 1e308}])",
        };
        const test::Mutator mutator(corpus, test::jsonWords() + QList<QByteArray>{"\"cases\":", "\"input\":", "\"expected\":", "\"private\":", "\"tolerance\":", "\"function\":"}, 16 * 1024);
        int turn = 0;
        const QString problem = test::fuzz(QStringLiteral("cases"), mutator, 3000, [&](const QByteArray &bytes) -> QString {
            m_folder.write(QStringLiteral("cases.json"), bytes);
            m_sandbox->outcome = {};
            m_sandbox->outcome.output = turn % 3 == 0 ? bytes : samples()[turn % samples().size()];
            ++turn;
            const Result<TestReport> report = QCoro::waitFor(testWithCases(bench("cases", "cases.json"), StopToken()));
            return report ? finite(*report) : report.error().detail.isEmpty() ? QStringLiteral("no word") : QString();
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestResultFuzz)
#include "tst_resultfuzz.moc"
