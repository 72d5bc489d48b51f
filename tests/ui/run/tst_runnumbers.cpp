// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runnumbers.h"

#include <QTest>

#include <cmath>

using namespace engine;

class TestRunNumbers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leaderIsSureByTheGap_data();
    void leaderIsSureByTheGap();
    void nobodyAndNobodyElse();
    void timeLeftBySoonestEnd_data();
    void timeLeftBySoonestEnd();
};

namespace {

/// A run of `seconds` with so many candidates and calls at 1,000 micro-dollars and 100 tokens each.
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

void TestRunNumbers::leaderIsSureByTheGap_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("halfWidth");
    QTest::addColumn<double>("ahead");
    // Φ(gap / (√2 · halfWidth / 1.96)) from a table of the normal distribution
    QTest::newRow("no gap") << 1500.0 << 1500.0 << 50.0 << 0.5;
    QTest::newRow("one deviation") << 1500.0 + std::sqrt(2.0) * 50 / 1.959964 << 1500.0 << 50.0 << 0.841345;
    QTest::newRow("two deviations") << 1500.0 + 2 * std::sqrt(2.0) * 50 / 1.959964 << 1500.0 << 50.0 << 0.977250;
    QTest::newRow("far ahead") << 1900.0 << 1500.0 << 50.0 << 1.0;
}

void TestRunNumbers::leaderIsSureByTheGap()
{
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, halfWidth);
    QFETCH(double, ahead);
    RunState state = stateOf(1, 3, 0);
    state.apply({.seq = state.lastSeq() + 1, .atMs = 1'002'000, .body = RatingsChanged{{{{1}, second, halfWidth, 5}, {{2}, first + 1e-9, halfWidth, 5}, {{3}, 1200, 90, 1}}}});
    const ui::Leader leader = ui::leaderOf(state);
    QCOMPARE(leader.id.value, 2U);
    QCOMPARE(leader.second.value, 1U);
    QVERIFY(leader.ahead);
    QVERIFY2(std::abs(*leader.ahead - ahead) < 1e-4, qPrintable(QString::number(*leader.ahead)));
}

void TestRunNumbers::nobodyAndNobodyElse()
{
    QVERIFY(!ui::leaderOf(RunState()).id);
    const ui::Leader alone = ui::leaderOf(stateOf(1, 1, 0));
    QCOMPARE(alone.id.value, 1U);
    QVERIFY(!alone.ahead);
}

void TestRunNumbers::timeLeftBySoonestEnd_data()
{
    QTest::addColumn<int>("candidates");
    QTest::addColumn<double>("usd");
    QTest::addColumn<int>("calls");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("by");
    QTest::addColumn<double>("aboutSeconds");
    // after 100 s: 20 candidates, 100 calls, $0.10, steadily
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
