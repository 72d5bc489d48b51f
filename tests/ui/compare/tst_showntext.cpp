// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/showntext.h"

#include <QTest>

#include <rapidcheck.h>

using namespace ui;

class TestShownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatHides_data();
    void showsWhatHides();
    void breaksEndlessLines();
    void leavesOutWhatNobodyCanRead();
    void placesGoBothWays();
};

void TestShownText::showsWhatHides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("plain\ttext\n") << QStringLiteral("plain\ttext\n");
    QTest::newRow("override") << QStringLiteral("a\u202Eb") << QStringLiteral("a\\u202Eb");
    QTest::newRow("nul") << (QStringLiteral("a") + QChar(0)) << QStringLiteral("a\\u0000");
    QTest::newRow("ansi") << QStringLiteral("\x1b[31m") << QStringLiteral("\\u001B[31m");
    QTest::newRow("crlf") << QStringLiteral("a\r\nb\rc") << QStringLiteral("a\nb\nc");
    QTest::newRow("paragraph separator") << QStringLiteral("a\u2029b") << QStringLiteral("a\\u2029b");
    QTest::newRow("emoji and accents stay") << QStringLiteral("👩‍👩‍👧e\u0301") << QStringLiteral("👩‍👩‍👧e\u0301");
    QTest::newRow("html stays text") << QStringLiteral("<b>&amp;") << QStringLiteral("<b>&amp;");
}

void TestShownText::showsWhatHides()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(shownText(text).text, shown);
}

void TestShownText::breaksEndlessLines()
{
    const QString words = QStringLiteral("word ").repeated(20'000), block = QString(50'000, u'x');
    for (const QString &text : {words, block}) {
        const ShownText shown = shownText(text);
        for (const QString &line : shown.text.split(u'\n'))
            QVERIFY(line.size() <= 4'300);
        QString joined = shown.text;
        QCOMPARE(joined.remove(u'\n'), text);
    }
    const QString pairs = QStringLiteral("😀").repeated(9'000);
    for (const QString &line : shownText(pairs).text.split(u'\n'))
        QVERIFY(line.isEmpty() || (!line.front().isLowSurrogate() && !line.back().isHighSurrogate()));
}

void TestShownText::leavesOutWhatNobodyCanRead()
{
    const ShownText shown = shownText(QStringLiteral("line\n").repeated(300'000));
    QCOMPARE(shown.text.size(), 1'000'000);
    QCOMPARE(shown.leftOut, 500'000);
    QCOMPARE(shown.toShown(1'499'999), shown.text.size());
}

void TestShownText::placesGoBothWays()
{
    QVERIFY(rc::check("a character is found where it is shown, and back", [] {
        const auto piece = rc::gen::elementOf(std::vector<QString>{QStringLiteral("ab"), QStringLiteral("\u202E"), QStringLiteral("\r\n"),
            QStringLiteral("\n"), QString(QChar(0)), QString(4'010, u'x'), QStringLiteral(" ")});
        QString text;
        for (const QString &part : *rc::gen::container<std::vector<QString>>(piece))
            text += part;
        const ShownText shown = shownText(text);
        qsizetype last = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype there = shown.toShown(at);
            RC_ASSERT(there >= last && there <= shown.text.size());
            last = there;
            if (text.at(at) == u'a' || text.at(at) == u'x') {
                RC_ASSERT(shown.text.at(there) == text.at(at));
                RC_ASSERT(shown.toSource(there) == at);
            }
        }
        RC_ASSERT(shown.toShown(text.size()) == shown.text.size());
    }));
}

QTEST_GUILESS_MAIN(TestShownText)
#include "tst_showntext.moc"
