// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/jsonnames.h"
#include "engine/replies/verdicts/scorevalue.h"

#include <QTest>

using namespace engine;

class tst_ScoreValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scores_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("score"); ///< −1: none
        const auto row
            = [](const char *text, double score) { QTest::newRow(text) << QString::fromUtf8(text) << score; };
        row("4", 4);
        row(" 4 ", 4);
        row("4.5", 4.5);
        row("4,5", 4.5);
        row("4/5", 4);
        row("4 / 5", 4);
        row("4.0/5.0", 4);
        row("4 out of 5", 4);
        row("4 of 5", 4);
        row("4 von 5", 4);
        row("4 sur 5", 4);
        row("4 из 5", 4);
        row("Score: 4", 4);
        row("rating = 3", 3);
        row("**4**", 4);
        row("`4`", 4);
        row("(4)", 4);
        row("[4/5]", 4);
        row("\"4\"", 4);
        row("4.", 4);
        row("4 – clear and short", 4);
        row("4: clear", 4);
        row("4 (clear)", 4);
        row("4 points", 4);
        row("1 point", 1);
        row("4 stars", 4);
        row("★★★★☆", 4);
        row("☆☆☆☆☆", 0);
        row("★★★★★", 5);
        row("4 ★", 4);
        row("0", 0);
        row("100", 100); // the caller checks the range
        row("", -1);
        row("four", -1);
        row("8/10", -1);
        row("80/100", -1);
        row("3-4", -1);
        row("3–4", -1);
        row("3 - 4", -1);
        row("4 or 5", -1);
        row("about 4", -1);
        row("4 5", -1);
        row("4.5.6", -1);
        row("★★★★★★", -1);
        row("v4", -1);
        row("4x", -1);
        row("1234567", -1);
    }
    void scores()
    {
        QFETCH(QString, text);
        QFETCH(double, score);
        QCOMPARE(scoreValue(text).value_or(-1), score);
    }

    void longTextsAreNoScores()
    {
        QVERIFY(scoreValue(QStringLiteral("4 – ") + QString(200, u'a')));
        QVERIFY(!scoreValue(QStringLiteral("4 – ") + QString(400, u'a')));
        QVERIFY(!scoreValue(QString(100'000, u'*')));
        QVERIFY(!scoreValue(QString(100'000, u' ')));
    }

    void names_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("finalVerdict") << QStringList{QStringLiteral("final"), QStringLiteral("verdict")};
        QTest::newRow("final_verdict") << QStringList{QStringLiteral("final"), QStringLiteral("verdict")};
        QTest::newRow("Final verdict") << QStringList{QStringLiteral("final"), QStringLiteral("verdict")};
        QTest::newRow("FINAL-VERDICT") << QStringList{QStringLiteral("final"), QStringLiteral("verdict")};
        QTest::newRow("__final__") << QStringList{QStringLiteral("final")};
        QTest::newRow("score2") << QStringList{QStringLiteral("score2")};
        QTest::newRow("") << QStringList();
        QTest::newRow("-- ! --") << QStringList();
    }
    void names()
    {
        QFETCH(QStringList, words);
        const QByteArray name(QTest::currentDataTag());
        QCOMPARE(wordsOfJsonName(name.toStdString()), words);
        QCOMPARE(foldedJsonName(QString::fromLatin1(name)), words.join(QString()));
    }
};

QTEST_APPLESS_MAIN(tst_ScoreValue)
#include "tst_scorevalue.moc"
