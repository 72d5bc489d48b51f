// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/measuring.h"

#include <QTest>

using namespace engine;

namespace {

Metric metric(const char *name, double value)
{
    return {QString::fromLatin1(name), value, false, 0, 1};
}

} // namespace

class tst_Measuring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitnessIsTheCombinedScoreElseTheMean()
    {
        QCOMPARE(fitness({metric("a", 4), metric("combined_score", 0.25)}), std::optional(0.25));
        QCOMPARE(fitness({metric("a", 1), metric("b", 3), metric("error", 50), metric("stage2_passed", 0), metric("analysis.flake8", 9)}), std::optional(2.0));
        QCOMPARE(fitness({metric("error", 0)}), std::optional<double>());
        QCOMPARE(fitness({}), std::optional<double>());
    }

    void laterStagesWin()
    {
        QList<Metric> metrics{metric("a", 1), metric("b", 2)};
        mergeMetrics(metrics, {metric("b", 5), metric("c", 6)});
        QCOMPARE(metrics, (QList<Metric>{metric("a", 1), metric("b", 5), metric("c", 6)}));
    }

    void repeatsGiveMeanAndSpread()
    {
        QList<TestReport> runs(3);
        for (int i = 0; i < 3; ++i) {
            runs[i].score = i + 1;
            runs[i].metrics = {metric("time", 10 + i), metric("size", 7)};
        }
        const TestReport report = combined(runs);
        QCOMPARE(report.score, 2.0);
        QCOMPARE(report.metrics[0], (Metric{QStringLiteral("time"), 11, false, 1, 3}));
        QCOMPARE(report.metrics[1], (Metric{QStringLiteral("size"), 7, false, 0, 3}));
        runs[2].correct = false;
        runs[2].failure = QStringLiteral("lost");
        QVERIFY(!combined(runs).correct);
        QVERIFY(combined(runs).failure.contains(QStringLiteral("1 of 3")));
    }

    void medianIntervals()
    {
        // Order statistics of the sign test: with 6 samples the extremes, with 15 the 4th from either side.
        const MedianInterval six = medianInterval({1, 2, 3, 4, 5, 6});
        QCOMPARE(six.median, 3.5);
        QCOMPARE(six.low, 1.0);
        QCOMPARE(six.high, 6.0);
        QList<double> many;
        for (int i = 1; i <= 15; ++i)
            many << i;
        const MedianInterval fifteen = medianInterval(many);
        QCOMPARE(fifteen.median, 8.0);
        QCOMPARE(fifteen.low, 4.0);
        QCOMPARE(fifteen.high, 12.0);
    }

    void repeatsEndWhenTheyAgreeOrAtFifteen()
    {
        QVERIFY(!measuredEnough({100, 100, 100, 100, 100}));
        QVERIFY(measuredEnough({100, 101, 99, 100, 102, 100}));
        QVERIFY(!measuredEnough({100, 120, 80, 100, 102, 100}));
        QVERIFY(measuredEnough({1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1}));
    }

    void improvements()
    {
        // The figures of the specification.
        QCOMPARE(qRound(improvementScore(1200, 1100, 3.5, 3.2) * 100), 105);
        QCOMPARE(qRound(improvementScore(1200, 850, 3.5, 2.8) * 100), 115);
        QCOMPARE(improvementScore(1200, 1200, 3.5, 3.5), 1.0);
    }
};

QTEST_GUILESS_MAIN(tst_Measuring)
#include "tst_measuring.moc"
