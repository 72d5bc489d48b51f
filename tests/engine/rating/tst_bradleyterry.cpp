// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/bradleyterry.h"
#include "engine/rating/toptwo.h"

#include <QTest>

#include <cmath>

using namespace engine;

class tst_BradleyTerry : public QObject
{
    Q_OBJECT

    static std::vector<PairRecord> tenGames()
    {
        return {{0, 1, 0, 1, 1}, {1, 0, 0, 1, 0}, {2, 0, 0, 1, 0}, {0, 2, 0, 1, 1}, {3, 1, 0, 1, 0}, {1, 2, 0, 1, 1},
            {2, 3, 0, 1, 1}, {3, 0, 0, 1, 0}, {0, 3, 0, 1, 1}, {0, 1, 0, 0.5, 0.25}};
    }

private Q_SLOTS:
    void agreesWithTheReferenceFit_data()
    {
        QTest::addColumn<QList<double>>("means");
        QTest::addColumn<QList<double>>("skills");
        QTest::addColumn<double>("position");
        // Computed with btfit.py (Newton with PCG, numpy, tolerance 1e-10).
        QTest::newRow("founders") << QList<double>{0, 0, 0, 0}
                                  << QList<double>{1.08359001, 0.16762131, -0.37163303, -0.87957829} << 0.06628535;
        QTest::newRow("children") << QList<double>{0.3, 0, -0.2, 0}
                                  << QList<double>{1.23070426, 0.19648524, -0.45730402, -0.86988548} << 0.06533064;
    }
    void agreesWithTheReferenceFit()
    {
        QFETCH(QList<double>, means);
        QFETCH(QList<double>, skills);
        QFETCH(double, position);
        std::vector<SkillPrior> priors;
        for (const double mean : means)
            priors.push_back({mean, 1});
        const SkillFit fit = fitSkills(priors, tenGames(), 1);
        for (size_t i = 0; i < 4; ++i)
            QVERIFY2(qAbs(fit.skill[i] - skills[qsizetype(i)]) < 2e-4, qPrintable(QString::number(fit.skill[i], 'g', 9)));
        QVERIFY(qAbs(fit.position[0] - position) < 2e-4);
    }

    void aWarmStartGivesTheSameAnswerInFewerSteps()
    {
        const std::vector<SkillPrior> priors(4);
        const SkillFit cold = fitSkills(priors, tenGames(), 1);
        const SkillFit warm = fitSkills(priors, tenGames(), 1, &cold);
        QVERIFY(warm.steps <= 1);
        QVERIFY(qAbs(warm.skill[0] - cold.skill[0]) < 1e-3);
    }

    void aJudgeThatLikesTheFirstSeatIsFoundOut()
    {
        // Everybody beats everybody from the first seat: equal skills, all of it position.
        std::vector<PairRecord> records;
        for (int i = 0; i < 6; ++i) {
            for (int j = 0; j < 6; ++j) {
                if (i != j)
                    records.push_back({i, j, 0, 4, 3}); // 75 % for the first seat
            }
        }
        const SkillFit fit = fitSkills(std::vector<SkillPrior>(6), records, 1);
        for (const double skill : fit.skill)
            QVERIFY(qAbs(skill) < 1e-3);
        // 30 ordered pairs, 3 of 4 won: the likelihood's slope 30 (3 − 4 p) balances the prior's 4 β.
        const double beta = fit.position[0];
        QVERIFY(qAbs(30 * (3 - 4 * logistic(beta)) - 4 * beta) < 1e-3);
        QVERIFY(beta > 0.9 && beta < std::log(3));
    }

    void nobodyAtAllIsFine()
    {
        QVERIFY(fitSkills({}, {}, 0).skill.empty());
    }

    void thePosteriorOfTwoIsTheInverseOfTheirHessian()
    {
        const std::vector<SkillPrior> priors(2);
        const std::vector<PairRecord> records{{0, 1, 0, 4, 2}};
        const SkillFit fit = fitSkills(priors, records, 1);
        const SkillPosterior posterior(priors, records, fit);
        // v = 4 · ¼ = 1: H = [[2, −1], [−1, 2]], so Σ = [[2, 1], [1, 2]] / 3.
        QVERIFY(qAbs(posterior.variance(0) - 2.0 / 3) < 1e-9);
        QVERIFY(qAbs(posterior.gapVariance(0, 1) - 2.0 / 3) < 1e-9);
    }

    void drawsHaveThePosteriorsSpread()
    {
        const std::vector<SkillPrior> priors(3, SkillPrior{0.5, 4});
        const SkillPosterior posterior(priors, {}, fitSkills(priors, {}, 0));
        Random random(5);
        double sum = 0, squares = 0;
        for (int k = 0; k < 20'000; ++k) {
            const std::vector<double> z{random.normal(), random.normal(), random.normal()};
            const double x = posterior.draw(z)[1];
            sum += x;
            squares += x * x;
        }
        const double mean = sum / 20'000;
        QVERIFY(qAbs(mean - 0.5) < 0.02);
        QVERIFY(qAbs(squares / 20'000 - mean * mean - 0.25) < 0.015);
    }

    void topTwoAsksAboutTheLeadersMost()
    {
        std::vector<SkillPrior> priors(8);
        for (size_t i = 0; i < 8; ++i)
            priors[i] = {i < 2 ? 2.0 : -1.0, 9};
        const SkillPosterior posterior(priors, {}, fitSkills(priors, {}, 0));
        Random random(1);
        int leaders = 0;
        for (int k = 0; k < 200; ++k) {
            const auto [i, j] = topTwo(posterior, random, [](int, int) { return true; });
            QVERIFY(i != j);
            leaders += (i < 2) && (j < 2);
        }
        QVERIFY(leaders > 180);
    }

    void topTwoKeepsToFreePairs()
    {
        const std::vector<SkillPrior> priors(4);
        const SkillPosterior posterior(priors, {}, fitSkills(priors, {}, 0));
        Random random(1);
        const auto only = [](int i, int j) { return std::min(i, j) == 2 && std::max(i, j) == 3; };
        for (int k = 0; k < 20; ++k) {
            const auto [i, j] = topTwo(posterior, random, only);
            QCOMPARE(std::min(i, j), 2);
            QCOMPARE(std::max(i, j), 3);
        }
        QCOMPARE(topTwo(posterior, random, [](int, int) { return false; }).first, -1);
    }
};

QTEST_GUILESS_MAIN(tst_BradleyTerry)
#include "tst_bradleyterry.moc"
