// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/trajectory.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"
#include "engine/base/random.h"

#include <QElapsedTimer>
#include <QTest>

using namespace engine;

namespace {

/// Feeds events with the next number.
struct Feed {
    Trajectory trajectory;
    quint64 seq = 0;

    void operator()(qint64 atMs, EventBody body) { trajectory.apply({RunId{QStringLiteral("r")}, ++seq, atMs, std::move(body)}); }
    void born(qint64 atMs, quint32 id)
    {
        Candidate candidate;
        candidate.id = {id};
        (*this)(atMs, CandidateBorn{candidate});
    }
    void scored(qint64 atMs, quint32 id, double score) { (*this)(atMs, CandidateScored{{id}, score, {}}); }
    void rated(qint64 atMs, QList<Rating> ratings) { (*this)(atMs, RatingsChanged{std::move(ratings)}); }
    void judged(qint64 atMs) { (*this)(atMs, MatchJudged{}); }
    void paid(qint64 atMs, qint64 microUsd)
    {
        CallEnd end;
        end.cost = {microUsd};
        (*this)(atMs, CallFinished{end});
    }
    const TrajectoryPoint &last() const { return trajectory.points().constLast(); }
};

Rating rating(quint32 id, double elo, double halfWidth = 0)
{
    return {.candidate = {id}, .elo = elo, .halfWidth = halfWidth, .games = 1};
}

} // namespace

class TestTrajectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePointPerEvaluation();
    void ratingsOfTheLiving();
    void scores();
    void pausesDoNotCount();
    void killedTimeDoesNotCount();
    void csv();
    void flatWork();
};

void TestTrajectory::onePointPerEvaluation()
{
    Feed feed;
    feed(1000, RunStarted{});
    QCOMPARE(feed.trajectory.points().size(), 0);
    feed.paid(1400, 1500);
    feed.born(1500, 1);
    feed.scored(1500, 1, 0.5);
    feed.born(2000, 2);
    feed.paid(2500, 2500);
    feed.judged(3000);
    feed.rated(3000, {rating(1, 1510), rating(2, 1490)});
    const QList<TrajectoryPoint> points = feed.trajectory.points();
    QCOMPARE(points.size(), 3);
    QCOMPARE(points.at(0).seq, 3u);
    QCOMPARE(points.at(0).spent, Money{1500});
    QCOMPARE(points.at(0).activeMs, 500);
    QCOMPARE(points.at(0).bestScore, std::optional(0.5)); // came after the birth, belongs to it
    QCOMPARE(points.at(2).evaluations, 3);
    QCOMPARE(points.at(2).activeMs, 2000);
    QCOMPARE(points.at(2).spent, Money{4000});
    QCOMPARE(points.at(2).bestElo, 1510.0);
    QCOMPARE(points.at(1).bestElo, 1500.0); // the past stays
}

void TestTrajectory::ratingsOfTheLiving()
{
    Feed feed;
    feed(0, RunStarted{});
    for (quint32 id = 1; id <= 4; ++id)
        feed.born(0, id);
    feed.rated(0, {rating(1, 1400, 90), rating(2, 1600, 60), rating(3, 1600, 10), rating(4, 1700, 50)});
    QCOMPARE(feed.last().leader, CandidateId{4});
    QCOMPARE(feed.last().leaderLow, 1650.0);
    QCOMPARE(feed.last().leaderHigh, 1750.0);
    QCOMPARE(feed.last().meanElo, 1575.0);
    QCOMPARE(feed.last().medianElo, 1600.0);
    feed(0, CandidateRetired{{4}, true});
    QCOMPARE(feed.last().leader, CandidateId{2}); // the older of two equals
    QCOMPARE(feed.last().bestElo, 1600.0);
    QCOMPARE(feed.last().alive, 3);
    feed.rated(0, {rating(4, 9000)});
    QCOMPARE(feed.last().bestElo, 1600.0);
    for (quint32 id = 1; id <= 3; ++id)
        feed(0, CandidateRetired{{id}, false});
    QCOMPARE(feed.last().alive, 0);
    QCOMPARE(feed.last().leader, CandidateId());
}

void TestTrajectory::scores()
{
    Feed feed;
    feed(0, RunStarted{});
    feed.born(0, 1);
    QCOMPARE(feed.last().bestScore, std::optional<double>());
    QCOMPARE(feed.last().meanScore, std::optional<double>());
    feed.scored(0, 1, 0.9);
    feed.born(0, 2);
    feed.scored(0, 2, 0.3);
    feed.born(0, 3);
    QCOMPARE(feed.last().meanScore, std::optional(0.6)); // the third has none
    QCOMPARE(feed.last().medianScore, std::optional(0.6));
    feed(0, CandidateRetired{{1}, false});
    QCOMPARE(feed.last().bestScore, std::optional(0.9)); // best so far
    QCOMPARE(feed.last().meanScore, std::optional(0.3));
}

void TestTrajectory::pausesDoNotCount()
{
    Feed feed;
    feed(1000, RunStarted{});
    feed(3000, RunPaused{});
    feed(9000, RunResumed{});
    feed.born(10000, 1);
    QCOMPARE(feed.last().activeMs, 3000);
    feed(11000, RunFinished{});
    feed(99000, RunResumed{});
    feed.judged(99500);
    QCOMPARE(feed.last().activeMs, 4500);
}

void TestTrajectory::killedTimeDoesNotCount()
{
    Feed feed;
    feed(1000, RunStarted{});
    feed.born(2000, 1);
    feed(50000, RunResumed{true});
    feed.born(50500, 2);
    QCOMPARE(feed.last().activeMs, 1500);
}

void TestTrajectory::csv()
{
    Feed feed;
    feed(1000, RunStarted{});
    feed.paid(1400, 1500);
    feed.born(1500, 1);
    feed.rated(1500, {rating(1, 1512.5, 100)});
    const QByteArray expected = "seq,evaluations,activeSeconds,usd,alive,bestScore,meanScore,medianScore,bestElo,meanElo,medianElo,leader,leaderLow,leaderHigh,bestOfNElo,chainElo\r\n"
                                "3,1,0.5,0.0015,1,,,,1512.5,1512.5,1512.5,1,1412.5,1612.5,,\r\n";
    QCOMPARE(toCsv(feed.trajectory.points()), expected);
}

void TestTrajectory::flatWork()
{
    // A population of 24 in a run of 20,000 births: the second half costs what the first does.
    Feed feed;
    feed(0, RunStarted{});
    Random random(1);
    qint64 halves[2] = {};
    for (quint32 half = 0; half < 2; ++half) {
        QElapsedTimer timer;
        timer.start();
        for (quint32 id = half * 10000 + 1; id <= (half + 1) * 10000; ++id) {
            feed.born(id, id);
            feed.rated(id, {rating(id, 1500 + random.normal() * 100, 50)});
            if (id > 24)
                feed(id, CandidateRetired{{id - 24}, false});
        }
        halves[half] = timer.nsecsElapsed();
    }
    QCOMPARE(feed.last().alive, 24);
    QVERIFY2(halves[1] < 4 * halves[0], qPrintable(QStringLiteral("%1 %2").arg(halves[0]).arg(halves[1])));
}

QTEST_APPLESS_MAIN(TestTrajectory)
#include "tst_trajectory.moc"
