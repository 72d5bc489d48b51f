// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/prose.h"

#include <QTest>

using namespace engine;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

const Language &python()
{
    return languageNamed(u"python");
}

} // namespace

class tst_Prose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<bool>("few"); ///< with few words allowed
        QTest::addColumn<bool>("many");
        QTest::newRow("Here is the improved program:") << true << true;
        QTest::newRow("I made it faster, and it still works.") << true << true;
        QTest::newRow("Is that what you wanted?") << true << true;
        QTest::newRow("Das Programm ist jetzt schneller.") << true << true;
        QTest::newRow("It's a well-known trick.") << true << true;
        QTest::newRow("Explanation:") << true << false;
        QTest::newRow("Done.") << true << false;
        QTest::newRow("Here is the program") << false << false; // no end
        QTest::newRow("x = compute(a, b)") << false << false;
        QTest::newRow("for i in range(10):") << false << false;
        QTest::newRow("return a + b;") << false << false;
        QTest::newRow("DO NOT USE THIS CODE.") << false << false; // as constants are written
        QTest::newRow("") << false << false;
        QTest::newRow("...") << false << false;
        QTest::newRow("1. 2. 3. 4.") << false << false;
    }
    void sentences()
    {
        QFETCH(bool, few);
        QFETCH(bool, many);
        const QString line = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(isSentence(line, true), few);
        QCOMPARE(isSentence(line), many);
        QCOMPARE(isSentence(u("   ") + line + u("  ")), many);
    }

    void otherScripts()
    {
        QVERIFY(isSentence(u("这是改进后的程序。")));
        QVERIFY(isSentence(u("これは改良されたプログラムです。")));
        QVERIFY(isSentence(u("Вот улучшенная версия программы:")));
        QVERIFY(!isSentence(u("这是改进后的程序")));
    }

    void textsAndPrograms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("prose");
        QTest::newRow("prose") << u("I cannot help with that request.\nPlease ask for something else instead.\n")
                               << true;
        QTest::newRow("program") << u("def f(x):\n    return x + 1\n") << false;
        QTest::newRow("program with comments") << u("# This function adds one to its argument.\n# It is used by the "
                                                    "rest of the code.\ndef f(x):\n    return x + 1\n")
                                               << false;
        QTest::newRow("program with a docstring")
            << u("def f(x):\n    \"\"\"Adds one to its argument.\n\n    It is used everywhere in this file.\n    It "
                 "never fails in any way at all.\n    \"\"\"\n    return x + 1\n")
            << false;
        QTest::newRow("more sentences than code")
            << u("This is the first of many sentences.\nAnd here is another one for you.\nx = f(1)\n") << true;
        QTest::newRow("nothing") << u("") << false;
    }
    void textsAndPrograms()
    {
        QFETCH(QString, text);
        QFETCH(bool, prose);
        QCOMPARE(isProse(text, python()), prose);
    }

    void proseAroundGoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        const QString code = u("def f(x):\n    return x + 1\n");
        QTest::newRow("before") << QString(u("Here is the improved program:\n\n") + code) << code;
        QTest::newRow("behind") << QString(code + u("\nI hope this is what you wanted.\n")) << code;
        QTest::newRow("both") << QString(u("Here is the improved program:\n\n") + code + u("\nIt is faster now.\n"))
                              << code;
        QTest::newRow("between code it stays") << QString(code + u("\nThis is a sentence in between.\n\n") + code)
                                               << QString(code + u("\nThis is a sentence in between.\n\n") + code);
        QTest::newRow("only prose") << u("I cannot help with that.\n\nPlease ask again.\n")
                                    << u("I cannot help with that.\n\nPlease ask again.\n");
        QTest::newRow("only code") << code << code;
        QTest::newRow("nothing") << u("") << u("");
    }
    void proseAroundGoes()
    {
        QFETCH(QString, text);
        QFETCH(QString, left);
        QCOMPARE(withoutProseAround(text, python()).trimmed(), left.trimmed());
        QCOMPARE(withoutProseAround(left, python()).trimmed(), left.trimmed()); // nothing more goes
    }

    void longTextsEnd()
    {
        for (const char *piece : {"word ", "A sentence of five words. ", "(", "\n\n", "x = 1\n", "。", "'''"}) {
            const QString text = u(piece).repeated(20'000);
            QVERIFY(withoutProseAround(text, python()).size() <= text.size());
            (void)isProse(text, python());
            (void)isSentence(text);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Prose)
#include "tst_prose.moc"
