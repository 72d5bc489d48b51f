// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/code/definitions.h"
#include "engine/code/programcheck.h"
#include "engine/code/programtext.h"
#include "engine/code/prose.h"
#include "engine/code/pythoncheck.h"

#include <QTest>

using namespace engine;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestProgramCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pythonIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error"); // a part of it; empty: none
        const auto row = [](const char *text, const char *error) { QTest::newRow(qPrintable(u(text).simplified())) << u(text) << u(error); };
        row("x = 1\n", "");
        row("def f(a,\n      b):\n    return a\n", "");
        row("if x: y = 1\nelse: y = 2\n", "");
        row("match x:\n    case 1:\n        pass\n", "");
        row("async def f():\n    async with a as b:\n        await c\n", "");
        row("x = [i for i in range(3) if i]\n", "");
        row("s = f\"{a['b']}\" rb'c' \"d\"\n", "");
        row("s = f\"{a[\"b\"]}\"\n", "");
        row("print >>f, x\nprint 'old'\n", "");
        row("from . import x\nfrom .. import *\nimport a as b\n", "");
        row("x = 1 if y else 2\nx = not y\nx = ...\n", "");
        row("class A:\n\tx: int = 1\n\n\tdef f(self): ...\n", "");
        row("x = a \\\n    + b\n", "");
        row("@d\ndef f(*a, **b) -> int:\n    return lambda x: x\n", "");
        row("größe = 1; π = 2\n", "");
        row("    x = 1\n    y = 2\n", "");
        row("return 1\n", "");
        row("I cannot do this.\n", "line 1: an operator");
        row("I'm sorry.\n", "line 1: a string");
        row("x = (1,\n", "within brackets");
        row("x = 1)\n", "closes no bracket");
        row("def f():\n", "where a block begins");
        row("def f():\nreturn 1\n", "line 2: an indented block");
        row("def f()\n    return 1\n", "line 1: \"def\" without a colon");
        row("x = 1\n  y = 2\n", "line 2: the line is indented");
        row("if x:\n        a\n    b\n", "line 3: the indentation");
        row("x =\n", "line 1: the statement ends");
        row("for i in range(", "within brackets");
        row("import\n", "line 1: the statement ends behind \"import\"");
        row("x = '''a\nb\n", "a string is not closed");
        row("x = a ? b : c\n", "\"?\"");
        row("x = 1 …\n", "\"…\"");
        row("foo(1) bar\n", "an operator");
    }
    void pythonIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        const QString found = pythonError(text);
        QVERIFY2(error.isEmpty() ? found.isEmpty() : found.contains(error), qPrintable(found));
    }

    void programsAreToldFromOtherTexts_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *language, const char *text, bool may) { QTest::newRow(qPrintable(u(language) + u' ' + u(text).simplified().left(40))) << u(language) << u(text) << may; };
        row("c", "int main(void) {\n    return 0; /* it's } */\n}\n", true);
        row("c", "int main(void) {\n    return 0;\n", false);
        row("c", "#if A\nint f(int a) {\n#else\nint f(void) {\n#endif\n    return 1;\n}\n", true);
        row("c", "#define BEGIN {\nint main(void) BEGIN\n    return 0;\n}\n", true);
        row("cpp", "auto x = R\"(})\";\n", true);
        row("cpp", "/* a", false);
        row("rust", "fn main() { let c = '{'; let r: &'static str = \"\"; }\n", true);
        row("rust", "fn main() { let v = vec![1, 2;\n", false);
        row("javascript", "const f = x => x.replace(/[({]/g, '');\n", true);
        row("javascript", "const f = (a,", false);
        row("go", "package main\n\nfunc main() {\n}\n", true);
        row("java", "class A { void f() { } }}\n", false);
        row("lua", "local t = {1, 2}\nreturn t\n", true);
        row("r", "f <- function(x) x + 1\n", true);
        row("r", "f <- function(x", false);
        row("julia", "f(x) = x' * x\n", true);
        row("haskell", "f x = x\n", true);
        row("shell", "case $x in\n  a) echo it\\'s ;;\nesac\n", true);
        row("sql", "SELECT name\nFROM t\nWHERE x = 1;\n", true);
        row("perl", "$x =~ s/[(]//g;\n", true);
        row("lisp", "(defun f (x) (* x 2))\n", true);
        row("other", "PUSH 1\nPUSH 2\nADD\n", true);
        row("text", "I'm sorry, but I cannot do that.\n", true);
        row("text", "  \n", false);
        for (const char *language : {"python", "c", "rust", "javascript", "lua", "r", "haskell", "shell", "sql", "perl", "lisp", "other", "fortran"}) {
            row(language, "I'm sorry, but I cannot find a way to improve this program any further. It is already optimal.\n", false);
            row(language, "Das Programm ist schon sehr gut. Ich kann es nicht weiter verbessern.\n", false);
            row(language, "抱歉,我无法进一步改进这个程序。它已经是最优的了。\n", false);
            row(language, "", false);
        }
        row("python", "# EVOLVE-BLOCK-START\n# EVOLVE-BLOCK-END\n", false);
        row("c", "// EVOLVE-BLOCK-START\n/* EVOLVE-BLOCK-END */\n", false);
        row("python", "Sorry\n", false);
    }
    void programsAreToldFromOtherTexts()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(bool, may);
        const QString why = whyNoProgram(text, language);
        QVERIFY2(why.isEmpty() == may, qPrintable(why));
    }

    void proseAroundIsLeftOut()
    {
        const Language &python = languageNamed(u"python");
        QCOMPARE(withoutProseAround(u("Here is the program:\n\nx = 1\n\ny = 2\n\nIt is better now.\n"), python), u("x = 1\n\ny = 2\n\n"));
        QCOMPARE(withoutProseAround(u("x = 1\n"), python), u("x = 1\n"));
        QCOMPARE(withoutProseAround(u("Only talk.\n"), python), u("Only talk.\n"));
        QVERIFY(isSentence(u"It is better now, as I said."));
        QVERIFY(!isSentence(u"x = a.b(c) + 1."));
        QVERIFY(!isSentence(u"MOVE A TO B THEN STOP."));
    }

    void definitionsAreFound_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *language, const char *text, const QStringList &names) { QTest::newRow(language) << u(language) << u(text) << names; };
        row("python", "import a\nX = 1\ndef f(x):\n    y = g(x)\n    if (y):\n        h(y)\n# def no():\nclass C(D):\n    async def m(self): ...\n", {u("C"), u("X"), u("f"), u("m")});
        row("c", "static int f(int a) {\n    if (a) {\n        g(a);\n    }\n}\nint n = 3;\n", {u("f")});
        row("rust", "pub fn run<'a>(x: &'a str) -> u8 {\n    println!(\"{}\", x);\n}\nstruct S {}\n", {u("S"), u("run")});
        row("javascript", "const f = (x) => x;\nfunction g(y) {\n}\nfor (const z of []) {\n}\n", {u("f"), u("g")});
        row("lua", "local function f(x)\nend\nM = {}\n", {u("M"), u("f")});
        row("r", "f <- function(x) x\n", {u("f")});
        row("go", "func (s *S) Run(x int) int {\n}\ntype T struct {\n}\n", {u("Run")});
        row("wolfram", "f[x_] := x + 1\n", {u("f")});
        row("lisp", "(defun f (x) x)\n", {u("f")});
    }
    void definitionsAreFound()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        const QSet<QString> found = definedNames(text, languageNamed(language));
        QStringList sorted(found.begin(), found.end());
        sorted.sort();
        QCOMPARE(sorted, names);
    }

    void fingerprintsKnowTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char *language, const char *a, const char *b, bool same) { QTest::newRow(name) << u(language) << u(a) << u(b) << same; };
        row("comment", "lua", "x = 1 -- a\n", "x=1 -- b\n\n", true);
        row("block comment", "c", "x = 1; /* a\nb */\n", "x = 1;\n", true);
        row("comment sign in a string", "python", "x = '# a'\n", "x = '# b'\n", false);
        row("comment sign in a string of c", "c", "f(\"// a\");\n", "f(\"// b\");\n", false);
        row("heading in a string of lines", "python", "P = \"\"\"\n# Rules\nBe brief.\n\"\"\"\n", "P = \"\"\"\n# Other\nBe brief.\n\"\"\"\n", false);
        row("space in a string of lines", "python", "P = '''\na  b\n'''\n", "P = '''\na b\n'''\n", false);
        row("empty line in a string", "python", "P = '''\na\n\nb'''\n", "P = '''\na\nb'''\n", false);
        row("template", "javascript", "x = `a // b`;\n", "x = `a // c`;\n", false);
        row("not the comment of another language", "python", "x = a // b\n", "x = a // c\n", false);
        row("hash of c", "c", "#define A 1\n", "#define A 2\n", false);
        row("operators", "c", "a - -b;\n", "a--b;\n", false);
        row("sign behind an assignment", "python", "x = -1\n", "x=-1\n", true);
        row("words of the shell", "shell", "[ -f a ] # x\n", "[-f a] # x\n", false);
        row("directive", "fortran", "!$omp parallel\n", "!$omp single\n", false);
        row("comment of fortran", "fortran", "x = 1 ! a\n", "x = 1 ! b\n", true);
        row("case of names", "sql", "-- a\nSELECT 'x'\n", "-- b\nSELECT 'y'\n", false);
        row("unknown: all counts", "befunge", "a # b\n", "a # c\n", false);
        row("unknown: space at line ends", "befunge", "a # b  \n\n", "a # b\n", true);
        row("text", "markdown", "# Title\n", "# Other\n", false);
        row("indentation", "python", "if a:\n    b\n", "if a:\n  b\n", false);
    }
    void fingerprintsKnowTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        QCOMPARE(programFingerprint(a, language) == programFingerprint(b, language), same);
    }
};

QTEST_APPLESS_MAIN(TestProgramCheck)
#include "tst_programcheck.moc"
