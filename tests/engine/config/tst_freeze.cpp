// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/edit.h"
#include "engine/config/fields/fields.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

/// A valid value of the field.
rc::Gen<QVariant> anyValue(const Field &field)
{
    switch (field.type) {
    case FieldType::Integer:
        return rc::gen::map(rc::gen::inRange<qint64>(qint64(*field.minimum), qint64(std::min(*field.maximum, *field.minimum + 200)) + 1), [](qint64 n) { return QVariant(n); });
    case FieldType::Number:
    case FieldType::Money:
        return rc::gen::map(rc::gen::inRange(0, 101), [field](int n) {
            return QVariant(*field.minimum + n / 100.0 * (std::min(*field.maximum, *field.minimum + 10) - *field.minimum));
        });
    case FieldType::Boolean: return rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return QVariant(b); });
    case FieldType::Choice: return rc::gen::map(rc::gen::elementOf(std::vector<QString>(field.choices.begin(), field.choices.end())), [](const QString &text) { return QVariant(text); });
    case FieldType::TextList: return rc::gen::just(QVariant(QStringList{s("one"), s("two three")}));
    case FieldType::TextMap: return rc::gen::just(QVariant(QVariantMap{{s("NAME"), s("value")}}));
    default: return rc::gen::map(rc::gen::elementOf(std::vector<QString>{s("x"), s("http://127.0.0.1:1"), QString(), s("{task} a")}), [](const QString &text) { return QVariant(text); });
    }
}

void setSome(QVariantMap &object, const QList<Field> &fields, int chance)
{
    QVariantMap off;
    for (const Field &field : fields) {
        if (*rc::gen::inRange(0, 100) < chance)
            (*rc::gen::inRange(0, 10) == 0 ? off : object).insert(field.path, *anyValue(field));
    }
    if (!off.isEmpty())
        object.insert(s("off"), off);
}

QVariantList someGenerators(int count)
{
    QVariantList list;
    for (int i = 0; i < count; ++i) {
        QVariantMap generator;
        setSome(generator, generatorFields(), 30);
        list << generator;
    }
    return list;
}

RunConfig anyConfig()
{
    QVariantMap root;
    for (const QString &section : runSections()) {
        QVariantMap object;
        setSome(section.isEmpty() ? root : object, runFields(section), 25);
        if (!object.isEmpty())
            root.insert(section, object);
    }
    const QVariantList shared = someGenerators(*rc::gen::inRange(0, 4));
    if (shared.size() == 1)
        root.insert(s("generator"), shared[0]);
    else if (!shared.isEmpty())
        root.insert(s("generator"), shared);
    for (const QString &step : stepNames()) {
        QVariantMap object;
        setSome(object, stepFields(step) + generatorFields(), 10);
        const QVariantList own = someGenerators(*rc::gen::inRange(0, 3));
        if (!own.isEmpty())
            object.insert(s("generators"), own);
        root.insert(step, object);
    }
    return {QJsonDocument(QJsonObject::fromVariantMap(root)).toJson(QJsonDocument::Compact)};
}

} // namespace

class TestFreeze : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=1"); // the same cases everywhere
    }

    void resolvesToTheSamePlan()
    {
        QVERIFY(rc::check("a frozen configuration needs no application defaults", [] {
            const RunConfig config = anyConfig(), application = anyConfig();
            const RunConfig frozen = freeze(config, application);
            const Resolution before = resolve(config, application), after = resolve(frozen);
            RC_LOG() << config.json.toStdString() << "\n" << application.json.toStdString() << "\n" << frozen.json.toStdString();
            RC_ASSERT(after.plan == before.plan);
            RC_ASSERT(resolve(freeze(frozen)).plan == before.plan);
        }));
    }

    void keepsUnknownKeysButNoSecrets()
    {
        const ParsedConfig parsed = parseConfig("task: x\nfuture: {a: [1]}\ngenerator: {provider: openai, model: m, apiKey: sk-secret, mine: 1}\n"
                                                "mutation: {generators: [[openai, {api_key: sk-secret, other: 2}]]}\n");
        const RunConfig frozen = freeze(parsed.config);
        QCOMPARE(valueAt(frozen, s("future.a")).toList(), QVariantList{qint64(1)});
        QCOMPARE(valueAt(frozen, s("generator.mine")), QVariant(qint64(1)));
        QCOMPARE(valueAt(frozen, s("mutation.generators[0].other")), QVariant(qint64(2)));
        QVERIFY(!frozen.json.contains("sk-secret"));
    }

    void writesEffectiveValues()
    {
        const RunConfig application{R"({"generator":{"provider":"ollama","model":"llama3","temperature":0.4},"population":{"size":9}})"};
        const RunConfig frozen = freeze(RunConfig{R"({"task":"x","mutation":{"temperature":1}})"}, application);
        QCOMPARE(valueAt(frozen, s("generator.model")).toString(), s("llama3"));
        QCOMPARE(valueAt(frozen, s("population.size")).toInt(), 9);
        QCOMPARE(valueAt(frozen, s("stop.candidates")).toInt(), 40);
        QVERIFY(valueAt(frozen, s("seeding.template")).toString().contains(s("{task}")));
        const RunPlan plan = resolve(frozen).plan;
        QCOMPARE(plan.seeding.generators[0].temperature, 0.4);
        QCOMPARE(plan.mutation.generators[0].temperature, 1.0);
    }

    /// A frozen run can be tried with another model by one choice, as long as its steps named no generators.
    void stepsGoOnInheriting()
    {
        const RunConfig frozen = freeze(RunConfig{R"({"task":"x","generator":"offline"})"});
        const RunConfig other = merged(frozen, RunConfig{R"({"generator":{"provider":"ollama","model":"llama3"}})"});
        for (const Step step : {Step::Seeding, Step::Evaluation, Step::Mutation, Step::Crossover})
            QCOMPARE(resolve(other).plan.step(step).generators[0].label(), s("ollama llama3"));
    }

    /// What was set comes back, and nothing else.
    void thawedIsWhatWasSet()
    {
        for (const char *yaml : {"task: x\n", "task: x\ngenerator: {provider: ollama, model: llama3, temperature: 0.7}\nseeding: {count: 5}\nstop: {candidates: 12}\n",
                 "task: x\ngenerator: {provider: offline}\nevaluation: {generators: [{provider: openai, model: gpt-4o}], bothOrders: true}\nbudget: {usd: 2}\n",
                 "recipe: refine\ntask: x\ngenerator: {provider: offline}\nevaluators: [{kind: length, maxWords: 9}]\n"}) {
            const RunConfig set = parseConfig(yaml).config;
            const RunConfig thawed = thaw(freeze(set));
            QCOMPARE(resolve(thawed).plan, resolve(set).plan);
            QVERIFY2(thawed.json.size() <= set.json.size() + 40, thawed.json.constData());
        }
    }

    void settingsAreNoPartOfWhatWasThawed()
    {
        const RunConfig application = parseConfig("generator: {provider: ollama, model: llama3}\nbudget: {usd: 3}\n").config;
        const RunConfig set = parseConfig("task: x\nseeding: {count: 5}\n").config;
        const RunConfig thawed = thaw(freeze(set, application), application);
        QCOMPARE(resolve(thawed, application).plan, resolve(set, application).plan);
        QVERIFY2(!thawed.json.contains("llama3") && !thawed.json.contains("usd"), thawed.json.constData());
    }

    void aDrawnSeedIsNotKept()
    {
        RunConfig drawn = parseConfig("task: x\nseed: 77\nseedBy: chance\n").config;
        QVERIFY(!valueAt(thaw(freeze(drawn)), s("seed")).isValid());
        QCOMPARE(valueAt(thaw(freeze(parseConfig("task: x\nseed: 77\n").config)), s("seed")).toInt(), 77);
    }
};

QTEST_GUILESS_MAIN(TestFreeze)
#include "tst_freeze.moc"
