// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/verdictrecord.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace engine;

namespace
{

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

VerdictRecord list(std::vector<int> shown, std::vector<int> rank)
{
    VerdictRecord verdict;
    verdict.kind = VerdictKind::List;
    verdict.shown = std::move(shown);
    verdict.rank = std::move(rank);
    return verdict;
}

} // namespace

class tst_VerdictRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The weights of ranking.md §5.
    void weightsOfLists_data()
    {
        QTest::addColumn<double>("weight");
        QTest::newRow("2") << 1.0;
        QTest::newRow("3") << 0.778;
        QTest::newRow("4") << 0.639;
        QTest::newRow("5") << 0.543;
        QTest::newRow("6") << 0.473;
    }
    void weightsOfLists()
    {
        QFETCH(double, weight);
        const int k = QByteArray(QTest::currentDataTag()).toInt();
        QVERIFY(std::abs(listWeight(k) - weight) < 0.0005);
    }

    /// All pairs of a ranking of equals together have the information of Plackett–Luce: Σ (1 − 1/m), m = 2 … k, in
    /// quarters of a pair.
    void allPairsTogetherInformAsTheRanking()
    {
        for (int k = 2; k <= 8; ++k) {
            const auto verdict = list(std::vector<int>(size_t(k)), std::vector<int>(size_t(k)));
            double ranking = 0;
            for (int m = 2; m <= k; ++m)
                ranking += 1 - 1.0 / m;
            double pairs = 0;
            for (const PairOutcome &outcome : pairOutcomes(verdict))
                pairs += outcome.count / 4;
            QVERIFY2(std::abs(2 * pairs - ranking) < 1e-9, qPrintable(QString::number(k)));
        }
        QCOMPARE(listWeight(1), 0.0);
        QCOMPARE(listWeight(0), 0.0);
    }

    void everyPairOfAListInTheOrderShown()
    {
        const std::vector<PairOutcome> pairs = pairOutcomes(list({7, 3, 5}, {1, 0, 1}));
        QCOMPARE(pairs.size(), size_t(3));
        const double part = 7.0 / 9;
        QCOMPARE(std::pair(pairs[0].first, pairs[0].second), std::pair(7, 3));
        QVERIFY(near(pairs[0].seats, 0.5) && near(pairs[0].weight, part) && pairs[0].share == 0);
        QCOMPARE(std::pair(pairs[1].first, pairs[1].second), std::pair(7, 5));
        QVERIFY(near(pairs[1].seats, 1) && near(pairs[1].weight, part / 2)
            && pairs[1].share == 0.5); // a tie: half the weight
        QCOMPARE(std::pair(pairs[2].first, pairs[2].second), std::pair(3, 5));
        QVERIFY(near(pairs[2].seats, 0.5) && pairs[2].share == 1);
        for (const PairOutcome &pair : pairs)
            QVERIFY(near(pair.count, part) && near(pair.own, 2.0 / 3));
    }

    void tokenProbabilitiesCountForPairsOnly_data()
    {
        QTest::addColumn<double>("chance");
        QTest::addColumn<double>("share");
        QTest::newRow("in between") << 0.7 << 0.7;
        QTest::newRow("even") << 0.5 << 0.5;
        QTest::newRow("too sure") << 1.0 << 0.98;
        QTest::newRow("too sure of the second") << 0.0 << 0.02;
    }
    void tokenProbabilitiesCountForPairsOnly()
    {
        QFETCH(double, chance);
        QFETCH(double, share);
        VerdictRecord pair{0, VerdictKind::Pair, {1, 2}, {0, 1}};
        pair.firstChance = chance;
        QVERIFY(near(pairOutcomes(pair)[0].share, share));
        QVERIFY(near(pairOutcomes(pair)[0].weight, 1));
        pair.rank = {0, 0}; // the probability says more than the tie
        QVERIFY(near(pairOutcomes(pair)[0].share, share) && near(pairOutcomes(pair)[0].weight, 1));
        VerdictRecord three = list({1, 2, 3}, {0, 1, 2});
        three.firstChance = chance;
        QCOMPARE(pairOutcomes(three)[0].share, 1.0);
    }

    void aPersonsVerdictWeighsMoreAndIsOneVerdict()
    {
        VerdictRecord vote{0, VerdictKind::Person, {4, 9}, {1, 0}};
        vote.weight = 3;
        const PairOutcome outcome = pairOutcomes(vote)[0];
        QVERIFY(near(outcome.weight, 3) && outcome.share == 0 && near(outcome.count, 1));
        vote.rank = {0, 0};
        QVERIFY(near(pairOutcomes(vote)[0].weight, 1.5));
    }

    void oneCandidateIsNoPair()
    {
        QVERIFY(pairOutcomes(list({1}, {0})).empty());
        QVERIFY(pairOutcomes(list({}, {})).empty());
    }

    /// A list shown backwards tells the same of the same candidates, from the other side.
    void theReversedListIsTheMirror()
    {
        Random random(3);
        for (int round = 0; round < 500; ++round) {
            const int k = 2 + random.below(7);
            std::vector<int> shown(static_cast<size_t>(k)), rank;
            std::iota(shown.begin(), shown.end(), 10);
            for (int i = 0; i < k; ++i)
                rank.push_back(random.below(k));
            VerdictRecord there = list(shown, rank);
            std::reverse(shown.begin(), shown.end());
            std::reverse(rank.begin(), rank.end());
            const std::vector<PairOutcome> a = pairOutcomes(there), b = pairOutcomes(list(shown, rank));
            QCOMPARE(a.size(), size_t(k * (k - 1) / 2));
            for (const PairOutcome &one : a) {
                const auto mirror = std::find_if(b.begin(), b.end(),
                    [&](const PairOutcome &other) { return other.first == one.second && other.second == one.first; });
                QVERIFY(mirror != b.end());
                QVERIFY(near(mirror->share, 1 - one.share) && near(mirror->weight, one.weight)
                    && near(mirror->seats, one.seats));
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_VerdictRecord)
#include "tst_verdictrecord.moc"
