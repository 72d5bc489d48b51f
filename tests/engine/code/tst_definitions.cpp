// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/definitions.h"

#include <QTest>

using namespace engine;

class tst_Definitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesThatDefine_data()
    {
        QTest::addColumn<QString>("name");
        const auto row = [](const char *line, const char *name) { QTest::newRow(line) << QString::fromUtf8(name); };
        row("def area(r):", "area");
        row("    async def fetch(url):", "fetch");
        row("class Solver(Base):", "Solver");
        row("struct Point {", "Point");
        row("int main(int argc, char **argv) {", "main");
        row("static double area(double r) {", "area");
        row("fn area(r: f64) -> f64 {", "area");
        row("pub struct Point {", "Point");
        row("func (p *Point) Area() float64 {", "Area");
        row("func area(r float64) float64 {", "area");
        row("function area(r) {", "area");
        row("const area = (r) => {", "area");
        row("export const rate = 0.5;", "rate");
        row("let x = 1;", "x");
        row("RATE = 0.5", "RATE");
        row("rate: float = 0.5", "rate");
        row("subroutine solve(a, b)", "solve");
        row("module Geometry", "Geometry");
        row("trait Shape {", "Shape");
        row("enum Color {", "Color");
        row("(defun area (r)", "area");
        row("area <- function(r) {", "area");
    }
    void linesThatDefine()
    {
        QFETCH(QString, name);
        const QStringList names = namesDefinedIn(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(names.contains(name), qPrintable(names.join(u' ')));
    }

    void linesThatDoNot_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"", "print(x)", "if (x) {", "while (x > 0) {", "for (int i = 0; i < n; ++i) {",
                 "return area(2)", "} else if (y) {", "x == 1", "    x = 1", "switch (x) {", "elif f(x):", "f(x);",
                 "assert f(x) == 2", "// nothing", "}", "    return f(x) {", "catch (e) {", "with open(f) as g:"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void linesThatDoNot()
    {
        QFETCH(QString, line);
        const QStringList names = namesDefinedIn(line);
        QVERIFY2(names.isEmpty(), qPrintable(names.join(u' ')));
    }

    void namesOfAProgram()
    {
        const QString program = QStringLiteral(
            "import math\n\nRATE = 0.5  # def no(x):\n\n\ndef area(r):\n    '''def never(x):\n    class Never:'''\n    "
            "local = 1\n    return RATE * r\n\n\nclass Circle:\n    def grow(self, by):\n        pass\n");
        const QSet<QString> names = definedNames(program, languageNamed(u"python"));
        QCOMPARE(names,
            (QSet<QString>{
                QStringLiteral("RATE"), QStringLiteral("area"), QStringLiteral("Circle"), QStringLiteral("grow")}));
    }

    void codeAloneKeepsItsPlaces()
    {
        const QString program = QStringLiteral("x = 'a # b'  # c\n'''d\ne'''\ny = 2\n");
        const QString code = codeOnly(program, languageNamed(u"python"));
        QCOMPARE(code.size(), program.size());
        QCOMPARE(code.count(u'\n'), program.count(u'\n'));
        QCOMPARE(code.simplified(), QStringLiteral("x = y = 2"));
        for (qsizetype i = 0; i < code.size(); ++i)
            QVERIFY(code[i] == program[i] || code[i] == u' ');
        QCOMPARE(codeOnly(code, languageNamed(u"python")), code);
    }

    void veryLongLinesEnd()
    {
        QVERIFY(namesDefinedIn(QString(100'000, u'(')).isEmpty());
        QVERIFY(namesDefinedIn(QString(100'000, u' ')).isEmpty());
        QVERIFY(definedNames(QStringLiteral("def ").repeated(50'000), languageNamed(u"python")).size() < 10);
    }
};

QTEST_APPLESS_MAIN(tst_Definitions)
#include "tst_definitions.moc"
