// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/code/frame.h"
#include "engine/code/marks.h"
#include "engine/code/regions.h"

#include <QTest>

using namespace engine;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

/// The text of the regions, each in brackets, line breaks as '/'.
QString regionsOf(const QString &text)
{
    if (!hasRegions(text))
        return u("none");
    QString out;
    for (const TextRange &region : editableRegions(text))
        out += u'[' + text.mid(region.from, region.size()).replace(u'\n', u'/') + u']';
    return out;
}

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, const char *text, const char *wanted) { QTest::newRow(name) << u(text) << u(wanted); };
        row("plain", "# EVOLVE-BLOCK-START\na\n# EVOLVE-BLOCK-END\nb\n", "[a/]");
        row("label", "# EVOLVE-BLOCK-START: step rule\na\n# EVOLVE-BLOCK-END: step rule\n", "[a/]");
        row("label in parentheses", "// EVOLVE-BLOCK-START (the step, 2 of 3)\na\n// EVOLVE-BLOCK-END (the step)\n", "[a/]");
        row("label without a sign", "# EVOLVE-BLOCK-START step rule\na\n# EVOLVE-BLOCK-END step rule\n", "[a/]");
        row("banner in the line", "# ==== EVOLVE-BLOCK-START ====\na\n# ==== EVOLVE-BLOCK-END ====\n", "[a/]");
        row("hyphens", "#--EVOLVE-BLOCK-START--#\na\n#--EVOLVE-BLOCK-END--#\n", "[a/]");
        row("without space", "#EVOLVE-BLOCK-START\na\n#EVOLVE-BLOCK-END", "[a/]");
        row("lower case", "% evolve-block-start\na\n% evolve-block-end\n", "[a/]");
        row("indented", "x:\n    # EVOLVE-BLOCK-START\n    a\n    # EVOLVE-BLOCK-END\n", "[    a/]");
        row("behind code", "def f():  # EVOLVE-BLOCK-START\n    a\npass  # EVOLVE-BLOCK-END\n", "[    a/]");
        row("behind code with a string", "s = \"it's #\"  # EVOLVE-BLOCK-START\na\n# EVOLVE-BLOCK-END\n", "[a/]");
        row("block comment in a line", "/* EVOLVE-BLOCK-START */\na\n/* EVOLVE-BLOCK-END */\n", "[a/]");
        row("block comment of lines", "/*\n * EVOLVE-BLOCK-START\n */\na\n/*\n * EVOLVE-BLOCK-END\n */\nb\n", "[a/]");
        row("banner of lines", "/*******\n EVOLVE-BLOCK-START\n Change what is below.\n *******/\na\n/* EVOLVE-BLOCK-END\n*/\n", "[a/]");
        row("html of lines", "<!--\nEVOLVE-BLOCK-START\n-->\na\n<!-- EVOLVE-BLOCK-END: x -->\n", "[a/]");
        row("haskell", "{- EVOLVE-BLOCK-START -}\na\n{-\nEVOLVE-BLOCK-END\n-}\n", "[a/]");
        row("ocaml", "(* EVOLVE-BLOCK-START *)\na\n(* EVOLVE-BLOCK-END *)\n", "[a/]");
        row("lua", "--[[ EVOLVE-BLOCK-START ]]\na\n--[[\nEVOLVE-BLOCK-END\n]]\n", "[a/]");
        row("lisp", ";;; EVOLVE-BLOCK-START\na\n;;; EVOLVE-BLOCK-END\n", "[a/]");
        row("fortran", "! EVOLVE-BLOCK-START\na\n! EVOLVE-BLOCK-END\n", "[a/]");
        row("basic", "' EVOLVE-BLOCK-START\na\nREM EVOLVE-BLOCK-END\n", "[a/]");
        row("region", "#region EVOLVE-BLOCK-START\na\n// region EVOLVE-BLOCK-END\n", "[a/]");
        row("quotes of three", "\"\"\"EVOLVE-BLOCK-START\"\"\"\na\n\"\"\"\nEVOLVE-BLOCK-END\n\"\"\"\n", "[a/]");
        row("not closed", "# EVOLVE-BLOCK-START\na\n", "[a/]");
        row("two", "# EVOLVE-BLOCK-START\na\n# EVOLVE-BLOCK-END\nb\n# EVOLVE-BLOCK-START\nc\n# EVOLVE-BLOCK-END\n", "[a/][c/]");
        row("carriage returns", "# EVOLVE-BLOCK-START\r\na\r\n# EVOLVE-BLOCK-END\r\n", "[a\r/]");
        row("bare", "EVOLVE-BLOCK-START\na\nEVOLVE-BLOCK-END\n", "none");
        row("in a string", "x = \"# EVOLVE-BLOCK-START\"\ny = '# EVOLVE-BLOCK-END'\n", "none");
        row("in a list of strings", "[\n  \"# EVOLVE-BLOCK-START\",\n  'EVOLVE-BLOCK-END',\n]\n", "none");
        row("both in a sentence", "# Lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END may change\na\n", "none");
        row("in a sentence", "# Keep the line EVOLVE-BLOCK-START\na\n", "none");
        row("a sentence that begins with it", "# EVOLVE-BLOCK-START marks where the part to change begins.\na\n", "none");
        row("a quoted sign in a comment", "# Write \"# EVOLVE-BLOCK-START\" above it\na\n", "none");
        row("longer words", "# EVOLVE-BLOCK-STARTED\na\n# EVOLVE-BLOCK-STARTS\n", "none");
        row("a list of text", "- EVOLVE-BLOCK-START\n", "none");
    }
    void marks()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QCOMPARE(regionsOf(text), wanted);
    }

    void labelsOfMarksAreNoEdits()
    {
        const QString parent = u("h\n# EVOLVE-BLOCK-START: a rule\nx\n# EVOLVE-BLOCK-END: a rule\nt\n");
        QVERIFY(!editOutside(parent, u("h\n# EVOLVE-BLOCK-START\ny\n# EVOLVE-BLOCK-END\nt\n")));
        const auto edit = editOutside(parent, u("h\n# EVOLVE-BLOCK-START\ny\nz\n# EVOLVE-BLOCK-END\nT\n"));
        QVERIFY(edit);
        QCOMPARE(edit->line, 6);
        QCOMPARE(edit->text, u("T"));
    }

    void framesAreCompleted_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("body"); // of the only region; null: refused; "=": as it is
        const auto row = [](const char *name, const char *program, const char *body) { QTest::newRow(name) << u(program) << u(body); };
        row("with marks", "import m\n# EVOLVE-BLOCK-START\ny\n# EVOLVE-BLOCK-END\ndef run():\n    return 1\n", "y\n");
        row("marks of another form", "import m\n# evolve-block-start\ny\n# === EVOLVE-BLOCK-END\n\ndef run():\n    return 1\n", "y\n");
        row("only the region", "# EVOLVE-BLOCK-START\ny\n# EVOLVE-BLOCK-END\n", "y\n");
        row("only the text of the region", "y\n", "y\n");
        row("without marks", "import m\n\ny\ndef run():\n    return 1\n", "\ny\n");
        row("without marks, one import more", "import o\nimport m\ny\ndef run():\n    return 1\n", "import o\ny\n");
        row("only the start", "import m\n# EVOLVE-BLOCK-START\ny\n", "y\n");
        row("only the start, all repeated", "import m\n# EVOLVE-BLOCK-START\ny\ndef run():\n    return 1\n", "y\n");
        row("only the start, changed behind", "import m\n# EVOLVE-BLOCK-START\ny\ndef run():\n    return 2\n", "!");
        row("only the end", "import m\ny\n# EVOLVE-BLOCK-END\ndef run():\n    return 1\n", "y\n");
        row("only the end, without the head", "y\n# EVOLVE-BLOCK-END\n", "y\n");
        row("only the end, changed behind", "import m\ny\n# EVOLVE-BLOCK-END\ndef run():\n    return 2\n", "!");
        row("two starts", "# EVOLVE-BLOCK-START\ny\n# EVOLVE-BLOCK-START\nz\n# EVOLVE-BLOCK-END\n", "!");
        row("without marks, changed around", "import m\ny\ndef run():\n    return 2\n", "!");
        row("with marks, changed around", "import m\n# EVOLVE-BLOCK-START\ny\n# EVOLVE-BLOCK-END\ndef run():\n    return 2\n", "=");
    }
    void framesAreCompleted()
    {
        QFETCH(QString, program);
        QFETCH(QString, body);
        const QString parent = u("import m\n# EVOLVE-BLOCK-START: rule\nx\n# EVOLVE-BLOCK-END\n\ndef run():\n    return 1\n");
        const FittedProgram fitted = fittedProgram(parent, program);
        QCOMPARE(fitted.refusal.isEmpty(), body != u"!");
        QCOMPARE(fitted.text, body == u"!" ? QString() : body == u"=" ? program : withRegions(parent, {body}));
    }

    void severalRegionsAreToldByTheLinesBetween()
    {
        const QString parent = u("a\n# EVOLVE-BLOCK-START\n1\n# EVOLVE-BLOCK-END\nmiddle\n# EVOLVE-BLOCK-START\n2\n# EVOLVE-BLOCK-END\nend\n");
        QCOMPARE(fittedProgram(parent, u("a\n7\nmiddle\n8\nend\n")).text, withRegions(parent, {u("7\n"), u("8\n")}));
        QVERIFY(!fittedProgram(parent, u("a\n7\n8\nend\n")).refusal.isEmpty());
        QVERIFY(!fittedProgram(parent, u("7\n")).refusal.isEmpty());
        QCOMPARE(fittedProgram(parent, u("a\n# EVOLVE-BLOCK-START\n7\nmiddle\n8\n# EVOLVE-BLOCK-END\nend\n")).text, withRegions(parent, {u("7\n"), u("8\n")}));
    }
};

QTEST_APPLESS_MAIN(TestMarks)
#include "tst_marks.moc"
