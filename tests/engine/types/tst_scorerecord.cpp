// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/types/state/measurements.h"
#include "engine/types/events/scorerecord.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace {

Sample sampleOf(std::initializer_list<double> values)
{
    Sample sample;
    for (const double value : values)
        sample.add(value);
    return sample;
}

ScoreRecord record(std::initializer_list<double> first, std::initializer_list<double> fresh, int failures = 0)
{
    return {sampleOf(first), sampleOf(fresh), failures};
}

Noise noiseOf(double deviation, int degrees)
{
    Noise noise;
    noise.add(deviation * deviation * degrees, degrees);
    return noise;
}

} // namespace

class tst_ScoreRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesJoinExactly()
    {
        Sample whole = sampleOf({1, 2, 3.5}), parts = sampleOf({1, 2});
        parts.add(sampleOf({3.5}));
        QCOMPARE(parts.count, 3);
        QVERIFY(std::abs(parts.mean - 6.5 / 3) < 1e-12);
        QVERIFY(std::abs(parts.squares - whole.squares) < 1e-12);
        // (1 − 13/6)² + (2 − 13/6)² + (3.5 − 13/6)² = 19/6
        QVERIFY(std::abs(whole.squares - 19.0 / 6) < 1e-12);
    }

    void fewDegreesOfFreedomMakeWideBounds()
    {
        QVERIFY(!Noise().halfWidth(3) && !Noise().accident(1, 1));
        // Student's t: 4.303 for two degrees, 2.042 for 30, 1.962 for 1000.
        QVERIFY(std::abs(*noiseOf(1, 2).halfWidth(4) - 4.303 / 2) < 1e-3);
        QVERIFY(std::abs(*noiseOf(1, 30).halfWidth(1) - 2.042) < 1e-3);
        QVERIFY(std::abs(*noiseOf(1, 1000).halfWidth(1) - 1.962) < 1e-3);
        QVERIFY(std::abs(*noiseOf(0.1, 2).accident(1, 1) - 0.1 * 22.327 * std::sqrt(2.0)) < 1e-3);
        QVERIFY(std::abs(noiseOf(0.1, 2).resolution(1, 3) - 0.1 * 4.303 * std::sqrt(4.0 / 3)) < 1e-3);
    }

    /// Of five means the highest is taken: each interval is one of 99 %, with 4.032 for five degrees.
    void theHighestOfManyHasAWiderInterval()
    {
        QVERIFY(std::abs(*noiseOf(0.1, 5).halfWidth(4, 5) - 0.1 * 4.032 / 2) < 1e-4);
        QVERIFY(std::abs(noiseOf(0.1, 5).resolution(1, 1, 5) - 0.1 * 4.032 * std::sqrt(2.0)) < 1e-4);
        QCOMPARE(*noiseOf(0, 5).halfWidth(1, 5), 0.0);
    }

    void scores_data()
    {
        QTest::addColumn<ScoreRecord>("measured");
        QTest::addColumn<Noise>("noise");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("confirmed");
        QTest::addColumn<bool>("refuted");
        const Noise unknown, exact = noiseOf(0, 2), noisy = noiseOf(0.03, 4);
        QTest::newRow("measured once") << record({1.434}, {}) << unknown << 1.434 << 1 << false << false;
        QTest::newRow("repeats exactly") << record({2}, {2}) << exact << 2.0 << 2 << true << false;
        QTest::newRow("repeats, and nothing else is known") << record({2}, {2}) << unknown << 2.0 << 2 << true << false;
        QTest::newRow("rounding is no difference") << record({0.1 + 0.2}, {0.3}) << exact << 0.1 + 0.2 << 2 << true << false;
        QTest::newRow("better than before is the score that counts") << record({1.434}, {1.458}) << noisy << 1.458 << 1 << false << false;
        QTest::newRow("far better than before, too") << record({1.434}, {9, 9}) << noisy << 9.0 << 2 << true << false;
        QTest::newRow("worse within the noise") << record({1.47}, {1.43, 1.42}) << noisy << 1.425 << 2 << true << false;
        QTest::newRow("worse beyond it") << record({1000}, {4.1, 3.9}) << noisy << 4.0 << 2 << true << true;
        QTest::newRow("one lower number where all else is exact is looked at again") << record({1000}, {4}) << exact << 1000.0 << 2 << false << false;
        QTest::newRow("twice the lower one") << record({1000}, {4, 4}) << exact << 4.0 << 2 << true << true;
        QTest::newRow("one failure is looked at again") << record({2}, {}, 1) << exact << 2.0 << 1 << false << false;
        QTest::newRow("the same number by chance") << record({2}, {2}) << noisy << 2.0 << 1 << false << false;
        QTest::newRow("nor does the mean of several count") << ScoreRecord{{3, 1.5, 0.01}, sampleOf({1.1}), 0} << noiseOf(0.1, 20) << 1.1 << 1 << false << false;
    }
    void scores()
    {
        QFETCH(ScoreRecord, measured);
        QFETCH(Noise, noise);
        QFETCH(double, value);
        QVERIFY2(std::abs(measured.value(noise) - value) < 1e-9, qPrintable(QString::number(measured.value(noise), 'g', 12)));
        QTEST(measured.count(noise), "count");
        QTEST(measured.isConfirmed(noise), "confirmed");
        QTEST(measured.isRefuted(noise), "refuted");
        QVERIFY(!measured.isBroken());
    }

    void brokenIsWhatFailsMoreOftenThanItWorks()
    {
        QVERIFY(!record({2}, {}, 1).isBroken());
        QVERIFY(record({2}, {}, 2).isBroken());
        QVERIFY(!record({2}, {2}, 2).isBroken());
        QVERIFY(record({2}, {2}, 3).isBroken());
    }

    void decimalsShowTheUncertainty()
    {
        QCOMPARE(decimalsFor(0, 2), 2);
        QCOMPARE(decimalsFor(0.03, 2), 2);
        QCOMPARE(decimalsFor(0.004, 2), 3);
        QCOMPARE(decimalsFor(1e-20, 2), 9);
        QCOMPARE(decimalsFor(std::nan(""), 3), 3);
    }

    /// 40 equally good programs, the first of which is measured three times: how often is the highest of them, a selected
    /// maximum, refuted by its two further measurements? The noise is known with four degrees of freedom only.
    void selectedMaximaAreRarelyRefuted()
    {
        int refuted = 0;
        constexpr int runs = 20'000;
        for (int run = 0; run < runs; ++run) {
            Random random = Random::at(7, "noise", quint64(run));
            Sample probe;
            for (int k = 0; k < 3; ++k)
                probe.add(random.normal());
            double highest = probe.mean;
            for (int k = 0; k < 39; ++k)
                highest = std::max(highest, random.normal());
            ScoreRecord leader;
            leader.first.add(highest);
            leader.fresh.add(random.normal());
            leader.fresh.add(random.normal());
            Noise noise;
            noise.add(probe.squares, 2);
            noise.add(leader.fresh.squares, 1);
            refuted += leader.isRefuted(noise);
        }
        const double share = double(refuted) / runs;
        QVERIFY2(share < 0.02, qPrintable(QString::number(share)));
        qInfo("share of leaders that are called not repeatable although their first score was no accident: %.4f", share);
    }
};

QTEST_APPLESS_MAIN(tst_ScoreRecord)
#include "tst_scorerecord.moc"
