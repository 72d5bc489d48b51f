// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/ladder.h"
#include "engine/types/events/runevent.h"

#include <QTest>

using namespace engine;

namespace {

class Story
{
public:
    Ladder ladder;
    void born(quint32 id, QList<CandidateId> parents = {}, Step step = Step::Seeding)
    {
        Candidate candidate;
        candidate.id = {id};
        candidate.parents = std::move(parents);
        candidate.step = step;
        apply(CandidateBorn{candidate});
    }
    void won(quint32 winner, quint32 loser, bool human = false)
    {
        Match match;
        match.id = {++m_matches};
        match.call = human ? CallId() : CallId{m_matches};
        match.judge = human ? QStringLiteral("you") : QStringLiteral("judge");
        match.first = {winner};
        match.second = {loser};
        match.verdict = Verdict::First;
        apply(MatchJudged{match});
    }
    /// One call ranked these, best first, shown in the order of `shown`.
    void ranked(const QList<quint32> &shown, const QList<quint32> &best, int leaveOut = 0)
    {
        const CallId call{1000 + ++m_matches};
        QList<Match> pairs;
        for (int a = 0; a < shown.size(); ++a) {
            for (int b = a + 1; b < shown.size(); ++b) {
                Match match{{++m_matches}, call, {}, QStringLiteral("judge"), {shown[a]}, {shown[b]}};
                match.verdict = best.indexOf(shown[a]) < best.indexOf(shown[b]) ? Verdict::First : Verdict::Second;
                match.firstSeat = a;
                match.secondSeat = b;
                match.shown = int(shown.size());
                pairs.append(match);
            }
        }
        for (qsizetype k = 0; k < pairs.size() - leaveOut; ++k)
            apply(MatchJudged{pairs[k]});
    }
    quint32 lastMatch() const { return m_matches; }
    void apply(EventBody body) { ladder.apply({{QStringLiteral("r")}, ++m_seq, 0, std::move(body)}); }
    double elo(quint32 id) const { return ladder.rating(ladder.indexOf({id})).elo; }
    double halfWidth(quint32 id) const { return ladder.rating(ladder.indexOf({id})).halfWidth; }

private:
    quint64 m_seq = 0;
    quint32 m_matches = 0;
};

} // namespace

class tst_Ladder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFounderBeginsInTheMiddleAndUnsure()
    {
        Story story;
        story.born(1);
        QCOMPARE(story.elo(1), 1500.0);
        QVERIFY(qAbs(story.halfWidth(1) - 1.96 * 173.72) < 0.1); // prior N(0, 1)
    }

    void winnersRiseAndIntervalsShrink()
    {
        Story story;
        for (quint32 id = 1; id <= 3; ++id)
            story.born(id);
        story.won(1, 2);
        story.won(1, 3);
        story.won(2, 3);
        QVERIFY(story.elo(1) > story.elo(2) && story.elo(2) > story.elo(3));
        QVERIFY(story.halfWidth(1) < 1.96 * 173.72);
        QCOMPARE(story.ladder.id(story.ladder.leader()).value, 1u);
    }

    void aChildInheritsItsParentsSkill()
    {
        Story story;
        story.born(1);
        story.born(2);
        for (int k = 0; k < 4; ++k)
            story.won(1, 2);
        story.born(3, {{1}}, Step::Mutation);
        QVERIFY(qAbs(story.elo(3) - story.elo(1)) < 1);
        QVERIFY(story.halfWidth(3) > story.halfWidth(1)); // half a logit² is added
    }

    void aPersonCountsAsSeveralJudges()
    {
        Story judged, voted;
        for (Story *story : {&judged, &voted}) {
            story->born(1);
            story->born(2);
        }
        judged.won(1, 2);
        voted.won(1, 2, true);
        QVERIFY(voted.elo(1) > judged.elo(1));
    }

    void theRetiredLeaveWhatTheyTold()
    {
        Story story;
        story.born(1);
        story.born(2);
        for (int k = 0; k < 3; ++k)
            story.won(1, 2);
        const double before = story.elo(1);
        story.apply(CandidateRetired{{2}});
        QCOMPARE(story.ladder.size(), 1);
        QVERIFY2(qAbs(story.elo(1) - before) < 15, "the approximation keeps the survivor where it was");
        QVERIFY(story.elo(1) > 1550);
    }

    void aRankingOfFourIsOneAnswer()
    {
        Story story;
        for (quint32 id = 1; id <= 4; ++id)
            story.born(id);
        story.ranked({3, 1, 4, 2}, {1, 2, 3, 4});
        QVERIFY(story.elo(1) > story.elo(2) && story.elo(2) > story.elo(3) && story.elo(3) > story.elo(4));
        QCOMPARE(story.ladder.games(story.ladder.indexOf({1})), 3);
        const QList<VoiceFigures> voices = story.ladder.voices();
        QCOMPARE(voices.size(), 1);
        QCOMPARE(voices[0].kind, VerdictKind::List);
        QVERIFY(qAbs(voices[0].verdicts - 6 * listWeight(4)) < 1e-9); // 3.83 pairs' worth
        QCOMPARE(story.ladder.listMeasure(QStringLiteral("judge")).isMeasured(), false);
    }

    void aRankingThatBrokeOffCountsWithWhatCame()
    {
        Story story;
        for (quint32 id = 1; id <= 4; ++id)
            story.born(id);
        story.ranked({1, 2, 3, 4}, {1, 2, 3, 4}, 1);
        story.apply(HintWritten{QStringLiteral("anything")});
        QVERIFY(story.elo(1) > 1560);
        QVERIFY(story.elo(1) > story.elo(2));
    }

    void whatIsTakenBackIsForgotten()
    {
        Story story;
        story.born(1);
        story.born(2);
        story.won(1, 2);
        const double before = story.elo(1);
        story.won(1, 2, true);
        QVERIFY(story.elo(1) > before + 10);
        story.apply(MatchWithdrawn{{story.lastMatch()}});
        QVERIFY(qAbs(story.elo(1) - before) < 0.3);
        QCOMPARE(story.ladder.games(0), 1);
    }

    void aChildIsMeasuredAgainstItsParents()
    {
        Story story;
        story.born(1);
        story.born(2);
        story.born(3, {{1}}, Step::Mutation);
        Candidate child;
        child.id = {3};
        child.parents = {{1}};
        QVERIFY(qAbs(story.ladder.improvement(child)->gain) < 1e-9);
        QVERIFY(qAbs(story.ladder.improvement(child)->chance - 0.5) < 1e-9);
        story.won(3, 1);
        story.won(3, 2);
        const auto better = story.ladder.improvement(child);
        QVERIFY(better->gain > 0.1 && better->chance > 0.6);
        story.apply(CandidateRetired{{1}});
        QVERIFY(story.ladder.improvement(child)->gain > 0.1); // the parent as it was when it left
        QVERIFY(!story.ladder.improvement(Candidate{{1}}));
    }

    void aPanelMemberIsWhatWasMeasured()
    {
        Story story;
        story.born(1);
        story.born(2);
        const PanelMember stranger = story.ladder.panelMember(QStringLiteral("judge"), VerdictKind::Pair, 2, 1);
        QCOMPARE(stranger.judge, -2);
        QCOMPARE(stranger.rho, 0.4);
        QCOMPARE(stranger.price, 2.0);
        story.won(1, 2);
        QCOMPARE(story.ladder.panelMember(QStringLiteral("judge"), VerdictKind::Pair, 2, 1).judge, 0);
        QCOMPARE(story.ladder.shownFirst(0, 1), 1);
        QCOMPARE(story.ladder.shownFirst(1, 0), -1);
        QCOMPARE(story.ladder.evidence().count(0, 0, 1), 1.0);
    }

    void aFavourForTheFirstSeatOutlivesThoseItWasLearnedFrom()
    {
        Story story;
        story.born(1);
        story.born(2);
        for (int k = 0; k < 12; ++k) {
            story.won(1, 2);
            story.won(2, 1); // whoever is first wins
        }
        const double favour = story.ladder.voices()[0].terms.position;
        QVERIFY(favour > 0.5);
        story.born(3);
        story.apply(CandidateRetired{{1}});
        story.apply(CandidateRetired{{2}});
        story.born(4);
        story.won(3, 4);
        QVERIFY(qAbs(story.ladder.voices()[0].terms.position - favour) < 0.1);
        QVERIFY(story.elo(3) - story.elo(4) < 100); // half of the win was the seat
    }

    void aScoreMovesTheStart()
    {
        Story story;
        for (quint32 id = 1; id <= 4; ++id)
            story.born(id);
        story.apply(CandidateScored{{1}, 0.9, {}});
        story.apply(CandidateScored{{2}, 0.9, {}});
        story.apply(CandidateScored{{3}, 0.1, {}});
        QVERIFY(story.elo(3) < story.elo(4));
    }

    void aSteadyLeaderIsCounted()
    {
        Story story;
        story.born(1);
        story.born(2);
        QVERIFY(!story.ladder.leadIsClear());
        for (int k = 0; k < 60; ++k) {
            story.won(1, 2);
            story.won(2, 1);
            story.won(1, 2, true);
        }
        QCOMPARE(story.ladder.id(story.ladder.leader()).value, 1u);
        const int since = story.ladder.bornSinceLeaderChanged();
        story.born(3);
        QCOMPARE(story.ladder.bornSinceLeaderChanged(), since + 1);
    }

    void workDependsOnTheLivingAlone()
    {
        Story story;
        for (quint32 id = 1; id <= 400; ++id) {
            story.born(id);
            if (id > 1)
                story.won(id, id - 1);
            if (id > 10)
                story.apply(CandidateRetired{{id - 10}});
        }
        QCOMPARE(story.ladder.size(), 10);
    }
};

QTEST_GUILESS_MAIN(tst_Ladder)
#include "tst_ladder.moc"
