// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/decimate.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

class TestDecimate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lttbEqualsTheDefinition_data();
    void lttbEqualsTheDefinition();
    void lttbKeepsShortSeries();
    void rangeReachesTheEdges();
    void nearestOfRepeatedAndOutside();
    void niceSteps_data();
    void niceSteps();
};

namespace {

QList<QPointF> walk(int size, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<QPointF> points;
    double y = 0;
    for (int i = 0; i < size; ++i) {
        y += random.generateDouble() - 0.5;
        points.append({double(i) + random.generateDouble() * 0.5, y});
    }
    return points;
}

/// A direct implementation of the thesis, bucket by bucket; the determinant gives the area of a triangle.
QList<int> lttbByDefinition(const QList<QPointF> &data, int threshold)
{
    const int n = int(data.size());
    QList<int> sampled{0};
    const double every = double(n - 2) / (threshold - 2);
    int a = 0;
    for (int i = 0; i < threshold - 2; ++i) {
        const int averageFrom = int(std::floor((i + 1) * every)) + 1;
        const int averageTo = std::min(int(std::floor((i + 2) * every)) + 1, n);
        double averageX = 0;
        double averageY = 0;
        for (int j = averageFrom; j < averageTo; ++j) {
            averageX += data[j].x() / (averageTo - averageFrom);
            averageY += data[j].y() / (averageTo - averageFrom);
        }
        double maximum = -1;
        int next = -1;
        for (int j = int(std::floor(i * every)) + 1; j < averageFrom; ++j) {
            const double area = std::abs(data[a].x() * (data[j].y() - averageY) + data[j].x() * (averageY - data[a].y())
                                    + averageX * (data[a].y() - data[j].y())) / 2;
            if (area > maximum) {
                maximum = area;
                next = j;
            }
        }
        sampled.append(next);
        a = next;
    }
    sampled.append(n - 1);
    return sampled;
}

} // namespace

void TestDecimate::lttbEqualsTheDefinition_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("count");
    for (const auto &[size, count] : {std::pair(10, 3), {11, 5}, {100, 7}, {1000, 100}, {2001, 2000}, {50'000, 2000}})
        QTest::addRow("%d to %d", size, count) << size << count;
}

void TestDecimate::lttbEqualsTheDefinition()
{
    QFETCH(int, size);
    QFETCH(int, count);
    const QList<QPointF> points = walk(size, quint32(size));
    const QList<int> kept = ui::lttb(points, count);
    QCOMPARE(kept.size(), count);
    // Areas may differ in the last bits between the two formulas, but the chosen points must be equal.
    const QList<int> expected = lttbByDefinition(points, count);
    qsizetype differing = 0;
    for (qsizetype i = 0; i < kept.size(); ++i)
        differing += kept.at(i) != expected.at(i);
    QVERIFY2(differing == 0, qPrintable(QStringLiteral("%1 of %2 differ").arg(differing).arg(count)));
}

void TestDecimate::lttbKeepsShortSeries()
{
    QCOMPARE(ui::lttb({}, 10), QList<int>());
    QCOMPARE(ui::lttb(walk(4, 1), 10), (QList<int>{0, 1, 2, 3}));
    QCOMPARE(ui::lttb(walk(4, 1), 2), (QList<int>{0, 1, 2, 3}));
}

void TestDecimate::rangeReachesTheEdges()
{
    const QList<QPointF> points{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}};
    QCOMPARE(ui::rangeOf(points, 1.5, 2.5), std::pair(1, 4));
    QCOMPARE(ui::rangeOf(points, -5, 9), std::pair(0, 5));
    QCOMPARE(ui::rangeOf({}, 0, 1), std::pair(0, 0));
}

void TestDecimate::nearestOfRepeatedAndOutside()
{
    const QList<QPointF> points{{0, 0}, {1, 0}, {3, 0}};
    QCOMPARE(ui::nearest({}, 1), -1);
    QCOMPARE(ui::nearest(points, -7), 0);
    QCOMPARE(ui::nearest(points, 1.9), 1);
    QCOMPARE(ui::nearest(points, 2.1), 2);
    QCOMPARE(ui::nearest(points, 70), 2);
}

void TestDecimate::niceSteps_data()
{
    QTest::addColumn<double>("range");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<double>("step");
    QTest::newRow("100 by 5") << 100.0 << 5 << 20.0;
    QTest::newRow("0.5 by 5") << 0.5 << 5 << 0.1;
    QTest::newRow("637 by 8") << 637.0 << 8 << 100.0;
    QTest::newRow("42 by 5") << 42.0 << 5 << 10.0;
    QTest::newRow("nothing") << 0.0 << 5 << 1.0;
}

void TestDecimate::niceSteps()
{
    QFETCH(double, range);
    QFETCH(int, wanted);
    QFETCH(double, step);
    QCOMPARE(ui::niceStep(range, wanted), step);
}

QTEST_GUILESS_MAIN(TestDecimate)
#include "tst_decimate.moc"
