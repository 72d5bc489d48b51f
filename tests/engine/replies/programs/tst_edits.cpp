// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replies/programs/edits.h"

#include <QTest>

#include <rapidcheck.h>

using namespace engine;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

const QString program = u("import math\n"
                          "# EVOLVE-BLOCK-START\n"
                          "def area(r):\n"
                          "    return 3.14 * r ** 2\n"
                          "\n"
                          "def best():\n"
                          "    points = [0.5, -1.5, 2]\n"
                          "    return max(points) - 1\n"
                          "# EVOLVE-BLOCK-END\n"
                          "print(best())\n");

QString changed(const QString &text, const char *from, const char *to)
{
    QString out = text;
    Q_ASSERT(out.contains(u(from)));
    return out.replace(u(from), u(to));
}

/// Lines of a little program, for property tests.
QStringList someLines()
{
    const std::vector<std::string> all{"a = 1", "    b = 2.5", "", "if a:", "    c()", "x = [1, 2, 3]", "return a - 1"};
    QStringList lines;
    for (int n = *rc::gen::inRange(1, 12); n > 0; --n)
        lines.append(QString::fromStdString(*rc::gen::elementOf(all)));
    return lines;
}

/// "search|replace|line|file" of each edit, line breaks as '/'.
QString summary(const QString &reply, const QString &parent = program)
{
    const ReadEdits read = readEdits(reply, parent);
    if (!read.refusal.isEmpty())
        return u("refused");
    QStringList out;
    for (const EditBlock &block : read.blocks)
        out << QStringLiteral("%1|%2|%3|%4").arg(block.search, block.replace, QString::number(block.line), block.file).replace(u'\n', u'/');
    return out.join(u"  ");
}

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreRead()
    {
        const QString reply = u("Sure:\n```python\n<<<<<<< SEARCH\n    return 3.14 * r ** 2\n=======\n    return math.pi * r * r\n>>>>>>> REPLACE\n```\n"
                                "and\n<<<<<< ORIGINAL\n    points = [0.5, -1.5, 2]\n======\n    points = [9]\n>>>>>> UPDATED\n");
        const QList<EditBlock> blocks = readEdits(reply, program).blocks;
        QCOMPARE(blocks.size(), 2);
        const AppliedEdits applied = applyEdits(program, blocks);
        QCOMPARE(applied.applied, 2);
        QCOMPARE(applied.tolerant, 0);
        QVERIFY(applied.unmatched.isEmpty());
        QCOMPARE(applied.text, changed(changed(program, "3.14 * r ** 2", "math.pi * r * r"), "[0.5, -1.5, 2]", "[9]"));
        QVERIFY(readEdits(u("x = 1\n=======\n"), program).isEmpty());
        QVERIFY(!readEdits(u("<<<<<<< SEARCH\na\n=======\nb"), program).refusal.isEmpty());
    }

    void tolerantMatching_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("replace");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("space at the ends") << u("\n    return 3.14 * r ** 2   \n\n") << u("    return 1\n") << u("    return 1\n");
        QTest::newRow("less indented") << u("return 3.14 * r ** 2\n") << u("x = 1\nif x:\n    return 1\n") << u("    x = 1\n    if x:\n        return 1\n");
        QTest::newRow("more indented") << u("        return 3.14 * r ** 2\n") << u("        return 1\n") << u("    return 1\n");
        QTest::newRow("other spacing") << u("    return  3.14 *  r ** 2\n") << u("    return 1\n") << u("    return 1\n");
        QTest::newRow("a letter wrong") << u("    return 3.14 * r  ** 2 \n") << u("    return 1\n") << u("    return 1\n");
    }
    void tolerantMatching()
    {
        QFETCH(QString, search);
        QFETCH(QString, replace);
        QFETCH(QString, wanted);
        const AppliedEdits applied = applyEdits(program, {{search, replace}});
        QCOMPARE(applied.applied, 1);
        QCOMPARE(applied.text, QString(program).replace(u("    return 3.14 * r ** 2\n"), wanted));
    }

    void whatIsNowhereIsTold()
    {
        const AppliedEdits applied = applyEdits(program, {{u("def missing():\n    pass\n"), u("x\n")}});
        QCOMPARE(applied.applied, 0);
        QCOMPARE(applied.text, program);
        QCOMPARE(applied.unmatched, QStringList{u("def missing():\n    pass\n")});
    }

    void unifiedDiffsAreRead()
    {
        const QString reply = u("```diff\n--- a/p.py\n+++ b/p.py\n@@ -3,2 +3,2 @@\n def area(r):\n-    return 3.14 * r ** 2\n+    return 3 * r\n```\n");
        QCOMPARE(applyEdits(program, readEdits(reply, program).blocks).text, changed(program, "3.14 * r ** 2", "3 * r"));
    }

    /// Replacing some lines of a text by others gives that text, whatever stands around them.
    void editsDoWhatTheySay()
    {
        QVERIFY(rc::check([] {
            const QString before = someLines().join(u'\n') + u("\nunique_line = 17\n");
            const QString after = someLines().join(u'\n') + u'\n';
            const QString with = someLines().join(u'\n') + u'\n';
            const AppliedEdits applied = applyEdits(before + after, {{u("unique_line = 17\n"), with}});
            QString wanted = before + after;
            wanted.replace(u("unique_line = 17\n"), with);
            RC_ASSERT(applied.applied == 1 && applied.text == wanted);
        }));
    }

    void blocksHaveTheFormOfTheirOpener_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, const char *reply, const char *wanted) { QTest::newRow(name) << u(reply) << u(wanted); };
        row("usual", "<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE", "a/|b/|0|");
        row("five signs", "<<<<< ORIGINAL\na\n=====\nb\n>>>>> UPDATED", "a/|b/|0|");
        row("labels of a merge", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> my-branch", "a/|b/|0|");
        row("labels of any kind", "<<<<<<< mine\na\n=======\nb\n>>>>>>> theirs", "a/|b/|0|");
        row("hyphens and pluses", "------- SEARCH\na\n=======\nb\n+++++++ REPLACE", "a/|b/|0|");
        row("no space before the label", "<<<<<<<SEARCH\na\n=======\nb\n>>>>>>>REPLACE", "a/|b/|0|");
        row("a rule of another length", "<<<<<<< SEARCH\na\n====\n==========\n=======\nb\n>>>>>>> REPLACE", "a/====/==========/|b/|0|");
        row("divider too short", "<<<<<<< SEARCH\na\n======\nb\n>>>>>>> REPLACE", "refused");
        row("closer too short", "<<<<<<< SEARCH\na\n=======\nb\n>>>>>> REPLACE", "refused");
        row("no divider", "<<<<<<< SEARCH\na\n>>>>>>> REPLACE", "refused");
        row("not closed", "<<<<<<< SEARCH\na\n=======\nb\n", "refused");
        row("the second is not closed", "<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n<<<<<<< SEARCH\nc\n=======\nd", "refused");
        row("the first is not closed", "<<<<<<< SEARCH\na\n=======\nb\n<<<<<<< SEARCH\nc\n=======\nd\n>>>>>>> REPLACE", "refused");
        row("not begun", "a\n=======\nb\n>>>>>>> REPLACE", "refused");
        row("indented in a list", "1. x\n   <<<<<<< SEARCH\n   a\n     b\n   =======\n   c\n   >>>>>>> REPLACE", "a/  b/|c/|0|");
        row("each part in a fence", "<<<<<<< SEARCH\n```python\na\n```\n=======\n```python\nb\n```\n>>>>>>> REPLACE", "a/|b/|0|");
        row("a line number", "<<<<<<< SEARCH\n:start_line:7\n-------\na\n=======\nb\n>>>>>>> REPLACE", "a/|b/|7|");
        row("a path above", "src/prog.py\n```\n<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n```", "a/|b/|0|src/prog.py");
        row("a path as label", "<<<<<<< SEARCH prog.py\na\n=======\nb\n>>>>>>> REPLACE", "a/|b/|0|prog.py");
        row("nothing to search", "<<<<<<< SEARCH\n=======\nb\n>>>>>>> REPLACE", "|b/|0|");
        row("nothing to put", "<<<<<<< SEARCH\na\n=======\n>>>>>>> REPLACE", "a/||0|");
        row("shifts are none", "x = 1 <<<<<<< 2\n>>>>>>> x\n", "");
        row("arrows are none", "<<<<<<<<<<<<\ntext\n>>>>>>>>>>>>\n", "");
        row("rules are none", "a\n-------\nb\n=======\nc\n+++++++\n", "");
    }
    void blocksHaveTheFormOfTheirOpener()
    {
        QFETCH(QString, reply);
        QFETCH(QString, wanted);
        QCOMPARE(summary(reply), wanted);
    }

    /// Of lines that all have the form of the divider, the one counts for which the search text is in the program.
    void theProgramTellsTheDivider()
    {
        const QString parent = u("Title\n=======\nold\n");
        QCOMPARE(summary(u("<<<<<<< SEARCH\nTitle\n=======\nold\n=======\nTitle\n=======\nnew\n>>>>>>> REPLACE"), parent),
            u("Title/=======/old/|Title/=======/new/|0|"));
        QCOMPARE(summary(u("<<<<<<< SEARCH\nold\n=======\nA\n=======\nb\n>>>>>>> REPLACE"), parent), u("old/|A/=======/b/|0|"));
        QCOMPARE(summary(u("<<<<<<< SEARCH\nTitle\n=======\nB\n=======\nold\n>>>>>>> REPLACE"), parent), u("Title/|B/=======/old/|0|"));
    }

    void hunksGoByTheirCounts_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, const char *reply, const char *wanted) { QTest::newRow(name) << u(reply) << u(wanted); };
        row("usual", "--- a/p.py\n+++ b/p.py\n@@ -3,2 +3,2 @@ def f():\n a\n-b\n+c\n", "a/b/|a/c/|3|p.py");
        row("one line each", "@@ -7 +7 @@\n-b\n+c\n", "b/|c/|7|");
        row("two hunks", "@@ -1,1 +1,1 @@\n-a\n+b\n@@ -5,1 +5,1 @@\n-c\n+d\n", "a/|b/|1|  c/|d/|5|");
        row("no newline at the end", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n", "a/|b/|1|");
        row("hyphens inside", "@@ -1,3 +1,3 @@\n x\n--- old\n+-- new\n y\n", "x/-- old/y/|x/-- new/y/|1|");
        row("pluses inside", "@@ -1,2 +1,2 @@\n--- old\n+++ new\n y\n", "-- old/y/|++ new/y/|1|");
        row("a line like a header before the next hunk", "@@ -1,1 +1,1 @@\n--- old\n+++ new\n@@ -9,1 +9,1 @@\n-p\n+q\n", "-- old/|++ new/|1|  p/|q/|9|");
        row("a header before the next hunk", "@@ -1,1 +1,1 @@\n-a\n+b\n--- a/q.py\n+++ b/q.py\n@@ -9,1 +9,1 @@\n-p\n+q\n", "a/|b/|1|  p/|q/|9|q.py");
        row("counts too small, in a fence", "```diff\n@@ -1,1 +1,1 @@\n a\n-b\n+c\n d\n```\nText.", "a/b/d/|a/c/d/|1|");
        row("counts too large", "```diff\n@@ -1,9 +1,9 @@\n a\n-b\n+c\n```\nText.", "a/b/|a/c/|1|");
        row("prose behind", "@@ -1,2 +1,2 @@\n a\n-b\n+c\nThat is all.\n- really\n", "a/b/|a/c/|1|");
        row("no numbers", "```diff\n@@ def f(): @@\n a\n-b\n+c\n```", "a/b/|a/c/|0|");
        row("no numbers, a heading alone", "```diff\n@@ def f():\n a\n-b\n+c\n```", "a/b/|a/c/|0|");
        row("no hunk line, a header", "--- a/p.py\n+++ b/p.py\n-b\n+c\n", "b/|c/|0|p.py");
        row("no hunk line, a fence", "```diff\n-b\n+c\n d\n```", "b/d/|c/d/|0|");
        row("context without its space", "@@ -1,3 +1,3 @@\na\n-b\n+c\n\n", "a/b//|a/c//|1|");
        row("only added", "@@ -4,0 +5,2 @@\n+a\n+b\n", "|a/b/|5|");
        row("only deleted", "@@ -4,2 +3,0 @@\n-a\n-b\n", "a/b/||4|");
        row("a fence as context", "````diff\n@@ -1,3 +1,3 @@\n ```\n-b\n+c\n ```\n````", "```/b/```/|```/c/```/|1|");
        row("patch of another form", "*** Begin Patch\n*** Update File: p.py\n@@ def f():\n-b\n+c\n*** End Patch\n", "b/|c/|0|p.py");
        row("from an indented fence", "1. x\n   ```diff\n   @@ -1,2 +1,2 @@\n    a\n   -b\n   +c\n   ```\n", "a/b/|a/c/|1|");
        row("nothing changes", "@@ -1,1 +1,1 @@\n a\n", "");
        row("a list is no diff", "- a\n+ b\n", "");
        row("names with signs", "@@count = 1\nx @@ y\n", "");
    }
    void hunksGoByTheirCounts()
    {
        QFETCH(QString, reply);
        QFETCH(QString, wanted);
        QCOMPARE(summary(reply), wanted);
    }

    void placesThatFitTwice_data()
    {
        QTest::addColumn<QString>("near");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("place"); // 0: refused
        const auto row = [](const char *near, int line, int place) { QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(u(near)).arg(line))) << u(near) << line << place; };
        row("", 0, 0);
        row("", 2, 2);
        row("", 3, 0); // as far from both
        row("", 7, 6);
        row("", 400, 6);
        row("In first() I change x:", 0, 2);
        row("def third():", 0, 6);
        row("Change the constant of second", 0, 4);
        row("I call `first` and `second`", 0, 0);
        row("A change of first, as `second` has it", 0, 4);
        row("nothing of use", 0, 0);
    }
    void placesThatFitTwice()
    {
        QFETCH(QString, near);
        QFETCH(int, line);
        QFETCH(int, place);
        const QStringList lines{u("def first():"), u("    x = 1"), u("def second():"), u("    x = 1"), u("def third():"), u("    x = 1")};
        EditBlock edit{u("    x = 1\n"), u("    x = 9\n"), line, near, {}};
        const AppliedEdits applied = applyEdits(lines.join(u'\n') + u'\n', {edit});
        QStringList wanted = lines;
        if (place > 0)
            wanted[place - 1] = u("    x = 9");
        QCOMPARE(applied.refusal.isEmpty(), place > 0);
        QCOMPARE(applied.text, wanted.join(u'\n') + u'\n');
    }

    void regionsDecideBetweenPlaces()
    {
        const QString text = u("x = 1\n# EVOLVE-BLOCK-START\nx = 1\n# EVOLVE-BLOCK-END\nx = 1\n");
        QCOMPARE(applyEdits(text, {{u("x = 1\n"), u("x = 2\n")}}).text, u("x = 1\n# EVOLVE-BLOCK-START\nx = 2\n# EVOLVE-BLOCK-END\nx = 1\n"));
    }

    /// Line numbers are those of the text before all edits.
    void linesMoveWithTheEditsBefore()
    {
        const QString text = u("a\nsame\nb\nsame\nc\nsame\n");
        const QString diff = u("@@ -1,1 +1,4 @@\n a\n+1\n+2\n+3\n@@ -4,1 +7,1 @@\n-same\n+other\n");
        QCOMPARE(applyEdits(text, readEdits(diff, text).blocks).text, u("a\n1\n2\n3\nsame\nb\nother\nc\nsame\n"));
        const QString inserted = u("@@ -2,0 +3,1 @@\n+new\n");
        QCOMPARE(applyEdits(text, readEdits(inserted, text).blocks).text, u("a\nsame\nnew\nb\nsame\nc\nsame\n"));
    }

    void lineEndsStayThoseOfTheText()
    {
        QCOMPARE(applyEdits(u("a\r\nb\r\n"), {{u("b\n"), u("c\nd\n")}}).text, u("a\r\nc\r\nd\r\n"));
        QCOMPARE(applyEdits(u("a\nb"), {{u("b\n"), u("c\n")}}).text, u("a\nc"));
        QCOMPARE(applyEdits(u("a\nb"), {{u("b\n"), QString()}}).text, u("a\n"));
    }
};

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
