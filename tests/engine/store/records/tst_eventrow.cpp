// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/records/eventrow.h"
#include "engine/store/records/runfold.h"
#include "tests/support/runeventgen.h"

#include <QTest>

using namespace engine;

namespace
{

const RunId run{QStringLiteral("vampire-7")};

RunEvent written(quint64 seq, EventBody body = RunPaused{})
{
    return {run, seq, qint64(1000 * seq), std::move(body)};
}

RunEvent birth(quint64 seq, quint32 id, QList<CandidateId> parents = {})
{
    Candidate made;
    made.id = {id};
    made.parents = std::move(parents);
    return written(seq, CandidateBorn{made});
}

RunEvent match(quint64 seq, quint32 first, quint32 second)
{
    Match made;
    made.first = {first};
    made.second = {second};
    return written(seq, MatchJudged{made});
}

} // namespace

class tst_EventRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventReadsBack()
    {
        QVERIFY(rc::check([] {
            const RunEvent any = *rc::gen::arbitrary<RunEvent>();
            const Result<RunEvent> read = decodeRow(any.run, encodeRow(any));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == any);
        }));
    }

    void aDamagedRowIsNamed_data()
    {
        QTest::addColumn<EventRow>("row");
        const EventRow good = encodeRow(written(5, HintWritten{QStringLiteral("h")}));
        EventRow bad = good;
        bad.body.chop(1);
        QTest::newRow("cut body") << bad;
        bad = good;
        bad.body = "[]";
        QTest::newRow("no object") << bad;
        bad = good;
        bad.atMs = std::numeric_limits<qint64>::max();
        QTest::newRow("time") << bad;
        bad = good;
        bad.kind = QStringLiteral("unheardOf");
        QTest::newRow("unknown kind") << bad;
    }
    void aDamagedRowIsNamed()
    {
        QFETCH(EventRow, row);
        const Result<RunEvent> read = decodeRow(run, row);
        QVERIFY(!read);
        QVERIFY(read.error().kind == ErrorKind::Damaged || read.error().kind == ErrorKind::Newer);
        QVERIFY2(read.error().detail.startsWith(QStringLiteral("run vampire-7, event 5, ")),
            qPrintable(read.error().detail));
        QVERIFY(!decodeRows(run, {encodeRow(written(4)), row}));
    }

    void rowsAreReadInOrder()
    {
        const Result<QList<RunEvent>> read
            = decodeRows(run, {encodeRow(written(1)), encodeRow(written(2, StopRequested{}))});
        QVERIFY(read.has_value());
        QCOMPARE(*read, (QList<RunEvent>{written(1), written(2, StopRequested{})}));
        QVERIFY(decodeRows(run, {})->isEmpty());
    }

    void aLogHasNoGaps()
    {
        LogEnd end;
        QVERIFY(!end.pass(written(2)));
        QVERIFY(!end.pass(written(0)));
        QVERIFY(end.pass(written(1)) && end.pass(written(2)));
        QVERIFY(!end.pass(written(2)));
        const Result<> gap = end.pass(written(4));
        QVERIFY(!gap);
        QCOMPARE(gap.error().kind, ErrorKind::Store);
        QVERIFY2(gap.error().detail.contains(QStringLiteral("event 4")), qPrintable(gap.error().detail));
        QCOMPARE(end.seq, quint64(2)); // a refused event changes nothing
        QVERIFY(end.pass(written(3)));
    }

    void candidatesAreNumberedInTheOrderOfTheirBirth()
    {
        LogEnd end;
        QVERIFY(!end.pass(birth(1, 2)));
        QVERIFY(end.pass(birth(1, 1)) && end.pass(written(2)) && end.pass(birth(3, 2)));
        QVERIFY(!end.pass(birth(4, 2)));
        QVERIFY(!end.pass(birth(4, 4)));
        QCOMPARE(end.candidates, 2u);
    }

    void aForeignLogNamesOnlyCandidatesThatAreBorn()
    {
        LogEnd end;
        QVERIFY(!end.passForeign(match(1, 1, 2)));
        end = {};
        QVERIFY(end.passForeign(birth(1, 1)) && end.passForeign(birth(2, 2, {{1}})) && end.passForeign(match(3, 1, 2)));
        LogEnd other = end;
        const Result<> unborn = other.passForeign(match(4, 1, 3));
        QVERIFY(!unborn);
        QVERIFY2(unborn.error().detail.contains(QStringLiteral("candidate 3")), qPrintable(unborn.error().detail));
        QVERIFY(!LogEnd(end).passForeign(birth(4, 3, {{3}}))); // its own parent
        QVERIFY(!LogEnd(end).passForeign(birth(4, 3, {{9}})));
        QVERIFY(end.passForeign(birth(4, 3, {{1}, {2}})));
    }

    void theFoldKnowsItsEnd()
    {
        RunFold fold(7);
        QCOMPARE(fold.row(), 7);
        QCOMPARE(fold.end().seq, quint64(0));
        fold.apply(written(1, RunStarted{.config = {R"({"recipe":"evolve","task":"Write a pitch\nin two lines"})"}}));
        fold.apply(birth(2, 1));
        QCOMPARE(fold.end().seq, quint64(2));
        QCOMPARE(fold.end().candidates, 1u);
        QCOMPARE(fold.summary().name, QStringLiteral("Write a pitch")); // without a name: the first line of the task
        QCOMPARE(fold.summary().recipe, QStringLiteral("evolve"));
        fold.setRow(8);
        QCOMPARE(fold.row(), 8);
    }
};

Q_DECLARE_METATYPE(engine::EventRow)

QTEST_APPLESS_MAIN(tst_EventRow)
#include "tst_eventrow.moc"
