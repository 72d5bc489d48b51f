// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/replies/programs/edits.h"
#include "engine/replies/programs/placing.h"

#include <QTest>

using namespace engine;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

/// Where a search text stands in a text: "line+count", "tolerant" after it; "ambiguous" or "nowhere".
QString place(const QString &text, const char *search, int line = 0, const char *near = "")
{
    EditBlock block;
    block.search = u(search);
    block.near = u(near);
    const ReplyLines lines(text);
    const std::optional<BlockPlace> found = placeOf(block, text, lines, line);
    if (!found)
        return u("nowhere");
    if (!found->others.isEmpty())
        return u("ambiguous");
    return QStringLiteral("%1+%2").arg(found->line).arg(found->count) + (found->tolerant ? u(" tolerant") : QString());
}

const QString program = u("def first(x):\n"
                          "    y = x + 1\n"
                          "    return y\n"
                          "\n"
                          "def second(x):\n"
                          "    y = x + 2\n"
                          "    return y\n");

} // namespace

class tst_Placing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactLines()
    {
        QCOMPARE(place(program, "    y = x + 1\n"), u("1+1"));
        QCOMPARE(place(program, "    y = x + 2\n    return y\n"), u("5+2"));
        QCOMPARE(place(program, "def first(x):\n    y = x + 1\n    return y\n"), u("0+3"));
        QCOMPARE(place(program, program.toUtf8().constData()), u("0+7"));
        QCOMPARE(place(program, "    y = x + 3\n    z = 4\n    w = 5\n"), u("nowhere"));
        QCOMPARE(place(QString(), "x = 1\n"), u("nowhere"));
    }

    void ofSeveralPlacesTheLineDecides()
    {
        QCOMPARE(place(program, "    return y\n"), u("ambiguous"));
        QCOMPARE(place(program, "    return y\n", 3), u("2+1"));
        QCOMPARE(place(program, "    return y\n", 7), u("6+1"));
        QCOMPARE(place(program, "    return y\n", 2), u("2+1")); // the nearer
        QCOMPARE(place(program, "    return y\n", 100), u("6+1"));
    }

    void orTheNamedDefinition()
    {
        QCOMPARE(place(program, "    return y\n", 0, "def second(x):"), u("6+1"));
        QCOMPARE(place(program, "    return y\n", 0, "In `first`, return early:"), u("2+1"));
        QCOMPARE(place(program, "    return y\n", 0, "somewhere"), u("ambiguous"));
    }

    void orTheEditableRegion()
    {
        const QString marked = u("a = 1\nb = 2\n# EVOLVE-BLOCK-START\na = 1\n# EVOLVE-BLOCK-END\na = 1\n");
        QCOMPARE(place(marked, "a = 1\n"), u("3+1"));
        QCOMPARE(place(marked, "a = 1\n", 1), u("3+1")); // before the line
        QCOMPARE(place(marked, "b = 2\n"), u("1+1")); // the only place
    }

    void otherSpaceIsTolerated_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("at line ends") << "    y = x + 1   \n";
        QTest::newRow("empty lines around") << "\n    y = x + 1\n\n";
        QTest::newRow("less indentation") << "y = x + 1\n";
        QTest::newRow("more indentation") << "        y = x + 1\n";
        QTest::newRow("tabs") << "\ty = x + 1\n";
    }
    void otherSpaceIsTolerated()
    {
        QFETCH(QString, search);
        QCOMPARE(place(program, search.toUtf8().constData()), u("1+1 tolerant"));
    }

    void anExactPlaceIsTakenBeforeATolerantOne()
    {
        const QString text = u("  x = 1\nx = 1\n");
        QCOMPARE(place(text, "x = 1\n"), u("1+1"));
        QCOMPARE(place(text, "  x = 1\n"), u("0+1"));
    }

    void theReplacementTakesTheIndentationOver()
    {
        const AppliedEdits inner
            = applyEdits(program, {{u("y = x + 1\nreturn y\n"), u("if x:\n    return 0\nreturn x\n")}});
        QCOMPARE(inner.applied, 1);
        QCOMPARE(inner.tolerant, 1);
        QVERIFY2(inner.text.startsWith(u("def first(x):\n    if x:\n        return 0\n    return x\n\n")),
            qPrintable(inner.text));
    }

    void editsApplyInOrderToTheResult()
    {
        const AppliedEdits applied = applyEdits(
            program, {{u("    y = x + 1\n"), u("    y = x + 10\n")}, {u("    y = x + 10\n"), u("    y = x + 100\n")}});
        QCOMPARE(applied.applied, 2);
        QVERIFY(applied.text.contains(u("x + 100")) && !applied.text.contains(u("x + 10\n")));
    }

    void anAmbiguousEditChangesNothing()
    {
        const AppliedEdits applied = applyEdits(
            program, {{u("    y = x + 1\n"), u("    y = 0\n")}, {u("    return y\n"), u("    return 1\n")}});
        QVERIFY(!applied.refusal.isEmpty());
        QCOMPARE(applied.text, program);
    }

    void anEmptySearchInserts()
    {
        QCOMPARE(applyEdits(u("a\nb\n"), {{QString(), u("c\n")}}).text, u("a\nb\nc\n"));
        EditBlock after{QString(), u("c\n")};
        after.line = 2; // before the second line
        QCOMPARE(applyEdits(u("a\nb\n"), {after}).text, u("a\nc\nb\n"));
        const QString marked = u("# EVOLVE-BLOCK-START\na\n# EVOLVE-BLOCK-END\nb\n");
        QCOMPARE(
            applyEdits(marked, {{QString(), u("c\n")}}).text, u("# EVOLVE-BLOCK-START\na\nc\n# EVOLVE-BLOCK-END\nb\n"));
    }

    void linesAndTheirPositions()
    {
        for (quint64 seed = 0; seed < 300; ++seed) {
            Random random(seed);
            QString text;
            for (int n = random.below(12); n > 0; --n)
                text += QStringList{u("a"), u("\n"), u(" "), u("bc"), u("\n\n")}[random.below(5)];
            const ReplyLines lines(text);
            QCOMPARE(lines.begin.size(), lines.count() + 1);
            QCOMPARE(lines.begin.constLast(), text.size());
            for (qsizetype i = 0; i < lines.count(); ++i) {
                QVERIFY(!lines.view[i].contains(u'\n'));
                QCOMPARE(text.mid(lines.begin[i], lines.view[i].size()), lines.view[i].toString());
            }
            QCOMPARE(lines.value(-1), QStringView());
            QCOMPARE(lines.value(lines.count()), QStringView());
        }
        QCOMPARE(joinedLines({u("a"), u("b")}), u("a\nb\n"));
        QCOMPARE(joinedLines({}), QString());
        QCOMPARE(indentOf(u"    x"), qsizetype(4));
        QCOMPARE(indentOf(u"x"), qsizetype(0));
    }

    void pathsOnALine_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("src/a.py") << "src/a.py";
        QTest::newRow("**src/a.py**:") << "src/a.py";
        QTest::newRow("`src/a.py`") << "src/a.py";
        QTest::newRow("# src/a.py") << "src/a.py";
        QTest::newRow("// include/b.hpp") << "include/b.hpp";
        QTest::newRow("Change the file as follows:") << "";
        QTest::newRow("x = 1") << "";
        QTest::newRow("") << "";
    }
    void pathsOnALine()
    {
        QFETCH(QString, path);
        QCOMPARE(pathOfLine(QString::fromLatin1(QTest::currentDataTag())), path);
    }
};

QTEST_APPLESS_MAIN(tst_Placing)
#include "tst_placing.moc"
