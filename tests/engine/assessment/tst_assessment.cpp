// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/answers.h"
#include "engine/assessment/assessment.h"
#include "engine/base/formula.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

EvaluatorPlan make(const char *kind, const char *name = nullptr)
{
    EvaluatorPlan plan;
    plan.kind = s(kind);
    plan.name = s(name ? name : kind);
    return plan;
}

EvaluatorPlan profile()
{
    EvaluatorPlan plan = make("json");
    plan.required = {s("name"), s("age"), s("email")};
    plan.types = {{s("age"), s("integer")}, {s("name"), s("string")}};
    return plan;
}

EvaluatorPlan length(int maxWords)
{
    EvaluatorPlan plan = make("length");
    plan.maxWords = maxWords;
    return plan;
}

EvaluatorPlan judge()
{
    EvaluatorPlan plan = make("judge");
    plan.rubric = {s("clarity"), s("absurdity")};
    return plan;
}

EvaluatorAnswer says(const char *text) { return {s(text), {}}; }

} // namespace

class TestAssessment final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonFields_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("score");
        QTest::addColumn<bool>("passed");
        QTest::newRow("no json") << s("not json") << 0.0 << false;
        QTest::newRow("one field") << s(R"({"name": "Alice"})") << 0.2 + 0.1 + 0.4 / 3 + 0.3 << false;
        QTest::newRow("whole") << s(R"({"name": "Alice", "age": 30, "email": "alice@example.com"})") << 1.0 << true;
        QTest::newRow("empty object") << s("{}") << 0.6 << false;
        QTest::newRow("empty list") << s("[]") << 0.2 << false;
        QTest::newRow("null") << s("null") << 0.2 << false;
        QTest::newRow("true is no integer") << s(R"({"name": "A", "age": true, "email": "e"})") << 0.85 << false;
        QTest::newRow("30.0 is no integer") << s(R"({"name": "A", "age": 30.0, "email": "e"})") << 0.85 << false;
        QTest::newRow("23 digits are an integer") << s(R"({"name": "A", "age": 12345678901234567890123, "email": "e"})") << 1.0 << true;
        QTest::newRow("a name twice") << s(R"({"name": "A", "age": 3, "email": "e", "name": "B"})") << 1.0 << false;
        QTest::newRow("fenced") << s("```json\n{}\n```") << 0.0 << false;
    }
    void jsonFields()
    {
        QFETCH(QString, text);
        QFETCH(double, score);
        QFETCH(bool, passed);
        const Assessment read = assess({profile()}, text);
        QVERIFY(read.score && std::abs(*read.score - score) < 1e-9);
        QCOMPARE(read.passed, passed);
        QCOMPARE(read.deficiencies.isEmpty(), passed);
    }

    void fences()
    {
        EvaluatorPlan plan = profile();
        plan.allowFence = true;
        QCOMPARE(assess({plan}, s("```json\n{}\n```")).score, assess({plan}, s("{}")).score);
        QCOMPARE(assess({plan}, s("Here: ```{}```")).score, std::optional(0.0));
    }

    void emptyListsCountAsWhole()
    {
        QCOMPARE(assess({make("json")}, s("{}")).score, std::optional(1.0));
        QVERIFY(assess({make("json")}, s("{}")).passed);
    }

    void schema_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("score");
        QTest::newRow("valid") << s(R"({"name": "A", "age": 3})") << 1.0;
        QTest::newRow("no json") << s("{") << 0.0;
        // type, two names required, type of age: four assertions, one fails
        QTest::newRow("one of four") << s(R"({"name": "A", "age": "3"})") << 0.2 + 0.8 * 0.75;
        QTest::newRow("3.0 is an integer") << s(R"({"name": "A", "age": 3.0})") << 1.0;
        QTest::newRow("a name twice") << s(R"({"name": "A", "age": 3, "name": "B"})") << 0.2 + 0.8 * 0.8;
    }
    void schema()
    {
        QFETCH(QString, text);
        QFETCH(double, score);
        EvaluatorPlan plan = make("jsonSchema");
        plan.schema = R"({"type": "object", "required": ["name", "age"], "properties": {"age": {"type": "integer"}}})";
        const Assessment read = assess({plan}, text);
        QVERIFY2(read.score && std::abs(*read.score - score) < 1e-9, qPrintable(QString::number(read.score.value_or(-1)) + read.deficiencies.join(u'|')));
        QCOMPARE(read.passed, score == 1.0);
    }

    void uselessSchemaIsTrouble()
    {
        EvaluatorPlan plan = make("jsonSchema");
        plan.schema = R"({"$ref": "http://example.com/other.json"})";
        QVERIFY(!assess({plan}, s("{}")).score);
        plan.schema = R"({"type": 7})";
        QVERIFY(!assess({plan}, s("{}")).score);
        plan.schema = "{}";
        const QString nested = QString(5000, u'[') + QString(5000, u']');
        QVERIFY(!assess({plan}, nested).score); // beyond reason
        QVERIFY(!assess({make("json")}, nested).score);
    }

    void composite()
    {
        EvaluatorPlan whole = make("composite");
        whole.children = {length(3), make("json")};
        whole.children[0].weight = 3;
        const Assessment read = assess({whole}, s("one two three four"));
        QVERIFY(std::abs(*read.score - (0.3 * 3 + 0) / 4) < 1e-9);
        QVERIFY(!read.passed);
        QCOMPARE(read.deficiencies.size(), 2);
        whole.children = {length(9), length(9)};
        const Assessment twice = assess({whole}, s("one two"));
        QCOMPARE(twice.score, std::optional(1.0));
        QVERIFY(twice.passed);
        QCOMPARE(twice.subScores.value(0).metric, s("length"));
        QCOMPARE(twice.subScores.value(1).metric, s("length 2"));
        whole.children.clear();
        QVERIFY(!assess({whole}, s("x")).score); // an empty one is a mistake, not a full score
    }

    void judges()
    {
        const QList<EvaluatorPlan> plans{judge()};
        QCOMPARE(questionsOf(plans).size(), 1);
        QVERIFY(isNoisy(plans));
        const Assessment good = assess(plans, s("x"), {says(R"(I think {"issues": [], "scores": {"clarity": 5, "absurdity": 4}})")});
        QVERIFY(std::abs(*good.score - 0.875) < 1e-9);
        QVERIFY(good.passed);
        QCOMPARE(good.dimensions.constFirst(), s("absurdity"));
        const Assessment poor = assess(plans, s("x"), {says(R"({"issues": ["too vague"], "scores": {"clarity": 2, "absurdity": 3}})")});
        QCOMPARE(poor.score, std::optional(0.375));
        QVERIFY(poor.deficiencies.contains(s("too vague")));
        for (const char *bad : {"no idea", R"({"scores": {"clarity": 5}})", R"({"scores": {"clarity": 5, "absurdity": 9}})", R"({"scores": {"clarity": "excellent", "absurdity": 4}})"}) {
            const Assessment none = assess(plans, s("x"), {says(bad)});
            QVERIFY2(!none.score && !none.trouble.isEmpty(), bad); // no verdict is no number
        }
        QVERIFY(!assess(plans, s("x")).score);
    }

    void programs()
    {
        EvaluatorPlan plan = make("command");
        plan.command = {s("score")};
        QVERIFY(!isNoisy({plan}));
        const Assessment read = assess({plan}, s("x"), {says(R"({"score": 0.6, "passed": true, "deficiencies": ["slow"], "metrics": {"ms": 12}})")});
        QCOMPARE(read.score, std::optional(0.6));
        QVERIFY(read.passed);
        QCOMPARE(read.deficiencies, QStringList{s("slow")});
        QCOMPARE(read.metrics.value(s("ms")), 12.0);
        QCOMPARE(assess({plan}, s("x"), {says("0.25\n")}).score, std::optional(0.25));
        QCOMPARE(assess({plan}, s("x"), {says("7")}).score, std::optional(1.0));
        QVERIFY(!assess({plan}, s("x"), {says("NaN")}).score);
        QVERIFY(!assess({plan}, s("x"), {says("oops")}).score);
    }

    void thresholds()
    {
        EvaluatorPlan formula = make("threshold", "short");
        formula.formula = s("1 - words / 10");
        const Assessment read = assess({formula}, s("one two three four five"));
        QCOMPARE(read.score, std::optional(0.5));
        QVERIFY(!read.passed);
        QCOMPARE(read.deficiencies.size(), 1);
        QVERIFY(read.deficiencies[0].contains(s("0.5")) && read.deficiencies[0].contains(s("0.7")));
        QVERIFY(assess({formula}, s("one")).passed);
        formula.formula = s("1 / 0");
        QVERIFY(!assess({formula}, s("one")).score); // infinite
        formula.formula = s("quality.ms / 100");
        EvaluatorPlan program = make("command", "quality");
        program.command = {s("score")};
        const QList<EvaluatorPlan> both{formula, program};
        const QList<Assessment> parts = assessEach(both, s("x"), {says(R"({"score": 1, "metrics": {"ms": 80}})")});
        QCOMPARE(parts[0].score, std::optional(0.8));
        EvaluatorPlan asked = make("threshold", "vivid");
        asked.criterion = s("How vivid is it?");
        QCOMPARE(assess({asked}, s("x"), {says(R"({"scores": {"How vivid is it?": 4}})")}).score, std::optional(0.75));
    }

    void oneWithoutAScoreLeavesTheWholeWithout()
    {
        const Assessment read = assess({length(9), judge()}, s("x"), {{{}, s("no judge can be reached")}});
        QVERIFY(!read.score);
        QCOMPARE(read.trouble, s("no judge can be reached"));
    }

    void formulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("order") << s("1 + 2 * 3 - 4 / 2") << 5.0;
        QTest::newRow("power") << s("-2 ^ 2") << -4.0;
        QTest::newRow("power of powers") << s("2 ^ 3 ^ 2") << 512.0;
        QTest::newRow("names") << s("accuracy - 0.1*latencyMs") << 0.4;
        QTest::newRow("functions") << s("max(1, min(5, 3), 2) + abs(-1) + sqrt(4)") << 6.0;
        QTest::newRow("exponent") << s("1e-3 * 1000") << 1.0;
    }
    void formulas()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const Result<Formula> formula = Formula::parse(text);
        QVERIFY2(formula.has_value(), qPrintable(formula ? QString() : formula.error().detail));
        const Result<double> result = formula->value({{s("accuracy"), 0.9}, {s("latencyMs"), 5}});
        QVERIFY(result && std::abs(*result - value) < 1e-12);
    }

    void badFormulas_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "1 +", "(1", "1 2", "sin(1)", "min(1)", "abs(1, 2)", "1..2", "a b", ")", "*"})
            QTest::newRow(text) << s(text);
        QTest::newRow("deep") << QString(1000, u'(') + u'1';
    }
    void badFormulas()
    {
        QFETCH(QString, text);
        QVERIFY(!Formula::parse(text));
    }
};

QTEST_APPLESS_MAIN(TestAssessment)
#include "tst_assessment.moc"
