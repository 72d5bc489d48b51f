// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"
#include "engine/base/virtualclock.h"

#include <QElapsedTimer>
#include <QTest>

using namespace engine;

class tst_Clock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alarmsRingInOrderOfTimeAndThenOfSetting()
    {
        VirtualClock clock(1000);
        QString rung;
        clock.setAlarm(1020, [&] { rung += u'c'; });
        clock.setAlarm(1010, [&] { rung += u'a'; });
        clock.setAlarm(1010, [&] { rung += u'b'; });
        clock.advanceTo(1015);
        QCOMPARE(rung, QStringLiteral("ab"));
        QCOMPARE(clock.nowMs(), 1015);
        clock.advanceTo(2000);
        QCOMPARE(rung, QStringLiteral("abc"));
    }

    void aClearedAlarmIsSilent()
    {
        VirtualClock clock;
        bool rung = false;
        const auto id = clock.setAlarm(5, [&] { rung = true; });
        clock.clearAlarm(id);
        clock.advanceTo(10);
        QVERIFY(!rung);
    }

    void aSleepEndsAtItsTime()
    {
        VirtualClock clock(100);
        StopSource stop;
        const Task<Result<>> nap = clock.sleep(std::chrono::milliseconds(50), stop.get_token());
        clock.advanceTo(149);
        QVERIFY(!nap.isReady());
        clock.advanceTo(150);
        QVERIFY(nap.isReady());
    }

    void aStopEndsASleepAtOnceWithCancelled()
    {
        VirtualClock clock;
        StopSource stop;
        std::optional<Result<>> result;
        [](VirtualClock *clock, StopToken token, std::optional<Result<>> *result) -> Task<> {
            *result = co_await clock->sleep(std::chrono::hours(1), token);
        }(&clock, stop.get_token(), &result);
        QVERIFY(!result);
        stop.request_stop();
        QVERIFY(result);
        QCOMPARE(result->error().kind, ErrorKind::Cancelled);
    }

    void theSystemClockRingsNotBeforeItsTime()
    {
        SystemClock clock;
        QElapsedTimer timer;
        timer.start();
        bool rung = false;
        const qint64 due = clock.nowMs() + 30;
        clock.setAlarm(due, [&] { rung = true; QVERIFY(clock.nowMs() >= due); });
        QVERIFY(!rung);
        QTRY_VERIFY_WITH_TIMEOUT(rung, 2000);
        QVERIFY(timer.elapsed() >= 29);
    }

    void anAlarmSetWhileRingingWaitsForTheNextTurn()
    {
        SystemClock clock;
        int rings = 0;
        std::function<void()> again = [&] {
            if (++rings < 3)
                clock.setAlarm(clock.nowMs(), again);
        };
        clock.setAlarm(clock.nowMs(), again);
        QTRY_COMPARE_WITH_TIMEOUT(rings, 3, 2000);
    }
};

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
