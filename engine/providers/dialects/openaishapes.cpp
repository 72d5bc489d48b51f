// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/openaishapes.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/errors/replyerror.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

ordered_json messageOf(const char *role, const QString &text)
{
    ordered_json message;
    message["role"] = role;
    message["content"] = text.toStdString();
    return message;
}

/// OpenRouter lists prices per token, as text.
std::optional<Price> listedPrice(const json &pricing)
{
    const auto prompt = numberOf(pricing, "prompt");
    const auto completion = numberOf(pricing, "completion");
    if (!prompt || !completion || *prompt < 0 || *completion < 0)
        return {};
    const double cached = numberOf(pricing, "input_cache_read").value_or(*prompt);
    return Price{*prompt * 1e6, cached * 1e6, *completion * 1e6, QStringLiteral("the endpoint's list of models")};
}

std::optional<qint64> firstCount(const json &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const auto count = countOf(object, key); count && *count > 0)
            return count;
    }
    return {};
}

bool looksLikeEmbedding(const json &entry, const QString &id)
{
    const std::string &type = stringOf(entry, "type"); // LM Studio
    return type == "embeddings" || type == "embedding" || (type.empty() && id.contains(u"embed", Qt::CaseInsensitive));
}

ModelInfo modelOf(const json &entry)
{
    ModelInfo model;
    model.id = textOf(entry, "id");
    model.displayName = textOf(entry, "name");
    if (model.displayName.isEmpty())
        model.displayName = model.id;
    model.contextTokens = firstCount(entry, {"loaded_context_length", "context_length", "max_model_len", "context_window", "max_context_length"});
    if (!model.contextTokens)
        model.contextTokens = firstCount(memberOf(entry, "meta"), {"n_ctx", "n_ctx_train"});
    model.outputTokens = firstCount(memberOf(entry, "top_provider"), {"max_completion_tokens"});
    model.price = listedPrice(memberOf(entry, "pricing"));
    model.embeds = looksLikeEmbedding(entry, model.id);
    return model;
}

} // namespace

ordered_json openAiMessages(const CompletionRequest &request)
{
    ordered_json messages = ordered_json::array();
    for (const QString &system : request.generator.systemMessages())
        messages.push_back(messageOf("system", system));
    messages.push_back(messageOf("user", request.prompt));
    return messages;
}

ordered_json wantedSchema(const CompletionRequest &request)
{
    if (!request.generator.structured || request.schema.isEmpty())
        return {};
    ordered_json schema = parseForeignOrderedJson(request.schema);
    return schema.is_object() ? schema : ordered_json();
}

ordered_json openAiResponseFormat(const CompletionRequest &request)
{
    ordered_json schema = wantedSchema(request);
    if (schema.is_null())
        return {};
    ordered_json format;
    format["type"] = "json_schema";
    format["json_schema"]["name"] = "reply";
    format["json_schema"]["strict"] = true;
    format["json_schema"]["schema"] = std::move(schema);
    return format;
}

Result<QList<ModelInfo>> openAiModels(QByteArrayView body)
{
    const json document = parseForeignJson(body);
    const json &list = document.is_array() ? document : memberOf(document, document.contains("data") ? "data" : "models");
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no list of models: ") + quoteStart(body));
    QList<ModelInfo> models;
    for (const json &entry : list) {
        if (ModelInfo model = modelOf(entry); !model.id.isEmpty())
            models << std::move(model);
    }
    std::sort(models.begin(), models.end(), [](const ModelInfo &a, const ModelInfo &b) { return a.id < b.id; });
    return models;
}

ordered_json openAiEmbeddingBody(const EmbeddingRequest &request)
{
    ordered_json body;
    body["model"] = request.generator.model.toStdString();
    body["input"] = ordered_json::array();
    for (const QString &text : request.texts)
        body["input"].push_back(text.toStdString());
    if (request.dimensions > 0)
        body["dimensions"] = request.dimensions;
    return body;
}

QList<float> vectorFrom(const json &numbers)
{
    QList<float> vector;
    if (!numbers.is_array() || numbers.size() > 100'000)
        return vector;
    vector.reserve(qsizetype(numbers.size()));
    for (const json &number : numbers) {
        const double value = number.is_number() ? number.get<double>() : std::nan("");
        if (!std::isfinite(value) || std::abs(value) > 1e30)
            return {};
        vector << float(value);
    }
    return vector;
}

Result<Embeddings> openAiEmbeddings(QByteArrayView body)
{
    const json document = parseForeignJson(body);
    const json &list = memberOf(document, "data");
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no vectors: ") + quoteStart(body));
    Embeddings out;
    out.vectors.resize(qsizetype(list.size()));
    for (qsizetype place = 0; const json &entry : list) {
        const qint64 index = countOf(entry, "index").value_or(place++);
        if (index >= out.vectors.size() || !out.vectors[index].isEmpty())
            return fail(ErrorKind::BadReply, QStringLiteral("the vectors are numbered wrongly"));
        out.vectors[index] = vectorFrom(memberOf(entry, "embedding"));
    }
    const json &usage = memberOf(document, "usage");
    if (const auto tokens = countOf(usage, "prompt_tokens"))
        out.usage = {*tokens, 0, 0, 0, true};
    if (const auto cost = numberOf(usage, "cost"); cost && *cost >= 0 && *cost < 1e6)
        out.cost = Money::fromUsd(*cost);
    out.model = textOf(document, "model");
    return out;
}

} // namespace engine
