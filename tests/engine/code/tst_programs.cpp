// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/random.h"
#include "engine/code/frame.h"
#include "engine/code/literals.h"
#include "engine/code/programtext.h"
#include "engine/code/regions.h"
#include "engine/code/tokenedits.h"

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

} // namespace

class TestPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksInEveryLanguage_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        for (const auto &[open, close] : {std::pair("#", ""), std::pair("//", ""), std::pair("--", ""), std::pair(";", ""), std::pair("%", ""),
                 std::pair("/*", " */"), std::pair("<!--", " -->"), std::pair("(*", " *)"), std::pair("REM", ""), std::pair("  ##", "")}) {
            QTest::newRow(open) << u(open) + u(" EVOLVE-BLOCK-START") + u(close) << u(open) + u(" EVOLVE-BLOCK-END") + u(close);
        }
    }
    void marksInEveryLanguage()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        const QString text = u("head\n") + start + u("\nin\n") + end + u("\nbetween\n") + start + u("\nin too\n") + end + u("\ntail\n");
        const QList<TextRange> regions = editableRegions(text);
        QCOMPARE(regions.size(), 2);
        QCOMPARE(text.mid(regions[0].from, regions[0].size()), u("in\n"));
        QCOMPARE(text.mid(regions[1].from, regions[1].size()), u("in too\n"));
        QVERIFY(!editOutside(text, QString(text).replace(u("in\n"), u("other\n"))));
        QVERIFY(editOutside(text, QString(text).replace(u("between"), u("BETWEEN"))));
    }

    void withoutMarksAllIsEditable()
    {
        const QString text = u("a\nEVOLVE-BLOCK-START is a mark of others\n");
        QVERIFY(!hasRegions(text));
        QCOMPARE(editableRegions(text), (QList<TextRange>{{0, text.size()}}));
        QVERIFY(!editOutside(text, u("anything")));
    }

    void editsOutsideAreShown()
    {
        const auto edit = editOutside(program, changed(program, "print(best())", "print(1e9)"));
        QVERIFY(edit);
        QCOMPARE(edit->line, 10);
        QCOMPARE(edit->text, u("print(1e9)"));
        QVERIFY(editOutside(program, changed(program, "import math\n", "import math\nimport os\n")));
        QVERIFY(editOutside(program, changed(program, "# EVOLVE-BLOCK-END\n", "")));
        QVERIFY(editOutside(program, program + u("# EVOLVE-BLOCK-START\nx\n# EVOLVE-BLOCK-END\n")));
        QVERIFY(!editOutside(program, changed(program, "import math\n", "import math  \n")));
        QVERIFY(!editOutside(program, changed(program, "3.14", "math.pi") + u("\n\n")));
    }

    void repliesBecomeWholePrograms()
    {
        const QString body = u("def best():\n    return 7\n");
        const QString whole = fittedProgram(program, body).text;
        QVERIFY(!editOutside(program, whole));
        QVERIFY(whole.contains(u("# EVOLVE-BLOCK-START\ndef best():\n    return 7\n# EVOLVE-BLOCK-END\nprint(best())\n")));
        QString unmarked = changed(changed(program, "# EVOLVE-BLOCK-START\n", ""), "# EVOLVE-BLOCK-END\n", "");
        unmarked.replace(u("3.14"), u("3.2"));
        QCOMPARE(fittedProgram(program, unmarked).text, changed(program, "3.14", "3.2"));
        QCOMPARE(fittedProgram(u("no marks"), u("new")).text, u("new"));
    }

    void fingerprintsSeeWhatCounts()
    {
        const auto print = [](const QString &text) { return programFingerprint(text, u("python")); };
        QCOMPARE(print(u("x = 1  # one\n\n\ny = x+2\n")), print(u("x=1\ny = x + 2")));
        QVERIFY(print(u("x = 1\n")) != print(u("x = 2\n")));
        QVERIFY(print(u("a - b\n")) != print(u("a + b\n")));
        QVERIFY(print(u("if a:\n    b\n")) != print(u("if a:\n  b\n")));
        QVERIFY(print(u("x = 'a  b'\n")) != print(u("x = 'a b'\n")));
        QVERIFY(print(u("return x\n")) != print(u("returnx\n")));
    }

    void numbersAreFound()
    {
        const QList<Literal> literals = literalsOf(program, u("python"));
        QList<double> values;
        for (const Literal &literal : literals)
            values.append(literal.value);
        QCOMPARE(values, (QList<double>{3.14, 2, 0.5, -1.5, 2, 1}));
        QVERIFY(!literals[0].whole && literals[1].whole);
        const QString tricky = u("a1 = x2 - 3 # 4\ns = \"5 \\\" 6\" + '7'\nt = 0x1F + 8_000 + 1e-3 + .25 + 9j\nreturn -10\n'''11\n12'''\ny = (-13, a[-14])\n");
        values.clear();
        for (const Literal &literal : literalsOf(tricky, u("python")))
            values.append(literal.value);
        QCOMPARE(values, (QList<double>{3, 8000, 1e-3, 0.25, -10, -13, -14}));
    }

    void numbersAreWrittenAnew()
    {
        const QList<Literal> literals = literalsOf(program, u("python"));
        QCOMPARE(withLiterals(program, literals, {3.14, 2, 0.5, -1.5, 2, 1}), program);
        const QString other = withLiterals(program, literals, {3, 3, 1e-7, 4, -2, 0});
        QVERIFY(other.contains(u("return 3.0 * r ** 3\n")));
        QVERIFY(other.contains(u("[1e-07, 4.0, -2]")));
        const auto structure = [](const QString &text) { return structureOf(text, literalsOf(text, u("python"))); };
        QCOMPARE(structure(program), structure(changed(program, "3.14", "2.72")));
        QCOMPARE(structure(u("a = [1.0, 2.0,\n     3.0]\nN = 4\n")), structure(u("a = [2.0, 3.0, 1.0]\nN = 7  \n").replace(u("  \n"), u("\n"))));
        QVERIFY(structure(program) != structure(changed(program, "** 2", "** 3")));
        QVERIFY(rc::check([](double value) { RC_ASSERT(std::abs(literalText(value, false).toDouble() - value) <= 1e-11 * std::abs(value)); }));
    }

    /// Small edits stay within the regions, change something and keep brackets balanced.
    void smallEditsKeepTheFrame()
    {
        int found = 0;
        for (quint64 seed = 0; seed < 400; ++seed) {
            Random random(seed);
            const auto edited = tokenEdit(program, u("python"), random);
            if (!edited)
                continue;
            ++found;
            QVERIFY(*edited != program);
            QVERIFY2(!editOutside(program, *edited), qPrintable(*edited));
            QCOMPARE(edited->count(u'['), edited->count(u']'));
            QCOMPARE(edited->count(u'('), edited->count(u')'));
        }
        QVERIFY(found > 380);
        Random random(1);
        QVERIFY(!tokenEdit(u("# EVOLVE-BLOCK-START\n# EVOLVE-BLOCK-END\n7 + 8\n"), u("python"), random));
    }

    void crossoverTakesFromBoth()
    {
        const QString other = changed(changed(program, "3.14", "3.0"), "[0.5, -1.5, 2]", "[8, 9]");
        bool mixed = false;
        for (quint64 seed = 0; seed < 20 && !mixed; ++seed) {
            Random random(seed);
            const QString child = crossedProgram(program, other, random);
            QVERIFY(!editOutside(program, child));
            mixed = child == changed(program, "3.14", "3.0") || child == changed(program, "[0.5, -1.5, 2]", "[8, 9]");
        }
        QVERIFY(mixed);
    }
};

QTEST_APPLESS_MAIN(TestPrograms)
#include "tst_programs.moc"
