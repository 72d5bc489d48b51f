// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/runplan.h"

#include <QTest>

using namespace engine;

namespace
{

EvaluatorPlan evaluator(const char *kind, QList<EvaluatorPlan> children = {})
{
    EvaluatorPlan plan;
    plan.kind = QString::fromLatin1(kind);
    plan.name = plan.kind;
    plan.children = std::move(children);
    return plan;
}

QString namesOf(const QList<EvaluatorPlan> &plans)
{
    QStringList names;
    for (const EvaluatorPlan &plan : plans)
        names << plan.name;
    return names.join(u' ');
}

} // namespace

class tst_RunPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data()
    {
        QTest::addColumn<GeneratorPlan>("plan");
        GeneratorPlan plan;
        QTest::newRow("offline") << plan;
        plan.provider = QStringLiteral("openai");
        plan.model = QStringLiteral("gpt-4o");
        QTest::newRow("openai gpt-4o") << plan;
        plan = {};
        plan.provider = QStringLiteral("command");
        plan.command = {QStringLiteral("/usr/local/bin/write"), QStringLiteral("--fast")};
        QTest::newRow("command write") << plan;
        plan.model = QStringLiteral("m");
        QTest::newRow("command write, whatever the model") << plan;
        plan.command.clear();
        QTest::newRow("command m") << plan;
    }
    void labels()
    {
        QFETCH(GeneratorPlan, plan);
        QCOMPARE(plan.label(), QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0));
    }

    void systemTexts()
    {
        GeneratorPlan plan;
        QVERIFY(plan.systemMessages().isEmpty() && plan.systemText().isEmpty());
        plan.systemPrompts = {QStringLiteral("two"), QString(), QStringLiteral("three")};
        QCOMPARE(plan.systemMessages(), (QStringList{QStringLiteral("two"), QStringLiteral("three")}));
        plan.systemPrompt = QStringLiteral("one");
        QCOMPARE(plan.systemMessages().constFirst(), QStringLiteral("one"));
        QCOMPARE(plan.systemText(), QStringLiteral("one\n\ntwo\n\nthree"));
    }

    void whatUsesNoModel()
    {
        GeneratorPlan plan;
        for (const char *provider : {"offline", "replay"}) {
            plan.provider = QString::fromLatin1(provider);
            QVERIFY(plan.isOffline());
        }
        for (const char *provider : {"command", "ollama", "openai"}) {
            plan.provider = QString::fromLatin1(provider);
            QVERIFY(!plan.isOffline());
        }
    }

    /// The numbers of questions in events are places in this list: depth first, and never in another order.
    void questionsOfEvaluators()
    {
        EvaluatorPlan byFormula = evaluator("threshold");
        byFormula.formula = QStringLiteral("length * 2");
        byFormula.name = QStringLiteral("formula");
        const QList<EvaluatorPlan> plans{evaluator("length"),
            evaluator(
                "composite", {evaluator("judge"), evaluator("regex"), evaluator("composite", {evaluator("command")})}),
            byFormula, evaluator("threshold")};
        QCOMPARE(namesOf(questionsOf(plans)), QStringLiteral("judge command threshold"));
        QVERIFY(questionsOf({}).isEmpty());
    }

    void whoAsksOutside_data()
    {
        QTest::addColumn<bool>("asks");
        QTest::newRow("judge") << true;
        QTest::newRow("command") << true;
        QTest::newRow("threshold") << true;
        for (const char *kind : {"length", "regex", "json", "jsonSchema", "composite"})
            QTest::newRow(kind) << false;
    }
    void whoAsksOutside()
    {
        QFETCH(bool, asks);
        QCOMPARE(evaluator(QTest::currentDataTag()).asksOutside(), asks);
    }

    /// Equality is written by hand, since the type contains itself: every member must count.
    void everyMemberOfAnEvaluatorCounts_data()
    {
        QTest::addColumn<EvaluatorPlan>("other");
        const auto row = [](const char *name, auto change) {
            EvaluatorPlan plan = evaluator("length");
            change(plan);
            QTest::newRow(name) << plan;
        };
        row("kind", [](EvaluatorPlan &p) { p.kind = QStringLiteral("regex"); });
        row("name", [](EvaluatorPlan &p) { p.name = QStringLiteral("n"); });
        row("weight", [](EvaluatorPlan &p) { p.weight = 2; });
        row("minWords", [](EvaluatorPlan &p) { p.minWords = 1; });
        row("maxWords", [](EvaluatorPlan &p) { p.maxWords = 1; });
        row("minCharacters", [](EvaluatorPlan &p) { p.minCharacters = 1; });
        row("maxCharacters", [](EvaluatorPlan &p) { p.maxCharacters = 1; });
        row("required", [](EvaluatorPlan &p) { p.required = QStringList{QStringLiteral("a")}; });
        row("forbidden", [](EvaluatorPlan &p) { p.forbidden = QStringList{QStringLiteral("a")}; });
        row("caseSensitive", [](EvaluatorPlan &p) { p.caseSensitive = true; });
        row("types", [](EvaluatorPlan &p) { p.types.insert(QStringLiteral("a"), QStringLiteral("string")); });
        row("objectExpected", [](EvaluatorPlan &p) { p.objectExpected = false; });
        row("allowFence", [](EvaluatorPlan &p) { p.allowFence = true; });
        row("schema", [](EvaluatorPlan &p) { p.schema = "{}"; });
        row("threshold", [](EvaluatorPlan &p) { p.threshold = 0.1; });
        row("criterion", [](EvaluatorPlan &p) { p.criterion = QStringLiteral("c"); });
        row("formula", [](EvaluatorPlan &p) { p.formula = QStringLiteral("1"); });
        row("rubric", [](EvaluatorPlan &p) { p.rubric = QStringList{QStringLiteral("a")}; });
        row("command", [](EvaluatorPlan &p) { p.command = QStringList{QStringLiteral("a")}; });
        row("environment", [](EvaluatorPlan &p) { p.environment.insert(QStringLiteral("A"), QString()); });
        row("workingDirectory", [](EvaluatorPlan &p) { p.workingDirectory = QStringLiteral("/"); });
        row("timeoutSeconds", [](EvaluatorPlan &p) { p.timeoutSeconds = 1; });
        row("children", [](EvaluatorPlan &p) { p.children << EvaluatorPlan(); });
    }
    void everyMemberOfAnEvaluatorCounts()
    {
        QFETCH(EvaluatorPlan, other);
        QVERIFY(!(other == evaluator("length")));
        QVERIFY(other == EvaluatorPlan(other));
    }

    void stepsOfThePlan()
    {
        RunPlan plan;
        plan.seeding.prompt = QStringLiteral("seeding");
        plan.evaluation.prompt = QStringLiteral("evaluation");
        plan.mutation.prompt = QStringLiteral("mutation");
        plan.crossover.prompt = QStringLiteral("crossover");
        plan.refinement.prompt = QStringLiteral("refinement");
        for (const Step step : {Step::Seeding, Step::Evaluation, Step::Mutation, Step::Crossover, Step::Refinement})
            QCOMPARE(plan.step(step).prompt, toName(step));
        QCOMPARE(&plan.step(Step::Scoring), static_cast<const StepPlan *>(&plan.evaluation)); // judges score, too
    }

    void testsAreOnWithAFolderOrACommand()
    {
        TestingPlan plan;
        QVERIFY(!plan.on());
        plan.folder = QStringLiteral("/task");
        QVERIFY(plan.on());
        plan.folder.clear();
        plan.command = QStringList{QStringLiteral("run")};
        QVERIFY(plan.on());
    }
};

Q_DECLARE_METATYPE(engine::GeneratorPlan)
Q_DECLARE_METATYPE(engine::EvaluatorPlan)

QTEST_APPLESS_MAIN(tst_RunPlan)
#include "tst_runplan.moc"
