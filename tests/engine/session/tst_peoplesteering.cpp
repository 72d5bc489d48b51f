// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people ask of a run: done when it makes sense, left out when it does not.

#include "engine/session/peoplesteering.h"
#include "engine/session/population.h"
#include "engine/session/tally.h"
#include "engine/types/state/runpeople.h"
#include "tests/engine/session/sessiondesk.h"

#include <QTest>

using namespace engine;

class TestPeopleSteering final : public QObject
{
    Q_OBJECT

    struct Desk : test::SessionDesk {
        using SessionDesk::SessionDesk;
        PeopleSteering steering{core, notes, ranking};
    };

private Q_SLOTS:
    void aVoteAnswersWithItsMatch()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        const MatchId first = desk.steering.apply(Vote{.first = a, .second = b, .verdict = Verdict::First, .reason = QStringLiteral("shorter"), .tookMs = 1500});
        QCOMPARE(first, MatchId{1});
        const QList<MatchJudged> judged = desk.all<MatchJudged>();
        QCOMPARE(judged.size(), 1);
        const Match &match = judged.constFirst().match;
        QCOMPARE(match.id, first);
        QCOMPARE(match.judge, QStringLiteral("you"));
        QVERIFY(!match.call);
        QCOMPARE(match.rationale, QStringLiteral("shorter"));
        QCOMPARE(match.tookMs, 1500);
    }

    /// One person has one verdict on a pair: the last.
    void aSecondVoteOnAPairReplacesTheFirst()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        const MatchId first = desk.steering.apply(Vote{.first = a, .second = b, .verdict = Verdict::First});
        const MatchId second = desk.steering.apply(Vote{.first = b, .second = a, .verdict = Verdict::First});
        QVERIFY(first != second);
        const QList<MatchWithdrawn> withdrawn = desk.all<MatchWithdrawn>();
        QCOMPARE(withdrawn.size(), 1);
        QCOMPARE(withdrawn.constFirst().match, first);
        QVERIFY(desk.core.knows().tally.isWithdrawn(first));
        QVERIFY(!desk.core.knows().tally.isWithdrawn(second));
    }

    void votesThatMakeNoSenseAreLeftOut()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one"));
        QVERIFY(!desk.steering.apply(Vote{.first = a, .second = a, .verdict = Verdict::First}));
        QVERIFY(!desk.steering.apply(Vote{.first = a, .second = {99}, .verdict = Verdict::First}));
        QVERIFY(!desk.steering.apply(Vote{.first = {0}, .second = a, .verdict = Verdict::First}));
        QVERIFY(desk.all<MatchJudged>().isEmpty());
    }

    void aVoteAnswersTheQuestionOfTheRun()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two")), c = desk.text(QStringLiteral("three"));
        desk.notes.askPeople({a, b}, 60'000);
        QCOMPARE(desk.state().people().open.size(), 1);
        desk.steering.apply(Vote{.first = a, .second = c, .verdict = Verdict::First});
        QCOMPARE(desk.state().people().open.size(), 1); // another pair
        desk.steering.apply(Vote{.first = b, .second = a, .verdict = Verdict::Tie});
        QVERIFY(desk.state().people().open.isEmpty());
        QCOMPARE(desk.all<QuestionClosed>().constLast().end, QuestionEnd::Answered);
    }

    void aDeclinedQuestionIsClosedOnce()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        desk.notes.askPeople({a, b}, 60'000);
        const QuestionId question = desk.state().people().open.constFirst().question;
        desk.steering.apply(Decline{question});
        desk.steering.apply(Decline{question});
        desk.steering.apply(Decline{{77}});
        const QList<QuestionClosed> closed = desk.all<QuestionClosed>();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed.constFirst().end, QuestionEnd::Declined);
    }

    void theLastLivingCandidateStays()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        desk.steering.apply(Retire{a});
        desk.steering.apply(Retire{a}); // it is gone already
        desk.steering.apply(Retire{b});
        const QList<CandidateRetired> retired = desk.all<CandidateRetired>();
        QCOMPARE(retired.size(), 1);
        QCOMPARE(retired.constFirst().candidate, a);
        QVERIFY(retired.constFirst().byHand);
        QCOMPARE(desk.core.knows().population.living(), QList<CandidateId>{b});
    }

    void pinsConcernTheLivingAlone()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        desk.steering.apply(Pin{.candidate = b});
        QVERIFY(desk.state().candidate(b)->pinned);
        desk.steering.apply(Pin{.candidate = b, .pinned = false});
        QVERIFY(!desk.state().candidate(b)->pinned);
        desk.steering.apply(Retire{a});
        desk.steering.apply(Pin{.candidate = a});
        desk.steering.apply(Pin{.candidate = {50}});
        QCOMPARE(desk.all<CandidatePinned>().size(), 2);
    }

    void anAddedTextIsAChildOfTheOneItWasEditedFrom()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one"));
        desk.steering.apply(AddCandidate{QStringLiteral("one, edited"), a});
        desk.steering.apply(AddCandidate{QStringLiteral("out of the blue"), {}});
        desk.steering.apply(AddCandidate{QStringLiteral("  \n "), a}); // no text
        const QList<CandidateBorn> born = desk.all<CandidateBorn>();
        QCOMPARE(born.size(), 3);
        QCOMPARE(born[1].candidate.step, Step::Human);
        QCOMPARE(born[1].candidate.parents, QList<CandidateId>{a});
        QCOMPARE(born[1].candidate.generation, desk.state().candidate(a)->generation + 1);
        QVERIFY(born[2].candidate.parents.isEmpty());
        QCOMPARE(born[2].candidate.generation, 1);
    }

    void aVerdictIsWithdrawnOnce()
    {
        Desk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        const MatchId match = desk.steering.apply(Vote{.first = a, .second = b, .verdict = Verdict::First});
        desk.steering.apply(Withdraw{match});
        desk.steering.apply(Withdraw{match});
        desk.steering.apply(Withdraw{{9}}); // there is no such match
        desk.steering.apply(Withdraw{{0}});
        QCOMPARE(desk.all<MatchWithdrawn>().size(), 1);
    }

    void aHintIsWritten()
    {
        Desk desk;
        desk.steering.apply(Hint{QStringLiteral("shorter, please")});
        QCOMPARE(desk.state().hint().text, QStringLiteral("shorter, please"));
        desk.steering.apply(Hint{}); // taken back
        QVERIFY(desk.state().hint().text.isEmpty());
        QCOMPARE(desk.all<HintWritten>().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPeopleSteering)
#include "tst_peoplesteering.moc"
