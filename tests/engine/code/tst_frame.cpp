// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/code/frame.h"
#include "engine/code/regions.h"

#include <QTest>

using namespace engine;

namespace
{

const QString marked = QStringLiteral("import math\n"
                                      "import random\n"
                                      "# EVOLVE-BLOCK-START: search\n"
                                      "def best():\n"
                                      "    return 1\n"
                                      "# EVOLVE-BLOCK-END\n"
                                      "def check(x):\n"
                                      "    return x > 0\n"
                                      "print(check(best()))\n");

const QString body = QStringLiteral("def best():\n    return 2\n");

/// The program with another body.
QString with(const QString &newBody)
{
    return withRegions(marked, {newBody});
}

} // namespace

class tst_Frame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What models answer, and the same program made of each.
    void replies_data()
    {
        QTest::addColumn<QString>("reply");
        const QString head = QStringLiteral("import math\nimport random\n"),
                      tail = QStringLiteral("def check(x):\n    return x > 0\nprint(check(best()))\n");
        QTest::newRow("the whole program") << with(body);
        QTest::newRow("only the region") << body;
        QTest::newRow("without marks") << head + body + tail;
        QTest::newRow("other labels") << head + QStringLiteral("# EVOLVE-BLOCK-START\n") + body
                + QStringLiteral("# EVOLVE-BLOCK-END search\n") + tail;
        QTest::newRow("the region with its marks")
            << QStringLiteral("# EVOLVE-BLOCK-START: search\n") + body + QStringLiteral("# EVOLVE-BLOCK-END\n");
        QTest::newRow("the end mark is missing")
            << head + QStringLiteral("# EVOLVE-BLOCK-START: search\n") + body + tail;
        QTest::newRow("the start mark is missing") << head + body + QStringLiteral("# EVOLVE-BLOCK-END\n") + tail;
        QTest::newRow("only the start mark") << QStringLiteral("# EVOLVE-BLOCK-START: search\n") + body;
        QTest::newRow("only the end mark") << body + QStringLiteral("# EVOLVE-BLOCK-END\n");
        QTest::newRow("line ends of Windows")
            << QString(head + body + tail).replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
    }
    void replies()
    {
        QFETCH(QString, reply);
        const FittedProgram fitted = fittedProgram(marked, reply);
        QVERIFY2(fitted.refusal.isEmpty(), qPrintable(fitted.refusal));
        QCOMPARE(QString(fitted.text)
                     .remove(u'\r')
                     .replace(QStringLiteral("START\n"), QStringLiteral("START: search\n"))
                     .replace(QStringLiteral("END search"), QStringLiteral("END")),
            with(body));
        QVERIFY(!editOutside(marked, fitted.text));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::newRow("the frame without marks, changed")
            << QStringLiteral("import math\nimport random\ndef best():\n    return 2\ndef check(x):\n    return "
                              "True\nprint(check(best()))\n");
        QTest::newRow("an end mark, the head changed")
            << QStringLiteral("import os\nimport random\ndef best():\n    return 2\n# EVOLVE-BLOCK-END\ndef "
                              "check(x):\n    return True\nprint(check(best()))\n");
    }
    void refused()
    {
        QFETCH(QString, reply);
        const FittedProgram fitted = fittedProgram(marked, reply);
        QVERIFY2(!fitted.refusal.isEmpty() || editOutside(marked, fitted.text), qPrintable(fitted.text));
    }

    /// With matching marks the program is unchanged: the caller finds the place that changed.
    void changesOutsideStayVisible()
    {
        QString reply = with(body);
        reply.replace(QStringLiteral("x > 0"), QStringLiteral("True"));
        const FittedProgram fitted = fittedProgram(marked, reply);
        QCOMPARE(fitted.text, reply);
        QVERIFY(editOutside(marked, fitted.text));
    }

    void withoutRegionsThereIsNoFrame()
    {
        QCOMPARE(fittedProgram(QStringLiteral("x = 1\n"), QStringLiteral("y = 2\n")),
            (FittedProgram{QStringLiteral("y = 2\n"), {}}));
        QCOMPARE(fittedProgram(QString(), QStringLiteral("y = 2\n")).text, QStringLiteral("y = 2\n"));
    }

    /// Whatever a reply holds, it is refused with a reason, or what lies outside is checked by editOutside().
    void anyReplyIsFittedOrRefused()
    {
        const QStringList pieces{QStringLiteral("# EVOLVE-BLOCK-START\n"), QStringLiteral("# EVOLVE-BLOCK-END\n"),
            QStringLiteral("import math\n"), QStringLiteral("import random\n"), body,
            QStringLiteral("def check(x):\n    return x > 0\n"), QStringLiteral("print(check(best()))\n"),
            QStringLiteral("y = 3\n"), QStringLiteral("\n")};
        for (quint64 seed = 0; seed < 1000; ++seed) {
            Random random(seed);
            QString reply;
            for (int n = random.below(9); n > 0; --n)
                reply += pieces[random.below(int(pieces.size()))];
            const FittedProgram fitted = fittedProgram(marked, reply);
            QCOMPARE(fitted, fittedProgram(marked, reply));
            if (!fitted.refusal.isEmpty())
                QVERIFY(fitted.text.isEmpty());
            else if (!editOutside(marked, fitted.text)) // it fits: fitting it again changes nothing
                QCOMPARE(fittedProgram(marked, fitted.text).text, fitted.text);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Frame)
#include "tst_frame.moc"
