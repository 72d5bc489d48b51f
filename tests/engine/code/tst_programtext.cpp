// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/code/programtext.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

quint64 print(const QString &program, const char *language = "python")
{
    return programFingerprint(program, QString::fromLatin1(language));
}

QString randomProgram(Random &random)
{
    static const QStringList lines{QStringLiteral("x = 1"), QStringLiteral("y = x + 2"), QStringLiteral("def f(a):"),
        QStringLiteral("    return a"), QStringLiteral("print('a  b')"), QString()};
    QString out;
    for (int n = random.below(8); n > 0; --n)
        out += lines[random.below(int(lines.size()))] + u'\n';
    return out;
}

} // namespace

class tst_ProgramText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDoesNotCount_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("comment") << "python"
                                 << "x = 1  # one\n"
                                 << "x = 1\n";
        QTest::newRow("comment line") << "python"
                                      << "# head\nx = 1\n"
                                      << "x = 1\n";
        QTest::newRow("empty lines") << "python"
                                     << "x = 1\n\n\ny = 2"
                                     << "x = 1\ny = 2\n";
        QTest::newRow("space at the end") << "python"
                                          << "x = 1   \n"
                                          << "x = 1\n";
        QTest::newRow("space around signs") << "python"
                                            << "x=f( 1,2 )\n"
                                            << "x = f(1, 2)\n";
        QTest::newRow("line ends") << "python"
                                   << "x = 1\r\ny = 2\r\n"
                                   << "x = 1\ny = 2\n";
        QTest::newRow("block comment") << "cpp"
                                       << "int x; /* a\nb */\nint y;\n"
                                       << "int x;\nint y;\n";
        QTest::newRow("text: space at the end") << ""
                                                << "a b  \n\nc"
                                                << "a b\nc\n";
    }
    void whatDoesNotCount()
    {
        QFETCH(QString, language);
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(programFingerprint(one, language), programFingerprint(other, language));
    }

    void whatCounts_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("constant") << "python"
                                  << "x = 1\n"
                                  << "x = 2\n";
        QTest::newRow("sign") << "python"
                              << "a - b\n"
                              << "a + b\n";
        QTest::newRow("indentation") << "python"
                                     << "if a:\n    b\nc\n"
                                     << "if a:\n    b\n    c\n";
        QTest::newRow("space in a string") << "python"
                                           << "x = 'a  b'\n"
                                           << "x = 'a b'\n";
        QTest::newRow("comment sign in a string") << "python"
                                                  << "x = '# a'\n"
                                                  << "x = '# b'\n";
        QTest::newRow("space between words") << "python"
                                             << "return x\n"
                                             << "returnx\n";
        QTest::newRow("two signs") << "cpp"
                                   << "a = b + +c;\n"
                                   << "a = b ++c;\n";
        QTest::newRow("directive") << "fortran"
                                   << "!$omp parallel\nx = 1\n"
                                   << "x = 1\n";
        QTest::newRow("order of lines") << "python"
                                        << "a\nb\n"
                                        << "b\na\n";
        QTest::newRow("text: comment sign") << ""
                                            << "a # b\n"
                                            << "a\n";
        QTest::newRow("upper case") << "python"
                                    << "a\n"
                                    << "A\n";
    }
    void whatCounts()
    {
        QFETCH(QString, language);
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(programFingerprint(one, language) != programFingerprint(other, language));
    }

    void distances()
    {
        const QString a = QStringLiteral("x = 1\ny = 2\nz = 3\n");
        QCOMPARE(lineDistance(a, a), 0.0);
        QCOMPARE(lineDistance(QString(), QString()), 0.0);
        QCOMPARE(lineDistance(a, QString()), 1.0);
        QVERIFY(std::abs(lineDistance(a, QStringLiteral("z = 3\n  y =  2\n")) - 1.0 / 3)
            < 1e-12); // order and space do not count
        QVERIFY(std::abs(lineDistance(a, a + QStringLiteral("w = 4\n")) - 0.25) < 1e-12);
        QCOMPARE(lineDistance(QStringLiteral("a\na\n"), QStringLiteral("a\n")), 0.5); // each line counts once
    }

    void coverage()
    {
        const QString parent = QStringLiteral("a = 1\nb = 2\nc = 3\nd = 4\n");
        QCOMPARE(lineCoverage(parent, parent), 1.0);
        QCOMPARE(lineCoverage(parent, QStringLiteral("b = 2\n")), 0.25);
        QCOMPARE(lineCoverage(parent, parent + QStringLiteral("new\n")), 1.0);
        QCOMPARE(lineCoverage(parent, QString()), 0.0);
    }

    void distanceIsAMeasure()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            const QString a = randomProgram(random), b = randomProgram(random);
            const double distance = lineDistance(a, b);
            QVERIFY(distance >= 0 && distance <= 1);
            QCOMPARE(lineDistance(b, a), distance);
            QCOMPARE(lineDistance(a, a), 0.0);
            QVERIFY(lineCoverage(a, b) >= 0 && lineCoverage(a, b) <= 1);
            if (print(a) == print(b))
                QVERIFY(distance < 1e-12 || a.trimmed().isEmpty());
        }
    }

    void depth_data()
    {
        QTest::addColumn<int>("depth");
        QTest::newRow("") << 0;
        QTest::newRow("x = 1") << 0;
        QTest::newRow("f(g(h(1)))") << 3;
        QTest::newRow("[1, [2]]") << 2;
    }
    void depth()
    {
        QFETCH(int, depth);
        QCOMPARE(nestingDepth(QString::fromLatin1(QTest::currentDataTag())), depth);
    }

    void deeperIsDeeper()
    {
        QString program = QStringLiteral("x = 1\n");
        int before = nestingDepth(program);
        for (int i = 1; i < 6; ++i) {
            program += QString(4 * (i - 1), u' ') + QStringLiteral("if x:\n") + QString(4 * i, u' ')
                + QStringLiteral("x = 2\n");
            const int now = nestingDepth(program);
            QVERIFY2(now > before, qPrintable(QString::number(i)));
            before = now;
        }
    }
};

QTEST_APPLESS_MAIN(tst_ProgramText)
#include "tst_programtext.moc"
