// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Caps over all runs, cached replies and logged prices, in whole runs and their replays.

#include "engine/budget/allruns.h"
#include "engine/recipes/replay.h"
#include "tests/walk/simulation.h"

#include <QTest>

using namespace engine;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

QByteArray config(const QByteArray &cache = "off", int candidates = 30, int concurrency = 4)
{
    return "task: Say something\nseed: 5\ngenerator: {provider: ollama, model: m, maxTokens: 100}\n"
           "seeding: {count: 4, cache: " + cache + "}\nevaluation: {matchesPerCandidate: 1, cache: " + cache + "}\nstop: {candidates: "
        + QByteArray::number(candidates) + "}\nconcurrency: " + QByteArray::number(concurrency) + '\n';
}

Money spentIn(const Simulation &simulation)
{
    return simulation.state().totals().spent;
}

void verifyReplay(const Simulation &simulation)
{
    const auto report = replayRun(simulation.log(), simulation.source());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(!report->differsAt, qPrintable(report->expected + QStringLiteral("\nbut\n") + report->actual));
}

int calls(const Simulation &simulation, bool cached)
{
    int count = 0;
    for (const RunEvent &event : simulation.log()) {
        const auto *finished = std::get_if<CallFinished>(&event.body);
        count += finished && !finished->end.error && finished->end.cached == cached;
    }
    return count;
}

} // namespace

class TestMoneyWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void twoRunsKeepOneCap()
    {
        const auto clock = std::make_shared<VirtualClock>(10 * hour);
        const auto gate = std::make_shared<AllRuns>();
        gate->setCaps({.perDay = Money{150'000}, .perMonth = {}});
        Simulation a(config(), plainStory, clock), b(config(), plainStory, clock);
        for (Simulation *each : {&a, &b}) {
            each->gate = gate;
            each->usdPerMtok = 100;
        }
        b.id = {QStringLiteral("other")};
        a.start();
        b.start();
        const auto held = [](const Simulation &each) { return each.state().times().throttledUntilMs >= day && each.state().totals().inFlight == 0; };
        while (!(held(a) && held(b)) && clock->ringNext())
            QVERIFY(spentIn(a) + spentIn(b) <= Money{150'000});
        QCOMPARE(gate->spending(clock->nowMs()).today, spentIn(a) + spentIn(b));
        QCOMPARE(a.state().status(), RunStatus::Throttled);
        QCOMPARE(b.state().status(), RunStatus::Throttled);
        QVERIFY(spentIn(a) > Money() && spentIn(b) > Money());
        // Both continue on the next day.
        a.run(3 * day);
        b.run(3 * day);
        QVERIFY(spentIn(a) + spentIn(b) > Money{150'000});
        while (!(a.ended() && b.ended()) && clock->ringNext()) { }
        QVERIFY(a.ended() && b.ended());
        QCOMPARE(a.state().candidates().size(), 30);
        QCOMPARE(b.state().candidates().size(), 30);
        verifyReplay(a);
        verifyReplay(b);
    }

    void aRaisedCapIsAskedAgain()
    {
        const auto gate = std::make_shared<AllRuns>();
        gate->setCaps({.perDay = Money{60'000}, .perMonth = {}});
        Simulation simulation(config(), plainStory);
        simulation.gate = gate;
        simulation.usdPerMtok = 250;
        simulation.start();
        while (simulation.state().status() != RunStatus::Throttled && simulation.clock->ringNext()) { }
        const qsizetype before = simulation.state().candidates().size();
        gate->setCaps({});
        simulation.session()->resume();
        simulation.run(simulation.clock->nowMs() + hour);
        QVERIFY(simulation.ended());
        QVERIFY(simulation.state().candidates().size() > before);
        verifyReplay(simulation);
    }

    void theCapHoldsAfterARestart()
    {
        AllRuns before;
        before.setCaps({.perDay = Money{100}, .perMonth = Money{150}});
        QVERIFY(!before.reserve({QStringLiteral("r")}, {1}, Money{60}, 1000));
        before.settle({QStringLiteral("r")}, {1}, Money{40}, 2000);
        QVERIFY(!before.reserve({QStringLiteral("r")}, {2}, Money{50}, 3000));
        // Simulates a kill: the store holds 40 spent and 50 reserved.
        AllRuns after;
        after.setCaps(before.caps());
        after.load({{{spendingDay(2000), Money{40}}}, {{{QStringLiteral("r")}, {2}, 3000, Money{50}}}});
        QVERIFY(!after.reserve({QStringLiteral("s")}, {1}, Money{10}, 4000));
        const auto refused = after.reserve({QStringLiteral("s")}, {2}, Money{1}, 5000);
        QVERIFY(refused);
        QCOMPARE(refused->untilMs, 15'000); // reserved money may be released soon
        // The run is opened again and settles its lost call.
        after.settle({QStringLiteral("r")}, {2}, Money{5}, 6000);
        QVERIFY(!after.reserve({QStringLiteral("s")}, {2}, Money{45}, 7000));
        QCOMPARE(after.spending(7000).today, Money{45});
        QCOMPARE(after.spending(7000).reserved, Money{55});
    }

    void monthsAndMidnights()
    {
        AllRuns all;
        all.setCaps({.perDay = Money{100}, .perMonth = Money{150}});
        all.settle({QStringLiteral("r")}, {1}, Money{100}, hour);
        QVERIFY(all.reserve({QStringLiteral("r")}, {2}, Money{1}, 2 * hour));
        QVERIFY(!all.reserve({QStringLiteral("r")}, {2}, Money{50}, day + hour));
        // The call ends after midnight: reserved money counts on every day.
        QVERIFY(all.reserve({QStringLiteral("r")}, {3}, Money{60}, 2 * day));
        all.settle({QStringLiteral("r")}, {2}, Money{50}, 2 * day);
        const auto refused = all.reserve({QStringLiteral("r")}, {3}, Money{1}, 2 * day);
        QVERIFY(refused);
        QCOMPARE(refused->untilMs, 31 * day); // end of January 1970
        QVERIFY(!all.reserve({QStringLiteral("r")}, {3}, Money{100}, 31 * day));
        QVERIFY(!all.reserve({QStringLiteral("r")}, {4}, Money(), 31 * day)); // calls without a cost pass
    }

    void cachedRepliesCostNothingAndReplayExactly()
    {
        const auto replies = std::make_shared<MemoryReplyCache>();
        const QByteArray cached = config("readWrite", 4, 1);
        Simulation first(cached, plainStory);
        first.replies = replies;
        first.usdPerMtok = 100;
        first.start();
        first.run();
        QVERIFY(first.ended());
        QCOMPARE(calls(first, true), 0); // no hits within a run: one prompt four times gives four texts
        QCOMPARE(first.state().candidates().size(), 4);
        QVERIFY(replies->size() >= 4);
        verifyReplay(first);

        Simulation second(cached, [](const CompletionRequest &request, int n) { return plainStory(request, n + 1000); });
        second.replies = replies;
        second.usdPerMtok = 100;
        second.start();
        second.run();
        QVERIFY(second.ended());
        QVERIFY(calls(second, true) >= 4);
        QCOMPARE(calls(second, false), 0);
        QCOMPARE(spentIn(second), Money());
        QCOMPARE(second.state().totals().saved, spentIn(first));
        QCOMPARE(second.state().totals().cachedCalls, second.state().totals().calls);
        verifyReplay(second); // without the cache
    }

    void onlyReadingKeepsNothing()
    {
        const auto replies = std::make_shared<MemoryReplyCache>();
        Simulation simulation(config("read"), plainStory);
        simulation.replies = replies;
        simulation.start();
        simulation.run();
        QCOMPARE(replies->size(), 0);
    }

    void theKeyIsTheWholeRequestButItsSeed()
    {
        CompletionRequest request;
        request.prompt = QStringLiteral("p");
        const QByteArray digest = requestDigest(request);
        request.seed = 99;
        QCOMPARE(requestDigest(request), digest);
        request.generator.temperature = 0.5;
        const QByteArray warmer = requestDigest(request);
        QVERIFY(warmer != digest);
        request.generator.temperature.reset();
        request.generator.model = QStringLiteral("other");
        QVERIFY(requestDigest(request) != digest);
        // The digest separates its parts: "ab" and "" differ from "a" and "b".
        CompletionRequest ab, ba;
        ab.generator.model = QStringLiteral("ab");
        ba.generator.model = QStringLiteral("a");
        ba.generator.effort = QStringLiteral("b");
        QVERIFY(requestDigest(ab) != requestDigest(ba));
    }

    void pricesInTheLogOutliveThePriceBook()
    {
        PriceQuote quote{quoteKey({}), Price{1, 0.1, 2, {}}, {}};
        quote.tiers.append({.fromTokens = 100, .input = 2, .cached = 2, .output = 1.5});
        quote.tiers.append({.fromMs = day, .replaces = true, .input = 7, .cached = 7, .output = 7});
        quote.tiers.append({.utcHours = {1, 4}, .input = 10, .cached = 10, .output = 10});
        QCOMPARE(quote.at(99, 0)->input, 1.0);
        QCOMPARE(quote.at(100, 0)->input, 2.0);
        QCOMPARE(quote.at(100, 0)->output, 3.0);
        QCOMPARE(quote.at(1, day)->input, 7.0);
        QCOMPARE(quote.at(1, day + 2 * hour)->input, 70.0);
        QCOMPARE(quote.at(1, day + 4 * hour)->input, 7.0);

        Simulation simulation(config(), plainStory);
        simulation.usdPerMtok = 40;
        simulation.prices = {{quoteKey(resolvedGenerator(simulation)), Price{100, 100, 100, {}}, {}}};
        simulation.start();
        simulation.run();
        QVERIFY(spentIn(simulation) > Money());
        const Money spent = spentIn(simulation);
        simulation.usdPerMtok = 1; // the price book changes
        verifyReplay(simulation);
        QCOMPARE(spentIn(simulation), spent);
    }

private:
    static GeneratorPlan resolvedGenerator(const Simulation &simulation) { return simulation.plan().seeding.generators.constFirst(); }
};

QTEST_GUILESS_MAIN(TestMoneyWalk)
#include "tst_moneywalk.moc"
