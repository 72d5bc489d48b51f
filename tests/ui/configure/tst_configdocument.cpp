// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/fields/edit.h"
#include "engine/document/readwrite.h"
#include "ui/configure/document/changeconfig.h"
#include "ui/configure/document/configdocument.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui;
using namespace std::chrono_literals;

namespace {

engine::RunConfig config(const char *yaml) { return engine::parseConfig(yaml).config; }

engine::Field generatorField(const char *name)
{
    for (const engine::Field &field : engine::generatorFields()) {
        if (field.path == QLatin1StringView(name))
            return field;
    }
    return {};
}

const char *twoGenerators = "task: x\ngenerator: {provider: ollama, model: llama3, temperature: 0.7}\n"
                            "seeding: {generators: [{provider: offline}, {provider: openai, model: gpt-4o}]}";

} // namespace

class TestConfigDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesTyping_data();
    void mergesTyping();
    void typingBackLeavesNoTrace();
    void undoBringsBackEverything();
    void listMoveIsOneStep();
    void inheritedGeneratorBecomesOwn();
    void stateTellsTheSource();
    void switchedOffKeepsItsValue();
    void modelIsNotInheritedAcrossProviders();
    void problemsOfAField();
    void pricesDecideWhetherItMayStart();
    void resolvesQuickly();
};

/// A money cap that cannot hold blocks the start until a price or another cap is set.
void TestConfigDocument::pricesDecideWhetherItMayStart()
{
    ConfigDocument document;
    document.reset(config("task: x\ngenerator: {provider: openai, model: unheard-of}\nbudget: {usd: 2}"));
    QVERIFY(document.canStart()); // without prices there are no price checks
    std::optional<engine::Price> price;
    const engine::PriceOf priceOf = [&price](const engine::GeneratorPlan &, qint64) { return price; };
    QSignalSpy changed(&document, &ConfigDocument::changed);
    document.setPrices(priceOf);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!document.canStart());
    QCOMPARE(document.resolution().problems.constFirst().kind, engine::ProblemKind::CapCannotHold);
    QCOMPARE(document.problemsAt(QStringLiteral("budget.usd")).size(), 1);
    document.setValue(QStringLiteral("budget.calls"), 100);
    QVERIFY(document.canStart());
    document.resetValue(QStringLiteral("budget.calls"));
    QVERIFY(!document.canStart());
    price = engine::Price{1, 1, 1, {}};
    document.setPrices(priceOf);
    QVERIFY(document.canStart());
    document.setValue(QStringLiteral("budget.usd"), 0.0001);
    QVERIFY(!document.canStart());
    QCOMPARE(document.resolution().problems.constFirst().kind, engine::ProblemKind::MoneyBelowCall);
}

void TestConfigDocument::mergesTyping_data()
{
    QTest::addColumn<int>("laterMs");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("merged");
    QTest::newRow("same field, at once") << 200 << QStringLiteral("task") << true;
    QTest::newRow("same field, just in time") << 1000 << QStringLiteral("task") << true;
    QTest::newRow("same field, too late") << 1001 << QStringLiteral("task") << false;
    QTest::newRow("another field") << 200 << QStringLiteral("name") << false;
}

void TestConfigDocument::mergesTyping()
{
    QFETCH(int, laterMs);
    QFETCH(QString, key);
    QFETCH(bool, merged);
    ConfigDocument document;
    const engine::RunConfig a, b = config("task: W"), c = config("task: Wr");
    document.undoStack()->push(new ChangeConfig(&document, a, b, QStringLiteral("Change Task"), QStringLiteral("task"), 5000ms));
    document.undoStack()->push(new ChangeConfig(&document, b, c, QStringLiteral("Change Task"), key, 5000ms + std::chrono::milliseconds(laterMs)));
    QCOMPARE(document.undoStack()->count(), merged ? 1 : 2);
    QCOMPARE(document.config(), c);
    document.undoStack()->undo();
    QCOMPARE(document.config(), merged ? a : b);
}

void TestConfigDocument::typingBackLeavesNoTrace()
{
    ConfigDocument document;
    document.reset(config("task: x"));
    document.setValue(QStringLiteral("task"), QStringLiteral("xy"), true);
    document.setValue(QStringLiteral("task"), QStringLiteral("x"), true);
    QCOMPARE(document.undoStack()->count(), 0);
    QVERIFY(document.undoStack()->isClean());
}

void TestConfigDocument::undoBringsBackEverything()
{
    ConfigDocument document;
    const engine::RunConfig start = config("task: x\nextra: {kept: [1, 2]}");
    document.reset(start);
    document.setValue(QStringLiteral("budget.usd"), 2.5);
    document.setValue(QStringLiteral("mutation.temperature"), 0.9);
    document.setSwitchedOff(QStringLiteral("budget.usd"), true);
    document.resetValue(QStringLiteral("mutation.temperature"));
    document.apply(config("task: other"), QStringLiteral("Import"));
    QCOMPARE(document.undoStack()->count(), 5);
    QCOMPARE(document.undoStack()->text(0), QStringLiteral("Change Budget › Total budget"));
    while (document.undoStack()->canUndo())
        document.undoStack()->undo();
    QCOMPARE(document.config(), start);
    while (document.undoStack()->canRedo())
        document.undoStack()->redo();
    QCOMPARE(document.config(), config("task: other"));
}

void TestConfigDocument::listMoveIsOneStep()
{
    ConfigDocument document;
    document.reset(config(twoGenerators));
    const engine::RunConfig before = document.config();
    document.apply(engine::withMoved(before, QStringLiteral("seeding.generators"), 1, 0), QStringLiteral("Move generator up"));
    QCOMPARE(document.view().valueAt(QStringLiteral("seeding.generators[0].model")).toString(), QStringLiteral("gpt-4o"));
    document.undoStack()->undo();
    QCOMPARE(document.config(), before);
}

void TestConfigDocument::inheritedGeneratorBecomesOwn()
{
    ConfigDocument document;
    document.reset(config("task: x\ngenerator: {provider: ollama, model: llama3}"));
    QCOMPARE(document.view().listSize(QStringLiteral("mutation.generators")), 0);
    document.setValue(QStringLiteral("mutation.generators[0].temperature"), 1.2);
    QCOMPARE(document.view().listSize(QStringLiteral("mutation.generators")), 1);
    const engine::GeneratorPlan plan = document.resolution().plan.mutation.generators.value(0);
    QCOMPARE(plan.provider, QStringLiteral("ollama"));
    QCOMPARE(plan.model, QStringLiteral("llama3"));
    QCOMPARE(plan.temperature, std::optional<double>(1.2));
    QVERIFY(!document.resolution().plan.crossover.generators.value(0).temperature);
}

void TestConfigDocument::stateTellsTheSource()
{
    ConfigDocument document;
    document.setApplication(config("generator: {provider: ollama, maxTokens: 300}\nmutation: {topP: 0.5}"));
    document.reset(config("task: x\ngenerator: {provider: ollama, temperature: 0.7}\nmutation: {temperature: 0.9, generators: [{provider: ollama}]}"));
    const QString generator = QStringLiteral("mutation.generators[0].");

    const FieldState temperature = document.state(generator + QStringLiteral("temperature"), generatorField("temperature"));
    QVERIFY(!temperature.overridden);
    QCOMPARE(temperature.value.toDouble(), 0.9);
    QCOMPARE(temperature.inheritedFrom, engine::Source::Step);

    const FieldState tokens = document.state(generator + QStringLiteral("maxTokens"), generatorField("maxTokens"));
    QCOMPARE(tokens.value.toInt(), 300);
    QCOMPARE(tokens.inheritedFrom, engine::Source::Application);

    const FieldState step = document.state(QStringLiteral("mutation.temperature"), generatorField("temperature"));
    QVERIFY(step.overridden);
    QCOMPARE(step.inherited.toDouble(), 0.7);
    QCOMPARE(step.inheritedFrom, engine::Source::Run);

    const FieldState weight = document.state(generator + QStringLiteral("weight"), generatorField("weight"));
    QCOMPARE(weight.value.toDouble(), 1.0);
    QCOMPARE(weight.inheritedFrom, engine::Source::BuiltIn);
}

void TestConfigDocument::switchedOffKeepsItsValue()
{
    ConfigDocument document;
    document.reset(config("task: x\nbudget: {usd: 2}"));
    const engine::Field usd = engine::runFields(QStringLiteral("budget")).first();
    document.setSwitchedOff(QStringLiteral("budget.usd"), true);
    FieldState state = document.state(QStringLiteral("budget.usd"), usd);
    QVERIFY(state.switchedOff && !state.overridden);
    QCOMPARE(state.off.toDouble(), 2.0);
    QVERIFY(!document.resolution().plan.budget.total);
    document.setSwitchedOff(QStringLiteral("budget.usd"), false);
    state = document.state(QStringLiteral("budget.usd"), usd);
    QVERIFY(state.overridden && !state.switchedOff);
    QCOMPARE(document.resolution().plan.budget.total->microUsd, 2'000'000);
}

void TestConfigDocument::modelIsNotInheritedAcrossProviders()
{
    ConfigDocument document;
    document.reset(config("task: x\ngenerator: {provider: openai, model: gpt-4o}\nmutation: {generators: [{provider: ollama}]}"));
    QVERIFY(!document.state(QStringLiteral("mutation.generators[0].model"), generatorField("model")).value.isValid());
}

void TestConfigDocument::problemsOfAField()
{
    ConfigDocument document;
    document.reset(config("task: x\nseeding: {count: 0}"));
    QVERIFY(!document.canStart());
    QCOMPARE(document.problemsAt(QStringLiteral("seeding.count")).size(), 1);
    document.setValue(QStringLiteral("seeding.count"), qint64(3));
    QVERIFY(document.canStart());
    QVERIFY(document.problemsAt(QStringLiteral("seeding.count")).isEmpty());
}

void TestConfigDocument::resolvesQuickly()
{
    ConfigDocument document;
    document.reset(config(twoGenerators));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        document.setValue(QStringLiteral("seeding.count"), qint64(i + 2));
    // A generous limit for builds with sanitizers; an optimised build takes well below 1 ms.
    QVERIFY2(timer.elapsed() / 20 < 50, qPrintable(QString::number(timer.elapsed() / 20)));
}

QTEST_GUILESS_MAIN(TestConfigDocument)
#include "tst_configdocument.moc"
