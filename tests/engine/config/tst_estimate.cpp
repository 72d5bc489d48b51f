// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/estimate/estimate.h"
#include "engine/config/resolution/resolve.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

std::optional<Price> twoAndEight(const GeneratorPlan &generator, qint64)
{
    if (generator.provider == u"offline")
        return Price{};
    return generator.model == u"unknown" ? std::nullopt : std::optional(Price{2, 1, 8, {}});
}

/// A plan with round numbers: 400-byte prompts (100 tokens) that show no texts, 100 tokens at most in a reply.
RunPlan roundPlan()
{
    RunPlan plan = resolve(RunConfig{R"({"task":"x","generator":{"provider":"openai","model":"m","maxTokens":100},"seeding":{"count":10},)"
                                     R"("mutation":{"share":0.75},"crossover":{"share":0.25},"stop":{"candidates":50},"evaluation":{"matchesPerCandidate":2}})"})
                       .plan;
    for (StepPlan *step : {static_cast<StepPlan *>(&plan.seeding), static_cast<StepPlan *>(&plan.evaluation), static_cast<StepPlan *>(&plan.mutation),
             static_cast<StepPlan *>(&plan.crossover)})
        step->template_ = QString(400, u'x');
    return plan;
}

QString assumptionsOf(const Estimate &estimate) { return englishTexts(estimate.assumptions).join(u'\n'); }

bool ordered(const Range &range)
{
    return range.low >= 0 && range.low <= range.likely && range.likely <= range.high && std::isfinite(range.high);
}

bool atLeast(const Range &more, const Range &less)
{
    constexpr double rounding = 1e-6;
    return more.low >= less.low * (1 - rounding) && more.likely >= less.likely * (1 - rounding) && more.high >= less.high * (1 - rounding);
}

RunPlan anyPlan()
{
    RunPlan plan = roundPlan();
    const auto sometimes = [](int low, int high) { return *rc::gen::inRange(0, 3) == 0 ? std::optional(*rc::gen::inRange(low, high)) : std::nullopt; };
    plan.seeding.count = *rc::gen::inRange(1, 30);
    plan.mutation.share = *rc::gen::inRange(0, 5) / 4.0;
    plan.crossover.share = *rc::gen::inRange(0, 5) / 4.0;
    plan.evaluation.matchesPerCandidate = *rc::gen::inRange(0, 8);
    plan.evaluation.finalMatches = *rc::gen::inRange(0, 20);
    plan.evaluation.bothOrders = *rc::gen::arbitrary<bool>();
    plan.stop.candidates = sometimes(1, 300);
    plan.stop.leaderUnchanged = sometimes(1, 40);
    plan.stop.target = sometimes(0, 1);
    plan.stop.seconds = sometimes(1, 2000);
    plan.budget.calls = sometimes(1, 500);
    plan.budget.tokens = sometimes(1, 100'000);
    if (const auto cents = sometimes(0, 100))
        plan.budget.total = Money::fromUsd(*cents / 1000.0);
    if (const auto cents = sometimes(1, 100))
        plan.budget.perHour = Money::fromUsd(*cents / 100.0);
    const int limit = *rc::gen::inRange(0, 200);
    plan.evaluators = {EvaluatorPlan{s("length"), s("length"), 1, 0, limit, 0, 0, {}, {}, false}};
    plan.mutation.generators[0].provider = *rc::gen::elementOf(std::vector<QString>{s("openai"), s("ollama"), s("offline"), s("command")});
    plan.mutation.generators[0].effort = *rc::gen::elementOf(std::vector<QString>{QString(), s("low")});
    plan.mutation.generators[0].maxTokens = *rc::gen::inRange(1, 3000);
    plan.concurrency.total = *rc::gen::inRange(1, 9);
    plan.refinement.share = *rc::gen::inRange(0, 3) / 2.0;
    plan.refinement.maxIterations = *rc::gen::inRange(1, 9);
    return plan;
}

} // namespace

class TestEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A task folder: the first program is there, 49 others are asked for, and scores alone rank them.
    void aFirstProgramIsNotAskedForAndScoresNeedNoJudge()
    {
        RunPlan plan = roundPlan();
        plan.testing.folder = s("task");
        plan.program.initial = s("task/initial_program.py");
        plan.population.ranking = s("metric");
        const Estimate result = estimate(plan, twoAndEight);
        QCOMPARE(result.steps[0].calls.high, 0.0);
        QCOMPARE(result.steps[1].calls.high, 0.0);
        QCOMPARE(result.calls.low, 49.0);
        QVERIFY(!assumptionsOf(result).contains(s("matches")));
    }

    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=1"); // the same cases everywhere
    }

    void roundNumbers()
    {
        const Estimate result = estimate(roundPlan(), twoAndEight);
        QCOMPARE(result.cappedBy, s("candidates"));
        QVERIFY(result.priceKnown);
        // 10 seeds, 40 children of which 3/4 are mutations, 2 matches for each of 50; without any waste at the low end
        QCOMPARE(result.steps[0].calls.low, 10.0);
        QCOMPARE(result.steps[1].calls.low, 100.0);
        QCOMPARE(result.steps[2].calls.low, 30.0);
        QCOMPARE(result.steps[3].calls.low, 10.0);
        QCOMPARE(result.calls.low, 150.0);
        QCOMPARE(result.steps[0].calls.likely, 10.5);
        QCOMPARE(result.steps[2].calls.high, 36.0);
        // 100 tokens in; 10, 30, 60 % of 100 out
        QCOMPARE(result.steps[0].tokensIn.low, 1000.0);
        QCOMPARE(result.steps[0].tokensOut.low, 100.0);
        QCOMPARE(result.steps[0].tokensOut.likely, 315.0);
        QCOMPARE(result.steps[0].tokensOut.high, 720.0);
        QCOMPARE(result.steps[0].usd.low, (1000 * 2 + 100 * 8) / 1e6);
        QCOMPARE(result.usd.low, 150 * (100 * 2 + 10 * 8) / 1e6);
        // judging takes longest: 100 calls of 0.5 s and 10 tokens at 150 a second; all 150 share 8 at once
        QVERIFY(qAbs(result.seconds.low - 150 * (0.5 + 10 / 150.0) / 8) < 1e-9);
    }

    void promptsAndParentsCount()
    {
        RunPlan plan = roundPlan();
        plan.mutation.template_ = s("{task}{parent}");
        plan.crossover.template_ = s("{parent}{other}");
        plan.task = QString(40, u'ü'); // 80 bytes
        const Estimate result = estimate(plan, twoAndEight);
        QCOMPARE(result.steps[2].tokensIn.low, 30.0 * (20 + 10));
        QCOMPARE(result.steps[3].tokensIn.low, 10.0 * (10 + 10));
        plan.evaluators = {EvaluatorPlan{s("length"), s("length"), 1, 0, 30, 0, 0, {}, {}, false}};
        QVERIFY(qAbs(estimate(plan, twoAndEight).steps[0].tokensOut.low - 10 * 0.4 * 40) < 1e-6); // 30 words are 40 tokens
    }

    void bothOrdersDoublesJudging()
    {
        RunPlan plan = roundPlan();
        plan.evaluation.finalMatches = 5;
        const double once = estimate(plan, twoAndEight).steps[1].calls.low;
        plan.evaluation.bothOrders = true;
        QCOMPARE(once, 105.0);
        QCOMPARE(estimate(plan, twoAndEight).steps[1].calls.low, 210.0);
    }

    void capsEndIt_data()
    {
        QTest::addColumn<QByteArray>("caps");
        QTest::addColumn<QString>("cappedBy");
        QTest::newRow("calls") << QByteArray(R"({"budget":{"calls":60}})") << s("calls");
        QTest::newRow("tokens") << QByteArray(R"({"budget":{"tokens":5000,"calls":5000}})") << s("tokens");
        QTest::newRow("usd") << QByteArray(R"({"budget":{"usd":0.01}})") << s("usd");
        QTest::newRow("seconds") << QByteArray(R"({"stop":{"seconds":5}})") << s("seconds");
        QTest::newRow("leader") << QByteArray(R"({"stop":{"leaderUnchanged":4}})") << s("leaderUnchanged");
        QTest::newRow("candidates") << QByteArray(R"({"budget":{"usd":100},"stop":{"candidates":12}})") << s("candidates");
    }

    void capsEndIt()
    {
        QFETCH(QByteArray, caps);
        QFETCH(QString, cappedBy);
        RunPlan plan = roundPlan();
        const RunPlan capped = resolve(RunConfig{caps}).plan;
        plan.budget = capped.budget;
        plan.stop = capped.stop;
        plan.stop.candidates = caps.contains("candidates") ? capped.stop.candidates : std::nullopt;
        const Estimate result = estimate(plan, twoAndEight);
        QCOMPARE(result.cappedBy, cappedBy);
        if (plan.budget.calls)
            QVERIFY(result.calls.high <= double(*plan.budget.calls) + 1e-6);
        if (plan.budget.total)
            QVERIFY(result.usd.high <= plan.budget.total->usd() + 1e-6);
    }

    void unknownPrices()
    {
        RunPlan plan = roundPlan();
        plan.mutation.generators[0].model = s("unknown");
        const Estimate result = estimate(plan, twoAndEight);
        QVERIFY(!result.priceKnown);
        QCOMPARE(result.unpricedModels, QStringList{s("openai unknown")});
        QVERIFY(result.steps[0].priceKnown && !result.steps[2].priceKnown);
        QCOMPARE(result.steps[2].usd, Range());
        QVERIFY(result.usd.low > 0);
        plan.mutation.generators[0].inputUsdPerMtok = 1;
        QVERIFY(estimate(plan, twoAndEight).priceKnown);
        QVERIFY(!estimate(roundPlan(), {}).priceKnown);
    }

    void offlineCostsNothing()
    {
        const RunPlan plan = resolve(RunConfig{R"({"task":"x","generator":{"provider":"offline","paceMs":60},"concurrency":1})"}).plan;
        const Estimate result = estimate(plan, twoAndEight);
        QCOMPARE(result.usd, Range());
        QVERIFY(qAbs(result.seconds.likely - result.calls.likely * 0.06) < 1e-9);
    }

    void hourlyCapTakesTime()
    {
        RunPlan plan = roundPlan();
        plan.budget.perHour = Money::fromUsd(0.01);
        const Estimate result = estimate(plan, twoAndEight);
        QVERIFY(qAbs(result.seconds.likely - result.usd.likely / 0.01 * 3600) < 1e-6);
    }

    /// The recipe refine with round numbers: 100 tokens for each prompt, 10, 30 or 60 in a reply.
    static RunPlan loopPlan(const QByteArray &more = {})
    {
        RunPlan plan = resolve(RunConfig{R"({"recipe":"refine","task":"x","generator":{"provider":"openai","model":"m","maxTokens":100},)"
                                         R"("refinement":{"maxIterations":5,"timeoutSeconds":1000},)" + more
                + R"("evaluators":[{"kind":"judge","name":"a","rubric":["clear"]},{"kind":"threshold","name":"b","scorer":{"judge":"vivid"},"threshold":0.7},)"
                  R"({"kind":"length","name":"c","maxCharacters":100000}]})"})
                           .plan;
        plan.seeding.template_ = plan.refinement.template_ = QString(400, u'x');
        plan.evaluators[2].maxCharacters = 0;
        return plan;
    }

    static const StepEstimate *stepOf(const Estimate &estimate, Step step)
    {
        const auto found = std::find_if(estimate.steps.begin(), estimate.steps.end(), [step](const StepEstimate &each) { return each.step == step; });
        return found == estimate.steps.end() ? nullptr : &*found;
    }

    void aLoopIsItsIterations()
    {
        const Estimate result = estimate(loopPlan(), twoAndEight);
        // 1 to 5 iterations, 3 likely: the first answers the task, the others the last output; two questions about each
        QCOMPARE(result.steps.size(), 3);
        QCOMPARE(stepOf(result, Step::Seeding)->calls, (Range{1, 1, 1}));
        QCOMPARE(stepOf(result, Step::Refinement)->calls, (Range{0, 2, 4}));
        QCOMPARE(stepOf(result, Step::Scoring)->calls, (Range{2, 6, 10}));
        QCOMPARE(result.calls, (Range{3, 9, 15}));
        QCOMPARE(stepOf(result, Step::Refinement)->tokensIn.likely, 200.0);
        QCOMPARE(stepOf(result, Step::Refinement)->tokensOut.likely, 60.0);
        QVERIFY(qAbs(stepOf(result, Step::Refinement)->usd.high - 4 * (100 * 2 + 60 * 8) / 1e6) < 1e-12);
        QVERIFY(stepOf(result, Step::Scoring)->usd.likely > 0);
        QVERIFY(result.cappedBy.isEmpty());
        // one call after the other: 3 of 1.5 s (a start, and 30 tokens at 60 a second), 6 of a judge alike
        QVERIFY(qAbs(result.seconds.likely - 9 * 1.5) < 1e-9);
        const QString all = assumptionsOf(result);
        for (const char *words : {"3 iterations (1 to 5)", "about each text: 2."})
            QVERIFY2(all.contains(s(words)), qPrintable(all));
        QVERIFY2(!all.contains(s("candidates")) && !all.contains(s("matches")), qPrintable(all));
    }

    void aLoopEndsAtItsTimeLimit()
    {
        RunPlan plan = loopPlan();
        plan.refinement.timeoutSeconds = 6;
        const Estimate result = estimate(plan, twoAndEight);
        QCOMPARE(result.cappedBy, s("seconds"));
        QVERIFY(result.seconds.high <= 6 + 1e-6);
        plan.budget.calls = 4;
        plan.refinement.timeoutSeconds = 1000;
        QCOMPARE(estimate(plan, twoAndEight).cappedBy, s("calls"));
    }

    void programsThatScoreCostNothing()
    {
        const RunPlan plan = resolve(RunConfig{R"({"recipe":"refine","task":"x","generator":{"provider":"openai","model":"m"},"refinement":{"timeoutSeconds":1000},"evaluators":[{"kind":"command","command":["./score"]}]})"}).plan;
        const Estimate result = estimate(plan, twoAndEight);
        QVERIFY(result.priceKnown);
        QCOMPARE(stepOf(result, Step::Scoring)->calls.high, 5.0);
        QCOMPARE(stepOf(result, Step::Scoring)->usd, Range());
    }

    void refinementIsAStepOfEvolve()
    {
        RunPlan plan = roundPlan();
        plan.evaluators = loopPlan().evaluators;
        const Estimate without = estimate(plan, twoAndEight);
        QCOMPARE(without.steps.size(), 5);
        QCOMPARE(stepOf(without, Step::Scoring)->calls.low, 100.0); // two questions about each of 50 candidates
        plan.refinement.share = 0.5;
        plan.refinement.maxIterations = 5;
        plan.refinement.minIterations = 2;
        const Estimate result = estimate(plan, twoAndEight);
        QCOMPARE(result.steps.size(), 6);
        // 25 loops begin with a text that is written; each adds at least one more, at most four (and 20 % for waste)
        QCOMPARE(stepOf(result, Step::Refinement)->calls.low, 25.0);
        QCOMPARE(stepOf(result, Step::Refinement)->calls.high, 30.0 * 4);
        QCOMPARE(stepOf(result, Step::Scoring)->calls.low, (25.0 + 25 * 2) * 2);
        QVERIFY(result.calls.likely > without.calls.likely && result.usd.likely > without.usd.likely && result.seconds.likely > without.seconds.likely);
        QVERIFY(assumptionsOf(result).contains(s("50 % of the new texts")));
    }

    void assumptionsNameNumbers()
    {
        RunPlan plan = roundPlan();
        plan.budget.calls = 60;
        const QString all = assumptionsOf(estimate(plan, twoAndEight));
        for (const char *words : {"2 matches are judged per candidate", "openai m costs 2 USD per million tokens read and 8 written", "60 tokens a second", "The cap on calls ends the run"})
            QVERIFY2(all.contains(s(words)), qPrintable(all));
    }

    void alwaysOrdered()
    {
        QVERIFY(rc::check("low ≤ likely ≤ high", [] {
            const Estimate result = estimate(anyPlan(), twoAndEight);
            for (const Range &range : {result.calls, result.tokensIn, result.tokensOut, result.usd, result.seconds})
                RC_ASSERT(ordered(range));
            for (const StepEstimate &step : result.steps)
                RC_ASSERT(ordered(step.calls) && ordered(step.tokensIn) && ordered(step.tokensOut) && ordered(step.usd));
        }));
    }

    void wantingMoreNeverLooksCheaper()
    {
        QVERIFY(rc::check("monotone", [] {
            const RunPlan plan = anyPlan();
            RunPlan more = plan;
            switch (*rc::gen::inRange(0, 3)) {
            case 0:
                if (!plan.stop.candidates)
                    return;
                more.stop.candidates = *plan.stop.candidates + *rc::gen::inRange(1, 100);
                break;
            case 1:
                if (!plan.budget.calls)
                    return;
                more.budget.calls = *plan.budget.calls + *rc::gen::inRange(1, 100);
                break;
            default:
                if (!plan.budget.total)
                    return;
                *more.budget.total += Money::fromUsd(0.05);
            }
            const Estimate less = estimate(plan, twoAndEight), greater = estimate(more, twoAndEight);
            RC_ASSERT(atLeast(greater.calls, less.calls));
            RC_ASSERT(atLeast(greater.usd, less.usd));
            RC_ASSERT(atLeast(greater.seconds, less.seconds));
            for (qsizetype i = 0; i < less.steps.size(); ++i)
                RC_ASSERT(atLeast(greater.steps[i].calls, less.steps[i].calls));
        }));
    }
};

QTEST_GUILESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
