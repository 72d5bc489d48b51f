// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/lineage.h"
#include "engine/types/events/candidate.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

Candidate candidate(quint32 id)
{
    Candidate made;
    made.id = {id};
    return made;
}

} // namespace

class tst_Lineage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCandidateHasItsPrior()
    {
        Lineage lineage;
        lineage.born(candidate(1), {0.4, 2});
        QCOMPARE(lineage.last({1}).mean, 0.4);
        QCOMPARE(lineage.last({1}).variance, 0.5);
        QCOMPARE(lineage.last({1}).games, 0);
    }

    void whatLeavesKeepsItsSkill()
    {
        Lineage lineage;
        lineage.born(candidate(1), {0, 1});
        lineage.born(candidate(2), {0, 1});
        lineage.left({1}, {1.25, 0.1, 7});
        QCOMPARE(lineage.last({1}).mean, 1.25);
        QCOMPARE(lineage.last({1}).variance, 0.1);
        QCOMPARE(lineage.last({1}).games, 7);
        QCOMPARE(lineage.last({2}).mean, 0.0);
    }

    /// A foreign log may name any number as a parent.
    void unknownNumbersHaveThePriorOfAnyCandidate()
    {
        Lineage lineage;
        lineage.born(candidate(5), {2, 4}); // numbers may have gaps
        for (const quint32 id : {0u, 1u, 4u, 6u, 4'000'000'000u}) {
            QCOMPARE(lineage.last({id}).mean, 0.0);
            QCOMPARE(lineage.last({id}).variance, 1.0);
        }
        QCOMPARE(lineage.last({5}).mean, 2.0);
    }

    /// ranking.md §5: the gain of an operator is drawn to 0 by four pseudo-children.
    void gainsAreDrawnToZero()
    {
        Lineage lineage;
        QCOMPARE(lineage.gain(Step::Mutation, 0, 0), 0.0);
        lineage.count(Step::Mutation, 1);
        QCOMPARE(lineage.gain(Step::Mutation, 0, 0), 1.0 / 5);
        QCOMPARE(lineage.gain(Step::Crossover, 0, 0), 0.0); // each operator has its own
        lineage.count(Step::Mutation, -0.5);
        QCOMPARE(lineage.gain(Step::Mutation, 0, 0), 0.5 / 6);
        QCOMPARE(lineage.gain(Step::Mutation, 3, 2), 3.5 / 8); // and those not retired
        QCOMPARE(lineage.gain(Step::Crossover, 2, 4), 2.0 / 8);
        for (int i = 0; i < 1000; ++i)
            lineage.count(Step::Crossover, 0.3);
        QVERIFY(std::abs(lineage.gain(Step::Crossover, 0, 0) - 0.3) < 0.002);
    }
};

QTEST_APPLESS_MAIN(tst_Lineage)
#include "tst_lineage.moc"
