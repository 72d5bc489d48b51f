// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/session/selection/policy.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace engine;

namespace
{

const QStringList policies{QStringLiteral("rank"), QStringLiteral("tournament"), QStringLiteral("fitness"),
    QStringLiteral("powerLaw"), QStringLiteral("uniform")};

std::vector<double> shares(std::vector<double> weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class tst_Policy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weights()
    {
        const std::vector<double> merits{4, 3, 2, 1};
        const auto by = [&](const char *policy) { return parentWeights(QString::fromLatin1(policy), merits, 2.5, 1); };
        QCOMPARE(by("rank"), (std::vector<double>{4, 3, 2, 1}));
        QCOMPARE(by("uniform"), (std::vector<double>{1, 1, 1, 1}));
        QVERIFY(near(by("powerLaw")[1], 1.0 / 4) && near(by("powerLaw")[3], 1.0 / 16));
        QVERIFY(near(by("fitness")[0] / by("fitness")[1], std::exp(1)));
        QVERIFY(near(by("fitness")[0], std::exp(1.5)));
    }

    /// The chance that the best of three draws, with replacement, has this rank: counted over all 4³ draws.
    void theTournamentIsCounted()
    {
        std::vector<double> counted(4, 0);
        for (int a = 0; a < 4; ++a) {
            for (int b = 0; b < 4; ++b) {
                for (int c = 0; c < 4; ++c)
                    counted[size_t(std::min({a, b, c}))] += 1.0 / 64;
            }
        }
        const std::vector<double> weights = parentWeights(QStringLiteral("tournament"), {4, 3, 2, 1}, 0, 1);
        for (size_t k = 0; k < 4; ++k)
            QVERIFY(near(weights[k], counted[k]));
    }

    void theBetterNeverHasLess()
    {
        for (const QString &policy : policies) {
            for (quint64 seed = 0; seed < 100; ++seed) {
                Random random(seed);
                std::vector<double> merits;
                for (int n = 1 + random.below(20); n > 0; --n)
                    merits.push_back(5 * random.normal());
                std::sort(merits.rbegin(), merits.rend());
                const std::vector<double> weights = parentWeights(policy, merits, medianOf(merits), spreadOf(merits));
                QCOMPARE(weights.size(), merits.size());
                for (size_t k = 0; k < weights.size(); ++k) {
                    QVERIFY(weights[k] > 0 && std::isfinite(weights[k])); // everyone has a chance
                    QVERIFY(k == 0 || weights[k] <= weights[k - 1]);
                }
            }
        }
    }

    /// One candidate far above all others must not become the only parent.
    void anOutlierIsBounded()
    {
        const std::vector<double> share = shares(parentWeights(QStringLiteral("fitness"), {1e9, 1, 1, 1, 1, 1}, 1, 1));
        QVERIFY(share[0] < 1 && share[1] > 0);
        QVERIFY(near(share[0] / share[1], std::exp(10)));
    }

    void withoutCandidatesThereAreNoWeights()
    {
        for (const QString &policy : policies)
            QVERIFY(parentWeights(policy, {}, 0, 1).empty());
    }

    void drawsFollowTheWeights()
    {
        const std::vector<double> weights{1, 0, 3, 6};
        int count[4] = {};
        Random random(3);
        for (int i = 0; i < 20'000; ++i)
            ++count[drawByWeight(weights, random)];
        QVERIFY(std::abs(count[0] - 2000) < 250);
        QCOMPARE(count[1], 0);
        QVERIFY(std::abs(count[2] - 6000) < 350);
        QVERIFY(std::abs(count[3] - 12'000) < 400);
        QCOMPARE(drawByWeight({0, 0, 0}, random), size_t(2));
        QCOMPARE(drawByWeight({5}, random), size_t(0));
    }

    void mediansAndSpreads()
    {
        QCOMPARE(medianOf({}), 0.0);
        QCOMPARE(medianOf({3, 1, 2}), 2.0);
        QCOMPARE(medianOf({7}), 7.0);
        QCOMPARE(spreadOf({}), 1.0);
        QCOMPARE(spreadOf({5, 5, 5}), 1.0); // no spread: the unit
        QVERIFY(near(spreadOf({1, 2, 3, 4, 100}), 1.4826)); // the outlier does not count
        Random random(1);
        std::vector<double> normal;
        for (int i = 0; i < 20'000; ++i)
            normal.push_back(3 * random.normal() + 10);
        QVERIFY(std::abs(spreadOf(normal) - 3) < 0.15);
    }
};

QTEST_APPLESS_MAIN(tst_Policy)
#include "tst_policy.moc"
