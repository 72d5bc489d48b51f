// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/planrecords.h"

#include "engine/base/regularfile.h"
#include "engine/config/document/literal.h"
#include "engine/config/fields/schematext.h"

#include <nlohmann/json.hpp>

namespace engine {

QMap<QString, QString> textMap(const QVariantMap &map)
{
    QMap<QString, QString> result;
    for (auto it = map.begin(); it != map.end(); ++it)
        result.insert(it.key(), it.value().toString());
    return result;
}

GeneratorPlan generatorPlan(const Values &values)
{
    const GeneratorPlan fallback;
    const auto at = [&values](const char *name) { return values.value(s(name)); };
    GeneratorPlan plan;
    plan.provider = at("provider").toString();
    plan.endpoint = at("endpoint").toString();
    plan.endpoints = at("endpoints").toStringList();
    plan.cache = values.value(s("cache"), fallback.cache).toString();
    plan.model = at("model").toString();
    plan.apiKeyEnv = at("apiKeyEnv").toString();
    plan.weight = at("weight").toDouble();
    plan.temperature = optionalOf<double>(at("temperature"));
    plan.topP = optionalOf<double>(at("topP"));
    plan.maxTokens = values.value(s("maxTokens"), fallback.maxTokens).toInt();
    plan.effort = at("effort").toString();
    plan.systemPrompt = at("systemPrompt").toString();
    plan.systemPrompts = at("systemPrompts").toStringList();
    plan.stopSequences = at("stopSequences").toStringList();
    plan.structured = values.value(s("structured"), fallback.structured).toBool();
    plan.contextTokens = values.value(s("contextTokens"), fallback.contextTokens).toInt();
    plan.timeoutSeconds = values.value(s("timeoutSeconds"), fallback.timeoutSeconds).toDouble();
    plan.command = at("command").toStringList();
    plan.environment = textMap(at("environment").toMap());
    plan.workingDirectory = at("workingDirectory").toString();
    plan.recording = at("recording").toString();
    plan.paceMs = at("paceMs").toInt();
    plan.grammar = at("grammar").toString();
    plan.apiVersion = at("apiVersion").toString();
    plan.keepAlive = at("keepAlive").toString();
    plan.dataPolicy = at("dataPolicy").toString();
    plan.inputUsdPerMtok = optionalOf<double>(at("inputUsdPerMtok"));
    plan.outputUsdPerMtok = optionalOf<double>(at("outputUsdPerMtok"));
    return plan;
}

QByteArray schemaOf(const QString &written, const QString &path, QString *problem)
{
    if (!written.isEmpty() || path.isEmpty())
        return written.toUtf8();
    constexpr qint64 mostBytes = 16 << 20;
    const Result<QByteArray> text = readRegularFile(path, mostBytes);
    if (!text)
        return {};
    const Json document = exactDocument(*text, problem);
    return document.is_discarded() ? QByteArray() : exactText(document);
}

EvaluatorPlan evaluatorPlan(const QString &kind, const Values &values)
{
    const auto at = [&values](const char *name) { return values.value(s(name)); };
    EvaluatorPlan plan;
    plan.kind = kind;
    plan.name = at("name").toString();
    plan.weight = at("weight").toDouble();
    plan.minWords = at("minWords").toInt();
    plan.maxWords = at("maxWords").toInt();
    plan.minCharacters = at("minCharacters").toInt();
    plan.maxCharacters = at("maxCharacters").toInt();
    plan.required = at("required").toStringList();
    plan.forbidden = at("forbidden").toStringList();
    plan.caseSensitive = at("caseSensitive").toBool();
    plan.types = textMap(at("types").toMap());
    plan.objectExpected = values.value(s("objectExpected"), plan.objectExpected).toBool(); // a kind without this field keeps the default
    plan.allowFence = at("allowFence").toBool();
    plan.schema = schemaOf(at("schema").toString(), at("schemaFile").toString());
    plan.threshold = values.value(s("threshold"), plan.threshold).toDouble();
    plan.criterion = at("scorer.judge").toString();
    plan.formula = at("scorer.formula").toString();
    plan.rubric = at("rubric").toStringList();
    plan.command = kind == u"threshold" ? at("scorer.command").toStringList() : at("command").toStringList();
    plan.environment = textMap(at("environment").toMap());
    plan.workingDirectory = at("workingDirectory").toString();
    plan.timeoutSeconds = values.value(s("timeoutSeconds"), plan.timeoutSeconds).toDouble();
    return plan;
}

} // namespace engine
