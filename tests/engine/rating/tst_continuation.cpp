// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/continuation.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace engine;

namespace
{

/// Courses that rise by this much in each iteration, from 0.2 on.
QList<QList<double>> rising(int count, double step, int length = deepestRound)
{
    QList<double> course;
    for (int k = 0; k < length; ++k)
        course << std::min(1.0, 0.2 + step * k);
    return QList<QList<double>>(count, course);
}

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class tst_Continuation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutNoiseScoresAreAsTheyAre()
    {
        const QList<double> scores{0.3, 0.9, 0.1};
        QCOMPARE(filteredScores(scores, 0), scores);
        QVERIFY(filteredScores({}, 0.2).isEmpty());
    }

    /// The scalar Kalman filter of ranking.md §7, step by step: mean 0.5, variance 0.04 before the first score.
    void theFilterIsKalmans()
    {
        for (const double noise : {0.02, 0.1, 0.3}) {
            Random random(5);
            QList<double> scores;
            double mean = 0.5, variance = 0.04;
            QList<double> expected;
            for (int i = 0; i < 8; ++i) {
                scores << random.uniform();
                variance += i ? std::pow(std::max(0.06, noise), 2) : 0;
                const double gain = variance / (variance + noise * noise);
                mean += gain * (scores.last() - mean);
                variance *= 1 - gain;
                expected << mean;
            }
            const QList<double> filtered = filteredScores(scores, noise);
            for (int i = 0; i < 8; ++i)
                QVERIFY(near(filtered[i], expected[i]));
        }
    }

    void noisierScoresMoveLess()
    {
        double before = 1;
        for (const double noise : {0.01, 0.1, 0.3, 1.0}) {
            const double moved = filteredScores({0.5, 1.0}, noise)[1];
            QVERIFY(moved < before && moved > 0.5);
            before = moved;
        }
    }

    void theBestNeverFalls()
    {
        QCOMPARE(runningBest({0.3, 0.1, 0.5, 0.4}), (QList<double>{0.3, 0.3, 0.5, 0.5}));
        QVERIFY(runningBest({}).isEmpty());
        Random random(1);
        QList<double> values;
        for (int i = 0; i < 100; ++i)
            values << random.normal();
        const QList<double> best = runningBest(values);
        QVERIFY(std::is_sorted(best.begin(), best.end()));
        QCOMPARE(best.last(), *std::max_element(values.begin(), values.end()));
        QCOMPARE(runningBest(best), best);
    }

    void weightsHaveFiveTermsForNineDepths()
    {
        const ContinuationFit fit = fitContinuation({}, 0.02);
        QCOMPARE(fit.value.size(), 45);
        QCOMPARE(fit.gain.size(), 45);
        for (const double weight : fit.value + fit.gain)
            QVERIFY(std::isfinite(weight));
        QVERIFY(fitContinuation({}, 0.02).value == fit.value); // the same on every machine and in every replay
    }

    /// Loops that always rise are worth going on with; loops that never do are not.
    void experienceDecides()
    {
        const ContinuationFit up = fitContinuation(rising(100, 0.08), 0.02),
                              flat = fitContinuation(rising(100, 0), 0.02);
        for (int k = 1; k < 8; ++k) {
            QList<double> climbing, still;
            for (int i = 0; i < k; ++i) {
                climbing << 0.2 + 0.08 * i;
                still << 0.2;
            }
            QVERIFY2(worthGoingOn(up.value, climbing), qPrintable(QString::number(k)));
            QVERIFY2(!worthGoingOn(flat.value, still), qPrintable(QString::number(k)));
            QVERIFY(near(continuation(up.gain, climbing), 0.08, 0.02)); // the gain of the next iteration alone
            QVERIFY(near(continuation(flat.gain, still), 0, 0.02));
        }
    }

    void aHighPriceEndsLoops()
    {
        const QList<double> course{0.2, 0.28, 0.36};
        QVERIFY(worthGoingOn(fitContinuation(rising(100, 0.08), 0.01).value, course));
        QVERIFY(!worthGoingOn(fitContinuation(rising(100, 0.08), 0.5).value, course));
        double before = 1e9;
        for (const double price : {0.0, 0.02, 0.05, 0.1, 0.3}) {
            const double value = continuation(fitContinuation(rising(100, 0.08), price).value, course);
            QVERIFY(value <= before);
            before = value;
        }
    }

    /// A loop that is worth it only because of a later iteration: the backward induction sees it.
    void whatComesLaterCounts()
    {
        QList<double> late{0.2, 0.2, 0.7, 0.7};
        const ContinuationFit fit = fitContinuation(QList<QList<double>>(200, late), 0.05);
        QVERIFY(continuation(fit.gain, {0.2}) < 0.05); // the next one alone is not worth its price
        QVERIFY(worthGoingOn(fit.value, {0.2}));
        QVERIFY(worthGoingOn(fit.value, {0.2, 0.2}));
    }

    void whereTheRuleEnds()
    {
        const ContinuationFit fit = fitContinuation(rising(100, 0.08), 0.001);
        QVERIFY(!worthGoingOn(fit.value, {}));
        QCOMPARE(continuation(fit.value, {}), 0.0);
        QVERIFY(!worthGoingOn(fit.value, QList<double>(deepestRound, 0.2)));
        QVERIFY(!worthGoingOn(fit.value, QList<double>(30, 0.2)));
        QVERIFY(!worthGoingOn(fit.value, {0.996})); // nothing is left to gain
        QVERIFY(!worthGoingOn({}, {0.2}));
        QVERIFY(!worthGoingOn({1, 1, 1}, {0.2})); // a foreign log may hold any list
    }

    void coursesOfAnyLength()
    {
        for (quint64 seed = 0; seed < 30; ++seed) {
            Random random(seed);
            QList<QList<double>> courses;
            for (int n = random.below(20); n > 0; --n) {
                QList<double> scores;
                for (int k = random.below(14); k > 0; --k)
                    scores << random.uniform();
                courses << runningBest(scores);
            }
            for (const double weight : fitContinuation(courses, random.uniform() / 10).value)
                QVERIFY(std::isfinite(weight));
        }
    }

    void explorationGetsRarer()
    {
        QCOMPARE(explorationRate(0), 1.0);
        QCOMPARE(explorationRate(2), 0.5);
        for (int runs = 0; runs < 500; ++runs) {
            QVERIFY(explorationRate(runs + 1) <= explorationRate(runs));
            QVERIFY(explorationRate(runs) >= 0.05); // never zero: later iterations stay known
        }
    }
};

QTEST_APPLESS_MAIN(tst_Continuation)
#include "tst_continuation.moc"
