// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/votequeue.h"
#include "engine/types/events/runevent.h"

#include <QSet>
#include <QTest>

using namespace engine;

namespace {

struct Story {
    engine::RunState state;
    quint64 seq = 0;

    void operator()(engine::EventBody body) { state.apply({engine::RunId{QStringLiteral("r")}, ++seq, qint64(seq), std::move(body)}); }
    void born(double elo, double halfWidth)
    {
        engine::Candidate one;
        one.id = {quint32(state.candidates().size()) + 1};
        one.parts = QStringLiteral("text");
        (*this)(engine::CandidateBorn{one});
        (*this)(engine::RatingsChanged{{{one.id, elo, halfWidth, 3}}});
    }
};

QSet<CandidateId> asSet(const QList<CandidateId> &ids) { return QSet<CandidateId>(ids.begin(), ids.end()); }

} // namespace

class TestVoteQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheClosestLeaders()
    {
        Story story;
        story.born(1700, 120);
        story.born(1690, 120);
        story.born(1300, 120);
        story.born(1310, 120);
        VoteQueue queue(7);
        const auto round = queue.next(story.state);
        QVERIFY(round.has_value());
        QCOMPARE(asSet(round->shown), (QSet<CandidateId>{{1}, {2}}));
        QVERIFY(!round->repeat);
    }

    void everyPairOnceAndThenNothing()
    {
        Story story;
        for (int i = 0; i < 4; ++i)
            story.born(1500 + 10 * i, 100);
        VoteQueue queue(3);
        QSet<QSet<CandidateId>> seen;
        for (int i = 0; i < 6; ++i) {
            const auto round = queue.next(story.state);
            QVERIFY(round.has_value());
            QVERIFY(!seen.contains(asSet(round->shown)));
            seen.insert(asSet(round->shown));
            queue.done(*round, i % 2);
        }
        QVERIFY(!queue.next(story.state));
    }

    void sidesAreByChance()
    {
        int firstLeft = 0;
        for (quint64 seed = 1; seed <= 200; ++seed) {
            Story story;
            story.born(1600, 100);
            story.born(1500, 100);
            firstLeft += VoteQueue(seed).next(story.state)->shown.constFirst() == CandidateId{1};
        }
        QVERIFY2(firstLeft > 70 && firstLeft < 130, qPrintable(QString::number(firstLeft)));
    }

    void whatTheRunAsksComesFirst()
    {
        Story story;
        for (int i = 0; i < 4; ++i)
            story.born(1500 + 100 * i, 100);
        story(engine::PeopleAsked{{1}, {{1}, {2}}, 99});
        VoteQueue queue(1);
        const auto round = queue.next(story.state);
        QCOMPARE(round->question, engine::QuestionId{1});
        QCOMPARE(asSet(round->shown), (QSet<CandidateId>{{1}, {2}}));
        queue.done(*round, true);
        QVERIFY(!queue.next(story.state)->question); // not again while the answer is on its way
    }

    void oneInTwentyIsAnOldOneSwapped()
    {
        Story story;
        for (int i = 0; i < 12; ++i)
            story.born(1500 + i, 100);
        VoteQueue queue(5);
        QList<VoteRound> rounds;
        for (int i = 0; i < 40; ++i) {
            const auto round = queue.next(story.state);
            QVERIFY(round.has_value());
            if (round->repeat) {
                const auto old = std::find_if(rounds.begin(), rounds.end(), [&](const VoteRound &each) { return asSet(each.shown) == asSet(round->shown); });
                QVERIFY(old != rounds.end());
                QCOMPARE(old->shown.constFirst(), round->shown.constLast());
            }
            rounds.append(*round);
            queue.done(*round, true);
        }
        QCOMPARE(std::count_if(rounds.begin(), rounds.end(), [](const VoteRound &round) { return round.repeat; }), 2);
    }

    void theRetiredAreNotShown()
    {
        Story story;
        for (int i = 0; i < 3; ++i)
            story.born(1500, 100);
        story(engine::CandidateRetired{{2}, false});
        VoteQueue queue(5);
        const auto round = queue.next(story.state);
        QCOMPARE(asSet(round->shown), (QSet<CandidateId>{{1}, {3}}));
        queue.done(*round, true);
        QVERIFY(!queue.next(story.state));
        queue.undone(*round);
        QCOMPARE(queue.next(story.state)->shown.size(), 2);
    }

    void bestAndWorstOfFourAreFiveFacts()
    {
        const VoteRound round{{{1}, {2}, {3}, {4}}, {}, false};
        const QList<engine::Match> both = verdictsOf(round, 2, 0);
        QCOMPARE(both.size(), 5); // only #2 against #4 stays open
        int winsOfBest = 0, lossesOfWorst = 0;
        for (const engine::Match &match : both) {
            const CandidateId won = match.verdict == Verdict::First ? match.first : match.second;
            const CandidateId lost = match.verdict == Verdict::First ? match.second : match.first;
            winsOfBest += won == CandidateId{3};
            lossesOfWorst += lost == CandidateId{1};
            QCOMPARE(match.shown, 4);
        }
        QCOMPARE(winsOfBest, 3);
        QCOMPARE(lossesOfWorst, 3);
        QCOMPARE(verdictsOf(round, 0, -1).size(), 3);
        const QList<engine::Match> pair = verdictsOf({{{5}, {6}}, {}, false}, 1, 0);
        QCOMPARE(pair.size(), 1);
        QCOMPARE(pair.constFirst().verdict, Verdict::Second);
    }
};

QTEST_GUILESS_MAIN(TestVoteQueue)
#include "tst_votequeue.moc"
