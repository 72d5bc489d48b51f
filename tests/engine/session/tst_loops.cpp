// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/loops.h"
#include "engine/types/events/runevent.h"

#include <QTest>

using namespace engine;

namespace
{

/// The events of a refinement loop; active time moves by hand.
struct Story {
    Loops loops;
    quint64 seq = 0;
    qint64 activeMs = 0;

    void operator()(EventBody body) { loops.apply({RunId{QStringLiteral("r")}, ++seq, 0, std::move(body)}, activeMs); }
    void asked(quint32 id, quint32 loop, Step step = Step::Refinement, int evaluator = 0)
    {
        Call call;
        call.id = {id};
        call.loop = loop;
        call.step = step;
        call.evaluator = evaluator;
        call.label = QStringLiteral("m");
        (*this)(CallStarted{call});
    }
    void replied(quint32 id, const char *text, qint64 microUsd = 10)
    {
        CallEnd end;
        end.call = {id};
        end.text = QString::fromUtf8(text);
        end.cost = Money{microUsd};
        end.usage = {.input = 5, .output = 2, .reported = true};
        (*this)(CallFinished{end});
    }
    void failed(quint32 id, ErrorKind kind, const char *text = "")
    {
        CallEnd end;
        end.call = {id};
        end.text = QString::fromUtf8(text);
        end.error = Error{kind, QStringLiteral("trouble"), {}};
        (*this)(CallFinished{end});
    }
    void started(quint32 loop, quint32 draft = 0, bool whole = false)
    {
        LoopStart start;
        start.loop = loop;
        start.draft = {draft};
        start.whole = whole;
        (*this)(LoopStarted{start});
    }
    void iterated(quint32 loop, quint32 call, std::optional<double> score = {})
    {
        Iteration iteration;
        iteration.loop = loop;
        iteration.call = {call};
        iteration.score = score;
        (*this)(IterationFinished{iteration});
    }
    void ended(quint32 loop)
    {
        LoopResult result;
        result.loop = loop;
        (*this)(LoopFinished{result});
    }
};

} // namespace

class tst_Loops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A loop that begins with a paid reply takes its text, cost and call over.
    void aLoopTakesItsFirstDraftOver()
    {
        Story story;
        story.asked(1, 0, Step::Seeding);
        story.replied(1, "Sure! Here is a text:\n\nFangs deserve care.", 40);
        story.activeMs = 700;
        story.started(1, 1);
        const OpenLoop *loop = story.loops.find(1);
        QVERIFY(loop && loop->draft);
        QCOMPARE(loop->draft->text, QStringLiteral("Fangs deserve care.")); // cleaned
        QCOMPARE(loop->origin.id, CallId{1});
        QCOMPARE(loop->cost, Money{40});
        QCOMPARE(loop->wholeCost, Money{40});
        QCOMPARE(loop->tokens, 7);
        QCOMPARE(loop->startedMs, 700);
        QCOMPARE(story.loops.open(), QList<quint32>{1});
        QCOMPARE(story.loops.started(), 1u);
    }

    void iterationsCollectTextsCostsAndAnswers()
    {
        Story story;
        story.started(1);
        story.asked(1, 1);
        story.replied(1, "First draft.", 10);
        story.asked(2, 1, Step::Scoring, 1);
        story.replied(2, "{\"clarity\": 4}", 3);
        story.asked(3, 1, Step::Scoring, 2);
        story.replied(3, "0.5", 2);
        story.asked(4, 1, Step::Scoring, 1);
        story.replied(4, "{\"clarity\": 5}", 1);
        const OpenLoop *loop = story.loops.find(1);
        QCOMPARE(loop->draft->answers.value(1).size(), 2);
        QCOMPARE(loop->draft->answers.value(2), QStringList{QStringLiteral("0.5")});
        QCOMPARE(loop->cost, Money{16});
        story.activeMs = 5000;
        story.iterated(1, 1, 0.5);
        loop = story.loops.find(1);
        QVERIFY(!loop->draft);
        QCOMPARE(loop->texts, QStringList{QStringLiteral("First draft.")});
        QCOMPARE(loop->scores(), QList<double>{0.5});
        QCOMPARE(loop->cost, Money()); // of this iteration
        QCOMPARE(loop->wholeCost, Money{16});
        QCOMPARE(loop->tokens, 0);
        QCOMPARE(loop->since, 5000);
        QCOMPARE(loop->startedMs, 0);
        story.asked(5, 1);
        story.replied(5, "Second draft.", 10);
        story.iterated(1, 5);
        QCOMPARE(story.loops.find(1)->texts.last(), QStringLiteral("Second draft."));
        QCOMPARE(story.loops.find(1)->scores(), QList<double>{0.5}); // without a score
        QCOMPARE(story.loops.find(1)->wholeCost, Money{26});
    }

    void failuresAreKept()
    {
        Story story;
        story.started(1);
        story.asked(1, 1);
        story.failed(1, ErrorKind::Timeout);
        QVERIFY(!story.loops.find(1)->draft);
        QCOMPARE(story.loops.find(1)->lastFailure, QStringLiteral("trouble"));
        story.iterated(1, 0);
        QCOMPARE(story.loops.find(1)->texts, QStringList{QString()}); // one text per iteration
    }

    /// At the end of the time, the part of a text that has arrived is a draft, though a cut one.
    void aCutReplyIsACutDraft()
    {
        Story story;
        story.started(1);
        story.asked(1, 1);
        story.failed(1, ErrorKind::Cancelled, "Half of a");
        QVERIFY(story.loops.find(1)->draft.has_value());
        QCOMPARE(story.loops.find(1)->draft->text, QStringLiteral("Half of a"));
        QVERIFY(story.loops.find(1)->draft->cut);
        story.asked(2, 1);
        story.replied(2, "Whole.");
        QVERIFY(!story.loops.find(1)->draft->cut);
        Story other;
        other.started(1);
        other.asked(1, 1);
        other.failed(1, ErrorKind::Cancelled, "  ");
        QVERIFY(!other.loops.find(1)->draft);
        other.asked(2, 1);
        other.failed(2, ErrorKind::Interrupted, "Half of a"); // lost, not cut
        QVERIFY(!other.loops.find(1)->draft);
    }

    void aRejectedDraftIsGoneExceptADuplicate()
    {
        for (const Rejection reason : {Rejection::Refused, Rejection::Duplicate}) {
            Story story;
            story.started(1);
            story.asked(1, 1);
            story.replied(1, "Draft.");
            story(ReplyRejected{{1}, reason, {}, {}});
            QCOMPARE(story.loops.find(1)->draft.has_value(), reason == Rejection::Duplicate);
        }
    }

    void aDraftMayBecomeACandidate()
    {
        Story story;
        story.started(1, 0, true);
        story.asked(1, 1);
        story.replied(1, "Draft.");
        Candidate born;
        born.id = {9};
        born.call = {1};
        story(CandidateBorn{born});
        QCOMPARE(story.loops.find(1)->draft->candidate, CandidateId{9});
    }

    void theResultOfTheRunIsThatOfItsLoop()
    {
        Story story;
        story.started(1, 0, true);
        story.started(2);
        story.ended(2);
        QVERIFY(!story.loops.result());
        QCOMPARE(story.loops.open(), QList<quint32>{1});
        story.ended(1);
        QVERIFY(story.loops.result().has_value());
        QCOMPARE(story.loops.result()->loop, 1u);
        QVERIFY(story.loops.open().isEmpty());
        QVERIFY(!story.loops.find(1));
        story(RunResumed{}); // after a pause
        QVERIFY(story.loops.result().has_value());
        RunResumed again;
        again.reopened = true;
        story(again); // continued after its end: a new loop
        QVERIFY(!story.loops.result());
        story.started(3, 0, true);
        QCOMPARE(story.loops.started(), 3u);
    }

    void exploringHappensOnce()
    {
        Story story;
        story.started(1);
        QVERIFY(!story.loops.find(1)->hasExplored());
        Iteration iteration;
        iteration.loop = 1;
        iteration.evidence.explored = true;
        story(IterationFinished{iteration});
        story.iterated(1, 0);
        QVERIFY(story.loops.find(1)->hasExplored());
    }

    /// A foreign log may name loops and calls that are not there.
    void unknownNumbersAreLeftOut()
    {
        Story story;
        story.iterated(5, 1);
        story.ended(5);
        story.replied(77, "x");
        story(ReplyRejected{{77}, Rejection::Empty, {}, {}});
        story(CallDropped{{77}});
        story.asked(1, 5);
        story.replied(1, "x");
        QVERIFY(story.loops.open().isEmpty());
        story.started(2, 77);
        QVERIFY(story.loops.find(2)->draft.has_value());
        QCOMPARE(story.loops.find(2)->draft->text, QString());
    }

    void loopsSideBySideDoNotMix()
    {
        Story story;
        story.started(1);
        story.started(2);
        story.asked(1, 1);
        story.asked(2, 2);
        story.replied(2, "Two.", 200);
        story.replied(1, "One.", 100);
        QCOMPARE(story.loops.find(1)->draft->text, QStringLiteral("One."));
        QCOMPARE(story.loops.find(2)->draft->text, QStringLiteral("Two."));
        QCOMPARE(story.loops.find(1)->wholeCost, Money{100});
        QCOMPARE(story.loops.open(), (QList<quint32>{1, 2}));
    }
};

QTEST_APPLESS_MAIN(tst_Loops)
#include "tst_loops.moc"
