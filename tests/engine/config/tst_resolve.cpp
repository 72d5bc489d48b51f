// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/edit.h"
#include "engine/config/fields/prompttemplate.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"

#include <QTest>

using namespace engine;

namespace {

RunConfig parsed(const QByteArray &yaml)
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

QString s(const char *text) { return QString::fromLatin1(text); }

/// "OutOfRange Error 3:18 seeding.count"
QString brief(const Problem &problem)
{
    static constexpr std::array kinds{"Syntax", "WrongType", "OutOfRange", "UnknownChoice", "UnknownProvider", "UnknownKey", "Missing", "BadFile", "BadPattern", "BadSchema", "BadPlace",
        "KeyMissing", "NotAvailable", "NoStopRule", "PriceUnknown", "NewerFormat", "Conflict", "CapCannotHold", "MoneyBelowCall",
        "TokensBelowCall", "AllRunsBelowCall"};
    static constexpr std::array severities{"Error", "Warning", "Hint"};
    return QStringLiteral("%1 %2 %3:%4 %5").arg(s(kinds[size_t(problem.kind)]), s(severities[size_t(problem.severity)]))
        .arg(problem.line).arg(problem.column).arg(problem.path);
}

constexpr auto ollum =
    "generator: openai\n"
    "model: gpt-4o\n"
    "temperature: 0.7\n"
    "task: Pitch toothpaste to vampires\n"
    "seeding:\n"
    "  generators: [openai, [openai, {model: gpt-4o, temperature: 1.2}], {provider: ollama, model: llama3, top_p: 0.5}]\n"
    "evaluation: {prompt: \"Choose the text that best balances absurdity and clarity.\"}\n"
    "mutation: {temperature: 0.9}\n"
    "crossover: {temperature: 0.9, top_p: 0.85, max_tokens: 300}\n"
    "budget_usd_per_hour: 0.10\n"
    "stop: {candidates: 12}\n";

constexpr auto manual =
    "valda: 1                       # format version\n"
    "recipe: evolve                 # evolve | refine | solve\n"
    "task: Write a sarcastic product pitch about toothpaste for vampires\n"
    "seed: 7\n"
    "generator: {provider: ollama, endpoint: \"http://127.0.0.1:11434\", model: llama3, temperature: 0.7}\n"
    "seeding:    {count: 6, generators: [{provider: offline, weight: 1}, {provider: openai, model: gpt-4o, weight: 2}]}\n"
    "evaluation: {prompt: \"Choose the text that best balances absurdity and clarity.\", listSize: 4, bothOrders: false}\n"
    "mutation:   {temperature: 0.9, share: 0.6}\n"
    "crossover:  {share: 0.2}\n"
    "refinement: {share: 0.2, maxIterations: 3}\n"
    "evaluators: [{kind: length, maxWords: 60}, {kind: regex, required: [\"vampire\"]}]\n"
    "population: {size: 24, islands: 1}\n"
    "budget:     {usd: 2.0, usdPerHour: 0.10, calls: 500}\n"
    "stop:       {candidates: 40, leaderUnchanged: 20}\n";

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
            QStringLiteral("stop: no stop is set; the run stops at 40 candidates. Set stop.candidates, stop.seconds, or a cap on calls or tokens.")}));
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

    void problems_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("expected"); // kind, severity, line:column, path
        QTest::addColumn<QString>("words");
        const auto row = [](const char *yaml, const char *expected, const char *words = "") {
            QTest::newRow(yaml) << QByteArray("task: x\nstop: {candidates: 9}\n") + yaml << s(expected) << QString::fromUtf8(words);
        };
        row("seeding: {count: 0}", "OutOfRange Error 3:18 seeding.count", "line 3, seeding.count: 0 is too small; use 1 to 10000.");
        row("seeding: {count: many}", "WrongType Error 3:18 seeding.count", "enter a whole number; found the text \"many\".");
        row("seeding: {count: 2.5}", "WrongType Error 3:18 seeding.count");
        row("seeding: 5", "WrongType Error 3:10 seeding");
        row("seed: -1", "OutOfRange Error 3:7 seed");
        row("seed: 99999999999999999999", "OutOfRange Error 3:7 seed");
        row("seed: 18446744073709551615", "OutOfRange Error 3:7 seed");
        row("name: 12", "WrongType Error 3:7 name", "quotes");
        row("evaluation: {bothOrders: yes}", "WrongType Error 3:26 evaluation.bothOrders", "true or false");
        row("budget: {usd: -1}", "OutOfRange Error 3:15 budget.usd");
        row("budget_usd_per_hour: lots", "WrongType Error 3:22 budget.usdPerHour", "an amount in USD");
        row("stop_after: 3", "UnknownKey Hint 3:13 stop_after");
        row("sedding: {count: 3}", "UnknownKey Hint 3:10 sedding", "did you mean seeding?");
        row("seeding: {cuont: 3}", "UnknownKey Hint 3:18 seeding.cuont", "did you mean count?");
        row("valda: 2", "NewerFormat Error 3:8 valda", "only format 1");
        row("valda: one", "WrongType Error 3:8 valda");
        row("recipe: solve", "NotAvailable Error 3:9 recipe", "\"solve\" is not available yet. Use recipe evolve.");
        row("recipe: evlove", "UnknownChoice Error 3:9 recipe", "evolve, refine");
        row("refinement: {share: 0.2}", "Conflict Error 3:21 refinement.share");
        row("testing: {tests: []}", "UnknownKey Hint 3:18 testing.tests");
        row("evaluation: {listSize: 9}", "OutOfRange Error 3:24 evaluation.listSize");
        row("mutation: {temperatures: [0.4, hot]}", "Conflict Error 3:26 mutation.temperatures");
        row("population: {parents: best}", "UnknownChoice Error 3:23 population.parents", "rank, tournament, fitness, powerLaw, uniform");
        row("generator: opnai", "UnknownProvider Error 3:12 generator.provider", "did you mean openai?");
        row("generator: human", "NotAvailable Error 3:12 generator.provider", "Vote or write in the window");
        row("generator: {provider: anthropic}", "Missing Error 3:12 generator.model", "the model's name is missing");
        row("generator: 7", "WrongType Error 3:12 generator");
        row("generator: ollama", "Missing Error 3:12 generator.model", "the model's name is missing");
        row("generator: {provider: openai-compatible, model: m}", "Missing Error 3:12 generator.endpoint");
        row("generator: {provider: ollama, model: m, endpoint: 'no address'}", "WrongType Error 3:51 generator.endpoint", "http://127.0.0.1:11434");
        row("generator: {provider: ollama, model: m, endpoint: 'ftp://box'}", "WrongType Error 3:51 generator.endpoint", "http://127.0.0.1:11434");
        row("generator: {provider: ollama, model: m, endpoint: 'https://me:pw@box/v1'}", "BadPlace Error 3:51 generator.endpoint", "a name or password must not stand in the address");
        row("generator: {provider: command}", "Missing Error 3:12 generator.command");
        row("generator: {provider: replay}", "Missing Error 3:12 generator.recording");
        row("generator: {provider: offline, model: gpt-4o}", "Conflict Warning 3:39 generator.model", "makes no use of it");
        row("generator: {provider: offline, temperature: 1}", "Conflict Hint 3:45 generator.temperature");
        row("generator: {provider: openai, model: m, apiKey: sk-1}", "Conflict Error 3:49 generator.apiKey", "apiKeyEnv");
        row("api_key: sk-1", "Conflict Error 3:10 api_key", "apiKeyEnv");
        row("generator: {provider: openai, model: m, apiKeyEnv: 'valda-key a.example'}", "WrongType Error 3:52 generator.apiKeyEnv", "the name of an environment variable");
        row("seeding: {generators: [offline, [ollama, {model: m, temperature: hot}]]}", "WrongType Error 3:66 seeding.generators[1].temperature");
        row("seeding:\n  generators:\n    - offline\n    - opneai", "UnknownProvider Error 6:7 seeding.generators[1].provider");
        row("mutation: {generators: [{provider: offline, enabled: false}]}", "Missing Error 3:24 mutation.generators", "switched on");
        row("mutation: {generators: [{provider: offline, weight: 0}]}", "Conflict Error 3:24 mutation.generators");
        row("mutation: {share: 0}\ncrossover: {share: 0}", "Conflict Error 3:19 mutation.share");
        row("mutation: {template: \"Improve {parnet} {parent}\"}", "UnknownChoice Warning 3:22 mutation.template", "{parnet}");
        row("mutation: {template: \"Improve it\"}", "Missing Warning 3:22 mutation.template", "{parent}");
        row("crossover: {temperature: 3, generator: {provider: ollama, model: m}}", "OutOfRange Error 3:26 crossover.temperature", "3 is too large; use 0 to 2");
        row("evaluators: {kind: length}", "WrongType Error 3:13 evaluators");
        row("evaluators: [{maxWords: 3}]", "Missing Error 3:14 evaluators[0].kind");
        row("evaluators: [{kind: words, maxWords: 3}]", "UnknownChoice Error 3:21 evaluators[0].kind", "length, regex");
        row("evaluators: [{kind: jsonSchema}]", "Missing Error 3:14 evaluators[0].schema");
        row("evaluators: [{kind: jsonSchema, schema: {minLength: \"3\"}}]", "BadSchema Error 3:41 evaluators[0].schema", "at /minLength: \"minLength\" must be an integer from 0 on in 2020-12");
        row("evaluators: [{kind: jsonSchema, schema: {$schema: \"http://json-schema.org/draft-03/schema#\"}}]", "BadSchema Error 3:41 evaluators[0].schema", "draft-03");
        row("evaluators: [{kind: jsonSchema, schema: {$ref: other.json}}]", "BadSchema Error 3:41 evaluators[0].schema", "other.json, which is no part of this document");
        row("evaluators: [{kind: jsonSchema, schema: {pattern: \"(?i)a\"}}]", "BadSchema Error 3:41 evaluators[0].schema", "opens no group");
        row("evaluators: [{kind: jsonSchema, schema: {format: email}}]", "BadSchema Hint 3:41 evaluators[0].schema", "is not checked");
        row("evaluators: [{kind: jsonSchema, schema: {maximum: 12345678901234567890123}}]", "BadSchema Warning 3:41 evaluators[0].schema", "rounded");
        row("testing: {python: /nowhere/python3}", "BadPlace Error 3:19 testing.python", "there is no Python interpreter /nowhere/python3");
        row("testing: {read: [/]}", "BadPlace Error 3:17 testing.read", "would show this machine");
        row("testing: {read: [/nowhere]}", "BadPlace Error 3:17 testing.read", "there is no folder /nowhere");
        row("evaluators: [{kind: regex, required: [\"fine\", \"(?<open\"]}]", "BadPattern Error 3:47 evaluators[0].required[1]", "(?<open");
        row("evaluators: [{kind: regex, forbidden: \"a[\"}]", "BadPattern Error 3:39 evaluators[0].forbidden");
        row("evaluators: [{kind: regex}]", "Missing Warning 3:14 evaluators[0]");
        row("evaluators: [{kind: length, minWords: 9, maxWords: 3}]", "Conflict Error 3:39 evaluators[0].minWords", "minWords 9");
        row("evaluators: [{kind: length, maxWords: 3, name: a}, {kind: length, maxWords: 4, name: a}]", "Conflict Warning 3:86 evaluators[1].name");
        row("evaluation: {matchesPerCandidate: 0}", "Conflict Warning 3:35 evaluation.matchesPerCandidate");
        row("evaluation: {prompt: \"\"}", "Missing Warning 3:22 evaluation.prompt");
        row("seeding: {count: 20}", "Conflict Hint 3:18 seeding.count");
        row("retry: {attempts: 5, attempts: 6}", "Conflict Warning 3:22 retry.attempts");
    }

    void problems()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, expected);
        QFETCH(QString, words);
        const Resolution resolution = resolve(parseConfig(yaml));
        QStringList found;
        for (const Problem &problem : resolution.problems)
            found << brief(problem);
        QCOMPARE(found, QStringList{expected});
        const QString sentence = englishText(resolution.problems[0]);
        QVERIFY2(sentence.contains(words) && sentence.startsWith(QStringLiteral("line ")) && (sentence.endsWith(u'.') || sentence.endsWith(u'?')), qPrintable(sentence));
    }

    void errorsComeFirst()
    {
        const Resolution resolution = resolve(parseConfig("future: 1\ntask: \"\"\nmutation: {template: x}\nseeding: {count: 0}\n"));
        QCOMPARE(resolution.problems.size(), 5);
        for (int i = 1; i < resolution.problems.size(); ++i)
            QVERIFY(resolution.problems[i - 1].severity <= resolution.problems[i].severity);
    }

    void unreadableTextHasOneProblem()
    {
        const Resolution resolution = resolve(parseConfig("task: [x"));
        QCOMPARE(resolution.problems.size(), 1);
        QVERIFY(!resolution.ok());
        QVERIFY(!resolve(RunConfig{"{\"task\": "}).ok());
    }

    /// A wrong value counts as unsaid: the plan always holds something that could run.
    void wrongValuesFallBack()
    {
        const RunConfig application{R"({"population":{"size":9}})"};
        QCOMPARE(resolve(parsed("task: x\npopulation: {size: 1}\n"), application).plan.population.size, 9);
        QCOMPARE(resolve(parsed("task: x\npopulation: {size: big}\n")).plan.population.size, 24);
    }

    void sources()
    {
        const RunConfig application = parsed("generator: {provider: ollama, model: llama3, temperature: 0.1, topP: 0.2, maxTokens: 100, timeoutSeconds: 50}\n"
                                             "population: {size: 9}\n");
        const RunConfig run = parsed("task: x\ngenerator: {temperature: 0.2, maxTokens: 200}\nmutation:\n  maxTokens: 300\n"
                                     "  generators: [{maxTokens: 400}, {off: {maxTokens: 500}}]\n");
        const Resolution resolution = resolve(run, application);
        const auto check = [&resolution](const char *path, const QVariant &value, Source source) {
            const EffectiveValue *found = valueAtPath(resolution, s(path));
            QVERIFY2(found, path);
            QCOMPARE(found->value, value);
            QVERIFY2(found->source == source, path);
        };
        check("task", s("x"), Source::Run);
        check("population.size", qint64(9), Source::Application);
        check("population.parents", s("rank"), Source::BuiltIn);
        check("budget.usd", QVariant(), Source::BuiltIn);
        check("mutation.share", 0.6, Source::BuiltIn);
        check("mutation.generators[0].provider", s("ollama"), Source::Application);
        check("mutation.generators[0].model", s("llama3"), Source::Application);
        check("mutation.generators[0].temperature", 0.2, Source::Run);
        check("mutation.generators[0].maxTokens", qint64(400), Source::Generator);
        check("mutation.generators[1].maxTokens", qint64(300), Source::Step);
        check("mutation.generators[0].structured", true, Source::BuiltIn);
        check("seeding.generators[0].maxTokens", qint64(200), Source::Run);
        check("seeding.generators[0].timeoutSeconds", 50.0, Source::Application);
        for (int i = 1; i < resolution.values.size(); ++i)
            QVERIFY(resolution.values[i].path != resolution.values[i - 1].path);
    }

    /// "A local command never gets model: gpt-4o."
    void otherProvidersInheritNothing()
    {
        const RunConfig run = parsed("task: x\ngenerator: {provider: openai, model: gpt-4o, temperature: 0.7, maxTokens: 99, timeoutSeconds: 5}\n"
                                     "seeding: {generators: [{provider: command, command: [./gen]}, {provider: ollama, model: llama3}, offline]}\n"
                                     "mutation: {model: gpt-4o-mini, temperature: 0.3, generators: [openai, {provider: ollama, model: llama3}]}\n"
                                     "crossover: {provider: ollama, model: mistral}\n");
        const RunPlan plan = resolve(run).plan;
        QCOMPARE(plan.seeding.generators[0].model, QString());
        QCOMPARE(plan.seeding.generators[0].temperature, std::optional<double>());
        QCOMPARE(plan.seeding.generators[0].timeoutSeconds, 600.0);
        QCOMPARE(plan.seeding.generators[1].maxTokens, 1024);
        QCOMPARE(plan.mutation.generators[0].model, s("gpt-4o-mini"));
        QCOMPARE(plan.mutation.generators[1].model, s("llama3"));
        QCOMPARE(plan.mutation.generators[1].temperature, 0.3); // said for the step, whoever serves it
        QCOMPARE(plan.crossover.generators.size(), 1);
        QCOMPARE(plan.crossover.generators[0].label(), s("ollama mistral"));
        QCOMPARE(plan.crossover.generators[0].temperature, std::optional<double>());
        QCOMPARE(plan.evaluation.generators[0].label(), s("openai gpt-4o"));
    }

    /// A key is bound to the address it was given for, a price to its model.
    void keysAndPricesStayWithTheirs()
    {
        const RunConfig run = parsed("task: x\ngenerator: {provider: openai-compatible, endpoint: 'https://a.example/v1', apiKeyEnv: KEY_A, model: big, inputUsdPerMtok: 9}\n"
                                     "mutation: {generators: [{endpoint: 'http://127.0.0.1:8080'}, {model: small}, {temperature: 1}]}\n");
        const QList<GeneratorPlan> generators = resolve(run).plan.mutation.generators;
        QCOMPARE(generators[0].apiKeyEnv, QString());
        QCOMPARE(generators[0].inputUsdPerMtok, 9.0);
        QCOMPARE(generators[1].apiKeyEnv, s("KEY_A"));
        QCOMPARE(generators[1].inputUsdPerMtok, std::optional<double>());
        QCOMPARE(generators[2].inputUsdPerMtok, 9.0);
        // Free is a server, not a provider: another address may cost.
        const RunConfig free = parsed("task: x\ngenerator: {provider: openai-compatible, endpoint: 'http://127.0.0.1:8080', model: m, inputUsdPerMtok: 0, outputUsdPerMtok: 0}\n"
                                      "mutation: {generators: [{endpoint: 'https://b.example/v1'}, {model: small}]}\n");
        const QList<GeneratorPlan> local = resolve(free).plan.mutation.generators;
        QCOMPARE(local[0].inputUsdPerMtok, std::optional<double>());
        QCOMPARE(local[1].inputUsdPerMtok, 0.0);
    }

    /// Checks read an address as the engine does: what it takes is no error here.
    void addressesAreReadAsByTheEngine()
    {
        for (const char *address : {"localhost", "localhost:8080/v1", "box:1234", "https://a.example/v1/chat/completions"}) {
            const Resolution resolution = resolve(parsed(QByteArray("task: x\nstop: {candidates: 4}\ngenerator: {provider: openai-compatible, model: m, endpoint: '") + address + "'}\n"));
            QVERIFY2(resolution.ok(), address);
        }
    }

    void severalRunGenerators()
    {
        const RunPlan plan = resolve(parsed("task: x\ngenerator: [{provider: ollama, model: a, weight: 3}, {provider: offline, enabled: false}, {provider: openai, model: b}]\ntemperature: 0.4\n"
                                            "seeding: {generators: [openai]}\n")).plan;
        QCOMPARE(plan.mutation.generators.size(), 2);
        QCOMPARE(plan.mutation.generators[0].weight, 3.0);
        QCOMPARE(plan.mutation.generators[1].label(), s("openai b"));
        QCOMPARE(plan.mutation.generators[1].temperature, 0.4);
        QCOMPARE(plan.seeding.generators.size(), 1); // a step's own list takes the place of the run's
        QCOMPARE(plan.seeding.generators[0].label(), s("openai b"));
    }

    void stopRules_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("safe");
        QTest::newRow("nothing") << QByteArray("generator: offline") << false;
        QTest::newRow("money, but free") << QByteArray("generator: offline\nbudget: {usd: 1}") << false;
        QTest::newRow("target may never be met") << QByteArray("stop: {target: 0.9}") << false;
        QTest::newRow("hourly cap only slows") << QByteArray("generator: {provider: openai, model: m}\nbudget: {usdPerHour: 1}") << false;
        QTest::newRow("money, which may not be counted") << QByteArray("generator: {provider: openai, model: m}\nbudget: {usd: 1}") << false;
        QTest::newRow("money, but who costs is never asked") << QByteArray("mutation: {provider: openai, model: m, share: 0}\nbudget: {usd: 1}") << false;
        QTest::newRow("money for refining alone") << QByteArray("refinement: {provider: openai, model: m, share: 0.5}\nevaluators: [{kind: length, maxWords: 9}]\nbudget: {usd: 1}") << false;
        QTest::newRow("tokens") << QByteArray("budget: {tokens: 9000}") << true;
        QTest::newRow("calls") << QByteArray("budget: {calls: 9}") << true;
        QTest::newRow("time") << QByteArray("stop: {seconds: 9}") << true;
        QTest::newRow("leader") << QByteArray("stop: {leaderUnchanged: 9}") << true;
    }

    void stopRules()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(bool, safe);
        const Resolution resolution = resolve(parsed("task: x\n" + yaml));
        QCOMPARE(resolution.plan.stop.candidates, safe ? std::optional<int>() : 40);
        QCOMPARE(texts(resolution.problems).filter(s("stops at 40")).size(), safe ? 0 : 1);
    }

    void concurrencyIsBounded()
    {
        const ConcurrencyPlan plan = resolve(parsed("task: x\nconcurrency: 3\n")).plan.concurrency;
        QCOMPARE(plan.total, 3);
        QCOMPARE(plan.generate, 3);
        QCOMPARE(plan.judge, 3);
        QCOMPARE(resolve(parsed("concurrency: {total: 6, judge: 2}\n")).plan.concurrency, (ConcurrencyPlan{6, 6, 2}));
    }

    /// One number is meant for all steps; a step keeps what it was given of its own.
    void concurrencyIsOneNumber()
    {
        QCOMPARE(resolve(parsed("task: x\n")).plan.concurrency, (ConcurrencyPlan{8, 8, 8}));
        QCOMPARE(resolve(parsed("task: x\nconcurrency: 64\n")).plan.concurrency, (ConcurrencyPlan{64, 64, 64}));
        QCOMPARE(resolve(parsed("concurrency: {total: 64}\n")).plan.concurrency, (ConcurrencyPlan{64, 64, 64}));
        QCOMPARE(resolve(parsed("concurrency: {total: 64, generate: 8}\n")).plan.concurrency, (ConcurrencyPlan{64, 8, 64}));
        // A run that is resumed with another number does not remember the old one as that of its steps.
        const RunConfig frozen = freeze(parsed("task: x\nconcurrency: 4\n"));
        QCOMPARE(resolve(merged(frozen, parsed("concurrency: 64\n"))).plan.concurrency, (ConcurrencyPlan{64, 64, 64}));
    }

    void evaluators()
    {
        const QList<EvaluatorPlan> plans = resolve(parsed("evaluators:\n  - {kind: length, maxWords: 60}\n  - {kind: length, minWords: 2, weight: 3}\n"
                                                          "  - {kind: regex, required: [a], enabled: false}\n  - {kind: regex, name: mine, forbidden: b, caseSensitive: true}\n")).plan.evaluators;
        QCOMPARE(plans.size(), 3);
        QCOMPARE(plans[0], (EvaluatorPlan{s("length"), s("length"), 1, 0, 60, 0, 0, {}, {}, false}));
        QCOMPARE(plans[1], (EvaluatorPlan{s("length"), s("length2"), 3, 2, 0, 0, 0, {}, {}, false}));
        QCOMPARE(plans[2], (EvaluatorPlan{s("regex"), s("mine"), 1, 0, 0, 0, 0, {}, {s("b")}, true}));
    }

    /// The example of the command line's manual opens, and all of it is understood.
    void programsWantAnEvaluator()
    {
        const auto found = [](const QByteArray &more) {
            QStringList lines;
            for (const Problem &problem : resolve(parseConfig("task: x\nstop: {candidates: 9}\nprogram: {language: python}\n" + more)).problems)
                lines << brief(problem).section(u' ', 0, 1) + u' ' + problem.path;
            return lines;
        };
        QCOMPARE(found({}), QStringList{s("Missing Warning testing.folder")});
        QCOMPARE(found("testing: {command: [./score.sh]}\n"), QStringList());
        QCOMPARE(found("testing: {folder: circle-packing, analysis: [flake8, mipy]}\n"), QStringList{s("UnknownChoice Warning testing.analysis")});
    }

    void manualExample()
    {
        const Resolution resolution = resolve(parsed(manual));
        QVERIFY(resolution.ok());
        QCOMPARE(texts(resolution.problems), QStringList());
        QCOMPARE(resolution.plan.seed, 7u);
        QCOMPARE(resolution.plan.seeding.generators[1].weight, 2.0);
        QCOMPARE(resolution.plan.mutation.generators[0].temperature, 0.9);
        QCOMPARE(resolution.plan.crossover.generators[0].temperature, 0.7);
        QCOMPARE(resolution.plan.budget.total, Money::fromUsd(2));
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
