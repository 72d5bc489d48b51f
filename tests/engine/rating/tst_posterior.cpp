// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/posterior.h"
#include "engine/rating/stoprule.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace engine;

namespace {

SkillPosterior posteriorOf(const std::vector<SkillPrior> &priors, const std::vector<Comparison> &rows = {}, const std::vector<Voice> &voices = {}, bool held = false)
{
    FitInput input{priors, rows, voices};
    input.termsHeld = held;
    SkillFit start;
    start.terms.resize(voices.size());
    return SkillPosterior(input, fitSkills(input, held ? &start : nullptr));
}

std::vector<SkillPrior> believed(std::initializer_list<double> means, double precision)
{
    std::vector<SkillPrior> out;
    for (const double mean : means)
        out.push_back({mean, precision});
    return out;
}

} // namespace

class tst_Posterior : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofTwoItIsTheInverseOfTheirHessian()
    {
        const std::vector<Comparison> rows{{0, 1, 0, 1, 4, 2}};
        const SkillPosterior posterior = posteriorOf(std::vector<SkillPrior>(2), rows, std::vector<Voice>(1), true);
        // v = 4 · ¼ = 1: H = [[2, −1], [−1, 2]], so Σ = [[2, 1], [1, 2]] / 3.
        QVERIFY(qAbs(posterior.variance(0) - 2.0 / 3) < 1e-9);
        QVERIFY(qAbs(posterior.gapVariance(0, 1) - 2.0 / 3) < 1e-9);
        QVERIFY(qAbs(posterior.chanceBetter(0, 1) - 0.5) < 1e-9);
    }

    void notToKnowTheJudgesFavourMakesItWider()
    {
        const std::vector<Comparison> rows{{0, 1, 0, 1, 4, 2}};
        const double held = posteriorOf(std::vector<SkillPrior>(2), rows, std::vector<Voice>(1), true).gapVariance(0, 1);
        const double open = posteriorOf(std::vector<SkillPrior>(2), rows, std::vector<Voice>(1)).gapVariance(0, 1);
        // The gap's prior precision is ½. The verdicts observe gap + β with variance 1, and β has variance ¼: 1/1.25 more.
        QVERIFY(open > held);
        QVERIFY2(qAbs(open - 1 / 1.3) < 1e-9, qPrintable(QString::number(open, 'g', 9)));
    }

    void drawsHaveItsSpreadAndItsCorrelation()
    {
        const std::vector<Comparison> rows{{0, 1, 0, 1, 4, 2}};
        const SkillPosterior posterior = posteriorOf(believed({0.5, 0.5, 1}, 1), rows, std::vector<Voice>(1), true);
        Random random(5);
        constexpr int draws = 40'000;
        double sum = 0, squares = 0, product = 0;
        std::vector<double> x(3);
        for (int k = 0; k < draws; ++k) {
            posterior.draw(random, x);
            sum += x[0];
            squares += (x[0] - 0.5) * (x[0] - 0.5);
            product += (x[0] - 0.5) * (x[1] - 0.5);
        }
        QVERIFY(qAbs(sum / draws - 0.5) < 0.015);
        QVERIFY(qAbs(squares / draws - 2.0 / 3) < 0.02);
        QVERIFY(qAbs(product / draws - 1.0 / 3) < 0.02);
    }

    void theZigguratIsStandardNormal()
    {
        Random random(9);
        constexpr int draws = 200'000;
        double sum = 0, squares = 0, fourth = 0;
        int beyond2 = 0, beyond4 = 0;
        for (int k = 0; k < draws; ++k) {
            const double z = fastNormal(random);
            sum += z;
            squares += z * z;
            fourth += z * z * z * z;
            beyond2 += std::abs(z) > 2;
            beyond4 += std::abs(z) > 4;
        }
        QVERIFY(qAbs(sum / draws) < 0.01);
        QVERIFY(qAbs(squares / draws - 1) < 0.015);
        QVERIFY(qAbs(fourth / draws - 3) < 0.1);
        QVERIFY(qAbs(double(beyond2) / draws - 0.0455) < 0.002);
        QVERIFY(beyond4 > 0 && beyond4 < 40); // 12.7 expected
    }

    void onlyTheMostPromisingAreKeptActive()
    {
        std::vector<SkillPrior> priors(200, SkillPrior{-1, 1});
        for (size_t i = 40; i < 60; ++i)
            priors[i].mean = 2;
        const SkillPosterior posterior = posteriorOf(priors);
        QCOMPARE(posterior.size(), 200);
        QCOMPARE(posterior.activeSize(), SkillPosterior::maxActive);
        for (int i = 40; i < 60; ++i)
            QVERIFY(std::count(posterior.active().begin(), posterior.active().end(), i) == 1);
        QVERIFY(qAbs(posterior.variance(199) - 1) < 1e-9);
        QVERIFY(qAbs(posterior.gapVariance(199, 198) - 2) < 1e-9);
    }

    void aClearLeaderIsSure()
    {
        const SkillPosterior posterior = posteriorOf(believed({0, 4, 0, -1}, 25));
        Random random(1);
        const Certainty certain = certainty(posterior, random);
        QCOMPARE(certain.leader, 1);
        QVERIFY(certain.sure > 0.99);
        QVERIFY(certain.isBest[1] > 0.99);
        QVERIFY(isDecided(posterior, 0.95, random));
    }

    void equalsAreNotDecidedAndThinDifferencesDoNotMatter()
    {
        Random random(1);
        const SkillPosterior open = posteriorOf(believed({0, 0, 0, 0}, 1));
        QVERIFY(!isDecided(open, 0.9, random));
        const Certainty shares = certainty(open, random);
        for (const double share : shares.isBest)
            QVERIFY(share > 0.15 && share < 0.35);
        // Known to a hair and 0.1 logit apart: whoever is picked is good enough.
        QVERIFY(isDecided(posteriorOf(believed({0, 0.1}, 10'000)), 0.95, random));
        QCOMPARE(leaderOf(SkillPosterior()), -1);
        QVERIFY(certainty(SkillPosterior(), random).isBest.empty());
    }

    void withoutDrawsItIsNearlyTheSame()
    {
        Random random(8);
        double off = 0;
        for (int k = 0; k < 30; ++k) {
            std::vector<SkillPrior> priors(12, SkillPrior{0, 1});
            std::vector<Comparison> rows;
            for (int game = 0; game < 60; ++game) {
                const int a = random.below(12), b = (a + 1 + random.below(11)) % 12;
                rows.push_back({a, b, 0, 1, 1, random.uniform() < logistic(0.2 * (a - b)) ? 1.0 : 0.0, 1, 0});
            }
            const SkillPosterior posterior = posteriorOf(priors, rows, std::vector<Voice>(1));
            const Certainty drawn = certainty(posterior, random), quick = quickCertainty(posterior);
            QCOMPARE(quick.leader, drawn.leader);
            QVERIFY2(qAbs(quick.sure - drawn.sure) < 0.12, qPrintable(QStringLiteral("%1 %2").arg(quick.sure).arg(drawn.sure)));
            off += (quick.sure - drawn.sure) / 30;
            double sum = 0;
            for (size_t i = 0; i < 12; ++i) {
                QVERIFY(qAbs(quick.isBest[i] - drawn.isBest[i]) < 0.12);
                sum += quick.isBest[i];
            }
            QVERIFY(qAbs(sum - 1) < 1e-9);
        }
        QVERIFY2(qAbs(off) < 0.03, qPrintable(QString::number(off)));
        QCOMPARE(quickCertainty(SkillPosterior()).leader, -1);
    }

    void theBoundIsABound()
    {
        Random random(3);
        for (int k = 0; k < 50; ++k) {
            std::vector<SkillPrior> priors(6);
            for (SkillPrior &prior : priors)
                prior = {random.normal(), 0.5 + 20 * random.uniform()};
            const SkillPosterior posterior = posteriorOf(priors);
            QVERIFY(certainty(posterior, random).sure <= certaintyBound(posterior) + 0.06);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Posterior)
#include "tst_posterior.moc"
