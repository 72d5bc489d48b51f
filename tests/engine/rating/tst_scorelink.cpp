// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/scorelink.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace engine;

namespace
{

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

/// Candidates whose skill is intercept + slope · z + noise, each known from verdicts with this precision.
std::vector<ScoredSkill> world(
    quint64 seed, int count, double intercept, double slope, double noiseSd, double precision)
{
    Random random(seed);
    std::vector<ScoredSkill> out;
    for (int i = 0; i < count; ++i) {
        const double z = random.normal();
        const double skill = intercept + slope * z + noiseSd * random.normal();
        out.push_back({z, skill + random.normal() / std::sqrt(precision), precision});
    }
    return out;
}

} // namespace

class tst_ScoreLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// ranking.md §5: a correlation of 0.7 beforehand, so that z of a seed gives N(0.7 z, 1 − 0.7²).
    void beforehandTheCorrelationIsSevenTenths()
    {
        const ScoreLink link;
        QVERIFY(near(link.r(), 0.7));
        QVERIFY(link.isUsed());
        for (const double z : {-4.0, -1.0, 0.0, 0.3, 2.5}) {
            const TermPrior seed = link.informed({0, 1}, z);
            QVERIFY(near(seed.mean, 0.7 * z));
            QVERIFY(near(1 / seed.precision, 1 - 0.49));
        }
    }

    void withoutVerdictsNothingIsLearned()
    {
        for (const std::vector<ScoredSkill> &known :
            {std::vector<ScoredSkill>(), std::vector<ScoredSkill>{{2, 9, 0}, {-1, 7, 0}}}) {
            const ScoreLink link = learnScoreLink(known);
            QVERIFY(near(link.intercept, 0) && near(link.slope, 0.7) && near(link.residual, 0.51));
        }
    }

    void aCloseLinkIsFound()
    {
        const ScoreLink link = learnScoreLink(world(1, 3000, 0.5, 1.2, 0.4, 50));
        QVERIFY2(near(link.intercept, 0.5, 0.05), qPrintable(QString::number(link.intercept)));
        QVERIFY2(near(link.slope, 1.2, 0.05), qPrintable(QString::number(link.slope)));
        QVERIFY2(near(link.residual, 0.16, 0.03), qPrintable(QString::number(link.residual)));
        QVERIFY(link.isUsed());
    }

    void scoresThatTellNothingAreNotUsed_data()
    {
        QTest::addColumn<double>("slope");
        QTest::addColumn<double>("noise");
        QTest::addColumn<bool>("used");
        QTest::newRow("no relation") << 0.0 << 1.0 << false;
        QTest::newRow("weak relation") << 0.4 << 1.0 << false; // r = 0.37
        QTest::newRow("just below") << 0.65 << 1.0 << false; // r = 0.545
        QTest::newRow("just above") << 0.9 << 1.0 << true; // r = 0.67
        QTest::newRow("the wrong way round") << -1.2 << 0.4 << false;
    }
    void scoresThatTellNothingAreNotUsed()
    {
        QFETCH(double, slope);
        QFETCH(double, noise);
        QFETCH(bool, used);
        const ScoreLink link = learnScoreLink(world(2, 3000, 0, slope, noise, 50));
        QVERIFY2(near(link.r(), slope / std::hypot(slope, noise), 0.05), qPrintable(QString::number(link.r())));
        QCOMPARE(link.isUsed(), used);
    }

    void aFewCandidatesMoveThePriorALittle()
    {
        const ScoreLink few = learnScoreLink(world(3, 3, 0, 3, 0.1, 20));
        const ScoreLink many = learnScoreLink(world(3, 300, 0, 3, 0.1, 20));
        QVERIFY(few.slope < many.slope);
        QVERIFY(near(many.slope, 3, 0.1));
    }

    void theOrderOfCandidatesDoesNotMatter()
    {
        std::vector<ScoredSkill> known = world(4, 50, 0.2, 0.9, 0.5, 4);
        const ScoreLink forwards = learnScoreLink(known);
        std::reverse(known.begin(), known.end());
        const ScoreLink backwards = learnScoreLink(known);
        QVERIFY(near(forwards.slope, backwards.slope) && near(forwards.residual, backwards.residual));
    }

    /// A better score gives a better expectation, and a score never makes the skill less certain.
    void aScoreMovesAndNarrows()
    {
        for (quint64 seed = 0; seed < 200; ++seed) {
            Random random(seed);
            const ScoreLink link{random.normal(), 0.2 + random.uniform(), 0.05 + random.uniform()};
            const TermPrior prior{random.normal(), 0.5 + 3 * random.uniform()};
            const double z = random.normal();
            const TermPrior low = link.informed(prior, z);
            const TermPrior high = link.informed(prior, z + 0.5);
            QVERIFY(high.mean > low.mean);
            QVERIFY(low.precision > prior.precision);
            QVERIFY(near(low.precision, high.precision));
        }
    }

    void theScaleIsThatOfAllScores()
    {
        Random random(5);
        std::vector<double> scores;
        ScoreScale scale;
        for (int i = 0; i < 500; ++i) {
            scores.push_back(1e6 + 3 * random.normal()); // a large offset: where sums of squares fail
            scale.add(scores.back());
        }
        const double mean = std::accumulate(scores.begin(), scores.end(), 0.0) / 500;
        double squares = 0;
        for (const double x : scores)
            squares += (x - mean) * (x - mean);
        const double sd = std::sqrt(squares / 499);
        for (const double x : {mean, mean + sd, mean - 2.5 * sd})
            QVERIFY2(near(scale.z(x), (x - mean) / sd, 1e-6), qPrintable(QString::number(scale.z(x))));
    }

    void farScoresAreClampedAndEqualOnesHaveASmallestSpread()
    {
        ScoreScale scale;
        QCOMPARE(scale.z(0), 0.0); // before the first score
        scale.add(0.5);
        QCOMPARE(scale.z(0.5), 0.0);
        QVERIFY(near(scale.z(0.55), 1)); // a spread of at least 0.05
        QCOMPARE(scale.z(100), 4.0);
        QCOMPARE(scale.z(-100), -4.0);
        for (int i = 0; i < 10; ++i)
            scale.add(0.5);
        QVERIFY(near(scale.z(0.45), -1));
    }
};

QTEST_APPLESS_MAIN(tst_ScoreLink)
#include "tst_scorelink.moc"
