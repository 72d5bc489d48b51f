// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/code/languages.h"
#include "engine/code/lexer.h"

#include <QSet>
#include <QTest>

using namespace engine;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

/// The pieces, code plain, comments in ⟨⟩, strings in «»; '!' behind one that is not closed.
QString marked(const QString &text, const QString &language)
{
    QString out;
    for (const Piece &piece : piecesOf(text, languageNamed(language))) {
        const QString inside = text.mid(piece.from, piece.to - piece.from);
        out += piece.kind == Piece::Code ? inside : piece.kind == Piece::Comment ? u("⟨") + inside + u("⟩") : u("«") + inside + u("»");
        out += piece.closed ? QString() : u("!");
    }
    return out;
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsConsistent()
    {
        QSet<QString> names;
        for (const Language &language : languages()) {
            for (const QString &name : QStringList{language.name} + language.aliases) {
                QCOMPARE(name, name.toLower());
                QVERIFY2(!names.contains(name), qPrintable(name));
                names.insert(name);
            }
            QCOMPARE(languageNamed(language.name).name, language.name);
            QVERIFY(language.compile.isEmpty() || language.compile.contains(u("{program}")));
            for (const StringForm &form : language.strings)
                QVERIFY(!form.open.isEmpty() && !form.close.isEmpty());
        }
        QVERIFY(languages().size() >= 60);
        QCOMPARE(languages().constLast().name, u("other"));
    }

    void namesAndSuffixes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<QString>("file");
        const auto row = [](const char *name, const char *canonical, const char *file) { QTest::newRow(name) << u(name) << u(canonical) << u(file); };
        row("Python", "python", "program.py");
        row("py3", "python", "program.py");
        row("C++", "cpp", "program.cpp");
        row("c", "c", "program.c");
        row("rs", "rust", "program.rs");
        row("golang", "go", "program.go");
        row("java", "java", "program.java");
        row("kt", "kotlin", "program.kt");
        row("js", "javascript", "program.js");
        row("TypeScript", "typescript", "program.ts");
        row("R", "r", "program.r");
        row("jl", "julia", "program.jl");
        row("lua", "lua", "program.lua");
        row("rb", "ruby", "program.rb");
        row("perl", "perl", "program.pl");
        row("bash", "shell", "program.sh");
        row("postgresql", "sql", "program.sql");
        row("hs", "haskell", "program.hs");
        row("ocaml", "ocaml", "program.ml");
        row("swift", "swift", "program.swift");
        row("C#", "csharp", "program.cs");
        row("php", "php", "program.php");
        row("f90", "fortran", "program.f90");
        row("octave", "matlab", "program.m");
        row("racket", "scheme", "program.scm");
        row("lisp", "lisp", "program.lisp");
        row("mathematica", "wolfram", "program.wl");
        row("md", "markdown", "program.md");
        row("text", "text", "program.txt");
        row("brainfuck", "other", "program.txt");
        row("", "other", "program.txt");
    }
    void namesAndSuffixes()
    {
        QFETCH(QString, name);
        QFETCH(QString, canonical);
        QFETCH(QString, file);
        QCOMPARE(languageNamed(name).name, canonical);
        QCOMPARE(isKnownLanguage(name), canonical != u("other"));
        QCOMPARE(mainFileName(name), file);
        QCOMPARE(languageOfFile(u("some.folder/") + file).name, canonical == u("other") ? u("text") : canonical);
    }

    void filesWithoutKnownSuffixAreOther()
    {
        QCOMPARE(languageOfFile(u("Makefile")).name, u("other"));
        QCOMPARE(languageOfFile(u("a.b.xyz")).name, u("other"));
        QCOMPARE(languageOfFile(u("SOLVER.PY")).name, u("python"));
        QCOMPARE(languageOfFile(QString()).name, u("other"));
    }

    void pieces_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, const char *language, const char *wanted) { QTest::newRow(name) << u(language) << u(wanted); };
        row("python comment", "python", "x = «'#'» ⟨# one⟩\ny");
        row("python triple", "python", "«\"\"\"a\n# no 'comment'\n\"\"\"» + r«'\\''»");
        row("python unclosed", "python", "x = «'a»!\ny = 1");
        row("python unclosed triple", "python", "x = «'''a\ny = 1»!");
        row("c", "c", "a ⟨// b \"c⟩\n⟨/* d\n\"*/⟩ «\"e // \\\" f\"» «'\"'»;");
        row("cpp raw", "cpp", "auto s = R«\"x(a)\" // \")x\"»; ⟨// z⟩");
        row("cpp separators", "cpp", "int n = 1'000'000; char c = «'a'»;");
        row("rust", "rust", "fn f<'a>(x: &'a str) { «'\\''»; r«#\"a\"b\"#»; ⟨/* /* */ \" */⟩ }");
        row("go", "go", "x := «`a\n// \"`» ⟨// c⟩");
        row("javascript template", "javascript", "x = «`a\n' // ${b}`»; ⟨// it's⟩");
        row("javascript regex", "javascript", "x = y.replace(«/[\"/]\\//»g, «\"'\"»); z = a / b / c;");
        row("typescript", "typescript", "const a: string = «'//'»; ⟨/* ' */⟩");
        row("java text block", "java", "String s = «\"\"\"\n a \"quoted\" word\n\"\"\"»; ⟨// it's⟩");
        row("csharp verbatim", "csharp", "var s = «@\"a\\\"»; var t = «@\"b\"\"c\n\"»;");
        row("swift", "swift", "let s = «#\"a\"b\"#» ⟨/* /* */ */⟩ + «\"\"\"\n\"c\n\"\"\"»");
        row("lua long brackets", "lua", "x = «[[a\n-- b]]» ⟨--[==[ c ]] \n]==]⟩ y ⟨-- d⟩\nz");
        row("sql doubled", "sql", "SELECT «'it''s -- x'», «\"a b\"» ⟨-- c⟩\nFROM t ⟨/* d */⟩ WHERE x = «$q$ -- '$q$»;");
        row("haskell primes", "haskell", "f' x' = «'a'» ⟨-- it's⟩\n⟨{- {- -} \" -}⟩");
        row("ocaml", "ocaml", "let f (x : 'a) = «{|\"|}» ^ «\"(*\"» ⟨(* (* *) ' *)⟩");
        row("matlab transpose", "matlab", "y = x' * a'; s = «'it''s'»; ⟨% it's⟩\n⟨%{\n don't\n%}⟩\nz");
        row("julia", "julia", "y = x' * «'a'»; ⟨#= a\n#= b =# =#⟩ s = «\"#\"» ⟨# c⟩");
        row("r", "r", "x <- «'a\n# b'» ⟨# it's⟩\ny <- r«\"(a \" b)\"»");
        row("fortran", "fortran", "print *, «'it''s ! ok'» ⟨! don't⟩\nx = 1");
        row("lisp", "lisp", "(f #\\\" #\\( «\"a ; b\"») ⟨; it's⟩\n⟨#| \" |#⟩ 'x");
        row("wolfram", "wolfram", "f[x_] := x' + «\"(*\"» ⟨(* (* *) \" *)⟩");
        row("shell", "shell", "echo ${#x} it\\'s «'a \\'» «\"# b\"» ⟨# don't⟩\ny");
        row("shell here-document", "shell", "cat <<EOF > f«\nit's # x\nEOF»\necho ⟨# y⟩");
        row("perl", "perl", "$#a; ⟨# it's⟩\n⟨=pod\nit's\n=cut⟩\n$x = <<«\"END\"»;«\n'\nEND»\n1;");
        row("ruby", "ruby", "x = «\"#{y}\"»; z = a / b; w = x =~ «/it's/»\n⟨=begin\n'\n=end⟩\n");
        row("php", "php", "$x = «'#'»; ⟨// it's⟩\n⟨# a⟩\n$y = <<<EOT«\n'\nEOT»;");
        row("vb", "vb", "x = «\"it's\"» ⟨' \"c⟩\ny");
        row("html", "html", "<p>it's</p>⟨<!-- \" -->⟩");
        row("text", "text", "It's # not a \"comment");
        row("other", "other", "It's «\"# b\"» ⟨// c # d \"e⟩");
    }
    void pieces()
    {
        QFETCH(QString, language);
        QFETCH(QString, wanted);
        QString text = wanted;
        for (const char *sign : {"⟨", "⟩", "«", "»!", "»"})
            text.remove(u(sign));
        QCOMPARE(marked(text, language), wanted);
    }
};

QTEST_APPLESS_MAIN(TestLanguages)
#include "tst_languages.moc"
