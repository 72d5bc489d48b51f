// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/student.h"

#include <QTest>

#include <cmath>

using namespace engine;

class tst_Student : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Printed tables of the distribution.
    void quantiles_data()
    {
        QTest::addColumn<double>("tail");
        QTest::addColumn<int>("degrees");
        QTest::addColumn<double>("value");
        QTest::newRow("one degree") << 0.025 << 1 << 12.706;
        QTest::newRow("one degree, far out") << 0.001 << 1 << 318.309;
        QTest::newRow("two") << 0.025 << 2 << 4.303;
        QTest::newRow("three") << 0.005 << 3 << 5.841;
        QTest::newRow("five") << 0.005 << 5 << 4.032;
        QTest::newRow("eight") << 0.001 << 8 << 4.501;
        QTest::newRow("thirty") << 0.025 << 30 << 2.042;
        QTest::newRow("a hundred and twenty") << 0.025 << 120 << 1.980;
        QTest::newRow("a thousand") << 0.05 << 1000 << 1.646;
        QTest::newRow("more count as a thousand") << 0.05 << 1'000'000'000 << 1.646;
        QTest::newRow("the middle") << 0.5 << 4 << 0.0;
        QTest::newRow("no degree counts as one") << 0.025 << 0 << 12.706;
    }
    void quantiles()
    {
        QFETCH(double, tail);
        QFETCH(int, degrees);
        QFETCH(double, value);
        const double found = studentQuantile(tail, degrees);
        QVERIFY2(std::abs(found - value) < 6e-4, qPrintable(QString::number(found, 'g', 9)));
    }
};

QTEST_APPLESS_MAIN(tst_Student)
#include "tst_student.moc"
