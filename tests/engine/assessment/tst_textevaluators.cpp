// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/textevaluators.h"
#include "tests/support/cputimer.h"

#include <QTest>

using namespace engine;

namespace {

/// A plan that QVariant need not compare.
struct Plan {
    EvaluatorPlan of;
};

Plan length(int minWords, int maxWords, int minCharacters = 0, int maxCharacters = 0)
{
    EvaluatorPlan plan;
    plan.kind = plan.name = QStringLiteral("length");
    plan.minWords = minWords;
    plan.maxWords = maxWords;
    plan.minCharacters = minCharacters;
    plan.maxCharacters = maxCharacters;
    return {plan};
}

Plan regex(QStringList required, QStringList forbidden = {}, bool caseSensitive = false)
{
    EvaluatorPlan plan;
    plan.kind = plan.name = QStringLiteral("regex");
    plan.required = std::move(required);
    plan.forbidden = std::move(forbidden);
    plan.caseSensitive = caseSensitive;
    return {plan};
}

Assessment one(const Plan &plan, const QString &text)
{
    return assess({plan.of}, text);
}

} // namespace

class TestTextEvaluators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengths_data();
    void lengths();
    void patterns_data();
    void patterns();
    void invalidPatterns();
    void runawayPatternEnds_data();
    void runawayPatternEnds();
    void namesAndWeights();
};

void TestTextEvaluators::lengths_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("feedback");
    const QString ten = QStringLiteral("one two three four five six seven eight nine ten");
    QTest::newRow("no limit") << length(0, 0) << ten << 1.0 << QString();
    QTest::newRow("inside") << length(5, 10) << ten << 1.0 << QString();
    QTest::newRow("twice too long") << length(0, 5) << ten << 0.3 << QStringLiteral("has 10 words, at most 5 wanted");
    QTest::newRow("too short") << length(40, 0) << ten << 0.3 << QStringLiteral("has 10 words, at least 40 wanted");
    QTest::newRow("empty") << length(3, 0) << QString() << 0.3 << QStringLiteral("has 0 words, at least 3 wanted");
    QTest::newRow("one word") << length(2, 0) << QStringLiteral("fangs") << 0.3 << QStringLiteral("has 1 word, at least 2 wanted");
    QTest::newRow("both kinds") << length(0, 5, 0, 24) << ten << 0.3
                                << QStringLiteral("has 10 words, at most 5 wanted; has 48 characters, at most 24 wanted");
    QTest::newRow("apostrophe") << length(0, 2) << QStringLiteral("Don't bite!") << 1.0 << QString();
    QTest::newRow("dashes are no words") << length(0, 2) << QStringLiteral("Fangs — clean") << 1.0 << QString();
    QTest::newRow("accents") << length(0, 2) << QStringLiteral("crème brûlée") << 1.0 << QString();
    QTest::newRow("cyrillic") << length(0, 1) << QStringLiteral("зуб паста") << 0.3 << QStringLiteral("has 2 words, at most 1 wanted");
    QTest::newRow("family emoji is one character") << length(0, 0, 0, 1) << QString::fromUtf8("👩‍👩‍👧") << 1.0 << QString();
    QTest::newRow("combining mark") << length(0, 0, 0, 1) << QString::fromUtf8("e\u0301") << 1.0 << QString();
}

void TestTextEvaluators::lengths()
{
    QFETCH(Plan, plan);
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(QString, feedback);
    const Assessment read = one(plan, text);
    QCOMPARE(read.score, std::optional(value));
    QCOMPARE(read.deficiencies.join(QStringLiteral("; ")), feedback);
    QCOMPARE(read.passed, feedback.isEmpty());
}

void TestTextEvaluators::patterns_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("feedback");
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    // The text: "Vampire toothpaste.\nBuy now!"
    QTest::newRow("none") << regex({}) << 1.0 << QString();
    QTest::newRow("found, any case") << regex({s("vampire")}) << 1.0 << QString();
    QTest::newRow("case") << regex({s("vampire")}, {}, true) << 0.0 << s("\"vampire\" is missing");
    QTest::newRow("half") << regex({s("vampire"), s("garlic")}) << 0.5 << s("\"garlic\" is missing");
    QTest::newRow("forbidden") << regex({s("vampire")}, {s("buy\\s+now")}) << 0.5 << s("\"Buy now\" must not occur");
    QTest::newRow("forbidden absent") << regex({}, {s("garlic")}) << 1.0 << QString();
    QTest::newRow("line start") << regex({s("^Buy")}) << 1.0 << QString();
    QTest::newRow("three of four") << regex({s("vampire"), s("paste"), s("now")}, {s("buy")}) << 0.75 << s("\"Buy\" must not occur");
}

void TestTextEvaluators::patterns()
{
    QFETCH(Plan, plan);
    QFETCH(double, value);
    QFETCH(QString, feedback);
    const Assessment read = one(plan, QStringLiteral("Vampire toothpaste.\nBuy now!"));
    QCOMPARE(read.score, std::optional(value));
    QCOMPARE(read.deficiencies.join(QStringLiteral("; ")), feedback);
    QCOMPARE(read.passed, feedback.isEmpty());
}

void TestTextEvaluators::invalidPatterns()
{
    const Assessment invalid = one(regex({QStringLiteral("(vampire")}), QStringLiteral("(vampire"));
    QVERIFY(!invalid.score);
    QVERIFY(invalid.trouble.contains(QStringLiteral("invalid")));
    // An invalid forbidden pattern is no proof of absence either.
    QVERIFY(!one(regex({}, {QStringLiteral("*")}), QStringLiteral("x")).score);

}

void TestTextEvaluators::runawayPatternEnds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("nested") << QStringLiteral("(a+)+$") << QString(30, u'a') + u'b';
    QTest::newRow("alternatives") << QStringLiteral("^(a|aa|a*)*(b|c)?(a+)+$") << QString(40, u'a') + u'!';
    QTest::newRow("words") << QStringLiteral("^(\\w+\\s?)+$") << QStringLiteral("word ").repeated(20) + u'!';
    QTest::newRow("long text") << QStringLiteral("(a|b)*[xy]") << QString(50'000, u'a');
}

void TestTextEvaluators::runawayPatternEnds()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const test::CpuTimer timer;
    const Assessment runaway = one(regex({pattern, pattern}, {pattern}), text);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!runaway.score);
    QCOMPARE(runaway.trouble, QStringLiteral("the pattern \"%1\" takes too long on this text").arg(pattern));
    QVERIFY(runaway.deficiencies.isEmpty());
}

void TestTextEvaluators::namesAndWeights()
{
    EvaluatorPlan a = length(0, 5).of;
    a.name.clear();
    EvaluatorPlan b = regex({QStringLiteral("two")}).of;
    b.name = QStringLiteral("mentions two");
    b.weight = 3;
    const QList<EvaluatorPlan> plans{a, b};
    const QList<Assessment> parts = assessEach(plans, QStringLiteral("one two three four five six seven eight nine ten"));
    const QList<Score> scores = scoresOf(plans, parts);
    QCOMPARE(scores.size(), 2);
    QCOMPARE(scores.at(0).metric, QStringLiteral("length"));
    QCOMPARE(scores.at(1).metric, QStringLiteral("mentions two"));
    QCOMPARE(composed(plans, parts).score, std::optional((0.3 * 1 + 1.0 * 3) / 4));
    EvaluatorPlan unknown;
    unknown.kind = QStringLiteral("seance");
    QVERIFY(!one({unknown}, QStringLiteral("x")).score);
}

QTEST_APPLESS_MAIN(TestTextEvaluators)
#include "tst_textevaluators.moc"
