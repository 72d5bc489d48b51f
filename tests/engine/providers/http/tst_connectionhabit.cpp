// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/providers/http/connectionhabit.h"

#include <QTest>

using namespace engine;
using Use = ConnectionHabit::Use;

class tst_ConnectionHabit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is known of a server, and what a connection may do after so long an idle time.
    void uses_data()
    {
        QTest::addColumn<ConnectionHabit>("habit");
        QTest::addColumn<qint64>("idleMs");
        QTest::addColumn<bool>("costly");
        QTest::addColumn<Use>("use");
        ConnectionHabit fresh, keeps, shortLived, closes, lost;
        keeps.answered();
        shortLived.answered();
        shortLived.closedIdle(600);
        closes.closedIdle(10);
        lost.answered();
        lost.lostRequest();
        QTest::newRow("nothing is known") << fresh << qint64(0) << false << Use::Careful;
        QTest::newRow("nothing is known, later") << fresh << qint64(1001) << false << Use::Never;
        QTest::newRow("nothing is known, a costly one") << fresh << qint64(1001) << true << Use::Careful;
        QTest::newRow("it keeps connections") << keeps << qint64(1000) << false << Use::Freely;
        QTest::newRow("a second later") << keeps << qint64(1001) << false << Use::Never;
        QTest::newRow("a costly one is kept longer, with care") << keeps << qint64(50'000) << true << Use::Careful;
        QTest::newRow("and then given up") << keeps << qint64(50'001) << true << Use::Never;
        QTest::newRow("half of its idle time is trusted") << shortLived << qint64(300) << false << Use::Freely;
        QTest::newRow("more is not") << shortLived << qint64(301) << true << Use::Never;
        QTest::newRow("it closes at once") << closes << qint64(0) << true << Use::Never;
        QTest::newRow("it lost a request") << lost << qint64(0) << true << Use::Never;
    }
    void uses()
    {
        QFETCH(ConnectionHabit, habit);
        QFETCH(qint64, idleMs);
        QFETCH(bool, costly);
        QFETCH(Use, use);
        QCOMPARE(int(habit.use(idleMs, costly)), int(use));
    }

    void theShortestTimeCounts()
    {
        ConnectionHabit habit;
        habit.answered();
        habit.closedIdle(8000);
        habit.closedIdle(30'000);
        QCOMPARE(habit.keepMs(true), 4000);
        habit.closedIdle(2000);
        QCOMPARE(habit.keepMs(true), 1000);
        QVERIFY(!habit.closes());
    }

    /// A server that closes soon before it ever kept a connection does not keep any; one that has kept some merely has
    /// a short limit.
    void closingSoonIsAHabitOnlyWithoutProof()
    {
        ConnectionHabit unproven, proven;
        unproven.closedIdle(999);
        QVERIFY(unproven.closes());
        proven.answered();
        proven.closedIdle(999);
        QVERIFY(!proven.closes());
        ConnectionHabit later;
        later.closedIdle(1000);
        QVERIFY(!later.closes());
    }

    /// For any history: less trust after a longer idle time, no connection used beyond the time for which it is kept.
    void laws()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            ConnectionHabit habit;
            bool lost = false;
            qint64 shortest = -1;
            for (int step = 0; step < 20; ++step) {
                switch (random.below(6)) {
                case 0:
                case 1: habit.answered(); break;
                case 2:
                    if (random.below(5) == 0) {
                        habit.lostRequest();
                        lost = true;
                    }
                    break;
                default: {
                    const qint64 idle = random.below(100'000);
                    habit.closedIdle(idle);
                    shortest = shortest < 0 ? idle : std::min(shortest, idle);
                }
                }
                for (const bool costly : {false, true}) {
                    int before = int(Use::Freely);
                    for (const qint64 idle : {0, 100, 500, 1000, 5000, 50'000, 100'000}) {
                        const int use = int(habit.use(idle, costly));
                        QVERIFY(use <= before);
                        QVERIFY(use == int(Use::Never) || idle <= habit.keepMs(costly));
                        before = use;
                    }
                    QVERIFY(habit.keepMs(costly) >= 0 && habit.keepMs(costly) <= 50'000);
                    QVERIFY(shortest < 0 || habit.keepMs(costly) <= std::max<qint64>(0, shortest / 2));
                }
                QVERIFY(habit.keepMs(true) >= habit.keepMs(false));
                QVERIFY(!lost || habit.closes());
                QVERIFY(!habit.closes() || habit.keepMs(true) == 0);
            }
        }
    }
};

Q_DECLARE_METATYPE(engine::ConnectionHabit)
Q_DECLARE_METATYPE(engine::ConnectionHabit::Use)

QTEST_APPLESS_MAIN(tst_ConnectionHabit)
#include "tst_connectionhabit.moc"
