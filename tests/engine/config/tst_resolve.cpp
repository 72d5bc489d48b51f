// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/edit.h"
#include "engine/config/prompttemplate.h"
#include "engine/config/readwrite.h"
#include "engine/config/resolve.h"

#include <QTest>

using namespace engine;

namespace {

RunConfig parsed(const char *yaml)
{
    const ParsedConfig result = parseConfig(yaml);
    for (const Problem &problem : result.problems)
        qWarning("%s", qPrintable(englishText(problem)));
    return result.config;
}

const EffectiveValue *valueAtPath(const Resolution &resolution, const QString &path)
{
    for (const EffectiveValue &value : resolution.values) {
        if (value.path == path)
            return &value;
    }
    return nullptr;
}

QStringList texts(const QList<Problem> &problems)
{
    QStringList result;
    for (const Problem &problem : problems)
        result << englishText(problem);
    return result;
}

constexpr auto ollum = R"(generator: openai
model: gpt-4o
temperature: 0.7
task: Pitch toothpaste to vampires
seeding:
  generators: [openai, [openai, {model: gpt-4o, temperature: 1.2}], {provider: ollama, model: llama3, top_p: 0.5}]
evaluation: {prompt: "Choose the text that best balances absurdity and clarity."}
mutation: {temperature: 0.9}
crossover: {temperature: 0.9, top_p: 0.85, max_tokens: 300}
budget_usd_per_hour: 0.10
stop: {candidates: 12}
)";

} // namespace

class TestResolve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSaid()
    {
        const Resolution resolution = resolve(RunConfig{});
        QCOMPARE(texts(resolution.problems), (QStringList{
            QStringLiteral("task: the task (what should be written) is missing; add it."),
            QStringLiteral("stop: nothing ends this run; it stops at 40 candidates. Set stop.candidates or a cap under budget.")}));
        QVERIFY(!resolution.ok());
        QCOMPARE(resolution.plan.seeding.count, 6);
        QCOMPARE(resolution.plan.stop.candidates, 40);
        QCOMPARE(resolution.plan.mutation.generators.size(), 1);
        QCOMPARE(resolution.plan.mutation.generators[0], GeneratorPlan{});
        QCOMPARE(resolution.plan.mutation.template_, defaultTemplate(QStringLiteral("mutation")));
        QVERIFY(resolution.plan.mutation.template_.contains(QStringLiteral("{parent}")));
    }

    void ollumDocument()
    {
        const Resolution resolution = resolve(parsed(ollum));
        QCOMPARE(texts(resolution.problems), QStringList());
        const RunPlan &plan = resolution.plan;
        QCOMPARE(plan.seeding.generators.size(), 3);
        QCOMPARE(plan.seeding.generators[0].model, QStringLiteral("gpt-4o"));
        QCOMPARE(plan.seeding.generators[0].temperature, 0.7);
        QCOMPARE(plan.seeding.generators[1].temperature, 1.2);
        QCOMPARE(plan.seeding.generators[2].model, QStringLiteral("llama3"));
        QCOMPARE(plan.seeding.generators[2].temperature, std::optional<double>());
        QCOMPARE(plan.seeding.generators[2].topP, 0.5);
        QCOMPARE(plan.mutation.generators[0].temperature, 0.9);
        QCOMPARE(plan.crossover.generators[0].topP, 0.85);
        QCOMPARE(plan.crossover.generators[0].maxTokens, 300);
        QCOMPARE(plan.evaluation.prompt, QStringLiteral("Choose the text that best balances absurdity and clarity."));
        QCOMPARE(plan.budget.perHour, Money::fromUsd(0.10));
        QCOMPARE(valueAtPath(resolution, QStringLiteral("mutation.generators[0].temperature"))->source, Source::Step);
        QCOMPARE(valueAtPath(resolution, QStringLiteral("mutation.generators[0].model"))->source, Source::Run);
        QCOMPARE(valueAtPath(resolution, QStringLiteral("seeding.generators[1].temperature"))->source, Source::Generator);
    }

    void frozenIsEqual()
    {
        const RunConfig application = parsed("generator: {provider: openai, apiKeyEnv: MY_KEY}\nconcurrency: 3\n");
        const Resolution before = resolve(parsed(ollum), application);
        const Resolution after = resolve(freeze(parsed(ollum), application));
        QCOMPARE(texts(after.problems).join(u'\n'), QString());
        QVERIFY(after.plan == before.plan);
        QCOMPARE(after.plan.mutation.generators[0].apiKeyEnv, QStringLiteral("MY_KEY"));
        QCOMPARE(after.plan.concurrency.judge, 3);
    }
};

QTEST_GUILESS_MAIN(TestResolve)
#include "tst_resolve.moc"
