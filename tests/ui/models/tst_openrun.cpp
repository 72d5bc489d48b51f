// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/runeventjson.h"
#include "tests/support/mutator.h"
#include "tests/ui/models/eventfixture.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/errormodel.h"
#include "ui/models/eventlogmodel.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using ui::CandidateModel;
using Tester = QAbstractItemModelTester;

class TestOpenRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveAndReopenedAreEqual_data();
    void liveAndReopenedAreEqual();
    void eventsSeenTwiceCountOnce();
    void insertsOncePerBatch();
    void ranksTheLivingByRating();
    void groupsFailedCallsByCause();
    void countsMatchesOfEach();
    void ratesOverTheLastMinute();
    void closingEmptiesEverything();
    void hostileLogsAreShown();
};

namespace {

QStringList contentOf(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
            cells.append(cell.data().toString());
            cells.append(cell.data(Qt::UserRole).toString());
            cells.append(cell.data(Qt::ToolTipRole).toString());
        }
        lines.append(cells.join(u'|'));
    }
    return lines;
}

QList<engine::RunEvent> body(std::initializer_list<engine::EventBody> bodies)
{
    QList<engine::RunEvent> events;
    for (const engine::EventBody &one : bodies)
        events.append({.run = {QStringLiteral("r")}, .seq = quint64(events.size()) + 1, .atMs = 1'000'000 + 1000 * events.size(), .body = one});
    return events;
}

} // namespace

void TestOpenRun::liveAndReopenedAreEqual_data()
{
    QTest::addColumn<int>("candidates");
    QTest::addColumn<int>("largestBatch");
    QTest::newRow("one by one") << 12 << 1;
    QTest::newRow("small batches") << 60 << 9;
    QTest::newRow("large batches") << 300 << 700;
    QTest::newRow("longer than the log") << 1300 << 9000;
}

void TestOpenRun::liveAndReopenedAreEqual()
{
    QFETCH(int, candidates);
    QFETCH(int, largestBatch);
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = candidates});
    ui::OpenRun reopened(nullptr);
    reopened.apply(events);

    ui::OpenRun live(nullptr);
    if (candidates <= 300) { // the tester checks every row after every change
        new Tester(live.candidates(), Tester::FailureReportingMode::QtTest, &live);
        new Tester(live.log(), Tester::FailureReportingMode::QtTest, &live);
        new Tester(live.errors(), Tester::FailureReportingMode::QtTest, &live);
    }
    QRandomGenerator random(3);
    for (qsizetype at = 0; at < events.size();) {
        const qsizetype size = 1 + random.bounded(largestBatch);
        live.apply(events.mid(at, size));
        at += size;
        (void)live.candidates()->index(0, CandidateModel::Rank).data(); // a view reads between the changes
    }
    QCOMPARE(contentOf(*live.candidates()), contentOf(*reopened.candidates()));
    QCOMPARE(contentOf(*live.log()), contentOf(*reopened.log()));
    QCOMPARE(contentOf(*live.errors()), contentOf(*reopened.errors()));
    QVERIFY(live.best() == reopened.best());
    QCOMPARE(live.candidates()->rowCount(), candidates);
    QVERIFY(live.log()->rowCount() <= ui::EventLogModel::maxRows);
    QCOMPARE(qsizetype(live.log()->rowCount()) + qsizetype(live.log()->dropped()), events.size());
}

void TestOpenRun::eventsSeenTwiceCountOnce()
{
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 20});
    ui::OpenRun run(nullptr);
    run.apply(events.mid(0, 100));
    run.apply(events.mid(50));
    QCOMPARE(run.state().lastSeq(), quint64(events.size()));
    QCOMPARE(run.log()->rowCount(), int(events.size()));
    QCOMPARE(run.candidates()->rowCount(), 20);
}

void TestOpenRun::insertsOncePerBatch()
{
    ui::OpenRun run(nullptr);
    QSignalSpy inserted(run.candidates(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&run, &ui::OpenRun::changed);
    run.apply(fixture::eventsOf({.candidates = 50}));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
}

void TestOpenRun::ranksTheLivingByRating()
{
    using namespace engine;
    ui::OpenRun run(nullptr);
    run.apply(body({RunStarted{}, CandidateBorn{{.id = {1}, .parts = QStringLiteral("one two")}}, CandidateBorn{{.id = {2}, .parts = QStringLiteral("b")}},
        CandidateBorn{{.id = {3}, .parents = {{1}, {2}}, .generation = 2, .parts = QStringLiteral("c")}},
        RatingsChanged{{{{1}, 1480, 50, 2}, {{2}, 1520, 50, 2}, {{3}, 1610.4, 38, 4}}}}));
    CandidateModel *model = run.candidates();
    QCOMPARE(model->rank({3}), 1);
    QCOMPARE(model->rank({1}), 3);
    QCOMPARE(model->index(2, CandidateModel::Parents).data().toString(), QStringLiteral("#1 × #2"));
    QCOMPARE(model->index(0, CandidateModel::Words).data().toString(), QStringLiteral("2"));
    QVERIFY(model->index(2, 0).data(CandidateModel::BestRole).toBool());

    RunEvent gone{.run = run.run(), .seq = 6, .atMs = 1'010'000, .body = CandidateRetired{.candidate = {3}, .byHand = true}};
    run.apply({gone});
    QCOMPARE(model->rank({3}), 0);
    QCOMPARE(model->rank({2}), 1);
    QVERIFY(model->index(2, 0).data(CandidateModel::RetiredRole).toBool());
    QVERIFY(model->index(1, 0).data(CandidateModel::BestRole).toBool());
}

void TestOpenRun::groupsFailedCallsByCause()
{
    using namespace engine;
    const auto started = [](quint32 id, const char *label) { return CallStarted{{.id = {id}, .label = QString::fromLatin1(label)}}; };
    const auto failed = [](quint32 id, ErrorKind kind) { return CallFinished{{.call = {id}, .error = Error{kind, QStringLiteral("call %1").arg(id), {}}}}; };
    ui::OpenRun run(nullptr);
    run.apply(body({RunStarted{}, started(1, "a"), started(2, "a"), started(3, "b"), failed(1, ErrorKind::RateLimited), failed(3, ErrorKind::RateLimited),
        failed(2, ErrorKind::RateLimited), started(4, "a"), failed(4, ErrorKind::Auth)}));
    ui::ErrorModel *errors = run.errors();
    QCOMPARE(errors->rowCount(), 3);
    QCOMPARE(errors->failures(), 4);
    QCOMPARE(errors->index(0, ui::ErrorModel::Count).data().toString(), QStringLiteral("2"));
    QCOMPARE(errors->index(0, ui::ErrorModel::Generator).data().toString(), QStringLiteral("a"));
    QCOMPARE(errors->index(0, 0).data(ui::ErrorModel::CallRole).toUInt(), 2U);
    QCOMPARE(errors->index(0, 0).data(ui::ErrorModel::ActionRole).toInt(), int(ui::ErrorAction::Wait));
    QCOMPARE(errors->index(2, 0).data(ui::ErrorModel::ActionRole).toInt(), int(ui::ErrorAction::CheckKey));
}

void TestOpenRun::countsMatchesOfEach()
{
    using namespace engine;
    ui::OpenRun run(nullptr);
    run.apply(body({RunStarted{}, CandidateBorn{{.id = {1}}}, CandidateBorn{{.id = {2}}},
        MatchJudged{{.id = {1}, .call = {9}, .first = {1}, .second = {2}, .verdict = Verdict::Second}},
        MatchJudged{{.id = {2}, .first = {1}, .second = {2}, .verdict = Verdict::Tie}}}));
    QCOMPARE(run.details().matches({1}).lost, 1);
    QCOMPARE(run.details().matches({2}).won, 1);
    QCOMPARE(run.details().matches({2}).tied, 1);
    QCOMPARE(run.details().matches({2}).all(), 2);
    QCOMPARE(run.details().humanVotes(), 1);
}

void TestOpenRun::ratesOverTheLastMinute()
{
    ui::RunDetails details;
    details.apply({.atMs = 0, .body = engine::RunStarted{}});
    for (int i = 1; i <= 120; ++i)
        details.apply({.atMs = i * 1000, .body = engine::CallFinished{{.call = {quint32(i)}, .usage = {.input = 20, .output = 10}, .cost = {1000}}}});
    const ui::RecentRates rates = details.rates(120'000);
    QCOMPARE(rates.callsPerMinute, 60.0);
    QCOMPARE(rates.tokensPerSecond, 30.0);
    QCOMPARE(rates.usdPerHour, 3.6);
    QCOMPARE(details.rates(400'000).callsPerMinute, 0.0);
}

void TestOpenRun::closingEmptiesEverything()
{
    ui::OpenRun run(nullptr);
    QSignalSpy closed(&run, &ui::OpenRun::closed);
    run.apply(fixture::eventsOf({.candidates = 20}));
    QVERIFY(run.isOpen());
    run.close();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!run.isOpen());
    QCOMPARE(run.candidates()->rowCount(), 0);
    QCOMPARE(run.log()->rowCount(), 0);
    QCOMPARE(run.errors()->rowCount(), 0);
    QCOMPARE(run.state().lastSeq(), quint64(0));
    run.apply(fixture::eventsOf({.candidates = 5, .seed = 9}));
    QCOMPARE(run.candidates()->rowCount(), 5);
}

/// Logs with figures and candidate numbers that only a foreign log contains.
void TestOpenRun::hostileLogsAreShown()
{
    const QList<QByteArray> logs = test::savedInputs(QStringLiteral("folds"));
    QVERIFY(!logs.isEmpty());
    for (const QByteArray &log : logs) {
        QList<engine::RunEvent> events;
        for (const QByteArray &line : log.trimmed().split('\n')) {
            const engine::Result<engine::RunEvent> event = engine::decodeEvent(line);
            QVERIFY2(event, event ? "" : qPrintable(event.error().detail));
            events << *event;
            events.last().run = {QStringLiteral("r")};
        }
        ui::OpenRun run(nullptr);
        run.apply(events);
        QCOMPARE(contentOf(*run.candidates()).size(), 2);
        QCOMPARE(contentOf(*run.log()).size(), events.size());
        QVERIFY(contentOf(*run.errors()).size() <= events.size());
        for (const quint32 id : {0u, 1u, 3u, 2'147'483'648u, 4'294'967'295u})
            (void)run.analysis().ratings({id});
    }
}

QTEST_MAIN(TestOpenRun)
#include "tst_openrun.moc"
