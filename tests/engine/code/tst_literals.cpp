// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/code/literals.h"
#include "engine/code/regions.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

QList<double> valuesIn(const QString &program, const char *language = "python")
{
    QList<double> values;
    for (const Literal &literal : literalsOf(program, QString::fromLatin1(language)))
        values << literal.value;
    return values;
}

quint64 structure(const QString &program, const char *language = "python")
{
    return structureOf(program, literalsOf(program, QString::fromLatin1(language)));
}

} // namespace

class tst_Literals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QList<double>>("values");
        const auto row = [](const char *language, const char *program, QList<double> values) {
            QTest::addRow("%s: %s", language, program) << QString::fromLatin1(language) << values;
        };
        row("python", "x = 1 + 2.5 - .5", {1, 2.5, 0.5});
        row("python", "x = 5.", {5});
        row("python", "x = 1e3 + 2E-2 + 3e+1", {1000, 0.02, 30});
        row("python", "x = 1_000_000", {1000000});
        row("python", "x = 3j + 4", {4});
        row("python", "x = a1 + b_2 + _3", {});
        row("python", "x = 0x1F + 0o17 + 0b101", {});
        row("python", "x = '1' + \"2\" # 3", {});
        row("python", "x = '''\n1\n''' + '4'", {});
        row("python", "x = 0", {0});
        row("python", "x = 00 + 7", {7}); // zeros in a row are no decimal number
        row("python", "x = 0.10", {0.1});
        row("python", "x[1:2]", {1, 2});
        row("python", "x = 1 if y else 2", {1, 2});
        row("cpp", "int mode = 0755; int n = 755;", {755}); // octal
        row("cpp", "double x = 1.5f + 2.5;", {2.5});
        row("cpp", "auto n = 10u + 20l + 30;", {30});
        row("cpp", "auto c = '1'; auto s = \"2\"; // 3", {});
        row("cpp", "/* 1 */ x = 2;", {2});
        row("rust", "let x = 10_000; let y = 1.5;", {10000, 1.5});
        row("lua", "x = 1 -- 2", {1});
    }
    void numbers()
    {
        const QByteArray tag(QTest::currentDataTag());
        QFETCH(QString, language);
        QFETCH(QList<double>, values);
        const QString program = QString::fromLatin1(tag.mid(tag.indexOf(": ") + 2));
        QCOMPARE(valuesIn(program, qPrintable(language)), values);
    }

    /// A minus is part of the number where no operand precedes it.
    void signs_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("x = -1") << QList<double>{-1};
        QTest::newRow("x = - 1") << QList<double>{-1};
        QTest::newRow("x = a - 1") << QList<double>{1};
        QTest::newRow("x = a -1") << QList<double>{1};
        QTest::newRow("x = 2 - 1") << QList<double>{2, 1};
        QTest::newRow("x = (a) - 1") << QList<double>{1};
        QTest::newRow("x = a[0] - 1") << QList<double>{0, 1};
        QTest::newRow("f(-1, -2.5)") << QList<double>{-1, -2.5};
        QTest::newRow("[-1, -2]") << QList<double>{-1, -2};
        QTest::newRow("return -1") << QList<double>{-1};
        QTest::newRow("x = 2 ** -1") << QList<double>{2, 1};
        QTest::newRow("x = 3 * -1") << QList<double>{3, -1};
        QTest::newRow("x = 'a' - 1") << QList<double>{1};
        QTest::newRow("-1") << QList<double>{-1};
        QTest::newRow("(a  # first\n - 0.5)") << QList<double>{0.5}; // what precedes the comment counts
        QTest::newRow("[0.5,  # first\n -0.25]") << QList<double>{0.5, -0.25};
        QTest::newRow("# first\n-1") << QList<double>{-1};
    }
    void signs()
    {
        QFETCH(QList<double>, values);
        QCOMPARE(valuesIn(QString::fromLatin1(QTest::currentDataTag())), values);
    }

    void namedCounts_data()
    {
        QTest::addColumn<bool>("named");
        QTest::newRow("ROUNDS = 3") << true;
        QTest::newRow("    rounds = 3") << true;
        QTest::newRow("rounds=3") << true;
        QTest::newRow("rounds = 3  # times") << true;
        QTest::newRow("self.rounds = -3") << true;
        QTest::newRow("rounds = 3.0") << false;
        QTest::newRow("rounds = 3 + x") << false;
        QTest::newRow("rounds += 3") << false;
        QTest::newRow("f(rounds = 3)") << false;
        QTest::newRow("if rounds == 3:") << false;
        QTest::newRow("return 3") << false;
        QTest::newRow("3") << false;
    }
    void namedCounts()
    {
        QFETCH(bool, named);
        const QList<Literal> literals
            = literalsOf(QString::fromLatin1(QTest::currentDataTag()), QStringLiteral("python"));
        QCOMPARE(literals.size(), 1);
        QCOMPARE(literals[0].named, named);
    }

    void onlyWithinTheRegions()
    {
        const QString program = QStringLiteral("a = 1\n# EVOLVE-BLOCK-START\nb = 2\n# EVOLVE-BLOCK-END\nc = 3\n# "
                                               "EVOLVE-BLOCK-START\nd = 4\n# EVOLVE-BLOCK-END\n");
        QCOMPARE(valuesIn(program), (QList<double>{2, 4}));
    }

    void rangesHoldTheWrittenNumber()
    {
        const QString program = QStringLiteral("x = [-1.5, 2e3, 07, 8]\nreturn - 4\n");
        QStringList written;
        for (const Literal &literal : literalsOf(program, QStringLiteral("python")))
            written << program.mid(literal.range.from, literal.range.size());
        QCOMPARE(written,
            (QStringList{QStringLiteral("-1.5"), QStringLiteral("2e3"), QStringLiteral("8"), QStringLiteral("- 4")}));
    }

    void texts_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("whole");
        QTest::newRow("3") << 3.0 << true;
        QTest::newRow("3.0") << 3.0 << false;
        QTest::newRow("-3") << -3.4 << true;
        QTest::newRow("4") << 3.5 << true;
        QTest::newRow("0.1") << 0.1 << false;
        QTest::newRow("0.3") << 0.1 + 0.2 << false; // twelve digits
        QTest::newRow("1e-07") << 1e-7 << false;
        QTest::newRow("1e+20") << 1e20 << false;
        QTest::newRow("9000000000000000") << 1e300 << true;
        QTest::newRow("-9000000000000000") << -1e300 << true;
        QTest::newRow("0") << 0.4 << true;
    }
    void texts()
    {
        QFETCH(double, value);
        QFETCH(bool, whole);
        QCOMPARE(literalText(value, whole), QString::fromLatin1(QTest::currentDataTag()));
    }

    /// What is written is read again as the same numbers, at the same places.
    void writingAndReadingAgree()
    {
        const QString program = QStringLiteral(
            "A = 3\nw = [0.5, -1.5, 2.25]\nfor i in range(10):\n    s += w[i] * 1e-3  # 7\nreturn -s - 0.125\n");
        const QList<Literal> literals = literalsOf(program, QStringLiteral("python"));
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            std::vector<double> values;
            for (const Literal &literal : literals) {
                const double drawn = random.normal() * std::pow(10, random.below(9) - 4);
                // A positive number stays so: a minus after "- " is another sign.
                values.push_back(literal.whole ? double(1 + random.below(1000))
                        : literal.value < 0    ? -std::abs(drawn)
                                               : std::abs(drawn));
            }
            const QString written = withLiterals(program, literals, values);
            const QList<Literal> again = literalsOf(written, QStringLiteral("python"));
            QCOMPARE(again.size(), literals.size());
            for (qsizetype i = 0; i < again.size(); ++i) {
                QVERIFY(std::abs(again[i].value - values[size_t(i)]) <= 1e-11 * std::abs(values[size_t(i)]));
                QCOMPARE(again[i].whole, literals[i].whole);
            }
            QCOMPARE(structureOf(written, again) == structureOf(program, literals),
                again[4].value == 10); // range(…) is no constant
        }
    }

    void unchangedValuesKeepTheirSpelling()
    {
        const QString program = QStringLiteral("x = 1.50 + 2e0 + 1_0\n");
        const QList<Literal> literals = literalsOf(program, QStringLiteral("python"));
        QCOMPARE(withLiterals(program, literals, {1.5, 2, 10}), program);
        QCOMPARE(withLiterals(program, literals, {1.5, 3, 10}), QStringLiteral("x = 1.50 + 3.0 + 1_0\n"));
        QCOMPARE(withLiterals(QStringLiteral("no numbers"), {}, {}), QStringLiteral("no numbers"));
    }

    /// Two signs in a row are another sign or the beginning of a comment in many languages.
    void aNegativeNumberAfterAMinusStandsApart()
    {
        const QString program = QStringLiteral("x = a -1.5\ny = b-2.5\n");
        QCOMPARE(withLiterals(program, literalsOf(program, QStringLiteral("lua")), {-0.5, -3}),
            QStringLiteral("x = a - -0.5\ny = b- -3.0\n"));
    }

    void structures_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("another constant") << "a = [1.0, 9.5]\nN = 4\nx = 3\n" << true;
        QTest::newRow("another named count") << "a = [1.0, 2.5]\nN = 44\nx = 3\n" << true;
        QTest::newRow("another layout of the list") << "a = [\n    1.0,\n    2.5\n]\nN = 4\nx = 3\n" << true;
        QTest::newRow("another name") << "b = [1.0, 2.5]\nN = 4\nx = 3\n" << false;
        QTest::newRow("a further member") << "a = [1.0, 2.5, 0.5]\nN = 4\nx = 3\n" << false;
        QTest::newRow("an integer in place of a constant") << "a = [1, 2.5]\nN = 4\nx = 3\n" << false;
    }
    void structures()
    {
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(structure(other) == structure(QStringLiteral("a = [1.0, 2.5]\nN = 4\nx = 3\n")), same);
    }
};

QTEST_APPLESS_MAIN(tst_Literals)
#include "tst_literals.moc"
