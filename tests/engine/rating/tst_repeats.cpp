// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/repeats.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

/// Equal skills of n candidates, one voice without a favour.
SkillFit equals(size_t n)
{
    SkillFit fit;
    fit.skill.assign(n, 0);
    fit.terms.assign(1, {});
    return fit;
}

void ask(Evidence &evidence, int judge, int a, int b, bool first)
{
    evidence.add({judge, VerdictKind::Pair, {a, b}, first ? std::vector{0, 1} : std::vector{1, 0}});
}

/// A judge that repeats its first verdict on a pair with this probability, and is a coin otherwise.
Evidence judged(quint64 seed, int pairs, int times, double repeats)
{
    Random random(seed);
    Evidence evidence;
    for (int pair = 0; pair < pairs; ++pair) {
        const bool opinion = random.below(2);
        for (int k = 0; k < times; ++k)
            ask(evidence, 0, 2 * pair, 2 * pair + 1, random.uniform() < repeats ? opinion : random.below(2) == 0);
    }
    return evidence;
}

} // namespace

class tst_Repeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRepeatsTheUsualCorrelationIsTaken()
    {
        QVERIFY(std::abs(RepeatSums().rho() - usualRho) < 1e-12);
        Evidence once;
        for (int pair = 0; pair < 30; ++pair)
            ask(once, 0, 2 * pair, 2 * pair + 1, true);
        QVERIFY(std::abs(repeatCorrelations(once, {}, equals(60))[0] - usualRho) < 1e-12);
    }

    /// Two verdicts of one opinion agree with probability p² + (1 − p²) / 2: their correlation is p².
    void theCorrelationIsFound_data()
    {
        QTest::addColumn<double>("repeats");
        for (const double repeats : {0.0, 0.5, 0.7, 0.9})
            QTest::addRow("%g", repeats) << repeats;
    }
    void theCorrelationIsFound()
    {
        QFETCH(double, repeats);
        const double rho = repeatCorrelations(judged(3, 800, 4, repeats), {}, equals(1600))[0];
        QVERIFY2(std::abs(rho - repeats * repeats) < 0.06, qPrintable(QString::number(rho)));
    }

    void neverBelowZeroNorAboveNineTenths()
    {
        QCOMPARE((RepeatSums{1e9, 1e9}).rho(), 0.9);
        QCOMPARE((RepeatSums{-1e9, 1e9}).rho(), 0.0);
        for (quint64 seed = 0; seed < 100; ++seed) {
            Random random(seed);
            const double rho = repeatCorrelations(
                judged(seed, 1 + random.below(6), 2 + random.below(5), random.uniform()), {}, equals(12))[0];
            QVERIFY(rho >= 0 && rho <= 0.9);
        }
    }

    void eachJudgeHasItsOwn()
    {
        Evidence evidence;
        for (int pair = 0; pair < 100; ++pair) {
            for (int k = 0; k < 4; ++k) {
                ask(evidence, 0, 2 * pair, 2 * pair + 1, pair % 2);
                ask(evidence, 1, 2 * pair, 2 * pair + 1, k % 2);
            }
        }
        SkillFit fit = equals(200);
        fit.terms.assign(2, {});
        const std::vector<double> rho = repeatCorrelations(evidence, {}, fit);
        QCOMPARE(rho.size(), size_t(2));
        QCOMPARE(rho[0], 0.9);
        QCOMPARE(rho[1], 0.0);
    }

    /// Sums of removed evidence still count, and the sums over all candidates are those of each pair once.
    void sumsAddUp()
    {
        const Evidence evidence = judged(5, 40, 3, 0.8);
        const SkillFit fit = equals(80);
        RepeatSums byCandidate;
        for (int candidate = 0; candidate < 80; candidate += 2)
            byCandidate += repeatSums(evidence, {}, fit, candidate)[0]; // one of each pair
        const RepeatSums whole = repeatSums(evidence, {}, fit)[0];
        QVERIFY(std::abs(byCandidate.excess - whole.excess) < 1e-9);
        QVERIFY(std::abs(byCandidate.possible - whole.possible) < 1e-9);
        const std::vector<RepeatSums> past{whole};
        RepeatSums twice = whole;
        twice += whole;
        QVERIFY(std::abs(repeatCorrelations(evidence, {}, fit, past)[0] - twice.rho()) < 1e-12);
    }

    /// The probability of the fit: by skills, seats, lengths and discrimination of the voice.
    void expectedShares()
    {
        SkillFit fit;
        fit.skill = {1, 0};
        fit.terms = {{0.5, 0.2, std::log(2.0)}};
        Comparison comparison{0, 1, 0, 1};
        const std::vector<double> lengths{5, 4};
        QVERIFY(std::abs(expectedShare(comparison, lengths, fit) - logistic(2 * 1 + 0.5 + 0.2)) < 1e-12);
        QVERIFY(std::abs(expectedShare(comparison, {}, fit) - logistic(2 * 1 + 0.5)) < 1e-12);
        comparison.seats = 0;
        QVERIFY(std::abs(expectedShare(comparison, {}, fit) - logistic(2)) < 1e-12);
        comparison.voice = 7; // unknown: by the skills alone
        QVERIFY(std::abs(expectedShare(comparison, lengths, fit) - logistic(1)) < 1e-12);
        const Comparison back{1, 0, 7, 1};
        QVERIFY(std::abs(expectedShare(comparison, {}, fit) + expectedShare(back, {}, fit) - 1) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(tst_Repeats)
#include "tst_repeats.moc"
