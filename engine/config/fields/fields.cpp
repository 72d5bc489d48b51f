// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/fields.h"

#include "engine/config/document/literal.h"
#include "engine/config/fields/prompttemplate.h"
#include "engine/types/plan/runplan.h"

#include <QRegularExpression>

#include <limits>

namespace engine {

namespace {

Field text(const char *path, const QString &fallback = {}) { return {s(path), FieldType::Text, fallback, {}, {}, {}, {}, {}}; }
Field longText(const char *path, const QString &fallback = {}) { return {s(path), FieldType::LongText, fallback, {}, {}, {}, {}, {}}; }
Field integer(const char *path, const QVariant &fallback, double low, double high, const char *unit = "")
{
    return {s(path), FieldType::Integer, fallback, low, high, {}, s(unit), {}};
}
Field number(const char *path, const QVariant &fallback, double low, double high, const char *unit = "")
{
    return {s(path), FieldType::Number, fallback, low, high, {}, s(unit), {}};
}
Field money(const char *path, double high = 1e6) { return {s(path), FieldType::Money, {}, 0.0, high, {}, s("USD"), {}}; }
Field boolean(const char *path, bool fallback) { return {s(path), FieldType::Boolean, fallback, {}, {}, {}, {}, {}}; }
Field choice(const char *path, const QString &fallback, const QStringList &choices)
{
    return {s(path), FieldType::Choice, fallback, {}, {}, choices, {}, {}};
}
Field openChoice(const char *path, const QString &fallback, const QStringList &choices)
{
    Field field = choice(path, fallback, choices);
    field.open = true;
    return field;
}
Field list(const char *path) { return {s(path), FieldType::TextList, QStringList(), {}, {}, {}, {}, {}}; }
Field only(Field field, const QStringList &providers)
{
    field.providers = providers;
    return field;
}

QVariant whole(qint64 value) { return value; }

QStringList numberWords(const QList<double> &numbers)
{
    QStringList out;
    for (const double number : numbers)
        out << QString::number(number);
    return out;
}

constexpr double many = 1e9;

QHash<QString, QList<Field>> makeRunFields()
{
    const RunPlan plan;
    return {
        {QString(), {choice("recipe", plan.recipe, {s("evolve"), s("refine")}), text("name"), longText("task"),
            integer("seed", whole(1), 0, double(std::numeric_limits<qint64>::max()))}},
        {s("population"), {integer("size", whole(plan.population.size), 2, 10'000, "candidates"),
            choice("parents", plan.population.parents, {s("rank"), s("tournament"), s("fitness"), s("powerLaw"), s("uniform")}),
            number("duplicateThreshold", plan.population.duplicateThreshold, 0, 1),
            integer("duplicateTries", whole(plan.population.duplicateTries), 1, 20, "tries"),
            number("diversityFloor", plan.population.diversityFloor, 0, 1),
            choice("ranking", plan.population.ranking, {s("mixed"), s("judged"), s("metric"), s("front")}), list("objectives"),
            integer("archive", whole(plan.population.archive), 0, 10'000, "candidates"),
            number("archiveShare", plan.population.archiveShare, 0, 1),
            integer("islands", whole(plan.population.islands), 1, 100),
            integer("migrationEvery", whole(plan.population.migrationEvery), 0, 1e6, "candidates"),
            integer("migrants", whole(plan.population.migrants), 1, 100, "candidates"), list("features"),
            integer("featureBins", whole(plan.population.featureBins), 2, 100)}},
        {s("bandit"), {boolean("enabled", plan.bandit.enabled), number("forget", plan.bandit.forget, 0.5, 1)}},
        {s("embedding"), {choice("provider", s("openai"), serviceKinds() + QStringList{s("replay")}), text("endpoint"), text("model"), text("apiKeyEnv"),
            choice("cache", s("readWrite"), {s("off"), s("read"), s("readWrite")}), text("recording"),
            number("inputUsdPerMtok", {}, 0, 1e5, "USD per million tokens"), number("similarity", plan.embedding.similarity, 0, 1)}},
        {s("control"), {boolean("bestOfN", plan.control.bestOfN), boolean("chain", plan.control.chain)}},
        {s("program"), {openChoice("language", plan.program.language, {QString(), s("python"), s("cpp"), s("c"), s("rust"), s("javascript"), s("other")}),
            text("file"), text("initial"), longText("source"), text("folder"), list("files"), list("editable"),
            Field{s("sources"), FieldType::TextMap, QVariantMap(), {}, {}, {}, {}, {}}, boolean("regions", plan.program.regions),
            boolean("repair", plan.program.repair), number("fixShare", plan.program.fixShare, 0, 1)}},
        {s("testing"), {text("folder"), choice("kind", plan.testing.kind, {s("auto"), s("openevolve"), s("shinka"), s("cases"), s("command")}),
            list("command"), Field{s("arguments"), FieldType::TextMap, QVariantMap(), {}, {}, {}, {}, {}},
            number("timeoutSeconds", plan.testing.timeoutSeconds, 0.1, 86'400, "s"),
            integer("memoryMb", whole(plan.testing.memoryMb), 16, 1e6, "MB"), integer("processes", whole(plan.testing.processes), 1, 10'000),
            integer("repeats", whole(plan.testing.repeats), 1, 1000), integer("retries", whole(plan.testing.retries), 0, 20),
            boolean("cascade", plan.testing.cascade),
            Field{s("thresholds"), FieldType::TextList, numberWords(plan.testing.thresholds), {}, {}, {}, {}, {}}, boolean("recheck", plan.testing.recheck), list("analysis"),
            text("python"), list("read")}},
        {s("budget"), {money("usd"), money("usdPerHour"), integer("calls", {}, 1, many, "calls"), integer("tokens", {}, 1, 1e15, "tokens")}},
        {s("stop"), {integer("candidates", {}, 1, 1e6, "candidates"), number("seconds", {}, 1, 1e8, "s"), number("target", {}, -1e12, 1e12),
            integer("leaderUnchanged", {}, 1, 1e6, "candidates"), number("confidence", {}, 0.5, 0.999)}},
        {s("concurrency"), {integer("total", whole(plan.concurrency.total), 1, 256, "calls"),
            integer("generate", {}, 1, 256, "calls"),
            integer("judge", {}, 1, 256, "calls"),
            integer("test", whole(plan.concurrency.test), 1, 256, "programs")}},
        {s("retry"), {integer("attempts", whole(plan.retry.attempts), 1, 20, "attempts"),
            integer("networkAttempts", whole(plan.retry.networkAttempts), 1, 20, "attempts"),
            number("budgetShare", plan.retry.budgetShare, 0, 1)}},
    };
}

QHash<QString, QList<Field>> makeStepFields()
{
    const RunPlan plan;
    QHash<QString, QList<Field>> fields;
    for (const QString &step : stepNames()) {
        fields[step] << longText("prompt", step == u"evaluation" ? defaultCriterion() : QString())
                     << longText("template", defaultTemplate(step));
    }
    fields[s("seeding")] << integer("count", whole(plan.seeding.count), 1, 10'000, "candidates");
    fields[s("evaluation")] << boolean("bothOrders", plan.evaluation.bothOrders)
                            << number("matchesPerCandidate", plan.evaluation.matchesPerCandidate, 0, 100, "matches")
                            << integer("finalMatches", whole(plan.evaluation.finalMatches), 0, 10'000, "matches")
                            << integer("listSize", whole(plan.evaluation.listSize), 2, 8, "candidates")
                            << longText("listTemplate", defaultTemplate(s("ranking")))
                            << number("humanWeight", plan.evaluation.humanWeight, 0, 100, "verdicts")
                            << integer("askPeopleEvery", whole(plan.evaluation.askPeopleEvery), 0, 10'000, "matches")
                            << number("askTimeoutSeconds", plan.evaluation.askTimeoutSeconds, 1, 86'400, "s")
                            << choice("askFallback", plan.evaluation.askFallback, {s("judge"), s("nobody")})
                            << boolean("hedge", plan.evaluation.hedge);
    fields[s("mutation")] << number("share", 0.6, 0, 1) << number("diffShare", plan.mutation.diffShare, 0, 1) << list("temperatures");
    fields[s("crossover")] << number("share", 0.4, 0, 1) << list("temperatures");
    const RefinementPlan &loop = plan.refinement;
    fields[s("refinement")] << number("share", loop.share, 0, 1) << integer("maxIterations", whole(loop.maxIterations), 1, 1000, "iterations")
                            << integer("minIterations", whole(loop.minIterations), 1, 1000, "iterations")
                            << number("qualityThreshold", loop.qualityThreshold, 0, 1) << number("convergenceDelta", loop.convergenceDelta, 0, 1)
                            << number("timeoutSeconds", loop.timeoutSeconds, 0.01, 86'400, "s") << boolean("keepBest", loop.keepBest)
                            << choice("adaptive", loop.adaptive, {s("off"), s("learned")}) << text("taskType", loop.taskType)
                            << number("price", loop.price, 0, 1) << number("scorePerUsd", {}, 0, 1e6) << number("scorePerMinute", {}, 0, 1e6)
                            << longText("improvement", defaultTemplate(s("improvement")));
    return fields;
}

QList<Field> makeGeneratorFields()
{
    const GeneratorPlan plan;
    const QStringList models = serviceKinds();
    const QStringList asked = models + QStringList{s("command")};
    const QStringList offline{s("offline")};
    const QStringList command{s("command")};
    return {
        choice("provider", plan.provider, providerKinds()),
        boolean("enabled", true),
        number("weight", plan.weight, 0, 1e6),
        only(text("endpoint"), models),
        only(list("endpoints"), models),
        only(text("model"), models),
        only(text("apiKeyEnv"), models),
        only(number("temperature", {}, 0, 2), asked),
        only(number("topP", {}, 0, 1), asked),
        only(integer("maxTokens", whole(plan.maxTokens), 1, 1e6, "tokens"), asked),
        only(choice("effort", {}, {s("none"), s("minimal"), s("low"), s("medium"), s("high"), s("xhigh"), s("max")}), models),
        only(longText("systemPrompt"), asked),
        only(list("systemPrompts"), asked),
        only(list("stopSequences"), asked),
        only(boolean("structured", plan.structured), models),
        only(integer("contextTokens", whole(plan.contextTokens), 256, 1e7, "tokens"), {s("ollama")}),
        only(choice("cache", plan.cache, {s("off"), s("read"), s("readWrite")}), asked),
        only(text("keepAlive"), {s("ollama")}),
        only(text("apiVersion"), {s("anthropic")}),
        only(choice("dataPolicy", {}, {s("allow"), s("deny")}), {s("openrouter")}),
        only(number("timeoutSeconds", plan.timeoutSeconds, 1, 86'400, "s"), asked),
        only(list("command"), command),
        only(Field{s("environment"), FieldType::TextMap, QVariantMap(), {}, {}, {}, {}, {}}, command),
        only(text("workingDirectory"), command),
        only(text("recording"), {s("replay")}),
        only(integer("paceMs", whole(plan.paceMs), 0, 60'000, "ms"), offline),
        only(text("grammar"), offline),
        only(number("inputUsdPerMtok", {}, 0, 1e5, "USD per million tokens"), asked),
        only(number("outputUsdPerMtok", {}, 0, 1e5, "USD per million tokens"), asked),
    };
}

QHash<QString, QList<Field>> makeEvaluatorFields()
{
    const EvaluatorPlan plan;
    const QList<Field> common{text("name"), number("weight", 1.0, 0, 1e6), boolean("enabled", true)};
    const Field threshold = number("threshold", plan.threshold, 0, 1);
    const Field fence = boolean("allowFence", plan.allowFence);
    const Field timeout = number("timeoutSeconds", plan.timeoutSeconds, 0.01, 86'400, "s");
    const Field map{{}, FieldType::TextMap, QVariantMap(), {}, {}, {}, {}, {}};
    const auto mapAt = [map](const char *path) { Field field = map; field.path = s(path); return field; };
    return {
        {s("length"), common + QList<Field>{integer("minWords", whole(0), 0, 1e6, "words"), integer("maxWords", whole(0), 0, 1e6, "words"),
            integer("minCharacters", whole(0), 0, 1e7, "characters"), integer("maxCharacters", whole(0), 0, 1e7, "characters")}},
        {s("regex"), common + QList<Field>{list("required"), list("forbidden"), boolean("caseSensitive", false)}},
        {s("json"), common + QList<Field>{list("required"), mapAt("types"), boolean("objectExpected", plan.objectExpected), fence}},
        {s("jsonSchema"), common + QList<Field>{Field{s("schema"), FieldType::Json, {}, {}, {}, {}, {}, {}}, text("schemaFile"), fence}},
        {s("threshold"), common + QList<Field>{threshold, longText("scorer.judge"), text("scorer.formula"), list("scorer.command"), timeout}},
        {s("composite"), common + QList<Field>{Field{s("children"), FieldType::Json, {}, {}, {}, {}, {}, {}}}},
        {s("command"), common + QList<Field>{list("command"), mapAt("environment"), text("workingDirectory"), timeout}},
        {s("judge"), common + QList<Field>{list("rubric"), threshold}},
    };
}

std::optional<Field> fieldIn(const QList<Field> &fields, const QString &name)
{
    for (const Field &field : fields) {
        if (field.path == name)
            return field;
    }
    return {};
}

} // namespace

const QStringList &runSections()
{
    static const QStringList sections{QString(), s("population"), s("embedding"), s("bandit"), s("control"), s("program"), s("testing"), s("budget"),
        s("stop"), s("concurrency"), s("retry")};
    return sections;
}

const QStringList &stepNames()
{
    static const QStringList names{s("seeding"), s("evaluation"), s("mutation"), s("crossover"), s("refinement")};
    return names;
}

const QStringList &evaluatorKinds()
{
    static const QStringList kinds{s("length"), s("regex"), s("json"), s("jsonSchema"), s("threshold"), s("composite"), s("command"), s("judge")};
    return kinds;
}

const QList<Field> &runFields(const QString &section)
{
    static const QHash<QString, QList<Field>> fields = makeRunFields();
    static const QList<Field> none;
    const auto found = fields.constFind(section);
    return found == fields.constEnd() ? none : *found;
}

const QList<Field> &stepFields(const QString &step)
{
    static const QHash<QString, QList<Field>> fields = makeStepFields();
    static const QList<Field> none;
    const auto found = fields.constFind(step);
    return found == fields.constEnd() ? none : *found;
}

const QList<Field> &generatorFields()
{
    static const QList<Field> fields = makeGeneratorFields();
    return fields;
}

const QList<Field> &evaluatorFields(const QString &kind)
{
    static const QHash<QString, QList<Field>> fields = makeEvaluatorFields();
    static const QList<Field> none;
    const auto found = fields.constFind(kind);
    return found == fields.constEnd() ? none : *found;
}

bool understands(const Field &field, const QString &provider)
{
    return field.providers.isEmpty() || field.providers.contains(provider);
}

std::optional<Field> fieldAt(const QString &path)
{
    static const QRegularExpression evaluator(QStringLiteral("^(evaluators\\[\\d+\\](?:\\.children\\[\\d+\\])*)\\.(.+)$"));
    static const QRegularExpression generator(QStringLiteral("^(generator|\\w+\\.generators)(\\[\\d+\\])?$"));
    const QString name = path.section(u'.', -1);
    const QString owner = path.contains(u'.') ? path.section(u'.', 0, -2) : QString();
    if (generator.match(owner).hasMatch())
        return fieldIn(generatorFields(), name);
    if (const auto inEvaluator = evaluator.match(path); inEvaluator.hasMatch()) {
        for (const QString &kind : evaluatorKinds()) {
            if (const auto found = fieldIn(evaluatorFields(kind), inEvaluator.captured(2)))
                return found;
        }
        return {};
    }
    if (stepNames().contains(owner)) {
        const auto own = fieldIn(stepFields(owner), name);
        return own ? own : fieldIn(generatorFields(), name);
    }
    return fieldIn(runFields(owner), name);
}

} // namespace engine
