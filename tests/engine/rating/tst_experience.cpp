// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/continuation.h"
#include "engine/rating/experience.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace {

LoopResult loopOf(const QList<double> &scores, double threshold = 0.8)
{
    LoopResult loop;
    loop.scores = scores;
    loop.filtered = runningBest(scores);
    loop.threshold = threshold;
    loop.costs.fill(1000, scores.size());
    loop.latencies.fill(500, scores.size());
    return loop;
}

Prior afterRuns(int runs, const QList<double> &scores, const char *type = "other")
{
    Prior prior;
    prior.key.taskType = QString::fromLatin1(type);
    for (int i = 0; i < runs; ++i)
        learn(prior, loopOf(scores));
    return prior;
}

} // namespace

// The numbers of refine.md, "Exact contract".
class TestExperience final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void welford()
    {
        Moments moments;
        for (const double x : {2., 4., 4., 4., 5., 5., 7., 9.})
            moments.add(x);
        QCOMPARE(moments.mean, 5.0);
        QVERIFY(std::abs(moments.variance() - 4.5714) < 0.0001);
    }

    void betaCounts()
    {
        Beta beta;
        QCOMPARE(beta.mean(), 0.5);
        beta.add(true);
        QVERIFY(std::abs(beta.mean() - 0.6667) < 0.0001);
    }

    void unseenDepths_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<double>("score");
        QTest::addColumn<double>("delta");
        QTest::newRow("0") << 0 << 0.3 << 0.15;
        QTest::newRow("1") << 1 << 0.45 << 0.12;
        QTest::newRow("3") << 3 << 0.75 << 0.06;
        QTest::newRow("4") << 4 << 0.9 << 0.03;
        QTest::newRow("9") << 9 << 0.9 << 0.01;
    }
    void unseenDepths()
    {
        QFETCH(int, depth);
        QFETCH(double, score);
        QFETCH(double, delta);
        const Prior nothing;
        const Prior before = nothing;
        QVERIFY(std::abs(expectedScore(nothing, depth).mean - score) < 1e-12);
        QCOMPARE(expectedScore(nothing, depth).sd, 0.1);
        QVERIFY(std::abs(expectedDelta(nothing, depth).mean - delta) < 1e-12);
        QCOMPARE(expectedDelta(nothing, depth).sd, 0.05);
        QCOMPARE(expectedConvergence(nothing, depth), Beta());
        QCOMPARE(nothing, before); // reading a prediction makes no profile
    }

    void coldStart_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("depth");
        QTest::newRow("decompose") << QByteArray("decompose") << 4;
        QTest::newRow("resolve") << QByteArray("resolve") << 2;
        QTest::newRow("assemble") << QByteArray("assemble") << 3;
        QTest::newRow("validate") << QByteArray("validate") << 1;
        QTest::newRow("other") << QByteArray("other") << 3;
    }
    void coldStart()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, depth);
        for (int runs = 0; runs < 5; ++runs)
            QCOMPARE(predictedDepth(afterRuns(runs, {0.9}, type.constData())), depth);
        QVERIFY(!suggestConfig(afterRuns(4, {0.9}, type.constData())).learned);
    }

    void learnsTheDepth_data()
    {
        QTest::addColumn<int>("depth");
        for (int depth = 1; depth <= 4; ++depth)
            QTest::newRow(QByteArray::number(depth)) << depth;
    }
    void learnsTheDepth()
    {
        QFETCH(int, depth);
        const QList<double> course = QList<double>{0.3, 0.5, 0.7, 0.85}.last(depth);
        const Prior prior = afterRuns(20, course);
        QCOMPARE(predictedDepth(prior), depth);
        const RefinementAdvice advice = suggestConfig(prior);
        QVERIFY(advice.qualityThreshold <= prior.depths[depth - 1].score.mean);
        QVERIFY(prior.depths.size() == depth); // nobody went deeper, so nothing deeper is there to suggest from
        QCOMPARE(advice.maxIterations, depth);
        QCOMPARE(advice.observations, 20);
        QVERIFY(advice.confidence > 0.7 && advice.confidence <= 1);
        QVERIFY(advice.withinReach);
    }

    void sayWhenTheThresholdIsOutOfReach()
    {
        const Prior prior = afterRuns(20, {0.4, 0.4, 0.4});
        QCOMPARE(predictedDepth(prior), 1);
        QVERIFY(!withinReach(prior));
        QVERIFY(!suggestConfig(prior).withinReach);
        QVERIFY(suggestConfig(prior).qualityThreshold <= 0.4);
    }

    void confidenceGrows()
    {
        double last = -1;
        for (const int runs : {0, 5, 20, 100}) {
            const double confidence = suggestConfig(afterRuns(runs, {0.5, 0.9})).confidence;
            QVERIFY(confidence >= last && confidence <= 1);
            last = confidence;
        }
    }

    void mergesAsIfLearnedTogether()
    {
        Prior a = afterRuns(7, {0.3, 0.6, 0.9});
        const Prior b = afterRuns(5, {0.5, 0.85});
        Prior both = afterRuns(7, {0.3, 0.6, 0.9});
        for (int i = 0; i < 5; ++i)
            learn(both, loopOf({0.5, 0.85}));
        mergePrior(a, b);
        QCOMPARE(a.runs, both.runs);
        QVERIFY(std::abs(a.firstScore.mean - both.firstScore.mean) < 1e-12);
        QVERIFY(std::abs(a.firstScore.variance() - both.firstScore.variance()) < 1e-12);
        QCOMPARE(a.converged, both.converged);
        QCOMPARE(a.reached, both.reached);
        QCOMPARE(a.courses.size(), both.courses.size());
    }

    void keepsTheNewestCourses()
    {
        QCOMPARE(afterRuns(250, {0.5, 0.9}).courses.size(), 200);
        QCOMPARE(afterRuns(250, {0.5, 0.9}).runs, 250);
    }

    void filter()
    {
        QCOMPARE(filteredScores({0.2, 0.9, 0.4}, 0), (QList<double>{0.2, 0.9, 0.4}));
        const QList<double> noisy = filteredScores({0.9, 0.3}, 0.1);
        // f_1 = 0.5 + 0.04 / (0.04 + 0.01) · 0.4
        QVERIFY(std::abs(noisy[0] - 0.82) < 1e-12);
        QVERIFY(noisy[1] > 0.3 && noisy[1] < 0.82);
        QCOMPARE(runningBest({0.2, 0.9, 0.4}), (QList<double>{0.2, 0.9, 0.9}));
    }

    void priceFromMoneyAndTime()
    {
        RefinementPlan plan;
        Prior prior = afterRuns(5, {0.5, 0.9});
        QCOMPARE(iterationPrice(prior, plan), 0.02);
        plan.scorePerUsd = 10.0; // 1,000 micro-USD an iteration
        QVERIFY(std::abs(iterationPrice(prior, plan) - 0.01) < 1e-12);
        plan.scorePerMinute = 0.6; // half a second an iteration
        QVERIFY(std::abs(iterationPrice(prior, plan) - 0.015) < 1e-12);
        QCOMPARE(iterationPrice({}, plan), 0.02); // nothing measured yet
    }

    void stopsWhereNothingIsGained()
    {
        const Prior flat = afterRuns(40, {0.4, 0.4, 0.4, 0.4, 0.4, 0.4});
        const LearnedRule rule = learnedRule(flat, {});
        QVERIFY(!ruleGoesOn(rule, {0.4}));
        const Prior rising = afterRuns(40, {0.2, 0.4, 0.6, 0.8, 0.95});
        QVERIFY(ruleGoesOn(learnedRule(rising, {}), {0.2}));
        QVERIFY(ruleGoesOn(learnedRule(rising, {}), {0.2, 0.4}));
        QVERIFY(!ruleGoesOn(learnedRule(rising, {}), {0.2, 0.4, 0.6, 0.8, 0.999})); // nothing is left
        const ExitEvidence evidence = exitEvidence(learnedRule(rising, {}), {0.2, 0.4}, 0.8, 5);
        QVERIFY(evidence.value > 0);
        QVERIFY(std::abs(evidence.gain - 0.2) < 0.05);
        QVERIFY(evidence.probability > 0.5);
        QCOMPARE(evidence.price, 0.02);
        QCOMPARE(evidence.runs, 40);
    }
};

QTEST_APPLESS_MAIN(TestExperience)
#include "tst_experience.moc"
