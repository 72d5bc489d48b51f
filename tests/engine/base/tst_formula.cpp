// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/formula.h"
#include "engine/base/random.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

const QHash<QString, double> measured{
    {QStringLiteral("speed"), 4}, {QStringLiteral("size.kb"), 0.5}, {QStringLiteral("_x1"), -3}};

/// A random expression with its value, computed while it is written. Division and powers are left out: they overflow.
struct Expression {
    QString text;
    double value = 0;
};

Expression leaf(Random &random)
{
    const QStringList names = measured.keys();
    if (random.below(2)) {
        const QString name = names[random.below(int(names.size()))];
        return {name, measured[name]};
    }
    const int eighths = random.below(64);
    return {QString::number(eighths / 8.0), eighths / 8.0};
}

Expression expression(Random &random, int depth);

Expression binary(Random &random, int depth)
{
    const Expression a = expression(random, depth - 1);
    const Expression b = expression(random, depth - 1);
    switch (random.below(3)) {
    case 0: return {QStringLiteral("(%1 + %2)").arg(a.text, b.text), a.value + b.value};
    case 1: return {QStringLiteral("(%1-%2)").arg(a.text, b.text), a.value - b.value};
    default: return {QStringLiteral("%1 *%2").arg(a.text, b.text), a.value * b.value};
    }
}

Expression call(Random &random, int depth)
{
    const Expression a = expression(random, depth - 1);
    const Expression b = expression(random, depth - 1);
    switch (random.below(4)) {
    case 0: return {QStringLiteral("min(%1, %2)").arg(a.text, b.text), std::min(a.value, b.value)};
    case 1: return {QStringLiteral("max( %1,%2 )").arg(a.text, b.text), std::max(a.value, b.value)};
    case 2: return {QStringLiteral("abs (%1)").arg(a.text), std::abs(a.value)};
    default: return {QStringLiteral("(-(%1))").arg(a.text), -a.value};
    }
}

Expression expression(Random &random, int depth)
{
    if (depth == 0)
        return leaf(random);
    return random.below(2) ? binary(random, depth) : call(random, depth);
}

} // namespace

class tst_Formula : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("1 + 2 * 3") << 7.0;
        QTest::newRow("(1 + 2) * 3") << 9.0;
        QTest::newRow("10 - 4 - 3") << 3.0;
        QTest::newRow("24 / 4 / 3") << 2.0;
        QTest::newRow("8 / 2 * 4") << 16.0;
        QTest::newRow("2 ^ 3 ^ 2") << 512.0;
        QTest::newRow("-2 ^ 2") << -4.0;
        QTest::newRow("(-2) ^ 2") << 4.0;
        QTest::newRow("2 ^ -1") << 0.5;
        QTest::newRow("--3") << 3.0;
        QTest::newRow("2 - -3") << 5.0;
        QTest::newRow("2 * -3") << -6.0;
        QTest::newRow("-speed * 2") << -8.0;
        QTest::newRow("1e3 + 2.5E-1") << 1000.25;
        QTest::newRow(".5") << 0.5;
        QTest::newRow("5.") << 5.0;
        QTest::newRow("\t1\n+\r\n1 ") << 2.0;
        QTest::newRow("size.kb * 1024") << 512.0;
        QTest::newRow("_x1 + speed") << 1.0;
        QTest::newRow("sqrt(16) + abs(-2)") << 6.0;
        QTest::newRow("log(exp(2))") << 2.0;
        QTest::newRow("exp(0)") << 1.0;
        QTest::newRow("min(3, 1, 2)") << 1.0;
        QTest::newRow("max(3, 1, speed)") << 4.0;
        QTest::newRow("max(min(1, 2), min(4, 3))") << 3.0;
        QTest::newRow("min (1, 2)") << 1.0;
        QTest::newRow("100 * (1 - speed / (speed + 1))") << 20.0;
    }
    void values()
    {
        QFETCH(double, value);
        const Result<Formula> formula = Formula::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(formula.has_value(), formula ? "" : qPrintable(formula.error().detail));
        const Result<double> found = formula->value(measured);
        QVERIFY(found.has_value());
        QVERIFY2(std::abs(*found - value) < 1e-12, qPrintable(QString::number(*found)));
    }

    /// The place is where the reader stopped, counted from 1.
    void mistakes_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("what");
        QTest::newRow("") << 1 << "missing at the end";
        QTest::newRow("   ") << 4 << "missing at the end";
        QTest::newRow("1 +") << 4 << "missing at the end";
        QTest::newRow("1 + * 2") << 5 << "a number, a name or a parenthesis";
        QTest::newRow("+1") << 1 << "a number, a name or a parenthesis";
        QTest::newRow("2 3") << 3 << "an operator";
        QTest::newRow("2x") << 2 << "an operator";
        QTest::newRow("1e") << 2 << "an operator";
        QTest::newRow("1)") << 2 << "an operator";
        QTest::newRow("speed = 4") << 7 << "an operator";
        QTest::newRow("(1 + 2") << 7 << "a closing parenthesis";
        QTest::newRow("min(1, 2") << 9 << "a closing parenthesis";
        QTest::newRow("()") << 2 << "a number, a name or a parenthesis";
        QTest::newRow("1.2.3") << 1 << "no number";
        QTest::newRow(".") << 1 << "no number";
        QTest::newRow("1e+") << 1 << "no number";
        QTest::newRow("min(1)") << 7 << "two numbers or more";
        QTest::newRow("sqrt(1, 2)") << 11 << "one number";
        QTest::newRow("sin(1)") << 5 << "no such function";
        QTest::newRow("Max(1, 2)") << 5 << "no such function";
        QTest::newRow("min()") << 5 << "a number, a name or a parenthesis";
        QTest::newRow("1 $ 2") << 3 << "an operator";
        QTest::newRow("__import__('os')") << 12 << "no such function";
    }
    void mistakes()
    {
        QFETCH(int, place);
        QFETCH(QString, what);
        const Result<Formula> formula = Formula::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!formula);
        QCOMPARE(formula.error().kind, ErrorKind::BadConfig);
        QVERIFY2(formula.error().detail.startsWith(QStringLiteral("at character %1: ").arg(place)),
            qPrintable(formula.error().detail));
        QVERIFY2(formula.error().detail.contains(what), qPrintable(formula.error().detail));
    }

    void eachNameIsListedOnceInOrder()
    {
        const Result<Formula> formula = Formula::parse(QStringLiteral("b + a * b - max(c.d, a)"));
        QVERIFY(formula.has_value());
        QCOMPARE(formula->names(), QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c.d")}));
        QVERIFY(Formula::parse(QStringLiteral("1 + 2"))->names().isEmpty());
    }

    void aNameWithoutANumberIsNamed()
    {
        const Result<double> value = Formula::parse(QStringLiteral("speed + memory"))->value(measured);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::BadReply);
        QVERIFY(value.error().detail.contains(QStringLiteral("\"memory\"")));
        QVERIFY(!Formula::parse(QStringLiteral("Speed"))->value(measured)); // names are case-sensitive
    }

    void whatIsNotFiniteIsAnError_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"1 / 0", "0 / 0", "-1 / 0", "log(0)", "log(-1)", "sqrt(-1)", "(-8) ^ 0.5", "exp(1000)",
                 "10 ^ 400", "1e308 * 10"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNotFiniteIsAnError()
    {
        QFETCH(QString, text);
        const Result<Formula> formula = Formula::parse(text);
        QVERIFY(formula.has_value());
        const Result<double> value = formula->value({});
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::BadReply);
    }

    /// A foreign configuration may hold any text: nesting has an end, lengths have none.
    void deepNestingIsRefusedAndLengthIsNot()
    {
        for (const char *opening : {"(", "-", "abs(", "2^"}) {
            const Result<Formula> deep = Formula::parse(QString::fromLatin1(opening).repeated(100'000) + u'1');
            QVERIFY2(!deep, opening);
            QVERIFY(deep.error().detail.contains(QStringLiteral("nested too deeply")));
        }
        const QString nested = QStringLiteral("(").repeated(90) + u'1' + QStringLiteral(")").repeated(90);
        QCOMPARE(*Formula::parse(nested)->value({}), 1.0);
        const Result<Formula> longSum = Formula::parse(QStringLiteral("1+").repeated(50'000) + u'1');
        QVERIFY(longSum.has_value());
        QCOMPARE(*longSum->value({}), 50'001.0);
    }

    void randomExpressionsHaveTheirValue()
    {
        for (quint64 seed = 0; seed < 2000; ++seed) {
            Random random(seed);
            const Expression made = expression(random, 1 + random.below(5));
            const Result<Formula> formula = Formula::parse(made.text);
            QVERIFY2(formula.has_value(), qPrintable(made.text));
            const Result<double> value = formula->value(measured);
            QVERIFY2(value && std::abs(*value - made.value) <= 1e-9 * std::max(1.0, std::abs(made.value)),
                qPrintable(made.text));
        }
    }
};

QTEST_APPLESS_MAIN(tst_Formula)
#include "tst_formula.moc"
