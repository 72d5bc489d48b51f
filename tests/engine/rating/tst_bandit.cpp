// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/bandit.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace {

std::vector<int> picks(const GeneratorBandit &bandit, int count, std::span<const double> weights = {})
{
    std::vector<int> out(size_t(bandit.arms()), 0);
    Random random(3);
    for (int k = 0; k < count; ++k)
        ++out[size_t(bandit.pick(random, weights))];
    return out;
}

} // namespace

class tst_Bandit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownIsNoPreference()
    {
        for (const int count : picks(GeneratorBandit(4), 4000))
            QVERIFY(count > 850 && count < 1150);
        Random random(1);
        QCOMPARE(GeneratorBandit(0).pick(random), -1);
    }

    void theCheaperOfTwoAlikeIsPreferred()
    {
        GeneratorBandit bandit(2);
        for (int k = 0; k < 30; ++k) {
            bandit.learn({0, k % 3 == 0, 0.2, 1});
            bandit.learn({1, k % 3 == 0, 0.2, 10});
        }
        QVERIFY(picks(bandit, 1000)[0] > 980);
    }

    void aDearOneThatIsWorthItsPriceIsPreferred()
    {
        GeneratorBandit bandit(2);
        for (int k = 0; k < 60; ++k) {
            bandit.learn({0, k % 20 == 0, 0.05, 1});
            bandit.learn({1, k % 2 == 0, 0.5, 4});
        }
        QVERIFY(picks(bandit, 1000)[1] > 950);
    }

    void whoHasNoWeightIsNotPicked()
    {
        const std::vector<double> weights{0, 1, 0};
        QCOMPARE(picks(GeneratorBandit(3), 100, weights)[1], 100);
        Random random(1);
        const std::vector<double> none{0, 0, 0};
        QCOMPARE(GeneratorBandit(3).pick(random, none), -1);
    }

    void whatIsForgottenIsTriedAgain()
    {
        GeneratorBandit keeps(2), forgets(2, 0.9);
        for (GeneratorBandit *bandit : {&keeps, &forgets}) {
            for (int k = 0; k < 200; ++k)
                bandit->learn({0, false, 0, 1});
            for (int k = 0; k < 200; ++k)
                bandit->learn({1, k % 2 == 0, 0.3, 1});
        }
        QVERIFY(picks(forgets, 1000)[0] > picks(keeps, 1000)[0]);
    }

    void theEvidenceIsWhatHappened()
    {
        GeneratorBandit bandit(3);
        bandit.learn({0, true, 0.4, 2});
        bandit.learn({0, false, 0, 4});
        bandit.learn({1, false, 0, 1});
        const std::vector<ArmEvidence> evidence = bandit.evidence();
        QCOMPARE(evidence[0].pulls, 2);
        QCOMPARE(evidence[0].successes, 1);
        QVERIFY(qAbs(evidence[0].share - 2.0 / 3) < 1e-12);
        QCOMPARE(evidence[0].spent, 6.0);
        QCOMPARE(evidence[0].costPerImprovement, 6.0);
        QCOMPARE(evidence[0].success, 0.5);       // Beta(2, 2)
        QVERIFY(qAbs(evidence[0].size - 0.7 / 3) < 1e-12); // Gamma(3, 0.3 + 0.4)
        QVERIFY(qAbs(evidence[0].cost - 2.2) < 1e-12);     // moving mean 0.9
        QVERIFY(std::isinf(evidence[1].costPerImprovement));
        QCOMPARE(evidence[2].pulls, 0);
    }

    void freeOnesCountAsCheapNotAsInfinitelySo()
    {
        GeneratorBandit bandit(2);
        for (int k = 0; k < 200; ++k) {
            bandit.learn({0, false, 0, 0}); // free, and never any good
            bandit.learn({1, k % 2 == 0, 0.4, 1});
        }
        QVERIFY(picks(bandit, 1000)[1] > 700);
    }

    void anImprovementIsLikelyToBeOne()
    {
        QVERIFY(isImprovement(0.2, 0.6));
        QVERIFY(!isImprovement(0.2, 0.59));
        QVERIFY(!isImprovement(-0.1, 0.7));
    }
};

QTEST_GUILESS_MAIN(tst_Bandit)
#include "tst_bandit.moc"
