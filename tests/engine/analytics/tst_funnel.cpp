// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/funnel.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"

#include <QTest>

using namespace engine;

namespace {

struct Feed {
    Funnel funnel;
    quint64 seq = 0;

    void operator()(EventBody body) { funnel.apply({RunId{QStringLiteral("r")}, ++seq, 0, std::move(body)}); }
    void asked(quint32 call, Step step, const char *label = "offline")
    {
        Call body;
        body.id = {call};
        body.step = step;
        body.label = QString::fromUtf8(label);
        (*this)(CallStarted{body});
    }
    void answered(quint32 call, qint64 microUsd = 0, qint64 in = 0, qint64 out = 0)
    {
        CallEnd end;
        end.call = {call};
        end.cost = {microUsd};
        end.usage.input = in;
        end.usage.output = out;
        (*this)(CallFinished{end});
    }
    void failed(quint32 call)
    {
        CallEnd end;
        end.call = {call};
        end.error = Error{ErrorKind::Timeout, {}, {}};
        (*this)(CallFinished{end});
    }
    void born(quint32 id, quint32 call, Step step, QList<CandidateId> parents = {}, const char *generator = "offline")
    {
        Candidate candidate;
        candidate.id = {id};
        candidate.call = {call};
        candidate.step = step;
        candidate.parents = std::move(parents);
        candidate.generator = QString::fromUtf8(generator);
        (*this)(CandidateBorn{candidate});
    }
    void judged(quint32 call)
    {
        Match match;
        match.call = {call};
        (*this)(MatchJudged{match});
    }
    void rated(quint32 id, double elo, int games) { (*this)(RatingsChanged{{{.candidate = {id}, .elo = elo, .halfWidth = 10, .games = games}}}); }
};

} // namespace

class TestFunnel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByStep();
    void everyRejectionHasItsColumn();
    void spending();
    void success();
    void csv();
};

void TestFunnel::countsByStep()
{
    Feed feed;
    feed.asked(1, Step::Seeding);
    feed.asked(2, Step::Seeding);
    feed.asked(3, Step::Mutation);
    feed.answered(1);
    feed.born(1, 1, Step::Seeding);
    feed.failed(2);
    feed.answered(3);
    feed(ReplyRejected{{3}, Rejection::Duplicate, {1}});
    feed(CandidateScored{{1}, 0.5, {}});
    feed(CandidateScored{{1}, 0.6, {}}); // measured again: still one candidate
    feed.asked(4, Step::Evaluation);
    feed.answered(4);
    feed.judged(4);
    feed.asked(5, Step::Evaluation);
    feed.answered(5);
    feed(ReplyRejected{{5}, Rejection::Unreadable, {}});
    feed(MatchJudged{}); // by a person
    feed.rated(1, 1500, 0);
    feed.rated(1, 1520, 1);
    feed.rated(1, 1530, 2);
    const auto &steps = feed.funnel.steps();
    QCOMPARE(steps.value(Step::Seeding), (StepFunnel{.asked = 2, .failed = 1, .born = 1, .scored = 1, .ranked = 1}));
    QCOMPARE(steps.value(Step::Mutation), (StepFunnel{.asked = 1, .duplicate = 1}));
    QCOMPARE(steps.value(Step::Evaluation), (StepFunnel{.asked = 2, .unreadable = 1, .judged = 1}));
    QCOMPARE(steps.value(Step::Human), (StepFunnel{.judged = 1}));
    QVERIFY(!steps.contains(Step::Crossover));
}

void TestFunnel::everyRejectionHasItsColumn()
{
    Feed feed;
    quint32 call = 0;
    for (const Rejection reason : {Rejection::Empty, Rejection::Refused, Rejection::Duplicate, Rejection::Unreadable, Rejection::TooLong, Rejection::OnlyThoughts}) {
        feed.asked(++call, Step::Crossover);
        feed.answered(call);
        feed(ReplyRejected{{call}, reason, {}});
    }
    feed(ReplyRejected{{99}, Rejection::Empty, {}}); // of a call nobody asked for
    QCOMPARE(feed.funnel.steps().value(Step::Crossover),
        (StepFunnel{.asked = 6, .refused = 1, .unreadable = 1, .duplicate = 1, .empty = 1, .tooLong = 1, .onlyThoughts = 1}));
}

void TestFunnel::spending()
{
    Feed feed;
    feed.asked(1, Step::Seeding, "openai gpt-4o");
    feed.asked(2, Step::Mutation, "openai gpt-4o");
    feed.asked(3, Step::Mutation, "offline");
    feed.answered(1, 1000, 100, 20);
    feed.answered(2, 500, 10, 2);
    feed.answered(3);
    QCOMPARE(feed.funnel.costByStep().value(Step::Seeding), (CallCosts{1, 100, 20, {1000}}));
    QCOMPARE(feed.funnel.costByStep().value(Step::Mutation), (CallCosts{2, 10, 2, {500}}));
    QCOMPARE(feed.funnel.costByGenerator().value(QStringLiteral("openai gpt-4o")), (CallCosts{2, 110, 22, {1500}}));
    QCOMPARE(feed.funnel.costByGenerator().value(QStringLiteral("offline")), (CallCosts{1, 0, 0, {}}));
}

void TestFunnel::success()
{
    Feed feed;
    feed.born(1, 0, Step::Seeding);
    feed.born(2, 0, Step::Seeding);
    feed.born(3, 0, Step::Mutation, {{1}}, "a");
    feed.born(4, 0, Step::Mutation, {{1}}, "b");
    feed.born(5, 0, Step::Crossover, {{1}, {2}}, "a");
    feed.born(6, 0, Step::Mutation, {{2}}, "a"); // never rated
    QVERIFY(feed.funnel.successByStep().isEmpty());
    feed.rated(1, 1500, 3);
    feed.rated(2, 1600, 3);
    feed.rated(3, 1501, 1);
    feed.rated(4, 1500, 1); // as good is not better
    feed.rated(5, 1550, 1); // better than one parent, not than the best
    const auto steps = feed.funnel.successByStep();
    QCOMPARE(steps.value(Step::Mutation), (OperatorSuccess{2, 1}));
    QCOMPARE(steps.value(Step::Mutation).share(), std::optional(0.5));
    QCOMPARE(steps.value(Step::Crossover), (OperatorSuccess{1, 0}));
    QVERIFY(!steps.contains(Step::Seeding));
    feed.rated(2, 1540, 4); // the fit has moved
    QCOMPARE(feed.funnel.successByStep().value(Step::Crossover), (OperatorSuccess{1, 1}));
    QCOMPARE(feed.funnel.successByGenerator().value(QStringLiteral("a")), (OperatorSuccess{2, 2}));
    QCOMPARE(feed.funnel.successByGenerator().value(QStringLiteral("b")), (OperatorSuccess{1, 0}));
    QCOMPARE(OperatorSuccess().share(), std::optional<double>());
}

void TestFunnel::csv()
{
    Feed feed;
    feed.asked(1, Step::Mutation, "say \"hi\", model");
    feed.answered(1, 1250000, 7, 3);
    QCOMPARE(toCsv(feed.funnel.steps()), QByteArray("step,asked,failed,refused,unreadable,duplicate,empty,tooLong,onlyThoughts,born,judged,scored,ranked\r\n"
                                                    "mutation,1,0,0,0,0,0,0,0,0,0,0,0\r\n"));
    QCOMPARE(toCsv(feed.funnel.costByGenerator()), QByteArray("generator,calls,tokensIn,tokensOut,usd\r\n\"say \"\"hi\"\", model\",1,7,3,1.25\r\n"));
    QCOMPARE(toCsv(feed.funnel.costByStep()), QByteArray("step,calls,tokensIn,tokensOut,usd\r\nmutation,1,7,3,1.25\r\n"));
    QCOMPARE(toCsv(QMap<Step, OperatorSuccess>{{Step::Mutation, {4, 3}}}), QByteArray("step,children,better,share\r\nmutation,4,3,0.75\r\n"));
}

QTEST_APPLESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
