// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/stoprule.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace engine;

namespace
{

/// A posterior of independent skills.
SkillPosterior independent(const std::vector<double> &means, const std::vector<double> &sds)
{
    std::vector<SkillPrior> priors;
    for (size_t i = 0; i < means.size(); ++i)
        priors.push_back({means[i], 1 / (sds[i] * sds[i])});
    FitInput input;
    input.priors = priors;
    return SkillPosterior(input, fitSkills(input));
}

SkillPosterior alike(const std::vector<double> &means, double sd)
{
    return independent(means, std::vector<double>(means.size(), sd));
}

/// P(θ_i + slack ≥ max θ) of independent skills, by a sum over a fine grid.
double chanceByGrid(const std::vector<double> &means, const std::vector<double> &sds, size_t i, double slack)
{
    double sum = 0;
    constexpr double step = 0.01;
    for (double z = -8; z < 8; z += step) {
        double product = std::exp(-z * z / 2) / std::sqrt(2 * M_PI) * step;
        for (size_t j = 0; j < means.size(); ++j)
            product *= j == i ? 1 : normalCdf((means[i] + sds[i] * z + slack - means[j]) / sds[j]);
        sum += product;
    }
    return sum;
}

} // namespace

class tst_StopRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeaderHasTheLargestMean()
    {
        QCOMPARE(leaderOf(alike({0, 2, 1}, 1)), 1);
        QCOMPARE(leaderOf(alike({1, 1}, 1)), 0); // ties: the smaller index
        QCOMPARE(leaderOf(SkillPosterior()), -1);
    }

    /// For two, the answer is a formula: Φ((μ + slack) / √(σ₁² + σ₂²)).
    void ofTwoItIsAFormula_data()
    {
        QTest::addColumn<double>("gap");
        QTest::addColumn<double>("sd");
        for (const double gap : {0.0, 0.3, 1.0, 3.0}) {
            for (const double sd : {0.1, 0.5, 1.0})
                QTest::addRow("gap %g, sd %g", gap, sd) << gap << sd;
        }
    }
    void ofTwoItIsAFormula()
    {
        QFETCH(double, gap);
        QFETCH(double, sd);
        const SkillPosterior posterior = alike({gap, 0}, sd);
        const double expected = normalCdf((gap + goodEnough) / (sd * std::sqrt(2)));
        QVERIFY(std::abs(certaintyBound(posterior) - expected) < 1e-6);
        QVERIFY2(std::abs(quickCertainty(posterior).sure - expected) < 0.02,
            qPrintable(QString::number(quickCertainty(posterior).sure)));
        Random random(1);
        QVERIFY(std::abs(certainty(posterior, random).sure - expected) < 0.09); // 300 draws
    }

    /// For independent skills, against the integral.
    void ofSeveralItIsTheIntegral()
    {
        for (quint64 seed = 0; seed < 60; ++seed) {
            Random random(seed);
            std::vector<double> means, sds;
            for (int n = 2 + random.below(8); n > 0; --n) {
                means.push_back(random.normal());
                sds.push_back(0.2 + random.uniform());
            }
            const SkillPosterior posterior = independent(means, sds);
            const Certainty quick = quickCertainty(posterior);
            const auto leader = size_t(quick.leader);
            const double expected = chanceByGrid(means, sds, leader, goodEnough);
            QVERIFY2(std::abs(quick.sure - expected) < 0.03,
                qPrintable(QStringLiteral("%1, %2").arg(quick.sure).arg(expected)));
            for (size_t i = 0; i < means.size(); ++i)
                QVERIFY(std::abs(quick.isBest[i] - chanceByGrid(means, sds, i, 0)) < 0.03);
        }
    }

    void chancesAddUpToOne()
    {
        for (quint64 seed = 0; seed < 100; ++seed) {
            Random random(seed);
            std::vector<double> means;
            for (int n = 1 + random.below(10); n > 0; --n)
                means.push_back(random.normal());
            const SkillPosterior posterior = alike(means, 0.5);
            const Certainty quick = quickCertainty(posterior), drawn = certainty(posterior, random);
            QVERIFY(std::abs(std::accumulate(quick.isBest.begin(), quick.isBest.end(), 0.0) - 1) < 0.02);
            QVERIFY(std::abs(std::accumulate(drawn.isBest.begin(), drawn.isBest.end(), 0.0) - 1) < 1e-9);
            QVERIFY(quick.sure >= 0 && quick.sure <= certaintyBound(posterior) + 1e-9);
        }
    }

    void aloneOneIsTheBest()
    {
        const SkillPosterior posterior = alike({0.3}, 1);
        QCOMPARE(certaintyBound(posterior), 1.0);
        QVERIFY(std::abs(quickCertainty(posterior).sure - 1) < 1e-9);
        Random random(1);
        QVERIFY(isDecided(posterior, 0.99, random));
        QCOMPARE(quickCertainty(SkillPosterior()).leader, -1);
        QCOMPARE(certaintyBound(SkillPosterior()), 0.0);
        QVERIFY(!isDecided(SkillPosterior(), 0.5, random));
    }

    void moreRivalsMakeLessSure()
    {
        double before = 1;
        for (int rivals = 1; rivals < 12; ++rivals) {
            std::vector<double> means(size_t(rivals) + 1, 0);
            means[0] = 1;
            const double sure = quickCertainty(alike(means, 0.6)).sure;
            QVERIFY(sure < before);
            before = sure;
        }
    }

    /// Differences below 0.2 logit do not matter: with a slack, near equals are nearly as good.
    void aSlackForgivesThinDifferences()
    {
        const SkillPosterior posterior = alike({0.05, 0}, 0.05);
        QVERIFY(quickCertainty(posterior, 0).sure < 0.8);
        QVERIFY(quickCertainty(posterior, 0.2).sure > 0.99);
        double before = 0;
        for (const double slack : {0.0, 0.1, 0.2, 0.5}) {
            const double sure = quickCertainty(alike({0.3, 0, 0.1}, 0.5), slack).sure;
            QVERIFY(sure > before);
            before = sure;
        }
    }

    void decisions()
    {
        Random random(2);
        QVERIFY(isDecided(alike({5, 0, 0}, 0.3), 0.95, random));
        QVERIFY(!isDecided(alike({0.1, 0, 0}, 1), 0.95, random));
        QVERIFY(isDecided(alike({0.1, 0, 0}, 1), 0.2, random));
    }
};

QTEST_APPLESS_MAIN(tst_StopRule)
#include "tst_stoprule.moc"
