// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/code/regions.h"
#include "engine/code/tokenedits.h"

#include <QTest>

#include <algorithm>

using namespace engine;

namespace
{

const QString python = QStringLiteral("python");

QStringList linesOf(const QString &program)
{
    return program.split(u'\n', Qt::SkipEmptyParts);
}

/// The texts that an edit gives for many streams.
template <typename Edit>
QSet<QString> outcomes(Edit edit, int seeds = 400)
{
    QSet<QString> out;
    for (int seed = 0; seed < seeds; ++seed) {
        Random random{quint64(seed)};
        if (const std::optional<QString> edited = edit(random))
            out.insert(*edited);
    }
    return out;
}

QList<int> numbersIn(const QString &list)
{
    QList<int> numbers;
    for (const QString &part : list.mid(list.indexOf(u'[') + 1).section(u']', 0, 0).split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            numbers << part.trimmed().toInt();
    }
    return numbers;
}

} // namespace

class tst_TokenEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIntegerMakesASmallStepOrDoublesOrHalves()
    {
        const QSet<QString> found
            = outcomes([](Random &random) { return steppedNumber(QStringLiteral("n = 20\n"), python, random); });
        QSet<int> values;
        for (const QString &program : found) {
            QVERIFY(program.startsWith(u"n = ") && program.endsWith(u'\n'));
            values.insert(program.mid(4).toInt());
        }
        QVERIFY(!values.contains(20));
        QVERIFY(values.contains(19) && values.contains(21) && values.contains(10) && values.contains(40));
        for (const int value : std::as_const(values))
            QVERIFY2((value >= 10 && value <= 30) || value == 40, qPrintable(QString::number(value)));
    }

    /// Counts and indexes stay so.
    void aNumberThatIsNotNegativeStaysSo()
    {
        for (const int start : {0, 1, 2, 5}) {
            const QString program = QStringLiteral("n = %1\n").arg(start);
            for (const QString &edited :
                outcomes([&](Random &random) { return steppedNumber(program, python, random); })) {
                QVERIFY(edited != program);
                QVERIFY2(edited.mid(4).toInt() >= 0, qPrintable(edited));
            }
        }
    }

    void onlyNamedIntegersOrAny()
    {
        const QString program = QStringLiteral("N = 4\nf(7)\nx = 1.5\n");
        for (const QString &edited :
            outcomes([&](Random &random) { return steppedNumber(program, python, random, true); }))
            QVERIFY(edited.endsWith(u"\nf(7)\nx = 1.5\n"));
        const QSet<QString> any = outcomes([&](Random &random) { return steppedNumber(program, python, random); });
        QVERIFY(
            std::any_of(any.begin(), any.end(), [](const QString &edited) { return edited.startsWith(u"N = 4\n"); }));
        Random random(1);
        QVERIFY(!steppedNumber(QStringLiteral("x = 1.5\nf(7)\n"), python, random, true));
        QVERIFY(!steppedNumber(QStringLiteral("x = y\n"), python, random));
    }

    /// Swaps two members, removes one, repeats one, or moves one.
    void listsAreEdited()
    {
        const QSet<QString> found
            = outcomes([](Random &random) { return editedList(QStringLiteral("x = [1, 2, 3, 4]\n"), python, random); });
        QSet<qsizetype> sizes;
        for (const QString &edited : found) {
            QList<int> numbers = numbersIn(edited);
            sizes.insert(numbers.size());
            QVERIFY2(numbers.size() >= 3 && numbers.size() <= 5, qPrintable(edited));
            std::sort(numbers.begin(), numbers.end());
            numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
            QVERIFY(numbers.size() >= 3 && numbers.constFirst() >= 1 && numbers.constLast() <= 4);
        }
        QCOMPARE(sizes, (QSet<qsizetype>{3, 4, 5}));
    }

    void whatIsNoList_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("x = [1, 2]\n") << QString::fromLatin1("x = [1, 2]\n");
        QTest::newRow("f(1, 2, 3)\n") << QString::fromLatin1("f(1, 2, 3)\n");
        QTest::newRow("x = '[1, 2, 3]'\n") << QString::fromLatin1("x = '[1, 2, 3]'\n");
        QTest::newRow("# [1, 2, 3]\n") << QString::fromLatin1("# [1, 2, 3]\n");
        QTest::newRow("[1, 2, 3\n") << QString::fromLatin1("[1, 2, 3\n");
        QTest::newRow("") << QString::fromLatin1("");
    }
    void whatIsNoList()
    {
        QFETCH(QString, text);
        Random random(1);
        QVERIFY(!editedList(text, python, random));
    }

    void nestedListsKeepTheirMembers()
    {
        const QString program = QStringLiteral("x = [[1, 2], [3, 4], f(5, 6)]\n");
        for (const QString &edited : outcomes([&](Random &random) { return editedList(program, python, random); })) {
            for (const char *member : {"[1, 2]", "[3, 4]", "f(5, 6)"})
                QVERIFY2(edited.count(QLatin1StringView(member)) <= 2, qPrintable(edited));
            QCOMPARE(edited.count(u'['), edited.count(u']'));
            QVERIFY(edited.contains(QStringLiteral("f(5, 6)")) || edited.count(u'[') == 3);
        }
    }

    /// A line comment that moved would take the text after it along: "2.5 # high, 0.5".
    void listsWithCommentsStayAsTheyAre()
    {
        const QString program = QStringLiteral("x = [\n    1,  # low\n    2,  # mid\n    3   # high\n]\n");
        QVERIFY(outcomes([&](Random &random) { return editedList(program, python, random); }).isEmpty());
        const QString two = program + QStringLiteral("y = [7, 8, 9]\n");
        const QSet<QString> found = outcomes([&](Random &random) { return editedList(two, python, random); });
        QVERIFY(!found.isEmpty());
        for (const QString &edited : found)
            QVERIFY(edited.startsWith(program));
    }

    void operatorsAreReplacedByRelatedOnes_data()
    {
        QTest::addColumn<QStringList>("found");
        QTest::newRow("x = a + b\n") << QStringList{QStringLiteral("x = a - b\n"), QStringLiteral("x = a ^ b\n")};
        QTest::newRow("x = a * b\n") << QStringList{QStringLiteral("x = a / b\n")};
        QTest::newRow("x = min(a, b)\n") << QStringList{QStringLiteral("x = max(a, b)\n")};
        QTest::newRow("x = a < b\n") << QStringList{QStringLiteral("x = a <= b\n")};
        QTest::newRow("x = a >= b\n") << QStringList{QStringLiteral("x = a > b\n")};
        QTest::newRow("x += cos(y)\n") << QStringList{QStringLiteral("x += sin(y)\n"), QStringLiteral("x -= cos(y)\n")};
        QTest::newRow("x = 'a + b' # c + d\n") << QStringList();
        QTest::newRow("x = y\n") << QStringList();
    }
    void operatorsAreReplacedByRelatedOnes()
    {
        QFETCH(QStringList, found);
        const QString program = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(outcomes([&](Random &random) { return swappedOperator(program, python, random); }),
            QSet<QString>(found.begin(), found.end()));
    }

    /// A line is swapped with its neighbour, repeated or removed: no line is ever torn or joined.
    void linesStayWhole_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("ended") << QStringLiteral("a = 1\nb = 2\nc = 3\nd = 4\n");
        QTest::newRow("without a line end") << QStringLiteral("a = 1\nb = 2\nc = 3\nd = 4");
        QTest::newRow("indented") << QStringLiteral("def f():\n    a = 1\n    b = 2\n    return a + b");
        QTest::newRow("empty lines") << QStringLiteral("a = 1\n\n\nb = 2\n\nc = 3");
    }
    void linesStayWhole()
    {
        QFETCH(QString, program);
        const QStringList before = linesOf(program);
        const QSet<QString> found = outcomes([&](Random &random) { return editedLines(program, random); });
        QVERIFY(found.size() >= 2 * before.size() - 1); // every line once removed and once repeated
        for (const QString &edited : found) {
            QVERIFY(edited != program);
            const QStringList after = linesOf(edited);
            QVERIFY2(qAbs(after.size() - before.size()) <= 1, qPrintable(edited));
            for (const QString &line : after)
                QVERIFY2(before.contains(line), qPrintable(edited));
            QVERIFY(edited.endsWith(u'\n') || !program.endsWith(u'\n'));
        }
    }

    void linesOfDifferentIndentationAreNotSwapped()
    {
        const QString program = QStringLiteral("if x:\n    a = 1\nb = 2\n");
        for (const QString &edited : outcomes([&](Random &random) { return editedLines(program, random); }))
            QVERIFY2(linesOf(edited).size() != 3, qPrintable(edited));
        Random random(1);
        QVERIFY(!editedLines(QStringLiteral("a = 1\nb = 2\n"), random)); // too few lines
        QVERIFY(!editedLines(QString(), random));
    }

    void anOpenBracketIsNeverRemovedAlone()
    {
        const QString program = QStringLiteral("x = [\n    1,\n    2,\n]\ny = 3\n");
        for (const QString &edited : outcomes([&](Random &random) { return editedLines(program, random); }))
            QCOMPARE(edited.count(u'['), edited.count(u']'));
    }

    /// With blocks of both parents, also when the last one has no line end.
    void crossingTakesWholeLines_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("ended") << "\n";
        QTest::newRow("without a line end") << "";
    }
    void crossingTakesWholeLines()
    {
        QFETCH(QString, end);
        const QString first
            = QStringLiteral("def a():\n    return 1\n\ndef b():\n    return 2\n\ndef c():\n    return 3") + end;
        const QString second
            = QStringLiteral("def c():\n    return 30\n\ndef a():\n    return 10\n\ndef b():\n    return 20") + end;
        const QStringList known = linesOf(first) + linesOf(second);
        const QSet<QString> found
            = outcomes([&](Random &random) { return std::optional(crossedProgram(first, second, random)); });
        QVERIFY(found.size() > 4);
        for (const QString &child : found) {
            for (const QString &line : linesOf(child))
                QVERIFY2(known.contains(line), qPrintable(child));
            for (const char *head : {"def a():", "def b():", "def c():"})
                QCOMPARE(child.count(QLatin1StringView(head)), 1);
        }
    }

    void crossingKeepsTheFrame()
    {
        const QString first = QStringLiteral("import x\n# EVOLVE-BLOCK-START\na = 1\n# EVOLVE-BLOCK-END\nmid = 1\n# "
                                             "EVOLVE-BLOCK-START\nb = 1\n# EVOLVE-BLOCK-END\nend = 1\n");
        QString second = first;
        second.replace(u'1', u'2');
        const QSet<QString> found
            = outcomes([&](Random &random) { return std::optional(crossedProgram(first, second, random)); });
        for (const QString &child : found) {
            QVERIFY(!editOutside(first, child));
            QVERIFY(child.contains(QStringLiteral("mid = 1")) && child.contains(QStringLiteral("end = 1")));
        }
        QVERIFY(found.contains(QString(first).replace(QStringLiteral("b = 1"), QStringLiteral("b = 2"))));
        QVERIFY(found.contains(QString(first).replace(QStringLiteral("a = 1"), QStringLiteral("a = 2"))));
        Random random(1);
        QCOMPARE(crossedProgram(first, QStringLiteral("no regions\n"), random), first);
    }

    void theSameStreamGivesTheSameEdit()
    {
        const QString program = QStringLiteral("x = [1, 2, 3]\ny = x[0] + 4\nz = min(y, 5)\n");
        for (quint64 seed = 0; seed < 50; ++seed) {
            Random a(seed), b(seed);
            QCOMPARE(tokenEdit(program, python, a), tokenEdit(program, python, b));
        }
        Random random(1);
        QVERIFY(!tokenEdit(QStringLiteral("x = y\n"), python, random)); // nothing is applicable
    }
};

QTEST_APPLESS_MAIN(tst_TokenEdits)
#include "tst_tokenedits.moc"
