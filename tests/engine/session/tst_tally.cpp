// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/tally.h"
#include "engine/types/events/runevent.h"

#include <QTest>

using namespace engine;

namespace
{

/// The events of calls as a session writes them.
struct Story {
    Tally tally;
    quint64 seq = 0;

    void operator()(EventBody body, qint64 atMs = 0)
    {
        tally.apply({RunId{QStringLiteral("r")}, ++seq, atMs, std::move(body)});
    }
    Call call(quint32 id, Step step, QList<CandidateId> candidates = {}, int generator = 0) const
    {
        Call made;
        made.id = {id};
        made.step = step;
        made.generator = generator;
        made.candidates = std::move(candidates);
        made.label = QStringLiteral("m%1").arg(generator);
        return made;
    }
    void answered(quint32 id, qint64 microUsd = 0)
    {
        CallEnd end;
        end.call = {id};
        end.cost = Money{microUsd};
        (*this)(CallFinished{end});
    }
    void failed(quint32 id, ErrorKind kind, std::optional<std::chrono::milliseconds> retryAfter = {}, qint64 atMs = 0)
    {
        CallEnd end;
        end.call = {id};
        end.error = Error{kind, QStringLiteral("trouble %1").arg(id), retryAfter};
        (*this)(CallFinished{end}, atMs);
    }
    void rejected(quint32 id) { (*this)(ReplyRejected{{id}, Rejection::Unreadable, {}, {}}); }
    void judged(quint32 match, quint32 call, quint32 first = 1, quint32 second = 2)
    {
        Match made;
        made.id = {match};
        made.call = {call};
        made.first = {first};
        made.second = {second};
        (*this)(MatchJudged{made});
    }
    void born(quint32 id, std::optional<Arm> arm = {})
    {
        Candidate made;
        made.id = {id};
        made.arm = arm;
        (*this)(CandidateBorn{made});
    }
};

constexpr Tally::Asked seeding{Step::Seeding, 0, 0}, judge{Step::Evaluation, 0, 0};

} // namespace

class tst_Tally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAreNumbered()
    {
        Story story;
        QCOMPARE(story.tally.calls(), 0u);
        story(CallStarted{story.call(1, Step::Seeding)});
        story(CallStarted{story.call(2, Step::Seeding)});
        QCOMPARE(story.tally.calls(), 2u);
        story(CallDropped{{2}}); // its number stays used
        QCOMPARE(story.tally.calls(), 2u);
    }

    void writingIsCountedByArm()
    {
        Story story;
        Call chain = story.call(2, Step::Seeding);
        chain.arm = Arm::Chain;
        story(CallStarted{story.call(1, Step::Mutation)});
        story(CallStarted{chain});
        story(CallStarted{story.call(3, Step::Evaluation, {{1}, {2}})});
        QCOMPARE(story.tally.writing({}).calls, 1);
        QCOMPARE(story.tally.writing({}).inFlight, 1);
        QCOMPARE(story.tally.writing(Arm::Chain).calls, 1);
        QCOMPARE(story.tally.writing(Arm::BestOfN).calls, 0);
        story.answered(1, 70);
        story.answered(2, 30);
        story.answered(3, 500); // a judge writes nothing
        story.born(1);
        story.born(2, Arm::Chain);
        QCOMPARE(story.tally.writing({}).inFlight, 0);
        QCOMPARE(story.tally.writing({}).cost, Money{70});
        QCOMPARE(story.tally.writing({}).born, 1);
        QCOMPARE(story.tally.writing(Arm::Chain).cost, Money{30});
        QCOMPARE(story.tally.lastOfChain(), CandidateId{2});
        story(CandidateRetired{{2}});
        QCOMPARE(story.tally.lastOfChain(), CandidateId{2}); // living or not
    }

    void aDroppedCallLeavesNothing()
    {
        Story story;
        Call keyed = story.call(1, Step::Mutation);
        keyed.requestKey = 77;
        story(CallStarted{keyed});
        QCOMPARE(story.tally.repeats(77), 1);
        story(CallDropped{{1}});
        QCOMPARE(story.tally.repeats(77), 0);
        QCOMPARE(story.tally.writing({}).calls, 0);
        QCOMPARE(story.tally.writing({}).inFlight, 0);
        story(CallStarted{story.call(2, Step::Evaluation, {{1}, {2}})});
        QVERIFY(story.tally.asked(QStringLiteral("m0"), {{1}, {2}}));
        story(CallDropped{{2}});
        QVERIFY(!story.tally.asked(QStringLiteral("m0"), {{1}, {2}}));
        QCOMPARE(story.tally.questionsTo(QStringLiteral("m0")), 0);
    }

    /// A repeated request counts once, whatever number of attempts it takes.
    void repeatsAreOfRequestsNotOfAttempts()
    {
        Story story;
        for (quint32 id = 1; id <= 3; ++id) {
            Call keyed = story.call(id, Step::Seeding);
            keyed.requestKey = 5;
            keyed.attempt = id == 2 ? 2 : 1;
            keyed.retryOf = {id == 2 ? 1u : 0u};
            story(CallStarted{keyed});
        }
        QCOMPARE(story.tally.repeats(5), 2);
        QCOMPARE(story.tally.repeats(6), 0);
        QCOMPARE(story.tally.retries(), 1);
    }

    /// A server that names the time of the next attempt has asked for it: that is no retry of ours.
    void invitedAttemptsAreNoRetries()
    {
        Story story;
        const auto retry = [&](quint32 id, quint32 of) {
            Call call = story.call(id, Step::Seeding);
            call.attempt = 2;
            call.retryOf = {of};
            story(CallStarted{call});
        };
        story(CallStarted{story.call(1, Step::Seeding)});
        story.failed(1, ErrorKind::RateLimited, std::chrono::milliseconds(100), 500);
        QCOMPARE(story.tally.refusedSinceMs(seeding), std::optional<qint64>(500));
        retry(2, 1);
        QCOMPARE(story.tally.retries(), 0);
        story.failed(2, ErrorKind::Overloaded, std::chrono::milliseconds(100), 900);
        QCOMPARE(story.tally.refusedSinceMs(seeding), std::optional<qint64>(500)); // since the first
        retry(3, 1);
        QCOMPARE(story.tally.retries(), 0);
        story.failed(3, ErrorKind::Timeout);
        retry(4, 1);
        QCOMPARE(story.tally.retries(), 1);
        story.answered(4);
        QVERIFY(!story.tally.refusedSinceMs(seeding));
        QCOMPARE(story.tally.failures(seeding), 0);
    }

    void failures_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("failures");
        QTest::newRow("timeout") << ErrorKind::Timeout << 1;
        QTest::newRow("overloaded") << ErrorKind::Overloaded << 1;
        QTest::newRow("refused for now, without a time") << ErrorKind::RateLimited << 1;
        QTest::newRow("bad reply") << ErrorKind::BadReply << 1;
        QTest::newRow("cancelled") << ErrorKind::Cancelled << 0;
        QTest::newRow("over budget") << ErrorKind::OverBudget << 0;
        QTest::newRow("key") << ErrorKind::Auth << 1'000'000;
        QTest::newRow("model") << ErrorKind::NotFound << 1'000'000;
        QTest::newRow("money") << ErrorKind::Quota << 1'000'000;
        QTest::newRow("configuration") << ErrorKind::BadConfig << 1'000'000;
    }
    void failures()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, failures);
        Story story;
        story(CallStarted{story.call(1, Step::Seeding)});
        story.failed(1, kind);
        QCOMPARE(story.tally.failures(seeding), failures);
        QCOMPARE(story.tally.failures({Step::Seeding, 1, 0}), 0); // another generator
        QCOMPARE(story.tally.lastFailure(), failures ? QStringLiteral("trouble 1") : QString());
        story(RunResumed{}); // a key may be corrected
        QCOMPARE(story.tally.failures(seeding), 0);
    }

    void fruitlessRepliesInARow()
    {
        Story story;
        for (quint32 id = 1; id <= 3; ++id) {
            story(CallStarted{story.call(id, Step::Seeding)});
            story.answered(id);
            story.rejected(id);
        }
        QCOMPARE(story.tally.fruitless(), 3);
        story.born(1);
        QCOMPARE(story.tally.fruitless(), 0);
        story.rejected(9);
        story(RunResumed{});
        QCOMPARE(story.tally.fruitless(), 0);
    }

    void questionsAreRemembered()
    {
        Story story;
        story(CallStarted{story.call(1, Step::Evaluation, {{1}, {2}})});
        QVERIFY(story.tally.asked(QStringLiteral("m0"), {{1}, {2}}));
        QVERIFY(!story.tally.asked(QStringLiteral("m0"), {{2}, {1}})); // the order shown matters
        QVERIFY(!story.tally.asked(QStringLiteral("m1"), {{1}, {2}}));
        QVERIFY(!story.tally.asked(QStringLiteral("m0"), {}));
        story(CallStarted{story.call(2, Step::Evaluation, {{3}, {1}, {2}})});
        story(CandidateRetired{{2}});
        QVERIFY(!story.tally.asked(QStringLiteral("m0"), {{1}, {2}})); // forgotten with the candidate
        QVERIFY(!story.tally.asked(QStringLiteral("m0"), {{3}, {1}, {2}}));
        QCOMPARE(story.tally.questionsTo(QStringLiteral("m0")), 2);
    }

    void readableAndUnreadableRepliesOfAJudge()
    {
        Story story;
        const auto ask = [&](quint32 id) {
            story(CallStarted{story.call(id, Step::Evaluation, {{1}, {2}})});
            story.answered(id);
        };
        ask(1);
        story.judged(1, 1);
        ask(2);
        story.rejected(2);
        ask(3);
        story.rejected(3);
        QCOMPARE(story.tally.answered(), 3);
        QCOMPARE(story.tally.fruitless(), 0); // no text was wanted
        const auto unread = story.tally.unread({3});
        QVERIFY(unread.has_value());
        QVERIFY(unread->asked == judge);
        QCOMPARE(unread->label, QStringLiteral("m0"));
        QCOMPARE(unread->reading.readable, 1);
        QCOMPARE(unread->reading.unreadable, 2);
        QVERIFY(!story.tally.unread({2}) && !story.tally.unread({})); // only the reply just rejected
        ask(4);
        story.judged(2, 4);
        ask(5);
        story.rejected(5);
        QCOMPARE(story.tally.unread({5})->reading.unreadable, 1); // in a row
        QCOMPARE(story.tally.unread({5})->reading.readable, 2);
    }

    void aRankingIsOneReply()
    {
        Story story;
        story(CallStarted{story.call(1, Step::Evaluation, {{1}, {2}, {3}})});
        story.answered(1);
        story.judged(1, 1, 1, 2);
        story.judged(2, 1, 1, 3);
        story.judged(3, 1, 2, 3);
        QCOMPARE(story.tally.answered(), 1);
        QCOMPARE(story.tally.answeredSincePeople(), 1);
    }

    void anEvaluatorsQuestionIsReadUnlessItIsRejected()
    {
        Story story;
        const Tally::Asked scoring{Step::Scoring, 0, 2};
        for (quint32 id = 1; id <= 3; ++id) {
            Call call = story.call(id, Step::Scoring);
            call.evaluator = 2;
            story(CallStarted{call});
            story.answered(id);
            if (id > 1)
                story.rejected(id);
        }
        const auto unread = story.tally.unread({3});
        QVERIFY(unread && unread->asked == scoring);
        QCOMPARE(unread->reading.readable, 1);
        QCOMPARE(unread->reading.unreadable, 2);
        QCOMPARE(story.tally.fruitless(), 0);
    }

    void whoIsGivenUpIsAskedAgainAfterAResume()
    {
        Story story;
        QVERIFY(!story.tally.anyGivenUp());
        story(JudgeGivenUp{{1}, Step::Evaluation, 1, 0, {}, 8, {}});
        QVERIFY(story.tally.isGivenUp({Step::Evaluation, 1, 0}));
        QVERIFY(!story.tally.isGivenUp(judge));
        QVERIFY(story.tally.anyGivenUp());
        story(RunResumed{});
        QVERIFY(!story.tally.anyGivenUp());
    }

    /// One verdict per person and pair: the last counts, in either order of the two.
    void theLastVoteOfAPersonCounts()
    {
        Story story;
        story.judged(1, 0, 1, 2);
        QCOMPARE(story.tally.verdictOfPerson({2}, {1}), MatchId{1});
        story.judged(2, 0, 2, 1);
        story(MatchWithdrawn{{1}});
        QCOMPARE(story.tally.verdictOfPerson({1}, {2}), MatchId{2});
        QVERIFY(story.tally.isWithdrawn({1}) && !story.tally.isWithdrawn({2}));
        story(MatchWithdrawn{{2}});
        QVERIFY(!story.tally.verdictOfPerson({1}, {2}));
        story.judged(3, 9, 1, 3); // a model's
        QVERIFY(!story.tally.verdictOfPerson({1}, {3}));
    }

    void whatPeopleLeftOpenIsKeptForJudges()
    {
        Story story;
        story(PeopleAsked{{1}, {{1}, {2}}, 100});
        story(PeopleAsked{{2}, {{3}, {4}}, 100});
        story(PeopleAsked{{3}, {{5}, {6}}, 100});
        story(QuestionClosed{{1}, QuestionEnd::TimedOut});
        story(QuestionClosed{{2}, QuestionEnd::Answered});
        story(QuestionClosed{{3}, QuestionEnd::Declined});
        story(QuestionClosed{{3}, QuestionEnd::Declined}); // closed already
        QCOMPARE(story.tally.unansweredByPeople(), (QList<QList<CandidateId>>{{{1}, {2}}, {{5}, {6}}}));
        story(CallStarted{story.call(1, Step::Evaluation, {{2}, {1}})}); // a judge is asked, in any order
        QCOMPARE(story.tally.unansweredByPeople(), (QList<QList<CandidateId>>{{{5}, {6}}}));
        story(CandidateRetired{{5}});
        QVERIFY(story.tally.unansweredByPeople().isEmpty());
    }

    void repliesSinceTheLastQuestionToPeople()
    {
        Story story;
        for (quint32 id = 1; id <= 4; ++id) {
            story(CallStarted{story.call(id, Step::Evaluation, {{1}, {2}})});
            story.answered(id);
            story.judged(id, id);
            if (id == 2)
                story(PeopleAsked{{1}, {{1}, {2}}, 100});
        }
        QCOMPARE(story.tally.answeredSincePeople(), 2);
        QCOMPARE(story.tally.answered(), 4);
    }
};

Q_DECLARE_METATYPE(engine::ErrorKind)

QTEST_APPLESS_MAIN(tst_Tally)
#include "tst_tally.moc"
