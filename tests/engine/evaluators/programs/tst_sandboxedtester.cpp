// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Folders as other systems lay them out, evaluated in real boxes: tasks/ beside this file.

#include "engine/evaluators/programs/analysis.h"
#include "engine/evaluators/programs/sandboxedtester.h"
#include "engine/evaluators/programs/testbench.h"
#include "engine/sandbox/boxsandbox.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace engine;

namespace {

QString task(const char *name)
{
    return qEnvironmentVariable("VALDA_SOURCE_DIR") + QStringLiteral("/tests/engine/evaluators/programs/tasks/") + QLatin1StringView(name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double metricOf(const TestReport &report, const char *name)
{
    for (const Metric &metric : report.metrics) {
        if (metric.name == QLatin1StringView(name))
            return metric.value;
    }
    return -12345;
}

QString artifactOf(const TestReport &report, const char *name)
{
    for (const Artifact &artifact : report.artifacts) {
        if (artifact.name == QLatin1StringView(name))
            return artifact.text;
    }
    return {};
}

} // namespace

class tst_SandboxedTester : public QObject
{
    Q_OBJECT

    std::shared_ptr<BoxSandbox> m_sandbox = std::make_shared<BoxSandbox>(findIsolation());
    SandboxedTester m_tester{m_sandbox};

    static ProgramToTest program(const char *name, const QByteArray &text = {})
    {
        ProgramToTest out;
        out.testing.folder = task(name);
        const auto folder = TaskFolder::open(out.testing.folder);
        out.parts = QString::fromUtf8(!text.isEmpty() || !folder ? text : contentOf(folder->file(folder->initial)));
        out.candidate = {7};
        return out;
    }

    TestReport test(ProgramToTest program)
    {
        const auto report = QCoro::waitFor(m_tester.test(std::move(program), StopToken()));
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("the test's own file could not be written");
    }

    /// An OpenEvolve folder whose evaluator is this.
    TestReport testWith(const QByteArray &evaluator, const QByteArray &text = "x = 1\n", const std::function<void(TestingPlan &)> &change = {})
    {
        QTemporaryDir folder;
        for (const auto &[name, content] : {std::pair("evaluator.py", evaluator), std::pair("initial_program.py", text)}) {
            QFile file(folder.filePath(QLatin1StringView(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
                qFatal("the test's own file could not be written");
        }
        ProgramToTest one;
        one.testing.folder = folder.path();
        one.parts = QString::fromUtf8(text);
        if (change)
            change(one.testing);
        return test(one);
    }

    /// A ShinkaEvolve folder whose evaluate.py is this.
    TestReport shinkaWith(const QByteArray &evaluator, const QByteArray &text = "def run_experiment(seed=0):\n    return 3.0 + seed\n")
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("evaluate.py")));
        if (!file.open(QIODevice::WriteOnly) || file.write(evaluator) < 0)
            qFatal("the test's own file could not be written");
        file.close();
        ProgramToTest one;
        one.testing.folder = folder.path();
        one.program.file = QStringLiteral("initial.py");
        one.parts = QString::fromUtf8(text);
        return test(one);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_sandbox->isolation().isSafe(), qPrintable(m_sandbox->isolation().missing)); }

    void circlePacking()
    {
        const TestReport report = test(program("packing"));
        QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
        // The ring layout follows from geometry: 0.9598 in all, 0.3642 of 2.635.
        QCOMPARE(qRound(metricOf(report, "sum_radii") * 1e4), 9598);
        QCOMPARE(qRound(report.score * 1e4), 3642);
        QVERIFY(artifactOf(report, "radii").startsWith(QStringLiteral("0.0")));
        for (const Artifact &artifact : report.artifacts) {
            if (artifact.name == u"large")
                QVERIFY(artifact.text.size() == 32 * 1024 && artifact.bytes == 50000);
        }
        QVERIFY(report.outcome.output.contains(QStringLiteral("measuring")));
        QCOMPARE(report.candidate, CandidateId{7});
        QCOMPARE(report.outcome.isolation, QStringLiteral("bubblewrap"));
        QVERIFY(report.outcome.wallMs > 0 && report.outcome.cpuMs > 0 && report.outcome.peakBytes > (10 << 20));
        QCOMPARE(metricOf(report, "all_inside"), -12345.0); // a boolean is no number
    }

    void warmAndFreshAgree()
    {
        ProgramToTest fresh = program("packing");
        fresh.recheck = true;
        const TestReport report = test(fresh);
        QVERIFY(report.recheck);
        QCOMPARE(qRound(report.score * 1e4), 3642);
    }

    void stagesInOrder()
    {
        const TestReport report = test(program("minimum"));
        QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
        QVERIFY2(report.score > 0.6 && report.score <= 1, qPrintable(QString::number(report.score)));
        QVERIFY(metricOf(report, "std") > 0); // of the second stage: five trials
        ProgramToTest poor = program("minimum", "def run_search():\n    return 0.0, 0.0, 30.0\n");
        const TestReport stopped = test(poor);
        QVERIFY(stopped.correct);
        QVERIFY(stopped.score < 0.05); // the first stage's, which it did not pass
        QCOMPARE(metricOf(stopped, "std"), 0.0);
    }

    void otherBaselines()
    {
        const TestReport modules = test(program("modules"));
        QCOMPARE(modules.score, 0.0);
        QVERIFY(modules.correct);
        QCOMPARE(artifactOf(modules, "hint"), QStringLiteral("0 of 4 are right"));
        QVERIFY(modules.feedback.contains(QStringLiteral("status: success")));
        const TestReport triangle = test(program("triangle"));
        QVERIFY2(triangle.correct, qPrintable(triangle.failure));
        QCOMPARE(triangle.score, 0.0);
    }

    void aLaterStageThatFailsKeepsTheNumbers()
    {
        const TestReport report = testWith("def evaluate_stage1(path): return {'combined_score': 0.9, 'a': 1}\n"
                                           "def evaluate_stage2(path): raise RuntimeError('no second stage')\n", "x = 1\n", [](TestingPlan &plan) { plan.retries = 2; });
        QVERIFY(!report.correct);
        QCOMPARE(report.score, 0.9);
        QCOMPARE(metricOf(report, "stage2_passed"), 0.0);
        QVERIFY2(report.failure.contains(QStringLiteral("RuntimeError: no second stage")), qPrintable(report.failure));
        QVERIFY(artifactOf(report, "traceback").contains(QStringLiteral("Traceback")));
        QCOMPARE(report.attempts, 3);
    }

    void onePositionalArgument()
    {
        QCOMPARE(testWith("def evaluate(*args, **kwargs): return {'combined_score': len(args) + 10 * len(kwargs)}\n").score, 1.0);
    }

    void whatEvaluatorsReturn_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<bool>("correct");
        QTest::addColumn<double>("score");
        QTest::newRow("mean") << QByteArray("{'a': 1, 'b': 2.0, 'flag': True, 'c': float('nan')}") << true << 1.5;
        QTest::newRow("number") << QByteArray("0.25") << true << 0.25;
        QTest::newRow("nan") << QByteArray("{'combined_score': float('nan'), 'a': 4}") << false << 4.0;
        QTest::newRow("error") << QByteArray("{'combined_score': 0.0, 'error': 'the program is wrong'}") << false << 0.0;
        QTest::newRow("nothing") << QByteArray("None") << false << 0.0;
        QTest::newRow("text") << QByteArray("'done'") << false << 0.0;
        QTest::newRow("empty") << QByteArray("{}") << false << 0.0;
        QTest::newRow("texts alone") << QByteArray("{'status': 'done', 'parts': [1, 2], 'more': {'a': 3}}") << false << 0.0;
        QTest::newRow("bookkeeping alone") << QByteArray("{'error': 0.0, 'timeout': True}") << false << 0.0;
        QTest::newRow("no error") << QByteArray("{'combined_score': 0.5, 'error': None}") << true << 0.5;
        QTest::newRow("empty errors") << QByteArray("{'combined_score': 0.5, 'error': '', 'more': [], 'failed': False}") << true << 0.5;
        QTest::newRow("error is false") << QByteArray("{'combined_score': 0.5, 'error': False}") << true << 0.5;
        QTest::newRow("error as a number") << QByteArray("{'combined_score': 0.5, 'error': 0.25}") << true << 0.5;
        QTest::newRow("score as a text") << QByteArray("{'combined_score': '0.75', 'a': 9}") << true << 0.75;
        QTest::newRow("no score is no mean") << QByteArray("{'combined_score': None, 'a': 9}") << false << 9.0;
        QTest::newRow("infinite") << QByteArray("{'combined_score': float('-inf')}") << false << 0.0;
        QTest::newRow("other values do not spoil it") << QByteArray("{'combined_score': 2, 'a': float('inf'), 'b': None, 'c': [1], 'd': {'e': {'f': 1}}, 4: 5, 'g': object()}") << true << 2.0;
        QTest::newRow("numpy") << QByteArray("{'a': numpy.float32(0.5), 'b': numpy.int64(3), 'flag': numpy.bool_(True), 'c': numpy.array([2.5])}") << true << 2.0;
        QTest::newRow("numpy error") << QByteArray("{'combined_score': numpy.float64(4), 'error': numpy.bool_(False)}") << true << 4.0;
        QTest::newRow("huge") << QByteArray("{'a': 10 ** 400, 'b': 2}") << true << 2.0;
        QTest::newRow("result object") << QByteArray("EvaluationResult(metrics={'combined_score': 0.25}, artifacts={'log': b'x', 'n': 3, 'none': None})") << true << 0.25;
        QTest::newRow("result object without artifacts") << QByteArray("EvaluationResult(metrics={'combined_score': 0.25}, artifacts=None)") << true << 0.25;
        QTest::newRow("mapping") << QByteArray("collections.ChainMap({'combined_score': 0.5})") << true << 0.5;
        QTest::newRow("coroutine") << QByteArray("later()") << true << 0.125;
    }
    void whatEvaluatorsReturn()
    {
        QFETCH(QByteArray, result);
        QFETCH(bool, correct);
        QFETCH(double, score);
        const TestReport report = testWith("import collections, numpy\nfrom openevolve.evaluation_result import EvaluationResult\n"
                                           "async def later(): return {'combined_score': 0.125}\ndef evaluate(path): return " + result + "\n");
        QVERIFY2(report.correct == correct, qPrintable(report.failure));
        QCOMPARE(report.score, score);
        QCOMPARE(report.failure.isEmpty(), correct);
    }

    void stagesCanBeSwitchedOff()
    {
        const QByteArray evaluator = "def evaluate_stage1(path): return {'combined_score': 0.9}\ndef evaluate_stage2(path): return {'combined_score': 0.8}\n"
                                     "def evaluate(path): return {'combined_score': 0.123}\n";
        QCOMPARE(testWith(evaluator).score, 0.8);
        QCOMPARE(testWith(evaluator, "x = 1\n", [](TestingPlan &plan) { plan.cascade = false; }).score, 0.123);
    }

    void stagesWithoutAThresholdAreNotReached()
    {
        const QByteArray evaluator = "def evaluate_stage1(path): return {'combined_score': 0.8, 'one': 1}\ndef evaluate_stage2(path): return {'combined_score': 0.95}\n"
                                     "def evaluate_stage3(path): return {'combined_score': 0.1}\n";
        QCOMPARE(testWith(evaluator, "x = 1\n", [](TestingPlan &plan) { plan.thresholds = {0.5}; }).score, 0.95);
        QCOMPARE(testWith(evaluator, "x = 1\n", [](TestingPlan &plan) { plan.thresholds = {0.5, 0.9}; }).score, 0.1);
        QCOMPARE(testWith(evaluator, "x = 1\n", [](TestingPlan &plan) { plan.thresholds = {0.9}; }).score, 0.8);
    }

    void featuresAreNoFitness()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("evaluator.py")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("def evaluate(path): return {'accuracy': 0.5, 'recall': 0.7, 'size': 900, 'complexity': 40}\n") > 0);
        file.close();
        ProgramToTest one;
        one.testing.folder = folder.path();
        one.parts = QStringLiteral("x = 1\n");
        one.features = {QStringLiteral("size"), QStringLiteral("length")}; // "length" is their "complexity"
        QCOMPARE(qRound(test(one).score * 1000), 600);
        one.features = {QStringLiteral("size"), QStringLiteral("length"), QStringLiteral("accuracy"), QStringLiteral("recall")};
        QCOMPARE(test(one).score, (0.5 + 0.7 + 900 + 40) / 4); // of nothing else there is a mean
    }

    void anEvaluatorThatCannotBeUsedIsNotTriedAgain()
    {
        const auto often = [](TestingPlan &plan) { plan.retries = 3; };
        const TestReport none = testWith("def measure(path): return 1\n", "x = 1\n", often);
        QVERIFY(!none.correct && none.attempts == 1);
        QVERIFY2(none.failure.contains(QStringLiteral("evaluate(path)")), qPrintable(none.failure));
        const TestReport missing = testWith("import no_such_module\ndef evaluate(path): return 1\n", "x = 1\n", often);
        QCOMPARE(missing.attempts, 1);
        QVERIFY2(missing.failure.contains(QStringLiteral("no_such_module")), qPrintable(missing.failure));
        QCOMPARE(testWith("def evaluate(path): raise ValueError('x')\n", "x = 1\n", often).attempts, 4);
    }

    void standInsComeLastOnThePath()
    {
        const QByteArray evaluator = "import sys\ndef evaluate(path):\n    import shinka.core, openevolve\n"
                                     "    last = sys.path[-1] == '/box/.valda/shims' and sys.path.count('/box/.valda/shims') == 1\n"
                                     "    return {'combined_score': float(last and '/shims/' in shinka.core.__file__)}\n";
        QCOMPARE(testWith(evaluator).score, 1.0);
        ProgramToTest fresh = program("modules");
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("evaluator.py")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(evaluator) > 0);
        file.close();
        fresh.testing.folder = folder.path();
        fresh.recheck = true;
        QCOMPARE(test(fresh).score, 1.0);
    }

    void limitsEndTheWholeAndAreNotRetried()
    {
        const TestReport slow = testWith("import subprocess\ndef evaluate(path): subprocess.run(['sleep', '100'])\n", "x = 1\n", [](TestingPlan &plan) { plan.timeoutSeconds = 0.5; });
        QVERIFY(!slow.correct);
        QCOMPARE(slow.outcome.end, QStringLiteral("wallTime"));
        QVERIFY2(slow.outcome.wallMs >= 500 && slow.outcome.wallMs < 700, qPrintable(QString::number(slow.outcome.wallMs)));
        QCOMPARE(slow.attempts, 1);
        const TestReport large = testWith("def evaluate(path): return len(bytearray(1 << 30))\n", "x = 1\n", [](TestingPlan &plan) { plan.memoryMb = 100; });
        QCOMPARE(large.outcome.end, QStringLiteral("memory"));
        const TestReport crashed = testWith("import os\ndef evaluate(path): os.abort()\n");
        QCOMPARE(crashed.outcome.end, QStringLiteral("signalled"));
        QVERIFY(!crashed.failure.isEmpty());
    }

    void theEvaluatorsFolderStaysAsItIs()
    {
        const QByteArray before = contentOf(task("modules") + QStringLiteral("/evaluator.py"));
        ProgramToTest attack = program("modules", "import glob, os\nfor p in glob.glob('/task/*') + glob.glob('/task/../task/*'):\n    try: open(p, 'w').write('x')\n    except OSError: pass\n"
                                                  "def run_pipeline(): return {'loader': str(os.environ)}\n");
        const TestReport report = test(attack);
        QCOMPARE(report.score, 0.0);
        QCOMPARE(contentOf(task("modules") + QStringLiteral("/evaluator.py")), before);
        QVERIFY(!QDir(task("modules")).exists(QStringLiteral("__pycache__")));
    }

    /// A program that overwrites the scorer in its own process has its number, until it is checked from outside of it.
    void cheatsAreCaughtByTheRecheck()
    {
        ProgramToTest cheat = program("modules", "import sys, json\nfor module in list(sys.modules.values()):\n    if hasattr(module, 'CORRECT'): module.CORRECT.clear(); module.CORRECT.update(a=None)\n"
                                                 "def run_pipeline(): return {'a': None}\n");
        const TestReport cheated = test(cheat);
        QCOMPARE(cheated.score, 0.25 * 4);
        cheat.recheck = true;
        const TestReport checked = test(cheat);
        QCOMPARE(checked.score, 0.0);
        QVERIFY(checked.recheck);
        ProgramToTest forger = program("modules", "import json\nopen('/box/result.json', 'w').write(json.dumps({'metrics': {'combined_score': 9}, 'word': ''}))\nimport os\nos.kill(os.getppid(), 9)\n");
        forger.recheck = true;
        QVERIFY(test(forger).score < 0.1);
        ProgramToTest honest = program("minimum");
        honest.recheck = true;
        const TestReport same = test(honest);
        QVERIFY2(same.correct && same.score > 0.6, qPrintable(same.failure + same.feedback.join(u'\n')));
        QVERIFY2(same.feedback.filter(QStringLiteral("own process")).isEmpty(), qPrintable(same.feedback.join(u'\n')));
    }

    void shinkaFolder()
    {
        ProgramToTest one = program("shinka");
        one.testing.arguments = {{QStringLiteral("scale"), QStringLiteral("2")}};
        const TestReport report = test(one);
        QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
        QCOMPARE(report.score, 5.0); // sorted [5, 3, 2] and [5, 3, 4] begin with 2 and 3
        QCOMPARE(metricOf(report, "largest"), 5.0);
        QVERIFY(report.feedback.contains(QStringLiteral("Sorted well.")));
        for (const Metric &metric : report.metrics)
            QCOMPARE(metric.secret, metric.name == u"secret_total");
        QVERIFY(artifactOf(report, "extra_data").contains(QStringLiteral("results")));
        const TestReport wrong = test(program("shinka", "def run_experiment(seed):\n    return [3, 1, seed]\n"));
        QVERIFY(!wrong.correct);
        QCOMPARE(wrong.score, 0.0);
        QVERIFY2(wrong.failure.contains(QStringLiteral("not sorted")), qPrintable(wrong.failure));
        const TestReport broken = test(program("shinka", "def run_experiment(seed):\n    import os; os._exit(3)\n"));
        QVERIFY(!broken.correct);
        QVERIFY2(broken.failure.contains(QStringLiteral("exited with 3")), qPrintable(broken.failure));
    }

    void shinkaResults_data()
    {
        QTest::addColumn<QByteArray>("metrics");
        QTest::addColumn<QByteArray>("correct");
        QTest::addColumn<bool>("good");
        QTest::addColumn<double>("score");
        const QByteArray right = R"({"correct": true, "error": null})";
        QTest::newRow("nan elsewhere") << QByteArray(R"({"combined_score": 0.7, "public": {"ratio": NaN, "n": 3}, "private": {"x": Infinity}})") << right << true << 0.7;
        QTest::newRow("nan in a list") << QByteArray(R"({"combined_score": 0.7, "extra_data": {"all": [1, NaN]}})") << right << true << 0.7;
        QTest::newRow("score is nan") << QByteArray(R"({"combined_score": NaN, "public": {"n": 3}})") << right << false << 0.0;
        QTest::newRow("score is infinite") << QByteArray(R"({"combined_score": -Infinity})") << right << false << 0.0;
        QTest::newRow("no score") << QByteArray(R"({"public": {"n": 3}})") << right << false << 0.0;
        QTest::newRow("null") << QByteArray(R"({"combined_score": null})") << right << false << 0.0;
        QTest::newRow("true as a number") << QByteArray(R"({"combined_score": 2})") << QByteArray(R"({"correct": 1})") << true << 2.0;
        QTest::newRow("incorrect") << QByteArray(R"({"combined_score": 2})") << QByteArray(R"({"correct": false, "error": "too wide"})") << false << 0.0;
        QTest::newRow("negative") << QByteArray(R"({"combined_score": -4.5})") << right << true << -4.5;
        QTest::newRow("cut") << QByteArray(R"({"combined_score": 2)") << right << false << 0.0;
        QTest::newRow("too deep") << QByteArray(R"({"combined_score": 2, "x": )") + QByteArray(5000, '[') + QByteArray(5000, ']') + '}' << right << false << 0.0;
    }
    void shinkaResults()
    {
        QFETCH(QByteArray, metrics);
        QFETCH(QByteArray, correct);
        QFETCH(bool, good);
        QFETCH(double, score);
        const TestReport report = shinkaWith("import sys, os\nfolder = sys.argv[sys.argv.index('--results_dir') + 1]\nos.makedirs(folder, exist_ok=True)\n"
                                             "open(folder + '/metrics.json', 'w').write('''" + metrics + "''')\n"
                                             "open(folder + '/correct.json', 'w').write('''" + correct + "''')\n");
        QVERIFY2(report.correct == good, qPrintable(report.failure));
        QCOMPARE(report.score, score);
    }

    void shinkaHelper_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<double>("score");
        QTest::newRow("plain") << QByteArray("num_runs=3") << 5.0; // seeds 1, 2, 3
        QTest::newRow("options of theirs") << QByteArray("num_runs=2, plotting_fn=None, verbose=False, max_workers_cap=4, default_metrics_on_error={'combined_score': -1.0}") << 4.5;
        QTest::newRow("in workers") << QByteArray("num_runs=4, run_workers=2") << 5.5;
        QTest::newRow("ended early") << QByteArray("num_runs=30, early_stop_method='bayesian', early_stop_threshold=-100.0, early_stop_kwargs={'min_trials': 4}") << 5.5;
    }
    void shinkaHelper()
    {
        QFETCH(QByteArray, options);
        QFETCH(double, score);
        for (const char *module : {"shinka.core", "shinka.core.wrap_eval"}) {
            const TestReport report = shinkaWith("import argparse\nfrom " + QByteArray(module) + " import run_shinka_eval\nparser = argparse.ArgumentParser()\n"
                "for name in ('--program_path', '--results_dir'): parser.add_argument(name)\nwords = parser.parse_args()\n"
                "def total(results): return {'combined_score': sum(results) / len(results), 'public': {'runs': len(results)}}\n"
                "metrics, correct, error = run_shinka_eval(program_path=words.program_path, results_dir=words.results_dir, experiment_fn_name='run_experiment',\n"
                "    aggregate_metrics_fn=total, validate_fn=lambda result: (result < 1000, 'too large'), " + options + ")\n"
                "assert correct and error is None, error\n");
            QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
            QCOMPARE(report.score, score);
        }
    }

    void anyCommand()
    {
        ProgramToTest one = program("scored", "one two three\n");
        one.testing.kind = QStringLiteral("command");
        one.testing.command = {QStringLiteral("./score.sh"), QStringLiteral("{candidate}"), QStringLiteral("{results}")};
        one.program.file = QStringLiteral("text.txt");
        const TestReport report = test(one);
        QVERIFY2(report.correct, qPrintable(report.failure));
        QCOMPARE(report.score, 3.0);
        QCOMPARE(metricOf(report, "bytes"), 14.0);
        QCOMPARE(report.feedback, QStringList{QStringLiteral("more words")});
        one.testing.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), QStringLiteral("echo thinking; echo '{\"accuracy\": 0.5, \"speed\": 1.5}'; exit $0"), QStringLiteral("0")};
        QCOMPARE(test(one).score, 1.0);
        one.testing.command.last() = QStringLiteral("4");
        QVERIFY(!test(one).correct);
    }

    void casesInPython()
    {
        const TestReport report = test(program("cases-python"));
        QCOMPARE(int(report.cases.size()), 3);
        QVERIFY2(report.cases[0].passed, qPrintable(report.cases[0].message));
        QVERIFY(report.cases[1].passed); // 0.1 + 0.2 within the tolerance
        QVERIFY(!report.cases[2].passed);
        QVERIFY(!report.correct);
        QCOMPARE(qRound(report.score * 3), 2);
        QVERIFY(report.feedback.isEmpty()); // the one that failed is private
        const TestReport broken = test(program("cases-python", "def add(a, b):\n    return 1 / 0\n"));
        QCOMPARE(broken.score, 0.0);
        QVERIFY2(broken.feedback.join(u' ').contains(QStringLiteral("ZeroDivisionError")), qPrintable(broken.feedback.join(u' ')));
        const TestReport hanging = test([this] { auto one = program("cases-python", "def add(a, b):\n    while True: pass\n"); one.testing.timeoutSeconds = 0.3; return one; }());
        QCOMPARE(hanging.outcome.end, QStringLiteral("wallTime"));
        QVERIFY(hanging.cases[2].message.contains(QStringLiteral("not run")));
    }

    void casesInCpp()
    {
        const TestReport report = test(program("cases-cpp"));
        QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
        QCOMPARE(report.score, 1.0);
        QCOMPARE(int(report.findings.size()), 1);
        QCOMPARE(report.findings[0].code, QStringLiteral("-Wunused-variable"));
        QCOMPARE(report.findings[0].line, 7);
        const TestReport broken = test(program("cases-cpp", "int main() { return x; }\n"));
        QCOMPARE(broken.score, 0.0);
        QCOMPARE(broken.findings[0].severity, QStringLiteral("error"));
    }

    void runWithInput()
    {
        ProgramToTest one = program("cases-cpp");
        one.input = "12";
        const TestReport report = test(one);
        QCOMPARE(report.outcome.output, QStringLiteral("{\"result\": 144}\n"));
        QVERIFY(report.cases.isEmpty());
    }

    void repeatsMeasureNoise()
    {
        const TestReport report = testWith("import random\ndef evaluate(path): return {'combined_score': random.random(), 'same': 1}\n", "x = 1\n", [](TestingPlan &plan) { plan.repeats = 4; });
        QCOMPARE(report.metrics[0].repeats, 4);
        QVERIFY(report.metrics[0].spread > 0);
        QCOMPARE(report.metrics[1].spread, 0.0);
    }

    void staticAnalysis()
    {
        if (toolPath(QStringLiteral("flake8")).isEmpty())
            QSKIP("flake8 is not installed");
        ProgramToTest one = program("modules", "import os\ndef run_pipeline():\n    return {'loader': undefined}\n");
        one.testing.analysis = {QStringLiteral("flake8"), QStringLiteral("black"), QStringLiteral("no-such-tool")};
        const TestReport report = test(one);
        QVERIFY(metricOf(report, "analysis.flake8") >= 2);
        const auto undefined = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding &finding) { return finding.code == u"F821"; });
        QVERIFY(undefined != report.findings.end());
        QCOMPARE(undefined->line, 3);
        QCOMPARE(undefined->severity, QStringLiteral("error"));
        QVERIFY(artifactOf(report, "analysis.no-such-tool").startsWith(QStringLiteral("skipped")));
        QCOMPARE(metricOf(report, "analysis.no-such-tool"), -12345.0);
    }

    /// Data beside the evaluator opens by its bare name, new files can be written there, and `python` starts.
    void workingFolder()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("evaluator.py")), "import json, os, subprocess, sys\nVALUES = json.load(open('data/values.json'))\n"
            "def evaluate(path):\n    open('scratch.txt', 'w').write('x')\n"
            "    said = subprocess.run(['python', '-c', 'print(6 * 7)'], capture_output=True, text=True).stdout\n"
            "    return {'combined_score': sum(VALUES), 'python': int(said), 'listed': float('initial_program.py' in os.listdir('.'))}\n");
        write(folder.filePath(QStringLiteral("data/values.json")), "[1, 2, 4]");
        write(folder.filePath(QStringLiteral("initial_program.py")), "x = 1\n");
        for (const bool fresh : {false, true}) {
            ProgramToTest one;
            one.testing.folder = folder.path();
            one.parts = QStringLiteral("x = 1\n");
            one.recheck = fresh;
            const TestReport report = test(one);
            QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
            QCOMPARE(report.score, 7.0);
            QCOMPARE(metricOf(report, "python"), 42.0);
            QCOMPARE(metricOf(report, "listed"), 1.0);
        }
        QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("scratch.txt"))));
    }

    /// A virtual environment with a package of its own, by a warm interpreter and by a fresh one.
    void pythonEnvironment()
    {
        QTemporaryDir place(QCoreApplication::applicationDirPath() + QStringLiteral("/venv-XXXXXX"));
        const QString venv = place.filePath(QStringLiteral("venv"));
        QCOMPARE(QProcess::execute(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-m"), QStringLiteral("venv"), QStringLiteral("--without-pip"), venv}), 0);
        const QString packages = venv + u'/' + QDir(venv).entryList({QStringLiteral("lib")}).value(0) + u'/'
            + QDir(venv + QStringLiteral("/lib")).entryList({QStringLiteral("python3*")}).value(0) + QStringLiteral("/site-packages");
        write(packages + QStringLiteral("/valdasample/__init__.py"), "ANSWER = 42\n");
        write(place.filePath(QStringLiteral("secret.txt")), "secret");
        const QByteArray evaluator = "import os, sys, valdasample\ndef evaluate(path):\n"
            "    return {'combined_score': valdasample.ANSWER, 'own': float(sys.prefix != sys.base_prefix),\n"
            "        'warm': float(any('template.py' in word for word in sys.orig_argv)), 'secret': float(os.path.exists('"
            + place.filePath(QStringLiteral("secret.txt")).toUtf8() + "'))}\n";
        const auto use = [&venv](TestingPlan &plan) { plan.python = venv; };
        for (int times = 0; times < 2; ++times) {
            const TestReport report = testWith(evaluator, "x = 1\n", use);
            QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
            QCOMPARE(report.score, 42.0);
            QCOMPARE(metricOf(report, "own"), 1.0);
            QCOMPARE(metricOf(report, "warm"), double(!place.path().startsWith(u"/tmp/"))); // where warm ones have folders of their own
            QCOMPARE(metricOf(report, "secret"), 0.0); // beside the environment, not in it
        }
        const TestReport without = testWith(evaluator);
        QVERIFY(!without.correct);
        QCOMPARE(without.failure, QStringLiteral("The module 'valdasample' is not installed for /usr/bin/python3; set testing.python to an interpreter that has it"));
        const TestReport inProgram = testWith("import importlib.util, sys\ndef evaluate(path):\n    spec = importlib.util.spec_from_file_location('p', path)\n"
            "    module = importlib.util.module_from_spec(spec)\n    spec.loader.exec_module(module)\n    return {'combined_score': module.value()}\n",
            "import valdasample\ndef value():\n    return valdasample.ANSWER + 1\n", use);
        QCOMPARE(inProgram.score, 43.0);
    }

    /// A tool chain under a folder of the person: its programs are found, private files in it are not shown.
    void readableFolders()
    {
        QTemporaryDir place(QCoreApplication::applicationDirPath() + QStringLiteral("/tools-XXXXXX"));
        const QString tools = place.filePath(QStringLiteral("chain"));
        write(tools + QStringLiteral("/bin/answer"), "#!/bin/sh\ncat \"$(dirname \"$0\")/../share/answer.txt\"\n");
        write(tools + QStringLiteral("/share/answer.txt"), "42\n");
        write(tools + QStringLiteral("/credentials"), "token");
        QVERIFY(QFile::setPermissions(tools + QStringLiteral("/bin/answer"), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(tools + QStringLiteral("/credentials"), QFile::ReadOwner | QFile::WriteOwner));
        const QByteArray evaluator = "import subprocess\ndef readable(path):\n    try:\n        return float(len(open(path).read()) > 0)\n    except OSError:\n        return 0.0\n"
            "def evaluate(path):\n    return {'combined_score': float(subprocess.run(['answer'], capture_output=True, text=True).stdout), 'private': readable('"
            + (tools + QStringLiteral("/credentials")).toUtf8() + "'), 'share': readable('" + (tools + QStringLiteral("/share/answer.txt")).toUtf8() + "')}\n";
        const TestReport report = testWith(evaluator, "x = 1\n", [&tools](TestingPlan &plan) { plan.read = QStringList{tools}; });
        QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
        QCOMPARE(report.score, 42.0);
        QCOMPARE(metricOf(report, "private"), 0.0);
        QCOMPARE(metricOf(report, "share"), 1.0);
    }

    void refusedFolders()
    {
        ProgramToTest one = program("packing");
        for (const char *folder : {"/", "~", "/etc", "/nowhere/at/all"}) {
            one.testing.read = QStringList{QString::fromLatin1(folder)};
            QVERIFY2(!QCoro::waitFor(m_tester.test(one, {})), folder);
        }
        one.testing.read.clear();
        one.testing.python = QStringLiteral("/nowhere/python3");
        QCOMPARE(int(QCoro::waitFor(m_tester.test(one, {})).error().kind), int(ErrorKind::Missing));
    }

    void noSuchTask()
    {
        ProgramToTest one;
        one.testing.folder = QStringLiteral("/nowhere/at/all");
        QCOMPARE(int(QCoro::waitFor(m_tester.test(one, {})).error().kind), int(ErrorKind::Missing));
    }
};

QTEST_GUILESS_MAIN(tst_SandboxedTester)
#include "tst_sandboxedtester.moc"
