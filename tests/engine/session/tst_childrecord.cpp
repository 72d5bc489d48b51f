// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/ladder.h"
#include "engine/rating/childrecord.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

/// The folds that the record of children is used with.
struct Story {
    ChildRecord record;
    Ladder ladder;
    RunState state;
    quint64 seq = 0;

    void operator()(EventBody body)
    {
        const RunEvent event{{QStringLiteral("r")}, ++seq, qint64(seq), std::move(body)};
        state.apply(event);
        ladder.apply(event);
        record.apply(event);
    }
    /// A call that cost so much, and what it wrote.
    void born(quint32 id, QList<CandidateId> parents = {}, qint64 microUsd = 0, std::optional<Arm> arm = {},
        bool byPerson = false)
    {
        Candidate made;
        made.id = {id};
        made.call = {byPerson ? 0u : id};
        made.step = parents.isEmpty() ? Step::Seeding : Step::Mutation;
        made.parents = std::move(parents);
        made.parts = QStringLiteral("text %1").arg(id);
        made.arm = arm;
        if (!byPerson)
            paid(id, made.step, microUsd);
        (*this)(CandidateBorn{made});
    }
    void paid(quint32 call, Step step, qint64 microUsd)
    {
        Call started;
        started.id = {call};
        started.step = step;
        (*this)(CallStarted{started});
        CallEnd end;
        end.call = {call};
        end.cost = Money{microUsd};
        (*this)(CallFinished{end});
    }
    void judged(quint32 call, quint32 first, quint32 second, Verdict verdict = Verdict::First, int shown = 2)
    {
        Match match;
        match.id = {++matches};
        match.call = {call};
        match.judge = QStringLiteral("openai j");
        match.first = {first};
        match.second = {second};
        match.verdict = verdict;
        match.shown = shown;
        match.secondSeat = shown - 1;
        (*this)(MatchJudged{match});
    }
    /// A question to a judge about two, with its cost.
    void asked(quint32 call, quint32 first, quint32 second, qint64 microUsd)
    {
        paid(call, Step::Evaluation, microUsd);
        judged(call, first, second);
    }
    [[nodiscard]] QList<quint32> due() const
    {
        QList<quint32> ids;
        const QList<ChildMeasured> children = record.due(ladder, state);
        for (const ChildMeasured &child : children)
            ids << child.candidate.value;
        return ids;
    }
    [[nodiscard]] ChildMeasured only() const { return record.due(ladder, state).value(0); }

    quint32 matches = 0;
};

} // namespace

class tst_ChildRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// ranking.md §8: a child counts after two verdicts.
    void twoVerdictsAreWanted()
    {
        Story story;
        story.born(1);
        story.born(2, {{1}});
        QVERIFY(story.due().isEmpty());
        story.asked(10, 2, 1, 0);
        QVERIFY(story.due().isEmpty());
        story.asked(11, 2, 1, 0);
        QCOMPARE(story.due(), QList<quint32>{2});
        QVERIFY(story.only().gain > 0 && story.only().chance > 0.5); // it won both
        story(story.only());
        QVERIFY(story.due().isEmpty()); // once
    }

    void aChildThatLeavesIsMeasuredAsItIs()
    {
        Story story;
        story.born(1);
        story.born(2, {{1}}, 70);
        story(CandidateRetired{{2}});
        QCOMPARE(story.due(), QList<quint32>{2});
        QCOMPARE(story.only().gain, 0.0); // without a verdict nothing is known
        QCOMPARE(story.only().chance, 0.5);
        QCOMPARE(story.only().cost, Money{70});
    }

    /// The cost of a child: the call that wrote it, and its share of each question about it.
    void theCostHoldsItsJudging()
    {
        Story story;
        story.born(1);
        story.born(2, {{1}}, 1000);
        story.asked(10, 2, 1, 60);
        story.asked(11, 2, 1, 40);
        QCOMPARE(story.only().cost, Money{1000 + 30 + 20}); // half of each question
    }

    /// Of a ranking of k each pays 1/k, spread over its k − 1 verdicts.
    void aRankingIsSharedByAllShown()
    {
        Story story;
        story.born(1);
        story.born(2, {{1}}, 100);
        story.born(3, {{1}}, 100);
        story.paid(10, Step::Evaluation, 90);
        story.judged(10, 1, 2, Verdict::First, 3);
        story.judged(10, 1, 3, Verdict::First, 3);
        story.judged(10, 2, 3, Verdict::First, 3);
        QCOMPARE(story.due(), (QList<quint32>{2, 3}));
        const QList<ChildMeasured> children = story.record.due(story.ladder, story.state);
        for (const ChildMeasured &child : children)
            QCOMPARE(child.cost, Money{130});
    }

    void votesOfPeopleCostNothing()
    {
        Story story;
        story.born(1);
        story.born(2, {{1}}, 100);
        story.judged(0, 2, 1);
        story.judged(0, 2, 1);
        QCOMPARE(story.due(), QList<quint32>{2});
        QCOMPARE(story.only().cost, Money{100});
    }

    void seedsControlArmsAndTextsOfPeopleAreNoChildren()
    {
        Story story;
        story.born(1);
        story.born(2, {{1}}, 100, Arm::Chain);
        story.born(3, {{1}}, 0, {}, true);
        for (quint32 call = 10; call < 14; ++call) {
            story.asked(call, 2, 1, 0);
            story.asked(call + 10, 3, 1, 0);
        }
        story(CandidateRetired{{1}});
        story(CandidateRetired{{2}});
        QVERIFY(story.due().isEmpty());
    }

    void aRejectedReplyCostsItsOwnCall()
    {
        Story story;
        story.born(1);
        story.paid(5, Step::Mutation, 500);
        story(ReplyRejected{{5}, Rejection::Duplicate, {1}, {}});
        story.born(2, {{1}}, 100);
        story(CandidateRetired{{2}});
        QCOMPARE(story.only().cost, Money{100});
    }

    void severalComeInTheOrderOfTheirBirth()
    {
        Story story;
        story.born(1);
        for (quint32 id = 2; id <= 5; ++id)
            story.born(id, {{1}});
        story(CandidateRetired{{4}});
        story(CandidateRetired{{2}});
        story.asked(10, 5, 3, 0);
        story.asked(11, 5, 3, 0);
        QCOMPARE(story.due(), (QList<quint32>{2, 3, 4, 5}));
        story(ChildMeasured{{3}, 0, 0.5, {}});
        QCOMPARE(story.due(), (QList<quint32>{2, 4, 5}));
    }

    void figuresAreRounded()
    {
        Story story;
        story.born(1);
        story.born(2, {{1}});
        story.asked(10, 2, 1, 0);
        story.asked(11, 1, 2, 0);
        story.asked(12, 2, 1, 0);
        const ChildMeasured child = story.only();
        QVERIFY(std::abs(child.gain * 1000 - std::round(child.gain * 1000))
            < 1e-9); // thousandths: short numbers in the log
        QVERIFY(std::abs(child.chance * 1000 - std::round(child.chance * 1000)) < 1e-9);
    }
};

QTEST_APPLESS_MAIN(tst_ChildRecord)
#include "tst_childrecord.moc"
