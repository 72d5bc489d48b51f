// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/posterior.h"
#include "engine/rating/square.h"
#include "engine/rating/stoprule.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

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

/// A dozen candidates in a chain, one verdict each, and two voices.
struct Chain {
    std::vector<SkillPrior> priors{size_t(12)};
    std::vector<Comparison> rows;
    std::vector<Voice> voices{size_t(1)};

    Chain()
    {
        for (int i = 0; i + 1 < 12; ++i)
            rows.push_back({i, i + 1, 0, 1, 2, i % 3 ? 2.0 : 1.0});
    }
};

/// Largest difference of Σ between two posteriors, `place` telling where somebody of the first is in the second.
double farthest(const SkillPosterior &a, const SkillPosterior &b, const std::function<int(int)> &place)
{
    double most = 0;
    for (int i = 0; i < a.size(); ++i) {
        most = std::max({most, std::abs(a.mean(i) - b.mean(place(i))), std::abs(a.variance(i) - b.variance(place(i)))});
        for (int j = 0; j < a.size(); ++j)
            most = std::max(most, std::abs(a.gapVariance(i, j) - b.gapVariance(place(i), place(j))));
    }
    return most;
}

/// Largest distance of the sample covariance of draws from Σ, in units of a standard error.
double drawsAreOff(const SkillPosterior &posterior)
{
    const auto n = size_t(posterior.activeSize());
    constexpr int draws = 40'000;
    Random random(7);
    std::vector<double> draw(n), sum(n * n, 0);
    for (int k = 0; k < draws; ++k) {
        posterior.draw(random, draw);
        for (size_t i = 0; i < n; ++i) {
            for (size_t j = 0; j < n; ++j)
                sum[i * n + j] += (draw[i] - posterior.mean(int(i))) * (draw[j] - posterior.mean(int(j))) / draws;
        }
    }
    double most = 0;
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
            const double c = posterior.covariance()[i * n + j], own = posterior.covariance()[i * n + i], other = posterior.covariance()[j * n + j];
            most = std::max(most, std::abs(sum[i * n + j] - c) / std::sqrt((own * other + c * c) / draws));
        }
    }
    return most;
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

    void anInverseIsOne_data()
    {
        QTest::addColumn<int>("n");
        for (const int n : {1, 2, 5, 33, 128})
            QTest::addRow("%d", n) << n;
    }

    void anInverseIsOne()
    {
        QFETCH(int, n);
        Random random(3);
        const auto size = size_t(n);
        Square root(size), h(size);
        for (double &value : root.values())
            value = random.normal();
        for (size_t i = 0; i < size; ++i) { // A Aᵀ + n is positive definite
            for (size_t j = 0; j < size; ++j) {
                for (size_t k = 0; k < size; ++k)
                    h[i][j] += root[i][k] * root[j][k];
            }
            h[i][i] += n;
        }
        const Square sigma = productOf(inverseFactor(h));
        const Square again = productOf(factorOf(sigma));
        for (size_t i = 0; i < size; ++i) {
            for (size_t j = 0; j < size; ++j) {
                double sum = 0;
                for (size_t k = 0; k < size; ++k)
                    sum += h[i][k] * sigma[k][j];
                QVERIFY(std::abs(sum - (i == j)) < 1e-9);
                QVERIFY(std::abs(again[i][j] - sigma[i][j]) < 1e-12);
            }
        }
    }

    void somebodyNewIsAsIfThereFromTheStart()
    {
        Chain chain;
        SkillPosterior grown = posteriorOf(chain.priors, chain.rows, chain.voices);
        const SkillPrior newcomer{0.7, 0.8};
        QVERIFY(grown.add(newcomer));
        chain.priors.push_back(newcomer);
        const SkillPosterior whole = posteriorOf(chain.priors, chain.rows, chain.voices);
        QVERIFY(farthest(grown, whole, [](int i) { return i; }) < 1e-6); // the fit's own tolerance
        QVERIFY2(drawsAreOff(grown) < 5, qPrintable(QString::number(drawsAreOff(grown))));
    }

    void whoLeavesIsLeftOut()
    {
        const Chain chain;
        const SkillPosterior whole = posteriorOf(chain.priors, chain.rows, chain.voices);
        for (const int gone : {0, 5, 11}) {
            SkillPosterior left = whole;
            QVERIFY(left.remove(gone));
            QCOMPARE(left.size(), 11);
            QVERIFY(farthest(left, whole, [gone](int i) { return i + (i >= gone); }) < 1e-12);
            QVERIFY2(drawsAreOff(left) < 5, qPrintable(QString::number(drawsAreOff(left))));
        }
    }

    void amongVeryManyNothingIsTakenOver()
    {
        SkillPosterior many = posteriorOf(std::vector<SkillPrior>(129));
        QVERIFY(!many.add({0, 1}) && !many.remove(3));
        QCOMPARE(many.size(), 129);
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
