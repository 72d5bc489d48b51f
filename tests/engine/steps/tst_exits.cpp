// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/experience.h"
#include "engine/steps/exits.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

/// A loop after these scores; a negative number is an iteration without a score.
OpenLoop loopOf(const QList<double> &scores)
{
    OpenLoop loop;
    loop.start.loop = 3;
    for (int i = 0; i < int(scores.size()); ++i) {
        Iteration iteration;
        iteration.loop = 3;
        iteration.index = i;
        iteration.call = {quint32(10 + i)};
        iteration.candidate = {quint32(100 + i)};
        iteration.cost = Money{1000 * (i + 1)};
        iteration.latencyMs = 100 * (i + 1);
        if (scores[i] >= 0)
            iteration.score = scores[i];
        iteration.passed = true;
        loop.iterations << iteration;
        loop.texts << QStringLiteral("draft %1").arg(i);
    }
    return loop;
}

RefinementPlan plan()
{
    RefinementPlan made;
    made.maxIterations = 5;
    made.minIterations = 1;
    made.qualityThreshold = 0.8;
    made.convergenceDelta = 0.01;
    made.timeoutSeconds = 30;
    return made;
}

QString exitName(const OpenLoop &loop, const RefinementPlan &plan, qint64 elapsedMs = 0)
{
    const auto reason = exitAfter(loop, plan, elapsedMs);
    return reason ? toName(*reason) : QStringLiteral("continue");
}

} // namespace

class tst_Exits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exits_data()
    {
        QTest::addColumn<QList<double>>("scores");
        QTest::addColumn<QString>("exit");
        QTest::newRow("before the first") << QList<double>{} << "continue";
        QTest::newRow("one poor draft") << QList<double>{0.3} << "continue";
        QTest::newRow("good enough") << QList<double>{0.3, 0.8} << "quality_threshold";
        QTest::newRow("was good enough before") << QList<double>{0.9, 0.3} << "continue"; // the last one counts
        QTest::newRow("two alike are too few") << QList<double>{0.5, 0.5} << "continue";
        QTest::newRow("converged") << QList<double>{0.5, 0.505, 0.5} << "convergence";
        QTest::newRow("a step of the limit is a step") << QList<double>{0.5, 0.52, 0.52} << "continue";
        QTest::newRow("converging late") << QList<double>{0.1, 0.4, 0.5, 0.5} << "continue";
        QTest::newRow("used up") << QList<double>{0.1, 0.2, 0.3, 0.4, 0.5} << "max_iterations";
        QTest::newRow("converged before used up") << QList<double>{0.1, 0.2, 0.5, 0.5, 0.5} << "convergence";
        QTest::newRow("good before used up") << QList<double>{0.1, 0.2, 0.5, 0.5, 0.8} << "quality_threshold";
        QTest::newRow("without scores") << QList<double>{-1, -1} << "continue";
        QTest::newRow("without scores, used up") << QList<double>{-1, -1, -1, -1, -1} << "max_iterations";
        QTest::newRow("a gap is no step") << QList<double>{0.5, -1, 0.5, 0.5} << "convergence";
    }
    void exits()
    {
        QFETCH(QList<double>, scores);
        QFETCH(QString, exit);
        QCOMPARE(exitName(loopOf(scores), plan()), exit);
    }

    void goodMeansPassedToo()
    {
        OpenLoop loop = loopOf({0.9});
        loop.iterations.last().passed = false;
        QCOMPARE(exitName(loop, plan()), QStringLiteral("continue"));
    }

    void aRepeatedDraftHasConverged()
    {
        OpenLoop loop = loopOf({0.2, 0.6});
        loop.iterations.last().repeated = true;
        QCOMPARE(exitName(loop, plan()), QStringLiteral("convergence"));
    }

    void theTimeIsALastResort()
    {
        QVERIFY(!isOutOfTime(plan(), 29'999));
        QVERIFY(isOutOfTime(plan(), 30'000));
        QCOMPARE(exitName(loopOf({0.3}), plan(), 30'000), QStringLiteral("timeout"));
        QCOMPARE(exitName(loopOf({}), plan(), 30'000), QStringLiteral("timeout"));
        QCOMPARE(exitName(loopOf({0.9}), plan(), 30'000), QStringLiteral("quality_threshold"));
    }

    void theMinimumHoldsExceptAgainstTime()
    {
        RefinementPlan patient = plan();
        patient.minIterations = 3;
        QCOMPARE(exitName(loopOf({0.9}), patient), QStringLiteral("continue"));
        QCOMPARE(exitName(loopOf({0.9, 0.9}), patient), QStringLiteral("continue"));
        QCOMPARE(exitName(loopOf({0.9, 0.9}), patient, 30'000), QStringLiteral("timeout"));
        QCOMPARE(exitName(loopOf({0.9, 0.9, 0.9}), patient), QStringLiteral("quality_threshold"));
    }

    /// The learned rule ends only loops whose plan says so, and not the one that explores.
    void theLearnedRule()
    {
        Prior prior;
        for (int i = 0; i < 50; ++i) {
            LoopResult result;
            result.scores = {0.5, 0.5, 0.5, 0.5, 0.5};
            result.filtered = result.scores;
            result.costs = {1, 1, 1, 1, 1};
            result.latencies = {1, 1, 1, 1, 1};
            result.threshold = 0.8;
            learn(prior, result);
        }
        RefinementPlan learned = plan();
        learned.adaptive = QStringLiteral("learned");
        OpenLoop loop = loopOf({0.5, 0.45});
        loop.start.rule = learnedRule(prior, learned);
        QVERIFY(!ruleGoesOn(loop.start.rule, loop.scores())); // fifty loops gained nothing
        QCOMPARE(exitName(loop, learned), QStringLiteral("bayesian_exit"));
        QCOMPARE(exitName(loop, plan()), QStringLiteral("continue"));
        loop.iterations.last().evidence.explored = true;
        QCOMPARE(exitName(loop, learned), QStringLiteral("continue"));

        loop.iterations.last().evidence.explored = false;
        QVERIFY(!evidenceAfter(loop, loop.scores(), learned, 2).explored);
        loop.start.explores = true;
        QVERIFY(evidenceAfter(loop, loop.scores(), learned, 2).explored);
        QVERIFY(!evidenceAfter(loop, loop.scores(), plan(), 2).explored);
        QVERIFY(!evidenceAfter(loop, loop.scores(), learned, 5).explored); // no iteration left
        loop.iterations.first().evidence.explored = true;
        QVERIFY(!evidenceAfter(loop, loop.scores(), learned, 2).explored); // once
    }

    void theBestDraft_data()
    {
        QTest::addColumn<QList<double>>("scores");
        QTest::addColumn<int>("best");
        QTest::newRow("none") << QList<double>{} << -1;
        QTest::newRow("only one") << QList<double>{0.2} << 0;
        QTest::newRow("the highest") << QList<double>{0.2, 0.7, 0.5} << 1;
        QTest::newRow("the first of equals") << QList<double>{0.2, 0.7, 0.7} << 1;
        QTest::newRow("scored before unscored") << QList<double>{-1, 0.0, -1} << 1;
        QTest::newRow("without any score the first") << QList<double>{-1, -1} << 0;
    }
    void theBestDraft()
    {
        QFETCH(QList<double>, scores);
        QFETCH(int, best);
        QCOMPARE(bestIteration(loopOf(scores).iterations, {}, plan()), best);
    }

    void withoutKeepingTheBestItIsTheLast()
    {
        RefinementPlan last = plan();
        last.keepBest = false;
        QList<Iteration> iterations = loopOf({0.7, 0.5, 0.2}).iterations;
        QCOMPARE(bestIteration(iterations, {}, last), 2);
        iterations[2].call = {}; // no text came
        QCOMPARE(bestIteration(iterations, {}, last), 1);
        iterations[1].cut = true; // only a part of a text came
        QCOMPARE(bestIteration(iterations, {}, last), 0);
    }

    /// Under the learned rule, a lucky score of a noisy judge is no better draft.
    void noiseIsFilteredOut()
    {
        RefinementPlan learned = plan();
        learned.adaptive = QStringLiteral("learned");
        LearnedRule noisy;
        noisy.noise = 0.3;
        const QList<Iteration> iterations = loopOf({0.5, 0.7, 0.68, 0.69}).iterations;
        QCOMPARE(bestIteration(iterations, noisy, plan()), 1);
        QCOMPARE(bestIteration(iterations, noisy, learned), 3); // three scores of 0.7 say more than one
    }

    void resultsSumUp()
    {
        OpenLoop loop = loopOf({0.4, -1, 0.85});
        loop.start.key = {QStringLiteral("assemble"), QStringLiteral("m"), QStringLiteral("refine")};
        loop.wholeCost = Money{7777};
        loop.iterations[0].secondScore = 0.3;
        loop.lastFailure = QStringLiteral("refused");
        const LoopResult result = resultOf(loop, plan(), LoopEnd::QualityThreshold, 1234);
        QCOMPARE(result.loop, 3u);
        QCOMPARE(result.key, loop.start.key);
        QCOMPARE(result.iterations, 3);
        QCOMPARE(result.scores, (QList<double>{0.4, 0.85}));
        QCOMPARE(result.filtered, (QList<double>{0.4, 0.85}));
        QCOMPARE(result.costs, (QList<qint64>{1000, 3000}));
        QCOMPARE(result.latencies, (QList<qint64>{100, 300}));
        QCOMPARE(result.best, 2);
        QCOMPARE(result.bestCall, CallId{12});
        QCOMPARE(result.bestCandidate, CandidateId{102});
        QCOMPARE(result.bestScore, std::optional(0.85));
        QCOMPARE(result.finalScore, std::optional(0.85));
        QVERIFY(result.converged);
        QVERIFY(result.noise && std::abs(*result.noise - 0.01) < 1e-12);
        QCOMPARE(result.latencyMs, 1234);
        QCOMPARE(result.cost, Money{7777});
        QVERIFY(result.detail.isEmpty());
        QCOMPARE(resultOf(loop, plan(), LoopEnd::Failed, 0).detail, QStringLiteral("refused"));
    }

    void theFinalScoreIsNotAlwaysTheBest()
    {
        const LoopResult result = resultOf(loopOf({0.9, 0.5}), plan(), LoopEnd::Timeout, 0);
        QCOMPARE(result.bestScore, std::optional(0.9));
        QCOMPARE(result.finalScore, std::optional(0.5));
        QVERIFY(result.converged); // best ≥ threshold
    }

    void anEmptyLoopHasAnEmptyResult()
    {
        const LoopResult result = resultOf(loopOf({}), plan(), LoopEnd::Stopped, 0);
        QVERIFY(!result.bestScore && !result.finalScore && !result.bestCall && !result.converged);
        QCOMPARE(result.best, 0);
        QVERIFY(result.scores.isEmpty() && result.filtered.isEmpty());
    }

    /// For any scores: the best is never below another, and the running best never falls.
    void laws()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            QList<double> scores;
            for (int n = random.below(8); n > 0; --n)
                scores << (random.below(4) ? random.uniform() : -1);
            const LoopResult result = resultOf(loopOf(scores), plan(), LoopEnd::MaxIterations, 0);
            for (const double score : result.scores)
                QVERIFY(*result.bestScore >= score);
            QCOMPARE(result.bestScore.has_value(), !result.scores.isEmpty());
            QCOMPARE(result.filtered.size(), result.scores.size());
            QVERIFY(std::is_sorted(result.filtered.begin(), result.filtered.end()));
        }
    }
};

QTEST_APPLESS_MAIN(tst_Exits)
#include "tst_exits.moc"
