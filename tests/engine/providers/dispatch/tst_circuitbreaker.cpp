// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/providers/dispatch/circuitbreaker.h"

#include <QTest>

using namespace engine;
using State = CircuitBreaker::State;

namespace
{

/// Fails `count` calls, sent and ended at `atMs`.
void fail(CircuitBreaker &breaker, int count, qint64 atMs)
{
    for (int i = 0; i < count; ++i)
        breaker.failed(atMs, atMs);
}

} // namespace

class tst_CircuitBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveFailuresInARowOpenIt()
    {
        CircuitBreaker breaker;
        fail(breaker, 4, 1000);
        QCOMPARE(breaker.state(), State::Closed);
        fail(breaker, 1, 2000);
        QCOMPARE(breaker.state(), State::Open);
        QCOMPARE(breaker.probeMs(), 7000); // first after 5 s
        QCOMPARE(breaker.brokenSinceMs(), 1000);
    }

    void aSuccessBeginsAnew()
    {
        CircuitBreaker breaker;
        for (int round = 0; round < 10; ++round) {
            fail(breaker, 4, 1000 * (round + 1));
            breaker.succeeded();
            QCOMPARE(breaker.state(), State::Closed);
            QCOMPARE(breaker.brokenSinceMs(), 0);
        }
    }

    void probesComeAtGrowingIntervals()
    {
        CircuitBreaker breaker;
        fail(breaker, 5, 1000);
        QList<qint64> intervals;
        for (int i = 0; i < 5; ++i) {
            const qint64 now = breaker.probeMs();
            breaker.probed(false, now);
            intervals << breaker.probeMs() - now;
            QCOMPARE(breaker.state(), State::Open);
        }
        QCOMPARE(intervals, (QList<qint64>{10'000, 20'000, 20'000, 20'000, 20'000}));
    }

    void aSuccessfulProbeAdmitsOneCallThatDecides()
    {
        CircuitBreaker breaker;
        fail(breaker, 5, 1000);
        breaker.probed(true, 6000);
        QCOMPARE(breaker.state(), State::Trying);
        CircuitBreaker other = breaker;
        breaker.succeeded();
        QCOMPARE(breaker.state(), State::Closed);
        other.failed(6001, 6500);
        QCOMPARE(other.state(), State::Open);
        QCOMPARE(other.probeMs(), 6500 + 10'000); // the interval grows on
        QCOMPARE(other.brokenSinceMs(), 1000); // the same outage
    }

    void callsSentBeforeItOpenedAreIgnored()
    {
        CircuitBreaker breaker;
        fail(breaker, 5, 1000);
        breaker.probed(true, 6000);
        breaker.failed(1000, 6100);
        QCOMPARE(breaker.state(), State::Trying);
        breaker.succeeded();
        for (int i = 0; i < 20; ++i)
            breaker.failed(999, 7000 + i);
        QCOMPARE(breaker.state(), State::Closed);
        QCOMPARE(breaker.brokenSinceMs(), 0);
    }

    void afterAnOutageTheIntervalIsShortAgain()
    {
        CircuitBreaker breaker;
        fail(breaker, 5, 1000);
        breaker.probed(false, 6000);
        breaker.probed(true, 16'000);
        breaker.succeeded();
        fail(breaker, 5, 20'000);
        QCOMPARE(breaker.probeMs(), 25'000);
        QCOMPARE(breaker.brokenSinceMs(), 20'000);
    }

    void aProbeOfAClosedBreakerSaysNothing()
    {
        CircuitBreaker breaker;
        breaker.probed(false, 10);
        QCOMPARE(breaker.state(), State::Closed);
        breaker.probed(true, 10);
        QCOMPARE(breaker.state(), State::Closed);
    }

    /// For any history: it opens only after five failures in a row or a failed try, and the next probe is at most 20 s
    /// away.
    void laws()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            CircuitBreaker breaker;
            int inRow = 0;
            qint64 now = 0, openedMs = -1;
            for (int step = 0; step < 200; ++step) {
                now += 1 + random.below(4000);
                const State before = breaker.state();
                const qint64 sent = now - random.below(8000);
                switch (random.below(4)) {
                case 0:
                    breaker.succeeded();
                    inRow = 0;
                    QCOMPARE(breaker.state(), State::Closed);
                    break;
                case 1: breaker.probed(random.below(2), now); break;
                default: breaker.failed(sent, now); inRow += sent > openedMs;
                }
                if (breaker.state() == State::Open && before != State::Open)
                    QVERIFY(inRow >= 5 || before == State::Trying);
                if (breaker.state() == State::Open) {
                    QVERIFY(breaker.probeMs() <= now + 20'000);
                    openedMs = breaker.probeMs() > now && before != State::Open ? now : openedMs;
                    QVERIFY(breaker.brokenSinceMs() > 0 && breaker.brokenSinceMs() <= now);
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_CircuitBreaker)
#include "tst_circuitbreaker.moc"
