// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/budget/allruns.h"

#include <QDateTime>
#include <QTest>

#include <map>

using namespace engine;

namespace
{

const RunId runA{QStringLiteral("a")}, runB{QStringLiteral("b")};

/// Milliseconds of a moment of the local calendar, in whichever time zone the test runs.
qint64 at(int month, int day, int hour = 12)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, 0)).toMSecsSinceEpoch();
}

qint64 startOfDay(int year, int month, int day)
{
    return QDate(year, month, day).startOfDay().toMSecsSinceEpoch();
}

Money usd(double amount)
{
    return Money::fromUsd(amount);
}

void cap(AllRuns &runs, std::optional<Money> perDay, std::optional<Money> perMonth = {})
{
    runs.setCaps({.perDay = perDay, .perMonth = perMonth});
}

} // namespace

class tst_AllRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutCapsNothingIsRefused()
    {
        AllRuns runs;
        QVERIFY(!runs.reserve(runA, {1}, usd(1e5), at(3, 10)));
        QCOMPARE(runs.spending(at(3, 10)).reserved, usd(1e5));
        runs.settle(runA, {1}, usd(9e4), at(3, 10));
        QCOMPARE(runs.spending(at(3, 10)).today, usd(9e4));
        QCOMPARE(runs.spending(at(3, 10)).reserved, Money());
    }

    void runsShareTheCap()
    {
        AllRuns runs;
        cap(runs, usd(1));
        QVERIFY(!runs.reserve(runA, {1}, usd(0.6), at(3, 10)));
        QVERIFY(runs.reserve(runB, {1}, usd(0.6), at(3, 10)));
        QVERIFY(!runs.reserve(runB, {1}, usd(0.4), at(3, 10)));
        runs.settle(runA, {1}, usd(0.1), at(3, 10)); // most of the reserve is released
        QVERIFY(!runs.reserve(runA, {2}, usd(0.5), at(3, 10)));
        QVERIFY(runs.reserve(runA, {3}, Money{1}, at(3, 10)));
    }

    /// Numbers of calls are of one run: call 1 of another run is another call.
    void callsAreOfTheirRun()
    {
        AllRuns runs;
        cap(runs, usd(1));
        QVERIFY(!runs.reserve(runA, {1}, usd(0.5), at(3, 10)));
        QVERIFY(!runs.reserve(runB, {1}, usd(0.5), at(3, 10)));
        runs.settle(runA, {1}, Money(), at(3, 10));
        QCOMPARE(runs.spending(at(3, 10)).reserved, usd(0.5));
    }

    void aCallOfUnknownPriceIsNeverRefused()
    {
        AllRuns runs;
        cap(runs, Money());
        QVERIFY(!runs.reserve(runA, {1}, Money(), at(3, 10)));
        QVERIFY(runs.reserve(runA, {2}, Money{1}, at(3, 10)));
    }

    void aDayEndsAtLocalMidnight()
    {
        AllRuns runs;
        cap(runs, usd(1));
        runs.settle(runA, {1}, usd(0.9), at(3, 10, 23));
        const auto refusal = runs.reserve(runA, {2}, usd(0.2), at(3, 10, 23));
        QVERIFY(refusal.has_value());
        QCOMPARE(refusal->untilMs, startOfDay(2026, 3, 11));
        QVERIFY2(refusal->detail.contains(QStringLiteral("$1.00 a day")), qPrintable(refusal->detail));
        QVERIFY(!runs.reserve(runA, {2}, usd(0.2), startOfDay(2026, 3, 11)));
        QCOMPARE(runs.spending(at(3, 11)).today, Money());
        QCOMPARE(runs.spending(at(3, 11)).month, usd(0.9));
    }

    void aMonthEndsWithTheCalendar_data()
    {
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<qint64>("opens");
        QTest::newRow("January") << 1 << 31 << startOfDay(2026, 2, 1);
        QTest::newRow("February") << 2 << 28 << startOfDay(2026, 3, 1);
        QTest::newRow("first day") << 4 << 1 << startOfDay(2026, 5, 1);
        QTest::newRow("December") << 12 << 31 << startOfDay(2027, 1, 1);
    }
    void aMonthEndsWithTheCalendar()
    {
        QFETCH(int, month);
        QFETCH(int, day);
        QFETCH(qint64, opens);
        AllRuns runs;
        cap(runs, {}, usd(10));
        runs.settle(runA, {1}, usd(10), at(month, day));
        const auto refusal = runs.reserve(runA, {2}, usd(0.01), at(month, day));
        QVERIFY(refusal.has_value());
        QCOMPARE(refusal->untilMs, opens);
        QVERIFY(refusal->detail.contains(QStringLiteral("a month")));
        QVERIFY(!runs.reserve(runA, {2}, usd(0.01), opens));
        QCOMPARE(runs.spending(at(month, day)).monthEndsMs, opens);
        QCOMPARE(runs.spending(opens - 1).month, usd(10));
        QCOMPARE(runs.spending(opens).month, Money());
    }

    /// Where only calls in flight are in the way, the refusal ends soon: most of their reserve is released.
    void aRefusalByCallsInFlightIsShort()
    {
        AllRuns runs;
        cap(runs, usd(1), usd(20));
        QVERIFY(!runs.reserve(runA, {1}, usd(0.9), at(3, 10)));
        const auto refusal = runs.reserve(runB, {1}, usd(0.2), at(3, 10));
        QVERIFY(refusal.has_value());
        QVERIFY(refusal->untilMs > at(3, 10) && refusal->untilMs <= at(3, 10) + 60'000);
    }

    /// Calls in flight may end on any day, so that they count for each.
    void callsInFlightCountForTheNextDay()
    {
        AllRuns runs;
        cap(runs, usd(1));
        QVERIFY(!runs.reserve(runA, {1}, usd(0.9), at(3, 10, 23)));
        QVERIFY(runs.reserve(runB, {1}, usd(0.2), at(3, 11, 1)));
        runs.settle(runA, {1}, usd(0.9), at(3, 11, 1));
        QCOMPARE(runs.spending(at(3, 11)).today, usd(0.9)); // booked on the day on which it ended
        QCOMPARE(runs.spending(at(3, 10)).today, Money());
    }

    /// After a crash: the days of the library count, and what was in flight counts with its full reserve, on its day.
    void whatWasInFlightAtACrashCountsUntilItIsSettled()
    {
        AllRuns runs;
        cap(runs, usd(1), usd(5));
        SpendingBook book;
        book.days
            = {{spendingDay(at(3, 9)), usd(2)}, {spendingDay(at(3, 10)), usd(0.3)}, {spendingDay(at(2, 10)), usd(4)}};
        book.open = {{runA, {7}, at(3, 10), usd(0.5)}, {runB, {7}, at(3, 9), usd(0.5)}};
        runs.load(book);
        const Spending spending = runs.spending(at(3, 10));
        QCOMPARE(spending.today, usd(0.3));
        QCOMPARE(spending.month, usd(2.3));
        QCOMPARE(spending.reserved, usd(1));
        QVERIFY(runs.reserve(runB, {8}, usd(0.3), at(3, 10))); // 0.3 + 0.5 of today
        QVERIFY(!runs.reserve(runB, {8}, usd(0.2), at(3, 10)));
        runs.settle(runB, {8}, Money(), at(3, 10));
        runs.settle(runA, {7}, Money(), at(3, 10)); // its run was opened again
        QVERIFY(!runs.reserve(runB, {9}, usd(0.7), at(3, 10)));
    }

    void loadingReplacesWhatWasKnown()
    {
        AllRuns runs;
        cap(runs, usd(1));
        QVERIFY(!runs.reserve(runA, {1}, usd(0.9), at(3, 10)));
        runs.load({});
        QVERIFY(!runs.reserve(runB, {1}, usd(1), at(3, 10)));
        QCOMPARE(runs.spending(at(3, 10)).reserved, usd(1));
    }

    void settlingTwiceReleasesOnce()
    {
        AllRuns runs;
        cap(runs, usd(1));
        QVERIFY(!runs.reserve(runA, {1}, usd(0.4), at(3, 10)));
        QVERIFY(!runs.reserve(runA, {2}, usd(0.4), at(3, 10)));
        runs.settle(runA, {1}, Money(), at(3, 10));
        runs.settle(runA, {1}, Money(), at(3, 10));
        runs.settle(runA, {99}, Money(), at(3, 10));
        QCOMPARE(runs.spending(at(3, 10)).reserved, usd(0.4));
    }

    /// Over random runs, with costs up to the reserve, no day and no month ever passes its cap.
    void capsAreNeverPassed()
    {
        for (quint64 seed = 0; seed < 60; ++seed) {
            Random random(seed);
            const Money perDay{1 + random.below(1'000'000)}, perMonth{1 + random.below(5'000'000)};
            AllRuns runs;
            cap(runs, perDay, perMonth);
            std::map<std::pair<int, quint32>, Money> open;
            qint64 now = at(1, 20);
            QMap<qint64, Money> spentByDay;
            for (quint32 id = 1; id < 300; ++id) {
                now += random.below(6'000'000);
                const int run = random.below(3);
                const Money most{1 + random.below(400'000)};
                if (!runs.reserve(run ? runA : runB, {id}, most, now))
                    open[{run != 0, id}] = most;
                while (!open.empty() && random.below(3) == 0) {
                    const auto first = open.begin();
                    const Money cost{qint64(random.uniform() * double(first->second.microUsd))};
                    runs.settle(first->first.first ? runA : runB, {first->first.second}, cost, now);
                    spentByDay[spendingDay(now)] += cost;
                    open.erase(first);
                }
                const Spending spending = runs.spending(now);
                QCOMPARE(spending.today, spentByDay.value(spendingDay(now)));
                QVERIFY(spending.today <= perDay && spending.month <= perMonth);
                QVERIFY(spending.month >= spending.today);
                Money reserved;
                for (const auto &[key, most] : open)
                    reserved += most;
                QCOMPARE(spending.reserved, reserved);
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_AllRuns)
#include "tst_allruns.moc"
