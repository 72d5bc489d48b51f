// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/providers/dispatch/tokenbucket.h"

#include <QTest>

#include <cmath>

using namespace engine;

class tst_TokenBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownBucketNeverBlocks()
    {
        TokenBucket bucket;
        QVERIFY(!bucket.isKnown());
        bucket.take(1e9, 0);
        QCOMPARE(bucket.readyMs(1e9, 5), 5);
        bucket.report(0, 0.0, 1000, 0); // a limit of zero is none
        bucket.report(-5, 0.0, 1000, 0);
        QVERIFY(!bucket.isKnown());
        QCOMPARE(bucket.readyMs(1, 7), 7);
    }

    void aFullBucketLetsItsCapacityGo()
    {
        TokenBucket bucket;
        bucket.report(60, {}, {}, 0);
        for (int i = 0; i < 60; ++i) {
            QCOMPARE(bucket.readyMs(1, 0), 0);
            bucket.take(1, 0);
        }
        QCOMPARE(bucket.readyMs(1, 0), 1000); // one a second
        QCOMPARE(bucket.readyMs(5, 0), 5000);
        QCOMPARE(bucket.readyMs(1, 400), 1000);
    }

    void whatIsLeftCounts()
    {
        TokenBucket bucket;
        bucket.report(60, 2.0, {}, 0);
        QCOMPARE(bucket.readyMs(2, 0), 0);
        QCOMPARE(bucket.readyMs(3, 0), 1000);
    }

    /// The time of the full reset gives the rate of refill: 90 used, back in 30 s.
    void theResetTellsTheRate()
    {
        TokenBucket bucket;
        bucket.report(100, 10.0, 30'000, 0);
        QCOMPARE(bucket.readyMs(40, 0), 10'000);
        QVERIFY(std::abs(bucket.level(30'000) - 100) < 1e-9);
        TokenBucket daily; // a limit per day: 14,400 requests, all used, whole in 24 hours
        daily.report(14'400, 0.0, 86'400'000, 0);
        QCOMPARE(daily.readyMs(1, 0), 6000);
    }

    void aResetOfALittleUsedBucketTellsNothing()
    {
        TokenBucket bucket;
        bucket.report(100, 99.0, 60'000'000, 0); // 1 % used
        bucket.take(100, 0);
        QCOMPARE(bucket.readyMs(1, 0), qint64(std::ceil(2 / (100.0 / 60'000))));
        TokenBucket past;
        past.report(60, 0.0, -5, 0); // a reset in the past
        QCOMPARE(past.readyMs(1, 0), 1000);
    }

    void moreThanTheCapacityWaitsForAFullBucket()
    {
        TokenBucket bucket;
        bucket.report(60, 0.0, {}, 0);
        QCOMPARE(bucket.readyMs(1e6, 0), 60'000);
        QCOMPARE(bucket.readyMs(60, 0), 60'000);
    }

    void whatWasTakenTooMuchIsGivenBack()
    {
        TokenBucket bucket;
        bucket.report(6000, {}, {}, 0);
        bucket.take(9000, 0);
        QCOMPARE(bucket.level(0), -3000.0);
        bucket.take(-8900, 0); // it used 100 only
        QCOMPARE(bucket.level(0), 5900.0);
        bucket.take(-1e9, 0);
        QCOMPARE(bucket.level(0), 6000.0); // never above its capacity
    }

    /// A report says less than is known here when it does not count calls still on their way.
    void theLowerOfTheTwoCounts()
    {
        TokenBucket bucket;
        bucket.report(60, {}, {}, 0);
        bucket.take(50, 0);
        bucket.report(60, 40.0, {}, 0);
        QCOMPARE(bucket.level(0), 10.0);
        bucket.report(60, 3.0, {}, 0);
        QCOMPARE(bucket.level(0), 3.0);
        bucket.report(60, 99.0, {}, 0); // more than the capacity
        QCOMPARE(bucket.level(0), 3.0);
    }

    void forgivenItIsFull()
    {
        TokenBucket bucket;
        bucket.report(60, 0.0, {}, 0);
        bucket.forgive(10);
        QCOMPARE(bucket.readyMs(60, 10), 10);
    }

    /// Laws for any history: a level within its capacity, a time that is not in the past, and enough at that time.
    void laws()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            TokenBucket bucket;
            double capacity = 0;
            qint64 now = 1'764'547'200'000;
            for (int step = 0; step < 50; ++step) {
                now += random.below(20'000);
                switch (random.below(3)) {
                case 0:
                    capacity = 1 + random.below(100'000);
                    bucket.report(capacity, random.below(2) ? std::optional(capacity * random.uniform()) : std::nullopt,
                        random.below(2) ? std::optional(now + random.below(120'000)) : std::nullopt, now);
                    break;
                case 1: bucket.take(capacity * random.uniform(), now); break;
                default: bucket.take(-capacity * random.uniform() / 2, now);
                }
                if (!bucket.isKnown())
                    continue;
                QVERIFY(bucket.level(now) <= capacity + 1e-9);
                const double amount = 1.5 * capacity * random.uniform();
                const qint64 ready = bucket.readyMs(amount, now);
                QVERIFY(ready >= now);
                QVERIFY(bucket.level(ready) >= std::min(amount, capacity) - 1e-6 * capacity);
                if (ready > now + 1)
                    QVERIFY(bucket.level(ready - 2) < std::min(amount, capacity));
                QVERIFY(bucket.readyMs(amount / 2, now) <= ready);
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_TokenBucket)
#include "tst_tokenbucket.moc"
