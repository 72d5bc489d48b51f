// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/host/printable.h"

#include <QTest>

class tst_Printable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatATerminalObeysIsMadeVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("clipboard") << QStringLiteral("a\x1b]52;c;ZXZpbA==\x07") << QStringLiteral("a␛]52;c;ZXZpbA==␇");
        QTest::newRow("title") << QStringLiteral("\x1b]0;root@host\x1b\\") << QStringLiteral("␛]0;root@host␛\\");
        QTest::newRow("hyperlink") << QStringLiteral("\x1b]8;;http://x\x1b\\go\x1b]8;;\x1b\\") << QStringLiteral("␛]8;;http://x␛\\go␛]8;;␛\\");
        QTest::newRow("colour and cursor") << QStringLiteral("\x1b[31mred\x1b[2J") << QStringLiteral("␛[31mred␛[2J");
        QTest::newRow("eight-bit controls") << QString::fromUtf16(u"\u009b2J\u009d0;x\u009c") << QString::fromUtf16(u"\uFFFD2J\uFFFD0;x\uFFFD");
        QTest::newRow("overwriting") << QStringLiteral("pay 100\rpay 1") << QStringLiteral("pay 100␍pay 1");
        QTest::newRow("backspaces, bell, delete, null") << QString::fromUtf16(u"a\b\a\u007f") + QChar(0) << QStringLiteral("a␈␇␡␀");
        QTest::newRow("reversed writing") << QString::fromUtf16(u"exe\u202Egpj") << QString::fromUtf16(u"exe\uFFFDgpj");
        QTest::newRow("plain text stays") << QStringLiteral("Grüße, 世界 🚲\n\tüber — «x»") << QStringLiteral("Grüße, 世界 🚲\n\tüber — «x»");
        QTest::newRow("line ends of others") << QStringLiteral("a\r\nb") << QStringLiteral("a\nb");
    }
    void whatATerminalObeysIsMadeVisible()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(app::printable(text), shown);
        QCOMPARE(app::printable(text.toUtf8()), shown.toUtf8());
    }

    void bytesThatAreNoUtf8AreReplaced()
    {
        QCOMPARE(app::printable(QByteArray("a\x9b" "2J")), QString::fromUtf16(u"a\uFFFD2J").toUtf8());
    }
};

QTEST_APPLESS_MAIN(tst_Printable)
#include "tst_printable.moc"
