// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/reports/plaintext.h"

#include <QTest>

using namespace engine;

class tst_PlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What hides or turns text is written out; what scripts and emoji need stays.
    void visibleTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("a b\tc\nd") << QStringLiteral("a b\tc\nd");
        QTest::newRow("line ends") << QStringLiteral("a\r\nb\rc\r") << QStringLiteral("a\nb\nc\n");
        QTest::newRow("several") << QStringLiteral("a\r\r\nb") << QStringLiteral("a\n\nb");
        QTest::newRow("zero") << (QStringLiteral("a") + QChar(0) + QStringLiteral("b")) << QStringLiteral("a\\u0000b");
        QTest::newRow("escape") << QStringLiteral("\x1b[31mred") << QStringLiteral("\\u001B[31mred");
        QTest::newRow("delete") << QStringLiteral("a\x7f") << QStringLiteral("a\\u007F");
        QTest::newRow("next line") << QString(QChar(0x85)) << QStringLiteral("\\u0085");
        QTest::newRow("override") << (QStringLiteral("a") + QChar(0x202E) + QStringLiteral("b"))
                                  << QStringLiteral("a\\u202Eb");
        QTest::newRow("embedding") << QString(QChar(0x202A)) << QStringLiteral("\\u202A");
        QTest::newRow("isolate") << QString(QChar(0x2066)) << QStringLiteral("\\u2066");
        QTest::newRow("pop isolate") << QString(QChar(0x2069)) << QStringLiteral("\\u2069");
        QTest::newRow("zero width space") << QString(QChar(0x200B)) << QStringLiteral("\\u200B");
        QTest::newRow("byte order mark") << QString(QChar(0xFEFF)) << QStringLiteral("\\uFEFF");
        QTest::newRow("line separator") << QString(QChar(0x2028)) << QStringLiteral("\\u2028");
        QTest::newRow("joiners stay") << QString::fromUtf8("👩‍👩‍👧 می‌خواهم")
                                      << QString::fromUtf8("👩‍👩‍👧 می‌خواهم");
        QTest::newRow("other scripts stay")
            << QString::fromUtf8("العربية 日本語 ü") << QString::fromUtf8("العربية 日本語 ü");
        QTest::newRow("empty") << QString() << QString();
    }
    void visibleTexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(visible(text), shown);
        QCOMPARE(visible(shown), shown);
    }

    void oneLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("line");
        QTest::newRow("short") << "abc" << 3 << "abc";
        QTest::newRow("long") << "abcd" << 3 << QStringLiteral("ab…");
        QTest::newRow("lines") << " a\n\n b\tc " << 0 << "a b c";
        QTest::newRow("one character") << "ab" << 1 << QStringLiteral("…");
        QTest::newRow("a pair is not cut") << QString::fromUtf8("a🌳bc") << 3 << QStringLiteral("a…");
        QTest::newRow("a pair fits") << QString::fromUtf8("a🌳bc") << 4 << QString::fromUtf8("a🌳…");
        QTest::newRow("white space of a megabyte") << QString(1'000'000, u' ') << 5 << QStringLiteral("…");
        QTest::newRow("no limit") << QString(1000, u'a') << 0 << QString(1000, u'a');
    }
    void oneLines()
    {
        QFETCH(QString, text);
        QFETCH(int, most);
        QFETCH(QString, line);
        QCOMPARE(oneLine(text, most), line);
    }

    /// For any text: one line, no longer than asked for, no half of a surrogate pair, nothing hidden.
    void oneLinesKeepTheirPromise()
    {
        const QStringList parts{QStringLiteral("a"), QStringLiteral(" "), QStringLiteral("\n"), QStringLiteral("\r\n"),
            QString::fromUtf8("🌳"), QString(QChar(0x202E)), QStringLiteral("word"), QString(QChar(0))};
        for (quint64 seed = 0; seed < 2000; ++seed) {
            Random random(seed);
            QString text;
            for (int n = random.below(60); n > 0; --n)
                text += parts[random.below(int(parts.size()))];
            const int most = 1 + random.below(12);
            const QString line = oneLine(text, most);
            QVERIFY(line.size() <= most);
            QVERIFY(!line.contains(u'\n') && !line.contains(u'\r') && !line.contains(QChar(0))
                && !line.contains(QChar(0x202E)));
            QCOMPARE(QString::fromUtf8(line.toUtf8()), line);
        }
    }

    void money_data()
    {
        QTest::addColumn<qint64>("microUsd");
        QTest::newRow("0.00") << qint64(0);
        QTest::newRow("0.000001") << qint64(1);
        QTest::newRow("0.0042") << qint64(4200);
        QTest::newRow("0.10") << qint64(100'000);
        QTest::newRow("1.00") << qint64(1'000'000);
        QTest::newRow("12.345678") << qint64(12'345'678);
        QTest::newRow("1000000.50") << qint64(1'000'000'500'000);
    }
    void money()
    {
        QFETCH(qint64, microUsd);
        QCOMPARE(usd({microUsd}), QString::fromLatin1(QTest::currentDataTag()));
    }

    void times()
    {
        QCOMPARE(utc(0), QString());
        QCOMPARE(utc(1'795'235'960'000), QStringLiteral("2026-11-21T04:39:20Z"));
        QCOMPARE(utc(1), QStringLiteral("1970-01-01T00:00:00Z"));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::newRow("0.0 s") << qint64(0);
        QTest::newRow("5.6 s") << qint64(5600);
        QTest::newRow("59.9 s") << qint64(59'900);
        QTest::newRow("1 min 0 s") << qint64(59'960); // not "60.0 s"
        QTest::newRow("1 min 0 s, exactly") << qint64(60'000);
        QTest::newRow("3 min 4 s") << qint64(184'000);
        QTest::newRow("59 min 59 s") << qint64(3'599'999);
        QTest::newRow("1 h 0 min") << qint64(3'600'000);
        QTest::newRow("1 h 2 min") << qint64(3'725'000);
        QTest::newRow("49 h 59 min") << qint64(179'999'000);
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QCOMPARE(duration(ms), QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0));
    }

    void roundedNumbers()
    {
        QCOMPARE(number(1.005, 1), QStringLiteral("1.0"));
        QCOMPARE(number(-2.5, 3), QStringLiteral("-2.500"));
        QCOMPARE(number(1e6, 0), QStringLiteral("1000000"));
        QCOMPARE(tenth(1612.34), 1612.3);
        QCOMPARE(tenth(-0.06), -0.1);
        QCOMPARE(fromStd(toStd(QString::fromUtf8("ü🌳\0b", 8))), QString::fromUtf8("ü🌳\0b", 8));
    }
};

QTEST_APPLESS_MAIN(tst_PlainText)
#include "tst_plaintext.moc"
