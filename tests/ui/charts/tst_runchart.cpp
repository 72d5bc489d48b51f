// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/models/eventfixture.h"
#include "ui/charts/curvetablemodel.h"
#include "ui/charts/plot.h"
#include "ui/charts/ratingcourses.h"
#include "ui/charts/runchart.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>


using namespace ui;

class TestRunChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void courseEqualsARecount();
    void curvesRiseAlongEachAxis_data();
    void curvesRiseAlongEachAxis();
    void feedingBitByBitIsTheSame_data();
    void feedingBitByBitIsTheSame();
    void tableHoldsEveryPoint();
    void csvIsTheSameInEveryLocale();
    void onlyScoresShowScores();
    void drawsOnlyWhileVisible();
    void candidatesHaveBandsOfTheirOwn();
    void controlArmsAreCurves();
};

namespace {

void fill(OpenRun &run, const fixture::RunShape &shape)
{
    run.apply(fixture::eventsOf(shape));
}

} // namespace

/// Compares each new point of the course with values counted from the state of the run.
void TestRunChart::courseEqualsARecount()
{
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 50});
    OpenRun run(nullptr);
    qsizetype seen = 0;
    for (const engine::RunEvent &event : events) {
        run.apply({event});
        const bool moves = std::holds_alternative<engine::RatingsChanged>(event.body) || std::holds_alternative<engine::CandidateScored>(event.body);
        if (!moves)
            continue;
        if (run.analysis().course().points().size() == seen)
            continue;
        seen = run.analysis().course().points().size();
        const engine::TrajectoryPoint point = run.analysis().course().points().last();
        QList<double> ratings;
        double best = 0;
        bool judged = false;
        for (const engine::CandidateState &one : run.state().candidates()) {
            if (one.alive)
                ratings.append(one.rating.elo);
            judged |= one.alive && one.rating.games > 0;
            best = std::max(best, one.score.value_or(0));
        }
        QCOMPARE(point.judged, judged);
        QCOMPARE(point.bestScore.value_or(0), best);
        QVERIFY(!ratings.isEmpty());
        std::sort(ratings.begin(), ratings.end());
        const qsizetype n = ratings.size();
        QCOMPARE(point.bestElo, ratings.last());
        QCOMPARE(point.medianElo, n % 2 ? ratings.at(n / 2) : (ratings.at(n / 2 - 1) + ratings.at(n / 2)) / 2);
        QVERIFY(point.leaderLow <= point.bestElo && point.bestElo <= point.leaderHigh);
    }
    QVERIFY(seen > 50);
}

void TestRunChart::curvesRiseAlongEachAxis_data()
{
    QTest::addColumn<int>("axis");
    QTest::newRow("evaluations") << int(ChartAxis::Evaluations);
    QTest::newRow("time") << int(ChartAxis::Time);
    QTest::newRow("money") << int(ChartAxis::Money);
}

void TestRunChart::curvesRiseAlongEachAxis()
{
    QFETCH(int, axis);
    OpenRun run(nullptr);
    fill(run, {.candidates = 60});
    for (const ChartMeasure measure : {ChartMeasure::Rating, ChartMeasure::Score}) {
        CurveFeeder feeder;
        const ChartContent content = feeder.feed(run.analysis().course(), measure, ChartAxis(axis));
        QCOMPARE(content.curves.size(), 3);
        for (const Curve &curve : content.curves) {
            QVERIFY(!curve.points.isEmpty());
            for (qsizetype i = 1; i < curve.points.size(); ++i)
                QVERIFY(curve.points.at(i - 1).x() < curve.points.at(i).x());
        }
        if (measure == ChartMeasure::Rating)
            QCOMPARE(content.band.low.size(), content.curves.first().points.size());
    }
}

void TestRunChart::feedingBitByBitIsTheSame_data()
{
    curvesRiseAlongEachAxis_data();
}

void TestRunChart::feedingBitByBitIsTheSame()
{
    QFETCH(int, axis);
    OpenRun run(nullptr);
    CurveFeeder live;
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 120, .msPerCall = 4000});
    for (qsizetype at = 0; at < events.size(); at += 7) {
        run.apply(events.mid(at, 7));
        (void)live.feed(run.analysis().course(), ChartMeasure::Rating, ChartAxis(axis));
    }
    CurveFeeder atOnce;
    const ChartContent expected = atOnce.feed(run.analysis().course(), ChartMeasure::Rating, ChartAxis(axis));
    const ChartContent &actual = live.feed(run.analysis().course(), ChartMeasure::Rating, ChartAxis(axis));
    QCOMPARE(actual.xTitle, expected.xTitle);
    QVERIFY(actual.curves == expected.curves);
    QCOMPARE(actual.band.low, expected.band.low);
    QCOMPARE(actual.band.high, expected.band.high);
}

void TestRunChart::tableHoldsEveryPoint()
{
    OpenRun run(nullptr);
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 1200});
    run.apply(events.mid(0, 9000));
    RunChart chart(&run, nullptr);
    chart.resize(700, 400);
    chart.show();
    chart.setTableShown(true);
    QAbstractItemModelTester tester(chart.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(qsizetype(chart.table()->rowCount()), chart.plot()->curves().first().points.size());
    run.apply(events.mid(9000));
    QTRY_COMPARE(qsizetype(chart.table()->rowCount()), CurveFeeder().feed(run.analysis().course(), ChartMeasure::Rating, ChartAxis::Evaluations).curves.first().points.size());
    QVERIFY(chart.table()->rowCount() > 3000);
    QCOMPARE(chart.table()->columnCount(), 6);
}

void TestRunChart::csvIsTheSameInEveryLocale()
{
    OpenRun run(nullptr);
    fill(run, {.candidates = 30});
    RunChart chart(&run, nullptr);
    QTemporaryDir dir;
    QList<QByteArray> contents;
    for (const char *locale : {"C", "de_DE", "ar_EG"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
        const QString path = dir.filePath(QString::fromLatin1(locale) + QStringLiteral(".csv"));
        QVERIFY(chart.exportTo(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        contents.append(file.readAll());
    }
    QLocale::setDefault(QLocale::c());
    QCOMPARE(contents.at(1), contents.at(0));
    QCOMPARE(contents.at(2), contents.at(0));
    QCOMPARE(contents.at(0).count('\n'), chart.plot()->curves().first().points.size() + 1);
    QVERIFY(!chart.exportTo(dir.filePath(QStringLiteral("no/such/folder.svg"))));
}

void TestRunChart::onlyScoresShowScores()
{
    OpenRun run(nullptr);
    RunChart chart(&run, nullptr);
    fill(run, {.candidates = 20, .matchesPerCandidate = 0});
    chart.show();
    QTRY_COMPARE(chart.plot()->curves().first().digits, 2);
    QVERIFY(!chart.plot()->curves().first().points.isEmpty());
}

void TestRunChart::drawsOnlyWhileVisible()
{
    OpenRun run(nullptr);
    RunChart chart(&run, nullptr);
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 20});
    run.apply(events.mid(0, 100));
    const qsizetype before = chart.plot()->curves().first().points.size();
    run.apply(events.mid(100));
    QTest::qWait(250);
    QCOMPARE(chart.plot()->curves().first().points.size(), before);
    chart.show();
    QTRY_VERIFY(chart.plot()->curves().first().points.size() > before);
}

void TestRunChart::candidatesHaveBandsOfTheirOwn()
{
    OpenRun run(nullptr);
    fill(run, {.candidates = 40});
    const QList<engine::CandidateId> shown = shownCandidates(run.state(), {1});
    QVERIFY(shown.size() >= 5 && shown.size() <= 6);
    for (qsizetype i = 1; i < 5; ++i)
        QVERIFY(run.state().candidate(shown.at(i - 1))->rating.elo >= run.state().candidate(shown.at(i))->rating.elo);
    const ChartContent content = ratingCourses(run.analysis(), shown, ChartAxis::Evaluations);
    QCOMPARE(content.curves.size(), shown.size());
    QCOMPARE(content.moreBands.size(), shown.size() - 1);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const Curve &curve = content.curves.at(i);
        const Band &band = i == 0 ? content.band : content.moreBands.at(i - 1);
        QCOMPARE(curve.points.last().y(), run.state().candidate(shown.at(i))->rating.elo);
        QCOMPARE(band.low.size(), curve.points.size());
        QCOMPARE(band.high.last().y() - band.low.last().y(), 2 * run.state().candidate(shown.at(i))->rating.halfWidth);
    }
    RunChart chart(&run, nullptr);
    chart.resize(700, 400);
    chart.show();
    chart.setMeasure(ChartMeasure::Candidates);
    QCOMPARE(chart.plot()->curves().size(), 5);
    chart.setMeasure(ChartMeasure::Rating);
    QCOMPARE(chart.plot()->curves().size(), 3);
}

void TestRunChart::controlArmsAreCurves()
{
    QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 30});
    for (engine::RunEvent &event : events) {
        if (auto *born = std::get_if<engine::CandidateBorn>(&event.body); born && born->candidate.id.value % 3 == 0)
            born->candidate.arm = engine::Arm::BestOfN;
    }
    OpenRun run(nullptr);
    run.apply(events);
    CurveFeeder feeder;
    const ChartContent content = feeder.feed(run.analysis().course(), ChartMeasure::Rating, ChartAxis::Money);
    QCOMPARE(content.curves.size(), 4);
    QCOMPARE(content.curves.last().name, QStringLiteral("Control: independent drafts"));
    double best = 0;
    for (const engine::CandidateState &one : run.state().candidates()) {
        if (one.alive && one.arm && one.rating.games)
            best = std::max(best, one.rating.elo);
    }
    QCOMPARE(content.curves.last().points.last().y(), best);
}

QTEST_MAIN(TestRunChart)
#include "tst_runchart.moc"
