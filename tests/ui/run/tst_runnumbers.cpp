// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/runevent.h"
#include "engine/types/plan/runplan.h"
#include "engine/types/state/runstate.h"
#include "ui/run/runnumbers.h"

#include <QTest>

#include <cmath>

using namespace engine;

class TestRunNumbers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyAndNobodyElse();
    void timeLeftBySoonestEnd_data();
    void timeLeftBySoonestEnd();
};

namespace {

/// A run of `seconds` with `candidates` and `calls`, at 1,000 micro-USD and 100 tokens per call.
RunState stateOf(int seconds, int candidates, int calls)
{
    RunState state;
    quint64 seq = 0;
    const auto add = [&](qint64 atMs, EventBody body) { state.apply({.seq = ++seq, .atMs = 1'000'000 + atMs, .body = std::move(body)}); };
    add(0, RunStarted{});
    for (int i = 1; i <= calls; ++i) {
        add(i, CallStarted{{.id = {quint32(i)}}});
        add(i, CallFinished{{.call = {quint32(i)}, .usage = {.input = 60, .output = 40}, .cost = {1000}}});
    }
    for (int i = 1; i <= candidates; ++i)
        add(calls + i, CandidateBorn{{.id = {quint32(i)}}});
    add(seconds * 1000, HintWritten{});
    return state;
}

} // namespace

void TestRunNumbers::nobodyAndNobodyElse()
{
    QVERIFY(!ui::leaderOf(RunState()).id);
    const ui::Leader alone = ui::leaderOf(stateOf(1, 1, 0));
    QCOMPARE(alone.id.value, 1U);
}

void TestRunNumbers::timeLeftBySoonestEnd_data()
{
    QTest::addColumn<int>("candidates");
    QTest::addColumn<double>("usd");
    QTest::addColumn<int>("calls");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("by");
    QTest::addColumn<double>("aboutSeconds");
    // after 100 s: 20 candidates, 100 calls and $0.10, at a constant rate
    QTest::newRow("nothing limits") << 0 << 0.0 << 0 << 0.0 << QString() << 0.0;
    QTest::newRow("candidates") << 40 << 0.0 << 0 << 0.0 << QStringLiteral("candidates") << 100.0;
    QTest::newRow("money") << 0 << 0.15 << 0 << 0.0 << QStringLiteral("usd") << 50.0;
    QTest::newRow("calls") << 0 << 0.0 << 130 << 0.0 << QStringLiteral("calls") << 30.0;
    QTest::newRow("time") << 0 << 0.0 << 0 << 160.0 << QStringLiteral("time") << 60.0;
    QTest::newRow("the soonest") << 40 << 0.15 << 130 << 160.0 << QStringLiteral("calls") << 30.0;
    QTest::newRow("used up") << 0 << 0.05 << 0 << 0.0 << QStringLiteral("usd") << 0.0;
}

void TestRunNumbers::timeLeftBySoonestEnd()
{
    QFETCH(int, candidates);
    QFETCH(double, usd);
    QFETCH(int, calls);
    QFETCH(double, seconds);
    QFETCH(QString, by);
    QFETCH(double, aboutSeconds);
    RunPlan plan;
    if (candidates)
        plan.stop.candidates = candidates;
    if (usd > 0)
        plan.budget.total = Money::fromUsd(usd);
    if (calls)
        plan.budget.calls = calls;
    if (seconds > 0)
        plan.stop.seconds = seconds;
    const ui::RecentRates steady{.callsPerMinute = 60, .tokensPerSecond = 100, .usdPerHour = 3.6};
    const auto left = ui::timeLeft(stateOf(100, 20, 100), plan, steady, 1'100'000);
    QCOMPARE(bool(left), !by.isEmpty());
    if (!left)
        return;
    QCOMPARE(left->by, by);
    QVERIFY(left->lowMs <= qint64(aboutSeconds * 1000) && qint64(aboutSeconds * 1000) <= left->highMs);
    QVERIFY(double(left->highMs) <= aboutSeconds * 1200);
}

QTEST_GUILESS_MAIN(TestRunNumbers)
#include "tst_runnumbers.moc"
