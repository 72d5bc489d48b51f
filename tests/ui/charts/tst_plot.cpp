// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartexport.h"
#include "ui/charts/decimate.h"
#include "ui/charts/plot.h"
#include "ui/charts/plotlegend.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineSeries>
#include <QTest>
#include <QValueAxis>
#include <QWheelEvent>

using ui::Curve;
using ui::Plot;

class TestPlot final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAtMostOnePointAPixel();
    void aCoarserScaleNeverGetsThousandsOfTicks();
    void zoomSurvivesNewData();
    void zoomShowsMoreOfWhatIsInSight();
    void fittedFollowsNewData();
    void hidingKeepsTheWayBack();
    void keysGoFromPointToPoint();
    void wheelZoomsAndDoubleClickFits();
    void screenReaderHearsTheSummary();
    void exportsPicture();
    void theLegendWrapsAndCutsNothing();
};

namespace {

QList<Curve> rising(int points, double last = 1612)
{
    Curve best{.name = QStringLiteral("Best"), .style = 0};
    Curve mean{.name = QStringLiteral("Mean"), .style = 1};
    for (int i = 1; i <= points; ++i) {
        best.points.append({double(i), 1500 + (last - 1500) * i / points});
        mean.points.append({double(i), 1500.0});
    }
    return {best, mean};
}

QAbstractButton *legendOf(const Plot &plot, const QString &name)
{
    const auto buttons = plot.legend()->findChildren<QAbstractButton *>();
    const auto it = std::find_if(buttons.begin(), buttons.end(), [&](const QAbstractButton *button) { return button->text() == name; });
    return it == buttons.end() ? nullptr : *it;
}

QLineSeries *lineOf(const Plot &plot, const QString &name)
{
    for (QAbstractSeries *series : plot.chart()->series()) {
        if (series->name() == name && series->type() == QAbstractSeries::SeriesTypeLine)
            return static_cast<QLineSeries *>(series);
    }
    return nullptr;
}

void show(Plot &plot)
{
    plot.resize(800, 400);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QCoreApplication::processEvents();
}

} // namespace

void TestPlot::drawsAtMostOnePointAPixel()
{
    Plot plot;
    plot.resize(1400, 500);
    plot.setData(rising(30'000), {});
    QCOMPARE(lineOf(plot, QStringLiteral("Best"))->count(), ui::maxDrawn);
    QCOMPARE(lineOf(plot, QStringLiteral("Best"))->points().first(), QPointF(1, rising(30'000).first().points.first().y()));
    QCOMPARE(lineOf(plot, QStringLiteral("Best"))->points().last().x(), 30'000.0);
}

void TestPlot::zoomSurvivesNewData()
{
    Plot plot;
    plot.setData(rising(100), {});
    plot.showRange(20, 40);
    plot.setData(rising(200), {});
    QVERIFY(plot.isZoomed());
    QCOMPARE(plot.rangeX(), std::pair(20.0, 40.0));
    plot.fit();
    QVERIFY(!plot.isZoomed());
    QCOMPARE(plot.rangeX(), std::pair(1.0, 200.0));
}

void TestPlot::zoomShowsMoreOfWhatIsInSight()
{
    Plot plot;
    plot.setData(rising(30'000), {});
    plot.showRange(1'000, 1'500);
    const QList<QPointF> drawn = lineOf(plot, QStringLiteral("Best"))->points();
    QCOMPARE(drawn.size(), qsizetype(503)); // all in the range, and one beyond each edge
    QCOMPARE(drawn.first().x(), 999.0);
    QCOMPARE(drawn.last().x(), 1'501.0);
}

void TestPlot::fittedFollowsNewData()
{
    Plot plot;
    plot.setData(rising(100), {});
    plot.setData(rising(150), {});
    QCOMPARE(plot.rangeX().second, 150.0);
}

void TestPlot::hidingKeepsTheWayBack()
{
    Plot plot;
    plot.setData(rising(100), {});
    show(plot);
    plot.setCurveVisible(QStringLiteral("Best"), false);
    QVERIFY(!lineOf(plot, QStringLiteral("Best"))->isVisible());
    QCOMPARE(plot.crosshair(), -1);
    QAbstractButton *way = legendOf(plot, QStringLiteral("Best"));
    QVERIFY(way && way->isVisible() && !way->isChecked());
    plot.setData(rising(120), {});
    QVERIFY(!lineOf(plot, QStringLiteral("Best"))->isVisible());
    QTest::keyClick(way, Qt::Key_Space);
    QVERIFY(lineOf(plot, QStringLiteral("Best"))->isVisible());
    QVERIFY(plot.isCurveVisible(QStringLiteral("Best")));
}

void TestPlot::keysGoFromPointToPoint()
{
    Plot plot;
    plot.setAxes(QStringLiteral("Evaluations"), QStringLiteral("Rating"));
    plot.setData(rising(100), {});
    show(plot);
    QTest::keyClick(&plot, Qt::Key_Left);
    QCOMPARE(plot.crosshair(), 99);
    QTest::keyClick(&plot, Qt::Key_Left);
    QCOMPARE(plot.crosshair(), 98);
    QVERIFY2(plot.readout().startsWith(QStringLiteral("Evaluations 99: Best ")), qPrintable(plot.readout()));
    QVERIFY(plot.readout().endsWith(QStringLiteral("Mean 1500")) || plot.readout().endsWith(QStringLiteral("Mean 1,500")));
    QTest::keyClick(&plot, Qt::Key_Home);
    QCOMPARE(plot.crosshair(), 0);
    QTest::keyClick(&plot, Qt::Key_End);
    QCOMPARE(plot.crosshair(), 99);
    QTest::keyClick(&plot, Qt::Key_Plus);
    QVERIFY(plot.isZoomed());
    QTest::keyClick(&plot, Qt::Key_0);
    QVERIFY(!plot.isZoomed());
    QTest::keyClick(&plot, Qt::Key_Escape);
    QCOMPARE(plot.crosshair(), -1);
}

void TestPlot::wheelZoomsAndDoubleClickFits()
{
    Plot plot;
    plot.setData(rising(100), {});
    show(plot);
    const QPointF middle = plot.viewport()->rect().center();
    QWheelEvent wheel(middle, plot.viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot.viewport(), &wheel);
    const auto [low, high] = plot.rangeX();
    QVERIFY(high - low < 80.0);
    QVERIFY(low > 1 && high < 100);
    QTest::mouseDClick(plot.viewport(), Qt::LeftButton, {}, middle.toPoint());
    QCOMPARE(plot.rangeX(), std::pair(1.0, 100.0));
}

void TestPlot::screenReaderHearsTheSummary()
{
    Plot plot;
    plot.setSubject(QStringLiteral("Rating"));
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&plot);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Chart);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Rating, nothing to show yet"));
    plot.setData(rising(40), {});
    const QString name = accessible->text(QAccessible::Name).remove(u',');
    QVERIFY2(name.contains(QStringLiteral("40 point")) && name.contains(QStringLiteral("Best 1612")) && name.endsWith(QStringLiteral("rising")), qPrintable(name));
    QCOMPARE(accessible->childCount(), 1);
    const QAccessibleInterface *legend = accessible->child(0);
    QCOMPARE(accessible->indexOfChild(legend), 0);
    QCOMPARE(legend->childCount(), 2);
    QCOMPARE(legend->child(0)->text(QAccessible::Name), QStringLiteral("Best"));
    QVERIFY(legend->child(0)->state().checkable && legend->child(0)->state().checked);
}

void TestPlot::exportsPicture()
{
    Plot plot;
    plot.setData(rising(100), {});
    show(plot);
    QCOMPARE(imageOf(plot, 2).size(), plot.size() * 2);
    const QByteArray svg = svgOf(plot, plot.summary());
    QVERIFY(svg.contains("<svg"));
    QVERIFY(svg.contains("polyline") || svg.contains("<path"));
}

void TestPlot::theLegendWrapsAndCutsNothing()
{
    Plot plot;
    QList<Curve> curves;
    for (const char *name : {"Best", "A curve with a rather long name", "Another one with a name as long", "Mean"})
        curves.append({QString::fromLatin1(name), int(curves.size()), {{1, 1}, {2, 2}}, 0});
    plot.setData(curves, {QStringLiteral("Best, 95 %"), {{1, 0}, {2, 1}}, {{1, 2}, {2, 3}}});
    show(plot);
    plot.resize(320, 300);
    QCoreApplication::processEvents();
    const auto buttons = plot.legend()->findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 5);
    for (const QAbstractButton *button : buttons) {
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        QVERIFY2(plot.legend()->rect().contains(button->geometry()), qPrintable(button->text()));
    }
    QVERIFY(plot.chart()->plotArea().top() >= plot.legend()->geometry().bottom());
}

void TestPlot::aCoarserScaleNeverGetsThousandsOfTicks()
{
    QValueAxis axis;
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setRange(0.9, 1.0);
    axis.setTickInterval(0.02);
    ui::setAxisRange(&axis, 1200, 2100); // from scores to ratings
    QVERIFY((axis.max() - axis.min()) / axis.tickInterval() <= 50);
}

QTEST_MAIN(TestPlot)
#include "tst_plot.moc"
