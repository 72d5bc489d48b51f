// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/models/eventfixture.h"
#include "ui/models/candidatefilter.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/openrun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using ui::CandidateModel;

class TestCandidateFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheRun();
    void holdsStillWhileFrozen();
    void keepsTheCurrentRowThroughMoves();
    void filterDropsAndBringsBack();
    void sortsEveryColumn_data();
    void sortsEveryColumn();
};

namespace {

QList<quint32> shown(const ui::CandidateFilter &filter)
{
    QList<quint32> ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids.append(CandidateModel::idAt(filter.index(row, 0)).value);
    return ids;
}

} // namespace

void TestCandidateFilter::followsTheRun()
{
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 80});
    ui::OpenRun run(nullptr);
    ui::CandidateFilter filter(run.candidates(), nullptr);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.sort(CandidateModel::RatingValue, Qt::DescendingOrder);
    for (qsizetype at = 0; at < events.size(); at += 50) {
        run.apply(events.mid(at, 50));
        if (at % 200 == 0)
            filter.refresh();
    }
    QTRY_VERIFY(!filter.isStale());
    QCOMPARE(filter.rowCount(), 80);
    for (int row = 1; row < filter.rowCount(); ++row) {
        const double above = filter.index(row - 1, CandidateModel::RatingValue).data(CandidateModel::SortRole).toDouble();
        QVERIFY(above >= filter.index(row, CandidateModel::RatingValue).data(CandidateModel::SortRole).toDouble());
    }
}

void TestCandidateFilter::holdsStillWhileFrozen()
{
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 60});
    ui::OpenRun run(nullptr);
    ui::CandidateFilter filter(run.candidates(), nullptr);
    filter.sort(CandidateModel::RatingValue, Qt::DescendingOrder);
    run.apply(events.mid(0, 500));
    filter.refresh();
    const QList<quint32> before = shown(filter);
    filter.setFrozen(true);
    run.apply(events.mid(500));
    QTRY_COMPARE(filter.waiting(), 60 - int(before.size()));
    QCOMPARE(shown(filter), before);
    QVERIFY(filter.isStale());
    filter.refresh();
    QCOMPARE(filter.waiting(), 0);
    QCOMPARE(filter.rowCount(), 60);
    QVERIFY(filter.isFrozen());
}

void TestCandidateFilter::keepsTheCurrentRowThroughMoves()
{
    ui::OpenRun run(nullptr);
    ui::CandidateFilter filter(run.candidates(), nullptr);
    run.apply(fixture::eventsOf({.candidates = 50}));
    filter.refresh();
    const QPersistentModelIndex current = filter.index(7, 2);
    const quint32 id = CandidateModel::idAt(current).value;
    filter.sort(CandidateModel::Words, Qt::DescendingOrder);
    QVERIFY(current.isValid());
    QCOMPARE(CandidateModel::idAt(current).value, id);
    QCOMPARE(current.column(), 2);
    filter.setQuery(QStringLiteral("id:%1").arg(id));
    QVERIFY(current.isValid());
    QCOMPARE(current.row(), 0);
    filter.setQuery(QStringLiteral("-id:%1").arg(id));
    QVERIFY(!current.isValid());
}

void TestCandidateFilter::filterDropsAndBringsBack()
{
    ui::OpenRun run(nullptr);
    ui::CandidateFilter filter(run.candidates(), nullptr);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    run.apply(fixture::eventsOf({.candidates = 70}));
    filter.sort(CandidateModel::Born, Qt::AscendingOrder);
    filter.setQuery(QStringLiteral("step:seeding"));
    QCOMPARE(shown(filter), (QList<quint32>{1, 2, 3, 4, 5, 6}));
    filter.setQuery({});
    QCOMPARE(filter.rowCount(), 70);
    QCOMPARE(shown(filter).first(), 1U);
    QCOMPARE(shown(filter).last(), 70U);
}

void TestCandidateFilter::sortsEveryColumn_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < CandidateModel::columns; ++column)
        QTest::addRow("column %d", column) << column;
}

void TestCandidateFilter::sortsEveryColumn()
{
    QFETCH(int, column);
    ui::OpenRun run(nullptr);
    ui::CandidateFilter filter(run.candidates(), nullptr);
    run.apply(fixture::eventsOf({.candidates = 90}));
    filter.sort(column, Qt::AscendingOrder);
    QCOMPARE(filter.rowCount(), 90);
    for (int row = 1; row < filter.rowCount(); ++row) {
        const QVariant above = filter.index(row - 1, column).data(CandidateModel::SortRole);
        const QVariant here = filter.index(row, column).data(CandidateModel::SortRole);
        QVERIFY(above.isValid() && here.isValid());
        if (above.typeId() != QMetaType::QString)
            QVERIFY(above.toDouble() <= here.toDouble());
        else
            QVERIFY(above.toString().localeAwareCompare(here.toString()) <= 0);
    }
}

QTEST_MAIN(TestCandidateFilter)
#include "tst_candidatefilter.moc"
