// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/decimal.h"

#include <QTest>

#include <limits>

using namespace engine;

namespace {

Decimal number(const char *text)
{
    const std::optional<Decimal> read = Decimal::parse(QString::fromLatin1(text));
    return read ? *read : (qFatal("%s is no number", text), Decimal());
}

} // namespace

class TestDecimal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grammar()
    {
        for (const char *good : {"0", "-0", "12", "1.50", "1e5", "1E+5", "1e-05", "-0.0e0", "1e400", "1e1000000000000000"})
            QVERIFY2(Decimal::parse(QString::fromLatin1(good)), good);
        for (const char *bad : {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1x", "NaN", "Infinity", "0x10", "1_000", " 1", "1e1000000000000001"})
            QVERIFY2(!Decimal::parse(QString::fromLatin1(bad)), bad);
    }

    void integers()
    {
        for (const char *whole : {"3", "3.0", "3e2", "300e-2", "0.0", "12345678901234567890123", "1e400", "1.5e1"})
            QVERIFY2(number(whole).isInteger(), whole);
        for (const char *broken : {"3.5", "1e-1", "12345678901234567890123.5", "1e-400"})
            QVERIFY2(!number(broken).isInteger(), broken);
    }

    void order_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<int>("order");
        const auto row = [](const char *a, const char *b, int order) { QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1StringView(a), QLatin1StringView(b)))) << QByteArray(a) << QByteArray(b) << order; };
        row("1", "1.0", 0);
        row("-0", "0", 0);
        row("1e2", "100", 0);
        row("0.1", "0.10000000000000000000001", -1);
        row("12345678901234567890123", "12345678901234567890124", -1);
        row("1e400", "9e399", 1);
        row("-1e400", "-9e399", -1);
        row("-1", "1", -1);
        row("0", "1e-400", -1);
        row("0", "-1e-400", 1);
        row("99", "123", -1);
        row("1.23", "1.3", -1);
    }
    void order()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(int, order);
        QCOMPARE(number(a.constData()).compare(number(b.constData())), order);
        QCOMPARE(number(b.constData()).compare(number(a.constData())), -order);
        QCOMPARE(number(a.constData()) == number(b.constData()), order == 0);
        QCOMPARE(number(a.constData()).hash(7) == number(b.constData()).hash(7), order == 0);
    }

    void multiples_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("divisor");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *a, const char *b, bool holds) { QTest::newRow(qPrintable(QStringLiteral("%1 by %2").arg(QLatin1StringView(a), QLatin1StringView(b)))) << QByteArray(a) << QByteArray(b) << holds; };
        row("19.99", "0.01", true);
        row("0.3", "0.1", true);
        row("4.35", "0.01", true);
        row("19.995", "0.01", false);
        row("1e400", "3", false);
        row("3e400", "3", true);
        row("1e400", "7e399", false);
        row("1e400", "0.123456789", false);
        row("1e400", "0.5", true);
        row("0", "0.7", true);
        row("-9", "3", true);
        row("7.5", "2.5", true);
        row("10", "4", false);
        row("100", "4", true);
        row("1", "1e400", false);
        row("12193263113702179522496570642237463801111263526900", "98765432109876543210987654321", true);
        row("12193263113702179522496570642237463801111263526901", "98765432109876543210987654321", false);
        row("1219326311370217952249657064223746380111126352690", "1234567890123456789012345678", false);
        row("123456789012345678901234567890000000000000000000000", "123456789012345678901234567890", true);
        row("1000000000000000000000000000000000", "128000000000000000000", true);
    }
    void multiples()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, divisor);
        QFETCH(bool, holds);
        QCOMPARE(number(value.constData()).isMultipleOf(number(divisor.constData())), holds);
    }

    /// Against whole numbers of the machine.
    void multiplesOfSmallOnes()
    {
        for (int value = 0; value <= 240; ++value) {
            for (int divisor = 1; divisor <= 60; ++divisor) {
                const QByteArray a = QByteArray::number(value), b = QByteArray::number(divisor);
                QCOMPARE(number(a.constData()).isMultipleOf(number(b.constData())), value % divisor == 0);
                QCOMPARE(number((a + "e-3").constData()).isMultipleOf(number((b + "e-3").constData())), value % divisor == 0);
                QCOMPARE(number((a + "e2").constData()).isMultipleOf(number(b.constData())), value * 100 % divisor == 0);
            }
        }
    }

    void counts()
    {
        QCOMPARE(number("3.0").toCount(), std::optional<qint64>(3));
        QCOMPARE(number("0").toCount(), std::optional<qint64>(0));
        QCOMPARE(number("1e400").toCount(), std::optional(std::numeric_limits<qint64>::max()));
        QVERIFY(!number("-1").toCount());
        QVERIFY(!number("2.5").toCount());
    }
};

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
