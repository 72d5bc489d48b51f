// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/metricgrid.h"

#include <QTest>

using namespace engine;

class TestMetricGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheBestOfEachCellAndTheFront()
    {
        QList<MetricPoint> points{{{1}, 0, 0, 1}, {{2}, 0.1, 0.1, 2}, {{3}, 5, 9, 3}, {{4}, 9, 5, 1}, {{5}, 4, 4, 9}};
        markElitesAndFront(points, MetricGrid::over(points, 4));
        QCOMPARE(points[0].elite, false); // in one cell with the second, which is better
        QCOMPARE(points[1].elite, true);
        QVERIFY(points[2].front && points[3].front && !points[4].front && !points[0].front);
    }

    void theFirstOfEqualScoresIsTheElite()
    {
        QList<MetricPoint> points{{{1}, 1, 1, 5}, {{2}, 1, 1, 5}};
        markElitesAndFront(points, MetricGrid::over(points, 4));
        QVERIFY(points[0].elite && !points[1].elite);
        QVERIFY(points[0].front && !points[1].front);
    }

    void theRangesAreThoseOfThePoints()
    {
        const MetricGrid grid = MetricGrid::over({{{1}, -2, 10, 0}, {{2}, 6, 30, 4}}, 4);
        QCOMPARE(grid.lowX, -2.0);
        QCOMPARE(grid.highY, 30.0);
        QCOMPARE(grid.highScore, 4.0);
        QCOMPARE(grid.column(-2), 0);
        QCOMPARE(grid.column(6), 3); // the highest value belongs to the last cell
        QCOMPARE(grid.row(20), 2);
    }

    void withoutPointsNothingHappens()
    {
        QList<MetricPoint> none;
        const MetricGrid grid = MetricGrid::over(none, 3);
        markElitesAndFront(none, grid);
        QCOMPARE(grid.column(0.5), 1);
    }
};

QTEST_GUILESS_MAIN(TestMetricGrid)
#include "tst_metricgrid.moc"
