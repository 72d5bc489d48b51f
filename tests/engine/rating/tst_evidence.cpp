// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/elo.h"
#include "engine/rating/evidence.h"
#include "engine/rating/judgelimits.h"

#include <QTest>

#include <cmath>

using namespace engine;

class tst_Evidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPairOfAListWeighsLess_data()
    {
        QTest::addColumn<int>("k");
        QTest::addColumn<double>("weight");
        for (const auto &[k, weight] : {std::pair(2, 1.0), {3, 0.778}, {4, 0.639}, {5, 0.543}, {6, 0.473}, {8, 0.377}}) // ranking.md §5
            QTest::addRow("%d", k) << k << weight;
    }
    void aPairOfAListWeighsLess()
    {
        QFETCH(int, k);
        QFETCH(double, weight);
        QVERIFY(qAbs(listWeight(k) - weight) < 0.0006);
    }

    void aRankingIsEveryPairOfIt()
    {
        const std::vector<PairOutcome> pairs = pairOutcomes({0, VerdictKind::List, {7, 3, 5}, {1, 0, 1}});
        QCOMPARE(pairs.size(), size_t(3));
        QCOMPARE(pairs[0].first, 7);
        QCOMPARE(pairs[0].second, 3);
        QCOMPARE(pairs[0].share, 0.0);
        QCOMPARE(pairs[0].seats, 0.5);
        QCOMPARE(pairs[1].share, 0.5); // 7 and 5 tie
        QVERIFY(qAbs(pairs[1].weight - listWeight(3) / 2) < 1e-12);
        QCOMPARE(pairs[1].seats, 1.0);
        QCOMPARE(pairs[2].share, 1.0);
        QVERIFY(qAbs(pairs[2].weight - listWeight(3)) < 1e-12);
    }

    void aTokenProbabilityIsTheShareWithinBounds()
    {
        VerdictRecord verdict{0, VerdictKind::Pair, {0, 1}, {0, 1}};
        verdict.firstChance = 0.7;
        QCOMPARE(pairOutcomes(verdict)[0].share, 0.7);
        verdict.firstChance = 0.999;
        QCOMPARE(pairOutcomes(verdict)[0].share, 0.98);
        verdict.firstChance = 0.0;
        QVERIFY(qAbs(pairOutcomes(verdict)[0].share - 0.02) < 1e-12);
    }

    void repeatsOfOneJudgeCountLess()
    {
        Evidence evidence;
        for (int k = 0; k < 3; ++k)
            evidence.add({0, VerdictKind::Pair, k % 2 ? std::vector{0, 1} : std::vector{1, 0}, {0, 1}});
        evidence.add({1, VerdictKind::Pair, {0, 1}, {0, 1}});
        QCOMPARE(evidence.count(0, 1, 0), 3.0);
        QCOMPARE(evidence.count(1, 0, 1), 1.0);
        QCOMPARE(evidence.count(0, 0, 2), 0.0);
        double games = 0;
        const std::vector<double> rho{0.5, 0.5};
        FitInput input;
        input.repeats = evidence.repeats();
        input.rho = rho;
        for (const Comparison &row : evidence.comparisons())
            games += input.weight(row) * row.games;
        QVERIFY(qAbs(games - (3 / (1 + 2 * 0.5) + 1)) < 1e-12); // judges are counted apart, both orders together
    }

    void whatIsTakenBackIsGone()
    {
        Evidence evidence;
        const PairOutcome outcome{0, 1};
        evidence.add(0, VerdictKind::Person, outcome);
        evidence.add(0, VerdictKind::Person, PairOutcome{0, 2});
        evidence.remove(0, VerdictKind::Person, outcome);
        QCOMPARE(evidence.count(0, 0, 1), 0.0);
        double games = 0;
        for (const Comparison &row : evidence.comparisons())
            games += row.games;
        QCOMPARE(games, 1.0);
    }

    void whoLeavesTakesItsComparisonsAlong()
    {
        Evidence evidence;
        for (const auto &[a, b] : {std::pair(0, 1), {1, 2}, {2, 3}, {0, 3}})
            evidence.add(0, VerdictKind::Pair, PairOutcome{a, b});
        evidence.removeCandidate(1);
        QCOMPARE(evidence.comparisons().size(), size_t(2));
        QCOMPARE(evidence.count(0, 1, 2), 1.0); // formerly 2 and 3
        QCOMPARE(evidence.count(0, 0, 2), 1.0);
        QCOMPARE(evidence.count(0, 0, 1), 0.0);
        evidence.add(0, VerdictKind::Pair, PairOutcome{1, 2});
        QCOMPARE(evidence.count(0, 2, 1), 2.0);
        QCOMPARE(evidence.comparisons().size(), size_t(2));
    }

    void aSlopeIsFittedFromFiftyVerdictsOnAndNeverForTheReference()
    {
        Evidence evidence;
        for (int k = 0; k < 60; ++k) {
            evidence.add(1, VerdictKind::Pair, PairOutcome{k % 5, 5 + k % 4});
            QCOMPARE(evidence.voices()[0].hasSlope, false);
        }
        evidence.add(0, VerdictKind::Pair, PairOutcome{0, 5}); // the smaller judge is the reference, whoever came first
        QVERIFY(evidence.voices()[size_t(evidence.voiceOf(1, VerdictKind::Pair))].hasSlope);
        QVERIFY(!evidence.voices()[size_t(evidence.voiceOf(0, VerdictKind::Pair))].hasSlope);
    }

    void oneJudgeThatRepeatsItselfIsTheLimit()
    {
        QCOMPARE(judgeLimit(std::vector{0.3}, true), JudgeLimit::RepeatsItself);
        QCOMPARE(judgeLimit(std::vector{0.1}, true), JudgeLimit::None);
        QCOMPARE(judgeLimit(std::vector{0.3, 0.3}, true), JudgeLimit::None);
        QCOMPARE(judgeLimit(std::vector{0.1}, false), JudgeLimit::AskedOut);
    }

    void listsAreShownWhileTheyTellEnough()
    {
        ListMeasure measure;
        QCOMPARE(listSizeFor(measure, 4, 0, 500, 8000), 4);
        QCOMPARE(listSizeFor(measure, 4, 0, 1500, 8000), 2); // four texts fill more than half of the context
        QCOMPARE(listSizeFor(measure, 4, 0, 1500, 0), 4);
        QCOMPARE(listSizeFor(measure, 2, 0, 10, 8000), 2);
        measure.ratio = 0.6;
        QCOMPARE(listSizeFor(measure, 4, 0, 500, 8000), 2);
        int lists = 0;
        for (int asked = 0; asked < 24; ++asked)
            lists += listSizeFor(measure, 4, asked, 500, 8000) == 4;
        QCOMPARE(lists, 2); // the ratio stays known
    }

    void theRatioIsThatOfTheSlopes()
    {
        Evidence evidence;
        for (int k = 0; k < 60; ++k) {
            evidence.add(0, VerdictKind::Pair, PairOutcome{0, 1});
            evidence.add(0, VerdictKind::List, PairOutcome{0, 1});
        }
        SkillFit fit;
        fit.terms = {{0, 0, std::log(1.2)}, {0, 0, std::log(0.6)}};
        const ListMeasure measure = listMeasure(evidence, fit, 0);
        QVERIFY(measure.isMeasured());
        QVERIFY(qAbs(measure.ratio - 0.5) < 1e-9);
        QCOMPARE(listMeasure(evidence, fit, 3).isMeasured(), false);
    }

    void sequentialEloIsWhatOneExpects()
    {
        EloTable table;
        table.add({0, 1, 1});
        QCOMPARE(table.rating(0), 1216.0);
        QCOMPARE(table.rating(1), 1184.0);
        QCOMPARE(table.rating(9), 1200.0);
        table.add({0, 1, 0.5}); // the stronger one loses points by a tie
        QVERIFY(table.rating(0) < 1216);
        QVERIFY(qAbs(table.rating(0) + table.rating(1) - 2400) < 1e-9);
        QCOMPARE(table.games(0), 2);
    }
};

QTEST_GUILESS_MAIN(tst_Evidence)
#include "tst_evidence.moc"
