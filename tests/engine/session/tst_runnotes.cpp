// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a session writes into the log: numbers, ratings that follow, judges given up, the end.

#include "engine/rating/ladder.h"
#include "tests/engine/session/sessiondesk.h"

#include <QTest>

using namespace engine;

class TestRunNotes final : public QObject
{
    Q_OBJECT

    static CallId asked(test::SessionDesk &desk, quint32 number)
    {
        Call call;
        call.id = {number};
        call.step = Step::Evaluation;
        call.label = QStringLiteral("judge");
        desk.core.emitEvent(CallStarted{call});
        CallEnd end;
        end.call = call.id;
        end.text = QStringLiteral("well…");
        desk.core.emitEvent(CallFinished{end});
        return call.id;
    }

private Q_SLOTS:
    void candidatesAndMatchesAreNumberedFromOne()
    {
        test::SessionDesk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        QCOMPARE(a, CandidateId{1});
        QCOMPARE(b, CandidateId{2});
        Match match;
        match.first = a;
        match.second = b;
        match.judge = QStringLiteral("you");
        QCOMPARE(desk.notes.judged(match), MatchId{1});
        QCOMPARE(desk.notes.judged(match), MatchId{2});
    }

    /// Ratings are written when the ranking is looked at, and not again while they stay.
    void ratingsFollowVerdicts()
    {
        test::SessionDesk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        desk.ranking.lookIfDue(true);
        const qsizetype before = desk.all<RatingsChanged>().size();
        for (int i = 0; i < 5; ++i) {
            Match match;
            match.first = a;
            match.second = b;
            match.verdict = Verdict::Second;
            match.judge = QStringLiteral("you");
            desk.notes.judged(match);
        }
        QCOMPARE(desk.all<RatingsChanged>().size(), before); // the turn has not ended
        desk.ranking.lookIfDue(true);
        QCOMPARE(desk.all<RatingsChanged>().size(), before + 1);
        QVERIFY(desk.state().candidate(b)->rating.elo > desk.state().candidate(a)->rating.elo + 50);
        QCOMPARE(desk.all<LeadEstimated>().constLast().leader, b);
        desk.ranking.lookIfDue(true);
        QCOMPARE(desk.all<RatingsChanged>().size(), before + 1); // nothing has changed
    }

    void aRetiredCandidateIsRatedNoMore()
    {
        test::SessionDesk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two")), c = desk.text(QStringLiteral("three"));
        desk.notes.retire(a);
        desk.ranking.lookIfDue(true);
        Match match;
        match.first = b;
        match.second = c;
        match.verdict = Verdict::First;
        match.judge = QStringLiteral("you");
        desk.notes.judged(match);
        desk.ranking.lookIfDue(true);
        for (const RatingsChanged &changed : desk.all<RatingsChanged>()) {
            for (const Rating &rating : changed.ratings)
                QVERIFY(rating.candidate != a);
        }
    }

    /// Eight unreadable replies in a row are too many.
    void aJudgeThatCannotBeReadIsGivenUp()
    {
        test::SessionDesk desk("task: a pitch\ngenerator: offline\nstop: {candidates: 20}\nconcurrency: {total: 2}\n");
        for (quint32 number = 1; number <= 7; ++number)
            desk.notes.reject(asked(desk, number), Rejection::Unreadable, {}, QStringLiteral("no verdict"));
        QVERIFY(desk.all<JudgeGivenUp>().isEmpty());
        QVERIFY(!desk.core.isGivenUp(Step::Evaluation, 0));
        desk.notes.reject(asked(desk, 8), Rejection::Unreadable, {}, QStringLiteral("no verdict"));
        const QList<JudgeGivenUp> given = desk.all<JudgeGivenUp>();
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.constFirst().replies, 8);
        QVERIFY(desk.core.isGivenUp(Step::Evaluation, 0));
        QCOMPARE(desk.core.drawGenerator(Step::Evaluation, desk.core.random("judge")), -1);
    }

    void theEndNamesTheLeader()
    {
        test::SessionDesk desk;
        const CandidateId a = desk.text(QStringLiteral("one")), b = desk.text(QStringLiteral("two"));
        Match match;
        match.first = a;
        match.second = b;
        match.verdict = Verdict::Second;
        match.judge = QStringLiteral("you");
        desk.notes.judged(match);
        desk.notes.finish(EndReason::Candidates);
        QCOMPARE(desk.all<RunFinished>().constFirst().best, b);
        QCOMPARE(desk.state().status(), RunStatus::Finished);
        QVERIFY(!desk.core.isRunning());
    }
};

QTEST_GUILESS_MAIN(TestRunNotes)
#include "tst_runnotes.moc"
