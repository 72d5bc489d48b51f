// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/providers/dispatch/aimdwindow.h"

#include <QTest>

using namespace engine;

namespace
{

void succeed(AimdWindow &window, int times)
{
    for (int i = 0; i < times; ++i)
        window.succeeded();
}

/// Refuses calls until the limit falls; the number of refusals that it took.
int refuseUntilCut(AimdWindow &window, qint64 nowMs)
{
    const int before = window.limit();
    for (int refused = 1; refused < 1000; ++refused) {
        window.overloaded(nowMs, nowMs, before);
        if (window.limit() != before)
            return refused;
    }
    return -1;
}

} // namespace

class tst_AimdWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithinItsBounds_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("limit");
        QTest::newRow("as asked") << 4 << 32 << 4;
        QTest::newRow("no more than most") << 40 << 32 << 32;
        QTest::newRow("at least one") << 0 << 32 << 1;
        QTest::newRow("negative") << -3 << -5 << 1;
    }
    void startsWithinItsBounds()
    {
        QFETCH(int, start);
        QFETCH(int, most);
        QFETCH(int, limit);
        AimdWindow window(start, most);
        QCOMPARE(window.limit(), limit);
        succeed(window, 10'000);
        QCOMPARE(window.limit(), std::max(1, most));
    }

    void doublesPerFullWindowUntilTheFirstRefusal()
    {
        AimdWindow window(4, 64);
        succeed(window, 3);
        QCOMPARE(window.limit(), 4);
        succeed(window, 1);
        QCOMPARE(window.limit(), 8);
        succeed(window, 8);
        QCOMPARE(window.limit(), 16);
        window.overloaded(10, 20, 16); // one refusal: no cut, but no doubling either
        QCOMPARE(window.limit(), 16);
        succeed(window, 16);
        QCOMPARE(window.limit(), 17);
        succeed(window, 17);
        QCOMPARE(window.limit(), 18);
    }

    void manyRefusalsHalveTheCallsInFlight()
    {
        AimdWindow window(32, 64);
        const int refused = refuseUntilCut(window, 100);
        QVERIFY2(refused > 5 && refused < 20, qPrintable(QString::number(refused))); // a third of the newest 32 calls
        QCOMPARE(window.limit(), 16);
    }

    void halfOfWhatWasInFlightIsLessThanHalfOfTheLimit()
    {
        AimdWindow window(32, 64);
        for (qint64 i = 0; window.limit() == 32 && i < 100; ++i)
            window.overloaded(100, 100, 6);
        QCOMPARE(window.limit(), 3);
        AimdWindow idle(8, 64);
        for (int i = 0; i < 100; ++i)
            idle.overloaded(100 + i, 100 + i, 0);
        QCOMPARE(idle.limit(), 1);
    }

    /// Calls that were sent before the cut were sent under the old limit: they say nothing about the new one.
    void callsSentBeforeTheCutAreIgnored()
    {
        AimdWindow window(32, 64);
        refuseUntilCut(window, 100);
        for (int i = 0; i < 100; ++i)
            window.overloaded(100, 200 + i, 16);
        QCOMPARE(window.limit(), 16);
        QVERIFY(refuseUntilCut(window, 500) > 0);
        QCOMPARE(window.limit(), 8);
    }

    /// Refusals that do not depend on the load: fewer calls would not reduce them.
    void occasionalRefusalsAreIgnored()
    {
        AimdWindow window(8, 32);
        for (int i = 0; i < 5000; ++i) {
            if (i % 5 == 0)
                window.overloaded(i + 1, i + 1, window.limit());
            else
                window.succeeded();
        }
        QCOMPARE(window.limit(), 32);
    }

    /// A server that takes 10 calls at once and refuses the others: the limit stays near 10, far from the ends.
    void itFindsTheCapacity()
    {
        AimdWindow window(1, 100);
        qint64 now = 0;
        double sum = 0;
        for (int round = 0; round < 2000; ++round) {
            now += 100;
            const int sent = window.limit();
            for (int i = 0; i < sent; ++i) {
                if (i < 10)
                    window.succeeded();
                else
                    window.overloaded(now, now + 1, sent);
            }
            sum += round >= 1000 ? window.limit() : 0;
        }
        QVERIFY2(sum / 1000 > 5 && sum / 1000 < 20, qPrintable(QString::number(sum / 1000)));
    }

    void neverOutOfItsBounds()
    {
        for (quint64 seed = 0; seed < 300; ++seed) {
            Random random(seed);
            const int most = 1 + random.below(40);
            AimdWindow window(1 + random.below(50), most);
            for (int i = 0; i < 400; ++i) {
                const int before = window.limit();
                if (random.below(3))
                    window.succeeded();
                else
                    window.overloaded(i - random.below(5), i, random.below(60));
                QVERIFY(window.limit() >= 1 && window.limit() <= most);
                QVERIFY(window.limit() <= 2 * before);
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_AimdWindow)
#include "tst_aimdwindow.moc"
