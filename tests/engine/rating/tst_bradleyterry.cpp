// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/legacy.h"
#include "engine/rating/posterior.h"
#include "engine/rating/repeats.h"
#include "engine/rating/scorelink.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace {

std::vector<Voice> voices(size_t n = 1)
{
    std::vector<Voice> out(n);
    for (size_t v = 0; v < n; ++v)
        out[v].judge = int(v);
    return out;
}

Comparison row(int first, int second, double games, double wins, int voice = 0, double seats = 1)
{
    return {first, second, voice, seats, games, wins, games, 0};
}

std::vector<Comparison> tenGames()
{
    return {row(0, 1, 1, 1), row(1, 0, 1, 0), row(2, 0, 1, 0), row(0, 2, 1, 1), row(3, 1, 1, 0), row(1, 2, 1, 1), row(2, 3, 1, 1),
        row(3, 0, 1, 0), row(0, 3, 1, 1), row(0, 1, 0.5, 0.25)};
}

SkillFit fitOf(const std::vector<SkillPrior> &priors, const std::vector<Comparison> &rows, const std::vector<Voice> &who, double goal = 1e-4)
{
    return fitSkills({priors, rows, who}, nullptr, goal);
}

/// Verdicts of a simulated judge on random pairs, with lengths.
struct Simulated {
    std::vector<double> skill, length;
    std::vector<Comparison> rows;

    Simulated(int n, int games, VoiceTerms terms, quint64 seed, int voice = 0)
    {
        Random people(7), random(seed);
        for (int i = 0; i < n; ++i) {
            skill.push_back(people.normal());
            length.push_back(5 + people.normal());
        }
        add(games, terms, random, voice);
    }
    void add(int games, VoiceTerms terms, Random random, int voice)
    {
        const int n = int(skill.size());
        for (int g = 0; g < games; ++g) {
            const int a = random.below(n), b = (a + 1 + random.below(n - 1)) % n;
            const double eta = std::exp(terms.logSlope) * (skill[size_t(a)] - skill[size_t(b)]) + terms.position
                + terms.length * (length[size_t(a)] - length[size_t(b)]);
            rows.push_back(row(a, b, 1, random.uniform() < logistic(eta), voice));
        }
    }
};

} // namespace

class tst_BradleyTerry : public QObject
{
    Q_OBJECT

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
        const SkillFit fit = fitOf(priors, tenGames(), voices());
        for (size_t i = 0; i < 4; ++i)
            QVERIFY2(qAbs(fit.skill[i] - skills[qsizetype(i)]) < 2e-4, qPrintable(QString::number(fit.skill[i], 'g', 9)));
        QVERIFY(qAbs(fit.terms[0].position - position) < 2e-4);
        QCOMPARE(fit.terms[0].logSlope, 0.0);
        QCOMPARE(fit.terms[0].length, 0.0);
    }

    void aWarmStartGivesTheSameAnswerInFewerSteps()
    {
        const std::vector<SkillPrior> priors(4);
        const std::vector<Comparison> rows = tenGames();
        const std::vector<Voice> who = voices();
        const SkillFit cold = fitOf(priors, rows, who);
        const SkillFit warm = fitSkills({priors, rows, who}, &cold);
        QVERIFY(warm.steps <= 1);
        QVERIFY(qAbs(warm.skill[0] - cold.skill[0]) < 1e-3);
    }

    void aJudgeThatLikesTheFirstSeatIsFoundOut()
    {
        // Everybody beats everybody from the first seat: equal skills, all of it position.
        std::vector<Comparison> rows;
        for (int i = 0; i < 6; ++i) {
            for (int j = 0; j < 6; ++j) {
                if (i != j)
                    rows.push_back(row(i, j, 4, 3)); // 75 % for the first seat
            }
        }
        const SkillFit fit = fitOf(std::vector<SkillPrior>(6), rows, voices());
        for (const double skill : fit.skill)
            QVERIFY(qAbs(skill) < 1e-3);
        // 30 ordered pairs, 3 of 4 won: the likelihood's slope 30 (3 − 4 p) balances the prior's 4 β.
        const double beta = fit.terms[0].position;
        QVERIFY(qAbs(30 * (3 - 4 * logistic(beta)) - 4 * beta) < 1e-3);
        QVERIFY(beta > 0.9 && beta < std::log(3));
    }

    void aJudgeThatLikesLengthIsFoundOut()
    {
        const Simulated world(40, 4000, {0.4, 0.5, 0}, 3);
        const std::vector<SkillPrior> priors(40);
        const std::vector<Voice> who = voices();
        const SkillFit fit = fitSkills({priors, world.rows, who, world.length});
        // Length and skill of one judge alone are told apart by the priors only, so the term is drawn towards 0.
        QVERIFY2(fit.terms[0].length > 0.1 && fit.terms[0].length < 0.6, qPrintable(QString::number(fit.terms[0].length)));
        QVERIFY(qAbs(fit.terms[0].position - 0.4) < 0.1);
    }

    void aSecondJudgesSlopeIsMeasuredAgainstTheFirst()
    {
        Simulated world(60, 6000, {}, 5);
        world.add(6000, {0.3, 0, std::log(0.5)}, Random(6), 1);
        std::vector<Voice> who = voices(2);
        who[1].hasSlope = true;
        const SkillFit fit = fitOf(std::vector<SkillPrior>(60), world.rows, who);
        QVERIFY2(qAbs(std::exp(fit.terms[1].logSlope) - 0.5) < 0.08, qPrintable(QString::number(std::exp(fit.terms[1].logSlope))));
        QVERIFY(qAbs(fit.terms[1].position - 0.3) < 0.1);
        QCOMPARE(fit.terms[0].logSlope, 0.0);
    }

    void theFullFormulaEqualsThePlainOneWhereItIsPlain()
    {
        const Simulated world(20, 300, {0.4, 0, 0}, 8);
        const std::vector<SkillPrior> priors(20);
        const std::vector<Voice> who = voices();
        const std::vector<double> sameLength(20, 3.0);
        const SkillFit plain = fitSkills({priors, world.rows, who}, nullptr, 1e-9);
        const SkillFit full = fitSkills({priors, world.rows, who, sameLength}, nullptr, 1e-9);
        for (size_t i = 0; i < 20; ++i)
            QVERIFY(qAbs(plain.skill[i] - full.skill[i]) < 1e-7);
    }

    void whatIsHeldStays()
    {
        SkillFit warm;
        warm.skill.assign(4, 0);
        warm.terms.assign(1, {0.7, 0, 0});
        const std::vector<SkillPrior> priors(4);
        const std::vector<Comparison> rows = tenGames();
        const std::vector<Voice> who = voices();
        FitInput input{priors, rows, who};
        input.termsHeld = true;
        const SkillFit fit = fitSkills(input, &warm);
        QCOMPARE(fit.terms[0].position, 0.7);
        QVERIFY(fit.skill[0] > 0.5);
    }

    void nobodyAtAllIsFine()
    {
        QVERIFY(fitSkills({}).skill.empty());
    }

    void whoIsIntegratedOutLeavesTheOthersWhereTheyWere()
    {
        const Simulated world(6, 60, {0.3, 0, 0}, 4);
        std::vector<SkillPrior> priors(6);
        const std::vector<Voice> who = voices();
        FitInput input{priors, world.rows, who};
        input.termsHeld = true;
        SkillFit start;
        start.skill.assign(6, 0);
        start.terms.assign(1, {0.3, 0, 0});
        const SkillFit before = fitSkills(input, &start, 1e-10);
        const SkillPosterior whole(input, before);

        const Legacy legacy = integrateOut(input, before, 5);
        for (const Legacy::Pull &pull : legacy.pulls)
            priors[size_t(pull.candidate)] = both(priors[size_t(pull.candidate)], pull.towards);
        priors.pop_back();
        std::vector<Comparison> left;
        std::copy_if(world.rows.begin(), world.rows.end(), std::back_inserter(left), [](const Comparison &c) { return c.first != 5 && c.second != 5; });
        FitInput without{priors, left, who, {}, legacy.springs};
        without.termsHeld = true;
        const SkillFit after = fitSkills(without, &start, 1e-10);
        const SkillPosterior part(without, after);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(qAbs(after.skill[size_t(i)] - before.skill[size_t(i)]) < 1e-6);
            QVERIFY(qAbs(part.variance(i) - whole.variance(i)) < 1e-6);
            for (int j = 0; j < 5; ++j)
                QVERIFY(qAbs(part.gapVariance(i, j) - whole.gapVariance(i, j)) < 1e-6);
        }
        // What it said of the judge is kept: its prior has become narrower.
        QVERIFY(legacy.voices[0].position.precision > who[0].position.precision);
    }

    void repeatedVerdictsTellHowAlikeTheyAre()
    {
        // Ten pairs of equals, each asked eight times, always answered alike.
        Evidence same, mixed;
        for (int pair = 0; pair < 10; ++pair) {
            for (int k = 0; k < 8; ++k) {
                const int a = 2 * pair, b = a + 1;
                same.add({0, VerdictKind::Pair, k % 2 ? std::vector{a, b} : std::vector{b, a}, (k % 2) == (pair % 2) ? std::vector{0, 1} : std::vector{1, 0}});
                mixed.add({0, VerdictKind::Pair, k % 2 ? std::vector{a, b} : std::vector{b, a}, k < 4 ? std::vector{0, 1} : std::vector{1, 0}});
            }
        }
        SkillFit equal;
        equal.skill.assign(20, 0);
        equal.terms.assign(1, {});
        QCOMPARE(repeatCorrelations(same, {}, equal)[0], 0.9);
        QCOMPARE(repeatCorrelations(mixed, {}, equal)[0], 0.0);
    }

    /// The verdicts of a list of four count 0.639 each, and half of what stands behind each is on the other two shown.
    void repeatedListsAreAsAlikeAsTheyAre()
    {
        SkillFit equal;
        equal.skill.assign(4, 0);
        const double w = 2 * (1.0 / 2 + 2.0 / 3 + 3.0 / 4) / 6;
        const double possible = 0.25; // (2/k)²
        const double each = 6 * (w * w * 2 * 2 / 4 - w * w * 2 / 4); // six pairs: (Σ w √v)² − Σ w² v with v = ¼
        Evidence same, turned;
        for (const bool again : {false, true}) {
            same.add(VerdictRecord{0, VerdictKind::List, {0, 1, 2, 3}, {0, 1, 2, 3}});
            turned.add(again ? VerdictRecord{0, VerdictKind::List, {0, 1, 2, 3}, {3, 2, 1, 0}} : VerdictRecord{0, VerdictKind::List, {0, 1, 2, 3}, {0, 1, 2, 3}});
        }
        const double alike = repeatCorrelations(same, {}, equal)[0], unlike = repeatCorrelations(turned, {}, equal)[0];
        QVERIFY2(qAbs(alike - (0.4 * 4 + each) / (4 + possible * each)) < 1e-9, qPrintable(QString::number(alike)));
        QVERIFY2(qAbs(unlike - (0.4 * 4 - each) / (4 + possible * each)) < 1e-9, qPrintable(QString::number(unlike)));
        QVERIFY(qAbs(RepeatSums().rho() - 0.4) < 1e-12);
    }

    void aScoreCountsForAsMuchAsItAgreesWithTheVerdicts()
    {
        const ScoreLink fresh = learnScoreLink({});
        QVERIFY(qAbs(fresh.r() - 0.7) < 1e-9);
        QVERIFY(fresh.isUsed());
        const TermPrior founder = fresh.informed({0, 1}, 1.0); // N(r z, 1 − r²)
        QVERIFY(qAbs(founder.mean - 0.7) < 1e-9);
        QVERIFY(qAbs(1 / founder.precision - 0.51) < 1e-9);

        Random random(2);
        std::vector<ScoredSkill> good, useless;
        for (int k = 0; k < 200; ++k) {
            const double z = random.normal();
            good.push_back({z, 1 + 0.9 * z + 0.3 * random.normal(), 20});
            useless.push_back({z, random.normal(), 20});
        }
        QVERIFY(learnScoreLink(good).r() > 0.88);
        QVERIFY(!learnScoreLink(useless).isUsed());
    }
};

QTEST_GUILESS_MAIN(tst_BradleyTerry)
#include "tst_bradleyterry.moc"
