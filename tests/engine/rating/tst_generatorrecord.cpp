// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/generatorrecord.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

GeneratorPlan model(const QString &name, std::optional<double> temperature = {}, double weight = 1)
{
    GeneratorPlan plan;
    plan.provider = QStringLiteral("openai");
    plan.model = name;
    plan.temperature = temperature;
    plan.weight = weight;
    return plan;
}

/// Two generators of mutations, one of crossovers.
RunPlan threeArms()
{
    RunPlan plan;
    plan.mutation.generators = {model(QStringLiteral("a"), 0.5), model(QStringLiteral("b"), {}, 2)};
    plan.crossover.generators = {model(QStringLiteral("a"))};
    plan.seeding.generators = {model(QStringLiteral("seeds"))};
    return plan;
}

/// The events of calls and their children, in the order of a session.
struct Story {
    GeneratorRecord record{threeArms()};
    quint64 seq = 0;

    void operator()(EventBody body) { record.apply({RunId{QStringLiteral("r")}, ++seq, qint64(seq), std::move(body)}); }
    void asked(quint32 id, Step step, int generator, std::optional<Arm> control = {})
    {
        Call call;
        call.id = {id};
        call.step = step;
        call.generator = generator;
        call.arm = control;
        (*this)(CallStarted{call});
    }
    void answered(quint32 id, double usd)
    {
        CallEnd end;
        end.call = {id};
        end.cost = Money::fromUsd(usd);
        (*this)(CallFinished{end});
    }
    void failed(quint32 id)
    {
        CallEnd end;
        end.call = {id};
        end.error = Error{ErrorKind::Timeout, {}, {}};
        (*this)(CallFinished{end});
    }
    void born(quint32 candidate, quint32 call)
    {
        Candidate made;
        made.id = {candidate};
        made.call = {call};
        (*this)(CandidateBorn{made});
    }
    void measured(quint32 candidate, double gain, double chance, double usd)
    {
        (*this)(ChildMeasured{{candidate}, gain, chance, Money::fromUsd(usd)});
    }
};

} // namespace

class tst_GeneratorRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGeneratorOfAChildStepIsAnArm()
    {
        const GeneratorRecord record(threeArms());
        QCOMPARE(record.arms(), 3);
        QCOMPARE(record.armOf(Step::Mutation, 0), 0);
        QCOMPARE(record.armOf(Step::Mutation, 1), 1);
        QCOMPARE(record.armOf(Step::Crossover, 0), 2);
        QCOMPARE(record.armOf(Step::Crossover, 1), -1);
        QCOMPARE(record.armOf(Step::Seeding, 0), -1);
        for (int arm = 0; arm < record.arms(); ++arm) {
            const auto [step, generator] = record.generatorOf(arm);
            QCOMPARE(record.armOf(step, generator), arm);
        }
        const QList<GeneratorRow> rows = record.rows();
        QCOMPARE(rows[0].label, QStringLiteral("openai a"));
        QCOMPARE(rows[0].temperature, std::optional(0.5));
        QVERIFY(!rows[1].temperature);
        QCOMPARE(rows[1].weight, 2.0);
        QCOMPARE(GeneratorRecord().arms(), 0);
        QVERIFY(GeneratorRecord().rows().isEmpty());
    }

    void aChildIsCreditedToItsGenerator()
    {
        Story story;
        story.asked(1, Step::Mutation, 1);
        story.answered(1, 0.01);
        story.born(7, 1);
        story.measured(7, 0.4, 0.9, 0.03);
        const QList<GeneratorRow> rows = story.record.rows();
        QCOMPARE(rows[1].asked, 1);
        QCOMPARE(rows[1].evidence.pulls, 1);
        QCOMPARE(rows[1].evidence.successes, 1);
        QVERIFY(std::abs(rows[1].evidence.gain - 0.4) < 1e-12);
        QVERIFY(std::abs(rows[1].evidence.spent - 0.03) < 1e-12); // with its judging, not the call alone
        QCOMPARE(rows[0].evidence.pulls, 0);
        QCOMPARE(rows[2].evidence.pulls, 0);
        QCOMPARE(rows[1].evidence.share, 1.0);
    }

    /// ranking.md §8: above its parents' mean, and better with probability 0.6.
    void improvements_data()
    {
        QTest::addColumn<double>("gain");
        QTest::addColumn<double>("chance");
        QTest::addColumn<int>("successes");
        QTest::newRow("clear") << 0.5 << 0.9 << 1;
        QTest::newRow("at the limit") << 0.5 << 0.6 << 1;
        QTest::newRow("unsure") << 0.5 << 0.59 << 0;
        QTest::newRow("no gain") << 0.0 << 0.9 << 0;
        QTest::newRow("worse") << -0.3 << 0.1 << 0;
    }
    void improvements()
    {
        QFETCH(double, gain);
        QFETCH(double, chance);
        QFETCH(int, successes);
        Story story;
        story.asked(1, Step::Crossover, 0);
        story.answered(1, 0.01);
        story.born(3, 1);
        story.measured(3, gain, chance, 0.02);
        const ArmEvidence evidence = story.record.rows()[2].evidence;
        QCOMPARE(evidence.pulls, 1);
        QCOMPARE(evidence.successes, successes);
        QCOMPARE(std::isinf(evidence.costPerImprovement), successes == 0);
    }

    void aRejectedReplyIsAPaidFailure()
    {
        Story story;
        story.asked(1, Step::Mutation, 0);
        story.answered(1, 0.25);
        story(ReplyRejected{{1}, Rejection::Duplicate, {}, {}});
        const ArmEvidence evidence = story.record.rows()[0].evidence;
        QCOMPARE(evidence.pulls, 1);
        QCOMPARE(evidence.successes, 0);
        QVERIFY(std::abs(evidence.spent - 0.25) < 1e-12);
        story(ReplyRejected{{1}, Rejection::Duplicate, {}, {}}); // once
        QCOMPARE(story.record.rows()[0].evidence.pulls, 1);
    }

    void whatGaveNoReplyTellsNothing()
    {
        Story story;
        story.asked(1, Step::Mutation, 0);
        story.failed(1);
        story(ReplyRejected{{1}, Rejection::Empty, {}, {}});
        story.born(2, 1);
        story.measured(2, 1, 1, 1);
        QCOMPARE(story.record.rows()[0].asked, 1);
        QCOMPARE(story.record.rows()[0].evidence.pulls, 0);
    }

    void aDroppedCallWasNotAsked()
    {
        Story story;
        story.asked(1, Step::Mutation, 0);
        story(CallDropped{{1}});
        QCOMPARE(story.record.rows()[0].asked, 0);
        story(CallDropped{{1}});
        story(CallDropped{{99}});
        QCOMPARE(story.record.rows()[0].asked, 0);
    }

    void aChildCountsOnce()
    {
        Story story;
        story.asked(1, Step::Mutation, 0);
        story.answered(1, 0.01);
        story.born(2, 1);
        story.measured(2, 0.5, 0.9, 0.02);
        story.measured(2, 0.5, 0.9, 0.02);
        story.measured(40, 0.5, 0.9, 0.02); // of no call that is known
        QCOMPARE(story.record.rows()[0].evidence.pulls, 1);
    }

    void controlArmsAndOtherStepsAreLeftOut()
    {
        Story story;
        story.asked(1, Step::Mutation, 0, Arm::Chain);
        story.asked(2, Step::Seeding, 0);
        story.asked(3, Step::Evaluation, 0);
        story.asked(4, Step::Mutation, 9); // a foreign log may name any generator
        for (quint32 id = 1; id <= 4; ++id) {
            story.answered(id, 1);
            story.born(10 + id, id);
            story.measured(10 + id, 1, 1, 1);
        }
        for (const GeneratorRow &row : story.record.rows()) {
            QCOMPARE(row.asked, 0);
            QCOMPARE(row.evidence.pulls, 0);
        }
    }

    void sharesAddUpToOne()
    {
        Story story;
        for (quint32 id = 1; id <= 12; ++id) {
            story.asked(id, id % 3 ? Step::Mutation : Step::Crossover, id % 3 == 2);
            story.answered(id, 0.01);
            story.born(id, id);
            story.measured(id, id % 2 ? 0.2 : -0.2, id % 2 ? 0.8 : 0.2, 0.01);
        }
        double share = 0;
        int asked = 0;
        for (const GeneratorRow &row : story.record.rows()) {
            share += row.evidence.share;
            asked += row.asked;
            QCOMPARE(row.evidence.pulls, 4);
            QCOMPARE(row.evidence.successes, 2);
        }
        QVERIFY(std::abs(share - 1) < 1e-12);
        QCOMPARE(asked, 12);
        QCOMPARE(story.record.bandit().arms(), 3);
    }
};

QTEST_APPLESS_MAIN(tst_GeneratorRecord)
#include "tst_generatorrecord.moc"
