// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/questions.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace engine;

namespace
{

/// A posterior of independent skills: their priors, without verdicts.
SkillPosterior independent(const std::vector<SkillPrior> &priors)
{
    FitInput input;
    input.priors = priors;
    return SkillPosterior(input, fitSkills(input));
}

/// n candidates with these means, each of standard deviation sd.
SkillPosterior spread(const std::vector<double> &means, double sd)
{
    std::vector<SkillPrior> priors;
    for (const double mean : means)
        priors.push_back({mean, 1 / (sd * sd)});
    return independent(priors);
}

int countOf(const std::vector<OpenQuestion> &questions, MatchGoal goal)
{
    return int(
        std::count_if(questions.begin(), questions.end(), [goal](const OpenQuestion &q) { return q.goal == goal; }));
}

} // namespace

class tst_Questions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChanceOfAGap()
    {
        QCOMPARE(chanceOfGap(0, 3), 0.5);
        QVERIFY(std::abs(chanceOfGap(1, 0) - 1 / (1 + std::exp(-1))) < 1e-12);
        QCOMPARE(logitOfGap(0, 7), 0.0);
        for (const double mean : {0.1, 0.7, 2.0}) {
            for (const double variance : {0.0, 0.3, 2.0, 10.0}) {
                QVERIFY(std::abs(chanceOfGap(mean, variance) + chanceOfGap(-mean, variance) - 1) < 1e-12);
                QVERIFY(chanceOfGap(mean, variance + 1) < chanceOfGap(mean, variance)); // less certain: nearer to even
                QVERIFY(chanceOfGap(mean + 0.1, variance) > chanceOfGap(mean, variance));
            }
        }
    }

    /// The approximation is that of ∫ logistic(θ) N(θ; m, v), which a sum over a fine grid gives.
    void theApproximationIsClose()
    {
        for (const double mean : {0.2, 1.0, 2.5}) {
            for (const double variance : {0.2, 1.0, 4.0}) {
                double sum = 0;
                const double sd = std::sqrt(variance);
                for (int i = -4000; i < 4000; ++i) {
                    const double z = (i + 0.5) / 500;
                    sum += logistic(mean + sd * z) * std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi) / 500;
                }
                QVERIFY2(std::abs(chanceOfGap(mean, variance) - sum) < 0.02, qPrintable(QString::number(sum)));
            }
        }
    }

    void halfOfTheQuestionsAreAboutTheBest_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("parents");
        QTest::addColumn<int>("best");
        QTest::newRow("half") << 16 << 0.5 << 4 << 8;
        QTest::newRow("half of an odd number") << 5 << 0.5 << 4 << 3;
        QTest::newRow("all") << 16 << 1.0 << 4 << 16;
        QTest::newRow("none") << 16 << 0.0 << 4 << 0;
        QTest::newRow("three tenths are three") << 10 << 0.3 << 4 << 3; // 0.3 · 10 is a little more than 3
        QTest::newRow("no parents") << 16 << 0.5 << 0 << 16;
        QTest::newRow("everyone is a parent") << 16 << 0.5 << 6 << 16;
        QTest::newRow("more parents than candidates") << 16 << 0.5 << 99 << 16;
    }
    void halfOfTheQuestionsAreAboutTheBest()
    {
        QFETCH(int, count);
        QFETCH(double, share);
        QFETCH(int, parents);
        QFETCH(int, best);
        const SkillPosterior posterior = spread({0, 0.1, 0.2, 0.3, 0.4, 0.5}, 1);
        Random random(1);
        const std::vector<OpenQuestion> questions = drawQuestions(posterior, count, share, parents, random);
        QCOMPARE(int(questions.size()), count);
        QCOMPARE(countOf(questions, MatchGoal::Best), best);
    }

    void aQuestionIsAboutTwoCandidates()
    {
        for (quint64 seed = 0; seed < 300; ++seed) {
            Random random(seed);
            std::vector<double> means;
            for (int n = 2 + random.below(12); n > 0; --n)
                means.push_back(3 * random.normal());
            const SkillPosterior posterior = spread(means, 0.01 + random.uniform());
            for (const OpenQuestion &q : drawQuestions(posterior, 8, 0.5, random.below(5), random)) {
                QVERIFY(q.a >= 0 && q.a < int(means.size()) && q.b >= 0 && q.b < int(means.size()));
                QVERIFY(q.a != q.b);
            }
        }
    }

    /// When every draw has the same best, the leader is compared with the likeliest challenger.
    void aSureLeaderMeetsItsChallenger()
    {
        const SkillPosterior posterior = spread({0, 10, 4, 5, -3}, 0.01);
        Random random(2);
        for (const OpenQuestion &q : drawQuestions(posterior, 10, 1, 0, random)) {
            QCOMPARE(q.a, 1);
            QCOMPARE(q.b, 3);
        }
    }

    /// The same for the border of the top: the last inside against the first outside.
    void aSureTopIsAskedAboutAtItsBorder()
    {
        const SkillPosterior posterior = spread({0, 10, 4, 5, -3}, 0.01);
        Random random(2);
        for (const OpenQuestion &q : drawQuestions(posterior, 10, 0, 2, random)) {
            QCOMPARE(q.a, 3); // second by mean
            QCOMPARE(q.b, 2); // third by mean
            QCOMPARE(q.goal, MatchGoal::Top);
        }
    }

    void hopelessCandidatesAreNotAskedAbout()
    {
        const SkillPosterior posterior = spread({0, 0.2, 0.1, -50, -60}, 0.5);
        Random random(3);
        for (const OpenQuestion &q : drawQuestions(posterior, 200, 0.5, 2, random))
            QVERIFY(q.a < 3 && q.b < 3);
    }

    void ofEqualsEachIsAskedAbout()
    {
        const SkillPosterior posterior = spread({0, 0, 0, 0}, 1);
        Random random(4);
        int seen[4] = {};
        for (const OpenQuestion &q : drawQuestions(posterior, 400, 1, 0, random)) {
            ++seen[q.a];
            ++seen[q.b];
        }
        for (const int count : seen)
            QVERIFY2(count > 150 && count < 250, qPrintable(QString::number(count))); // 200 expected
    }

    void theSameStreamGivesTheSameQuestions()
    {
        const SkillPosterior posterior = spread({0, 0.5, 0.3, 0.8}, 1);
        Random a(5), b(5);
        const std::vector<OpenQuestion> first = drawQuestions(posterior, 20, 0.5, 2, a),
                                        second = drawQuestions(posterior, 20, 0.5, 2, b);
        for (size_t i = 0; i < first.size(); ++i)
            QVERIFY(first[i].a == second[i].a && first[i].b == second[i].b && first[i].goal == second[i].goal);
    }
};

QTEST_APPLESS_MAIN(tst_Questions)
#include "tst_questions.moc"
