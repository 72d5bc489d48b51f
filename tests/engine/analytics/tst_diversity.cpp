// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/csv.h"
#include "engine/analytics/diversity.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace engine;

class TestDiversity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distinct();
    void distance();
    void cells_data();
    void cells();
    void numbersIgnoreTheLocale();
};

void TestDiversity::distinct()
{
    const QStringList texts{QStringLiteral("the cat the dog"), QStringLiteral("The cat!")};
    QCOMPARE(distinctN(texts, 1), 3.0 / 6); // the cat dog
    QCOMPARE(distinctN(texts, 2), 3.0 / 4); // the cat, cat the, the dog; the cat again
    QCOMPARE(distinctN(texts, 3), 1.0);
    QCOMPARE(distinctN(texts, 5), 0.0);
    QCOMPARE(distinctN({}, 1), 0.0);
}

void TestDiversity::distance()
{
    const QString a = QStringLiteral("rain on tram lines"), b = QStringLiteral("geese above wet fields");
    QCOMPARE(diversityOf({a, a}).meanDistance, 0.0);
    QCOMPARE(diversityOf({a, b}), (Diversity{2, 1.0, 1.0, 1.0, 1.0}));
    QCOMPARE(diversityOf({a, a, b}).meanDistance, 2.0 / 3);
    QCOMPARE(diversityOf({}), Diversity());
    QCOMPARE(toCsv(diversityOf({a, a})), QByteArray("texts,meanDistance,distinct1,distinct2,distinct3\r\n2,0,0.5,0.5,0.5\r\n"));
}

void TestDiversity::cells_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<QByteArray>("csv");
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    QTest::newRow("plain") << QStringList{s("a"), s("b c")} << QByteArray("a,b c\r\n");
    QTest::newRow("comma") << QStringList{s("a,b")} << QByteArray("\"a,b\"\r\n");
    QTest::newRow("quote") << QStringList{s("say \"hi\"")} << QByteArray("\"say \"\"hi\"\"\"\r\n");
    QTest::newRow("lines") << QStringList{s("a\nb"), s("c\rd")} << QByteArray("\"a\nb\",\"c\rd\"\r\n");
    QTest::newRow("empty cells") << QStringList{s(""), s("")} << QByteArray(",\r\n");
    QTest::newRow("letters") << QStringList{s("crème")} << QByteArray("cr\xc3\xa8me\r\n");
}

void TestDiversity::cells()
{
    QFETCH(QStringList, row);
    QFETCH(QByteArray, csv);
    QCOMPARE(csvRow(row), csv);
}

void TestDiversity::numbersIgnoreTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(csvNumber(1234.5), QStringLiteral("1234.5"));
    QCOMPARE(csvNumber(0.1), QStringLiteral("0.1"));
    QCOMPARE(csvNumber(1.0 / 3).toDouble(), 1.0 / 3);
    QCOMPARE(csvNumber(std::numeric_limits<double>::quiet_NaN()), QString());
    QCOMPARE(csvNumber(std::optional<double>()), QString());
    QLocale::setDefault(QLocale::c());
}

QTEST_APPLESS_MAIN(TestDiversity)
#include "tst_diversity.moc"
