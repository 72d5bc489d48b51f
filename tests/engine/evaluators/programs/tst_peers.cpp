// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The public examples of other systems, unchanged: tests/data/peers/examples.txt lists them with what plain Python gives.
// VALDA_PEERS names a folder with checkouts of both, openevolve/ and ShinkaEvolve/; without it nothing is tested here.

#include "engine/config/resolve.h"
#include "engine/evaluators/programs/sandboxedtester.h"
#include "engine/evaluators/programs/taskimport.h"
#include "engine/evaluators/programs/taskneeds.h"
#include "engine/sandbox/boxsandbox.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace engine;

namespace {

/// One line of the list.
struct Example {
    QString folder, config;
    std::optional<double> score;
    double tolerance = 0;
    QStringList needs;
};

QList<Example> examples(const QString &peers)
{
    QFile file(qEnvironmentVariable("VALDA_SOURCE_DIR") + QStringLiteral("/tests/data/peers/examples.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/peers/examples.txt cannot be read");
    QList<Example> all;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        QStringList parts = line.split(u'|');
        if (line.startsWith(u'#') || parts.size() != 6)
            continue;
        for (QString &part : parts)
            part = part.trimmed();
        Example example{QStringLiteral("%1/%2/examples/%3").arg(peers, parts[0] == u"openevolve" ? parts[0] : QStringLiteral("ShinkaEvolve"), parts[1]), parts[2], {}, parts[4].toDouble(),
            parts[5].split(QStringLiteral(", "), Qt::SkipEmptyParts)};
        if (parts[3] != u"-")
            example.score = parts[3].toDouble();
        all << example;
    }
    return all;
}

/// Asked in another way than by the code under test: the module is imported.
bool isThere(const QString &need)
{
    if (need.startsWith(QLatin1StringView("x:")))
        return !QStandardPaths::findExecutable(need.mid(2), {QStringLiteral("/usr/local/bin"), QStringLiteral("/usr/bin"), QStringLiteral("/bin")}).isEmpty();
    return QProcess::execute(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("try: import %1\nexcept ImportError: exit(1)").arg(need)}) == 0;
}

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
        const QList<Example> all = examples(QStringLiteral("/peers"));
        QVERIFY(all.size() >= 50);
        for (const Example &example : all) {
            QVERIFY2(example.score || !example.needs.isEmpty(), qPrintable(example.folder));
            QVERIFY2(example.tolerance >= 0, qPrintable(example.folder));
        }
    }

    void example_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("config");
        QTest::addColumn<std::optional<double>>("score");
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<QStringList>("needs");
        const QString peers = qEnvironmentVariable("VALDA_PEERS");
        if (peers.isEmpty() || !QFileInfo(peers + QStringLiteral("/openevolve/examples")).isDir() || !QFileInfo(peers + QStringLiteral("/ShinkaEvolve/examples")).isDir())
            QSKIP("VALDA_PEERS names no folder with checkouts of openevolve/ and ShinkaEvolve/");
        for (const Example &example : examples(peers)) {
            QTest::newRow(qPrintable(example.folder.section(u'/', -4) + u' ' + example.config))
                << example.folder << example.config << example.score << example.tolerance << example.needs;
        }
    }
    void example()
    {
        QFETCH(QString, folder);
        QFETCH(QString, config);
        QFETCH(std::optional<double>, score);
        QFETCH(double, tolerance);
        QFETCH(QStringList, needs);
        const auto task = importTask(config.isEmpty() ? folder : folder + u'/' + config);
        QVERIFY2(task, task ? "" : qPrintable(task.error().detail));
        const Resolution resolution = resolve(task->config);
        for (const Problem &problem : resolution.problems)
            QVERIFY2(problem.severity != Severity::Error, qPrintable(englishText(problem)));
        QCOMPARE(resolution.plan.population.ranking, QStringLiteral("metric"));
        const TestReport report = firstReport(resolution.plan);
        QStringList absent = needs;
        absent.removeIf([](const QString &need) { return isThere(need); });
        if (!absent.isEmpty()) {
            const QString name = absent.constFirst().section(u':', -1);
            const QString said = needsInWords(missingOf(needsOf(*TaskFolder::open(folder)))).join(u' ') + wordsOf(report);
            QVERIFY2(said.contains(name), qPrintable(said));
            QSKIP(qPrintable(QStringLiteral("opens, and says that %1 is missing").arg(name)));
        }
        QVERIFY2(report.correct, qPrintable(report.failure));
        if (!score)
            QSKIP("opens and runs; the list has no score to compare with");
        QVERIFY2(std::abs(report.score - *score) <= tolerance, qPrintable(QStringLiteral("%1, expected %2").arg(report.score, 0, 'g', 10).arg(*score, 0, 'g', 10)));
    }

private:
    TestReport firstReport(const RunPlan &plan)
    {
        ProgramToTest program;
        program.testing = plan.testing;
        program.testing.retries = 0;
        program.program = plan.program;
        program.features = plan.population.features;
        program.seed = plan.seed;
        QFile file(plan.program.initial);
        if (file.open(QIODevice::ReadOnly))
            program.text = QString::fromUtf8(file.readAll());
        const auto report = QCoro::waitFor(m_tester.test(std::move(program), {}));
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

    SandboxedTester m_tester{std::make_shared<BoxSandbox>(findIsolation())};
};

QTEST_GUILESS_MAIN(tst_Peers)
#include "tst_peers.moc"
