// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/partsreply.h"

#include <QTest>

using namespace engine;

namespace {

using Problem = ProgramReply::Problem;

QString s(const char *text) { return QString::fromUtf8(text); }

Parts shapes()
{
    return Parts(QList<Part>{
        {s("include/shape.h"), s("#pragma once\n\nint area(int side);\n")},
        {s("src/main.cpp"), s("#include \"shape.h\"\n\nint main()\n{\n    return area(3) - 9;\n}\n")},
        {s("src/shape.cpp"), s("#include \"shape.h\"\n\nint area(int side)\n{\n    return side * 4;\n}\n")},
    });
}

/// The parent with one text replaced in one part.
Parts with(const char *name, const char *from, const char *to)
{
    Parts out = shapes();
    for (Part &part : out.named) {
        if (part.name == s(name))
            part.text.replace(s(from), s(to));
    }
    return out;
}

PartsReply readCpp(const QString &reply) { return readPartsReply(reply, shapes(), s("cpp")); }

const char *const block = "<<<<<<< SEARCH\n    return side * 4;\n=======\n    return side * side;\n>>>>>>> REPLACE\n";

} // namespace

class TestPartsReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void refusals_data();
    void refusals();
    void editsOfSeveralFiles();
    void aFileThatIsNotNamedStaysAsItIs();
    void aWholeFileBeatsItsEdits();
    void regionsKeepTheirFrame();
    void aSecondBlockMayLeaveOutThePath();
    void nothingChanged();
};

void TestPartsReply::changes_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<bool>("edited");
    const QString squared = s("#include \"shape.h\"\n\nint area(int side)\n{\n    return side * side;\n}\n");
    const QString fenced = s("```cpp\n") + squared + s("```\n");
    const auto row = [](const char *name, const QString &reply, bool edited) { QTest::newRow(name) << reply << edited; };
    row("block below a path", s("src/shape.cpp\n") + s(block), true);
    row("block below a path in bold", s("The area is wrong.\n\n**src/shape.cpp**\n") + s(block), true);
    row("block in a fence below a path", s("src/shape.cpp\n```cpp\n") + s(block) + s("```\n"), true);
    row("block with the end of the path", s("shape.cpp\n") + s(block), true);
    row("block with a longer path", s("/home/me/project/src/shape.cpp\n") + s(block), true);
    row("block without a path", s(block), true);
    row("diff", s("```diff\n--- a/src/shape.cpp\n+++ b/src/shape.cpp\n@@ -4,1 +4,1 @@\n-    return side * 4;\n+    return side * side;\n```\n"), true);
    row("patch of another tool", s("*** Begin Patch\n*** Update File: src/shape.cpp\n@@\n-    return side * 4;\n+    return side * side;\n*** End Patch\n"), true);
    row("whole file below a path", s("src/shape.cpp\n") + fenced, false);
    row("whole file below a heading", s("### `src/shape.cpp`\n\n") + fenced, false);
    row("whole file below a line of Parts::text()", s("==> src/shape.cpp <==\n") + fenced, false);
    row("path in the info string", s("```cpp src/shape.cpp\n") + squared + s("```\n"), false);
    row("path behind a colon in the info string", s("```cpp:src/shape.cpp\n") + squared + s("```\n"), false);
    row("title in the info string", s("```cpp title=\"src/shape.cpp\"\n") + squared + s("```\n"), false);
    row("path in a comment", s("```cpp\n// src/shape.cpp\n") + squared + s("```\n"), false);
    row("one file without a path", s("Here it is:\n\n") + fenced, false);
    row("headings inside of one fence", s("```\n==> include/shape.h <==\n#pragma once\n\nint area(int side);\n==> src/shape.cpp <==\n") + squared + s("```\n"), false);
    row("headings without a fence", s("==> src/shape.cpp <==\n") + squared, false);
    row("thoughts about another file", s("<think>\ninclude/shape.h\n```cpp\nint x;\n```\n</think>\nsrc/shape.cpp\n") + fenced, false);
    row("line ends of Windows", QString(s("src/shape.cpp\n") + fenced).replace(s("\n"), s("\r\n")), false);
}

void TestPartsReply::changes()
{
    QFETCH(QString, reply);
    QFETCH(bool, edited);
    const PartsReply read = readCpp(reply);
    QVERIFY2(read.problem == Problem::None, qPrintable(read.detail));
    QCOMPARE(read.program.text(), with("src/shape.cpp", "side * 4", "side * side").text());
    QCOMPARE(read.edited, edited);
}

void TestPartsReply::refusals_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QString &reply, Problem problem, const char *detail) { QTest::newRow(name) << reply << problem << s(detail); };
    row("edit of a file that is none of the program", s("src/circle.cpp\n") + s(block), Problem::Unreadable, "src/circle.cpp");
    row("new file", s("src/circle.cpp\n```cpp\nint circle();\n```\n"), Problem::Unreadable, "src/circle.cpp is not a file of the program");
    row("new file beside a known one", s("src/shape.cpp\n```cpp\nint area(int side)\n{\n    return side;\n}\n```\nsrc/circle.cpp\n```cpp\nint circle();\n```\n"),
        Problem::Unreadable, "src/circle.cpp");
    row("lines that occur in two files", s("<<<<<<< SEARCH\n#include \"shape.h\"\n=======\n#include <shape.h>\n>>>>>>> REPLACE\n"), Problem::Unreadable,
        "src/main.cpp and src/shape.cpp");
    row("lines that occur nowhere", s("<<<<<<< SEARCH\n    return perimeter(side, side, 17);\n=======\n    return 1;\n>>>>>>> REPLACE\n"), Problem::Unmatched, "in no file");
    row("lines that occur in another file", s("src/main.cpp\n") + s(block), Problem::Unmatched, "not in src/main.cpp");
    row("new lines without a place", s("<<<<<<< SEARCH\n=======\nint more;\n>>>>>>> REPLACE\n"), Problem::Unreadable, "which file");
    row("prose", s("I would square the side."), Problem::Unreadable, "neither edits nor a file");
    row("code that is like no file", s("```cpp\nstruct Unrelated\n{\n    double radius;\n};\n```\n"), Problem::Unreadable, "which file");
    row("nothing", {}, Problem::Unreadable, "neither");
}

void TestPartsReply::refusals()
{
    QFETCH(QString, reply);
    QFETCH(Problem, problem);
    QFETCH(QString, detail);
    const PartsReply read = readCpp(reply);
    QCOMPARE(read.problem, problem);
    QVERIFY2(read.detail.contains(detail), qPrintable(read.detail));
    QVERIFY(read.program.isBlank());
}

void TestPartsReply::editsOfSeveralFiles()
{
    Parts wanted = with("src/shape.cpp", "side * 4", "side * side");
    wanted.named[1].text.replace(s("area(3) - 9"), s("area(4) - 16"));
    const QString diff = s("--- a/src/main.cpp\n+++ b/src/main.cpp\n@@ -5,1 +5,1 @@\n-    return area(3) - 9;\n+    return area(4) - 16;\n"
                           "--- a/src/shape.cpp\n+++ b/src/shape.cpp\n@@ -5,1 +5,1 @@\n-    return side * 4;\n+    return side * side;\n");
    QCOMPARE(readCpp(diff).program, wanted);
    const QString mixed = s("src/main.cpp\n<<<<<<< SEARCH\n    return area(3) - 9;\n=======\n    return area(4) - 16;\n>>>>>>> REPLACE\n\nsrc/shape.cpp\n```cpp\n")
        + wanted.named[2].text + s("```\n");
    const PartsReply read = readCpp(mixed);
    QCOMPARE(read.program, wanted);
    QVERIFY(!read.edited); // one file came as a whole
}

void TestPartsReply::aFileThatIsNotNamedStaysAsItIs()
{
    const PartsReply read = readCpp(s("src/shape.cpp\n") + s(block));
    QCOMPARE(changedParts(shapes(), read.program), QStringList{s("src/shape.cpp")});
}

void TestPartsReply::aWholeFileBeatsItsEdits()
{
    const QString whole = s("src/shape.cpp\n```cpp\nint area(int side)\n{\n    return 2 * side;\n}\n```\n");
    const PartsReply read = readCpp(s("src/shape.cpp\n") + s(block) + u'\n' + whole);
    QCOMPARE(*read.program.find(s("src/shape.cpp")), s("int area(int side)\n{\n    return 2 * side;\n}\n"));
}

void TestPartsReply::regionsKeepTheirFrame()
{
    const Parts marked(QList<Part>{{s("a.py"), s("import math\n# EVOLVE-BLOCK-START\nx = 1\n# EVOLVE-BLOCK-END\nprint(x)\n")}, {s("b.py"), s("y = 2\n")}});
    const PartsReply read = readPartsReply(s("a.py\n```python\n# EVOLVE-BLOCK-START\nx = 5\n# EVOLVE-BLOCK-END\n```\n"), marked, s("python"));
    QVERIFY2(read.problem == Problem::None, qPrintable(read.detail));
    QCOMPARE(*read.program.find(s("a.py")), s("import math\n# EVOLVE-BLOCK-START\nx = 5\n# EVOLVE-BLOCK-END\nprint(x)\n"));
}

void TestPartsReply::aSecondBlockMayLeaveOutThePath()
{
    const Parts two(QList<Part>{{s("a.py"), s("x = 1\ny = 2\n")}, {s("b.py"), s("x = 1\ny = 2\n")}});
    const PartsReply read = readPartsReply(
        s("b.py\n<<<<<<< SEARCH\nx = 1\n=======\nx = 3\n>>>>>>> REPLACE\n\n<<<<<<< SEARCH\ny = 2\n=======\ny = 4\n>>>>>>> REPLACE\n"), two, s("python"));
    QVERIFY2(read.problem == Problem::None, qPrintable(read.detail));
    QCOMPARE(*read.program.find(s("b.py")), s("x = 3\ny = 4\n"));
    QCOMPARE(*read.program.find(s("a.py")), s("x = 1\ny = 2\n"));
}

void TestPartsReply::nothingChanged()
{
    QCOMPARE(readCpp(s("src/shape.cpp\n```cpp\n") + shapes().named[2].text + s("```\n")).problem, Problem::Unchanged);
}

QTEST_APPLESS_MAIN(TestPartsReply)
#include "tst_partsreply.moc"
