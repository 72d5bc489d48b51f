// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/types/plan/planuse.h"

#include <QTest>

using namespace engine;

namespace {

RunPlan planOf(const char *yaml)
{
    return resolve(parseConfig(yaml).config).plan;
}

} // namespace

class TestPlanUse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offlineWhenNoUsedStepAsksAModel_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("offline");

        QTest::newRow("nothing said") << QByteArray("task: x") << true;
        QTest::newRow("replies of a recorded run") << QByteArray("task: x\ngenerator: {provider: replay}") << true;
        QTest::newRow("one step") << QByteArray("task: x\nmutation: {provider: ollama, model: m}") << false;
        QTest::newRow("a program") << QByteArray("task: x\nseeding: {generators: [{provider: offline}, {provider: command, command: [cat]}]}") << false;
        QTest::newRow("no mutation") << QByteArray("task: x\nmutation: {provider: ollama, model: m, share: 0}") << true;
        QTest::newRow("no mutation, but a chain") << QByteArray("task: x\nmutation: {provider: ollama, model: m, share: 0}\ncontrol: {chain: true}") << false;
        QTest::newRow("nobody refines") << QByteArray("task: x\nrefinement: {provider: openai, model: m}") << true;
        QTest::newRow("some children are refined") << QByteArray("task: x\nrefinement: {provider: openai, model: m, share: 0.5}\nevaluators: [{kind: length}]") << false;
        QTest::newRow("a loop") << QByteArray("task: x\nrecipe: refine\nrefinement: {provider: openai, model: m}\nevaluators: [{kind: length}]") << false;
        QTest::newRow("a loop asks nobody else") << QByteArray("task: x\nrecipe: refine\nmutation: {provider: openai, model: m}\nevaluators: [{kind: length}]") << true;
        QTest::newRow("measured, not judged") << QByteArray("task: x\nevaluation: {provider: openai, model: m}\npopulation: {ranking: metric}\nevaluators: [{kind: length}]") << true;
        QTest::newRow("measured by a judge") << QByteArray("task: x\nevaluation: {provider: openai, model: m}\npopulation: {ranking: metric}\nevaluators: [{kind: judge, rubric: [wit]}]") << false;
    }

    void offlineWhenNoUsedStepAsksAModel()
    {
        QFETCH(QByteArray, yaml);
        QTEST(isOffline(planOf(yaml.constData())), "offline");
    }

    void ratingsAndScores()
    {
        QVERIFY(ranksByVerdicts(planOf("task: x")) && !givesScores(planOf("task: x")));
        const RunPlan both = planOf("task: x\nevaluators: [{kind: length}]");
        QVERIFY(ranksByVerdicts(both) && givesScores(both));
        const RunPlan measured = planOf("task: x\npopulation: {ranking: metric}\nevaluators: [{kind: length}]");
        QVERIFY(!ranksByVerdicts(measured) && givesScores(measured));
        const RunPlan loop = planOf("task: x\nrecipe: refine\nevaluators: [{kind: length}]");
        QVERIFY(!ranksByVerdicts(loop) && givesScores(loop));
    }

    /// Keys and endpoints are made ready for all: a step that is not used now may be asked by somebody later.
    void everyStepNamesItsGenerators()
    {
        const RunPlan plan = planOf("task: x\ngenerator: {provider: ollama}\nseeding: {model: a}\nevaluation: {model: b}\nmutation: {model: c}\ncrossover: {model: d}\nrefinement: {model: e}");
        QStringList models;
        for (const GeneratorPlan &generator : generatorsOf(plan))
            models << generator.model;
        QCOMPARE(models, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}));
    }
};

QTEST_GUILESS_MAIN(TestPlanUse)
#include "tst_planuse.moc"
