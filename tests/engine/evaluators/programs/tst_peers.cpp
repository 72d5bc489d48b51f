// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The public examples of other systems, unchanged, where VALDA_PEERS says where they are; else nothing is tested here.

#include "engine/evaluators/programtotest.h"
#include "engine/types/events/testreport.h"
#include "tests/support/peerexamples.h"

#include "engine/config/resolution/resolve.h"
#include "engine/evaluators/programs/sandboxedtester.h"
#include "engine/evaluators/programs/taskimport.h"
#include "engine/evaluators/programs/taskneeds.h"
#include "engine/sandbox/boxsandbox.h"

#include <QTest>

using namespace engine;

namespace {

/// All a person gets to read of a report.
QString wordsOf(const TestReport &report)
{
    QStringList words = report.feedback + QStringList{report.failure, report.outcome.output, report.outcome.errors};
    for (const Artifact &artifact : report.artifacts)
        words << artifact.text;
    return words.join(u'\n');
}

} // namespace

class tst_Peers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListIsComplete()
    {
        const QList<peers::Example> all = peers::examples(QStringLiteral("/peers"));
        QVERIFY(all.size() >= 50);
        for (const peers::Example &example : all) {
            QVERIFY2(example.score || !example.needs.isEmpty(), qPrintable(example.folder));
            QVERIFY2(example.tolerance >= 0, qPrintable(example.folder));
        }
    }

    void example_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<std::optional<double>>("score");
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<QStringList>("needs");
        if (peers::checkouts().isEmpty())
            QSKIP("VALDA_PEERS names no folder with checkouts of openevolve/ and ShinkaEvolve/");
        for (const peers::Example &example : peers::examples(peers::checkouts()))
            QTest::newRow(qPrintable(example.name())) << example.path() << example.score << example.tolerance << example.needs;
    }
    void example()
    {
        QFETCH(QString, path);
        QFETCH(std::optional<double>, score);
        QFETCH(double, tolerance);
        QFETCH(QStringList, needs);
        const auto task = importTask(path);
        QVERIFY2(task, task ? "" : qPrintable(task.error().detail));
        const Resolution resolution = resolve(task->config);
        for (const Problem &problem : resolution.problems)
            QVERIFY2(problem.severity != Severity::Error, qPrintable(englishText(problem)));
        QCOMPARE(resolution.plan.population.ranking, QStringLiteral("metric"));
        const TestReport report = firstReport(resolution.plan);
        QStringList absent = needs;
        absent.removeIf([](const QString &need) { return peers::isThere(need); });
        if (!absent.isEmpty()) {
            const QString name = absent.constFirst().section(u':', -1);
            const QString said = QCoro::waitFor(missingInWords(resolution.plan.testing, m_sandbox)).join(u' ') + wordsOf(report);
            QVERIFY2(said.contains(name), qPrintable(said));
            QSKIP(qPrintable(QStringLiteral("opens, and says that %1 is missing").arg(name)));
        }
        QVERIFY2(report.correct, qPrintable(report.failure));
        if (!score)
            QSKIP("opens and runs; the list has no score to compare with");
        QVERIFY2(std::abs(report.score - *score) <= tolerance, qPrintable(QStringLiteral("%1, expected %2").arg(report.score, 0, 'g', 10).arg(*score, 0, 'g', 10)));
        const TestReport check = firstReport(resolution.plan, true);
        QVERIFY2(check.correct, qPrintable(check.failure));
        QVERIFY2(std::abs(check.score - *score) <= tolerance, qPrintable(QStringLiteral("checked: %1, expected %2").arg(check.score, 0, 'g', 10).arg(*score, 0, 'g', 10)));
        qInfo("check: %s", check.notIsolated.isEmpty() ? "the program in a box of its own" : qPrintable(check.notIsolated));
    }

private:
    /// Of the first program; `check`: as the best of a run is checked.
    TestReport firstReport(const RunPlan &plan, bool check = false)
    {
        ProgramToTest program;
        program.testing = plan.testing;
        program.testing.retries = 0;
        program.recheck = check;
        program.program = plan.program;
        program.features = plan.population.features;
        program.seed = plan.seed;
        QFile file(plan.program.initial);
        if (file.open(QIODevice::ReadOnly))
            program.parts = QString::fromUtf8(file.readAll());
        const auto report = QCoro::waitFor(m_tester.test(std::move(program), {}));
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

    std::shared_ptr<Sandbox> m_sandbox = std::make_shared<BoxSandbox>(findIsolation());
    SandboxedTester m_tester{m_sandbox};
};

QTEST_GUILESS_MAIN(tst_Peers)
#include "tst_peers.moc"
