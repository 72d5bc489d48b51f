// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/openaichatcodec.h"

#include "engine/providers/openaichatdecoder.h"
#include "engine/providers/wirejson.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>

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

ordered_json messagesOf(const CompletionRequest &request)
{
    ordered_json messages = ordered_json::array();
    if (!request.generator.systemPrompt.isEmpty())
        messages.push_back(messageOf("system", request.generator.systemPrompt));
    messages.push_back(messageOf("user", request.prompt));
    return messages;
}

/// Null when the schema is no JSON object: then free text is asked for.
ordered_json responseFormat(const QByteArray &schema)
{
    ordered_json parsed = ordered_json::parse(schema.begin(), schema.end(), nullptr, false);
    if (!parsed.is_object())
        return {};
    ordered_json format;
    format["type"] = "json_schema";
    format["json_schema"]["name"] = "reply";
    format["json_schema"]["strict"] = true;
    format["json_schema"]["schema"] = std::move(parsed);
    return format;
}

void addSampling(ordered_json &body, const CompletionRequest &request)
{
    const GeneratorPlan &generator = request.generator;
    if (generator.temperature)
        body["temperature"] = *generator.temperature;
    if (generator.topP)
        body["top_p"] = *generator.topP;
    if (!generator.effort.isEmpty())
        body["reasoning_effort"] = generator.effort.toStdString();
    for (const QString &stop : generator.stopSequences.mid(0, 4)) // more are refused
        body["stop"].push_back(stop.toStdString());
    body["seed"] = request.seed & 0x7fffffff; // servers keep it in 32 or 53 bits
}

void addOptions(ordered_json &body, const CompletionRequest &request)
{
    const GeneratorPlan &generator = request.generator;
    const bool official = generator.provider == QStringLiteral("openai");
    body[official || isReasoningModel(generator.model) ? "max_completion_tokens" : "max_tokens"] = generator.maxTokens;
    if (generator.structured && !request.schema.isEmpty()) {
        if (ordered_json format = responseFormat(request.schema); !format.is_null())
            body["response_format"] = std::move(format);
    }
    body["stream"] = true;
    body["stream_options"]["include_usage"] = true;
    if (official)
        body["stream_options"]["include_obfuscation"] = false;
}

void apply(const ModelQuirks &quirks, ordered_json &body)
{
    for (auto it = quirks.renamed.begin(); it != quirks.renamed.end(); ++it) {
        const auto old = body.find(it.key().toStdString());
        if (old == body.end())
            continue;
        ordered_json value = std::move(*old);
        body.erase(it.key().toStdString());
        body[it.value().toStdString()] = std::move(value);
    }
    for (const QString &name : quirks.dropped)
        body.erase(name.toStdString());
}

/// OpenRouter lists what a token costs, as text.
std::optional<Price> listedPrice(const json &pricing)
{
    const auto prompt = numberOf(pricing, "prompt");
    const auto completion = numberOf(pricing, "completion");
    if (!prompt || !completion || *prompt < 0 || *completion < 0)
        return {};
    const double cached = numberOf(pricing, "input_cache_read").value_or(*prompt);
    return Price{*prompt * 1e6, cached * 1e6, *completion * 1e6, QStringLiteral("the endpoint's list of models")};
}

std::optional<qint64> listedContext(const json &model)
{
    for (const char *key : {"context_length", "max_model_len", "context_window", "max_context_length"}) {
        if (const auto count = countOf(model, key); count && *count > 0)
            return count;
    }
    const auto trained = countOf(memberOf(model, "meta"), "n_ctx_train");
    return trained && *trained > 0 ? trained : std::nullopt;
}

} // namespace

WireRequest OpenAiChatCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    ordered_json body;
    body["model"] = request.generator.model.toStdString();
    body["messages"] = messagesOf(request);
    addOptions(body, request);
    addSampling(body, request);
    apply(quirks, body);
    WireRequest wire;
    wire.path = "/chat/completions";
    wire.accept = body.contains("stream_options") || body.contains("stream") ? "text/event-stream, application/json" : "application/json";
    for (const auto &item : body.items())
        wire.parameters << QString::fromStdString(item.key());
    wire.body = QByteArray::fromStdString(body.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    return wire;
}

std::unique_ptr<ReplyDecoder> OpenAiChatCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<OpenAiChatDecoder>(request);
}

Result<QList<ModelInfo>> OpenAiChatCodec::decodeModels(QByteArrayView body) const
{
    const json document = parseWire(body);
    const json &list = document.is_array() ? document : memberOf(document, document.contains("data") ? "data" : "models");
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no list of models: ") + quoteStart(body));
    QList<ModelInfo> models;
    for (const json &entry : list) {
        ModelInfo model;
        model.id = textOf(entry, "id");
        model.displayName = textOf(entry, "name");
        if (model.displayName.isEmpty())
            model.displayName = model.id;
        model.contextTokens = listedContext(entry);
        model.price = listedPrice(memberOf(entry, "pricing"));
        if (!model.id.isEmpty())
            models << model;
    }
    std::sort(models.begin(), models.end(), [](const ModelInfo &a, const ModelInfo &b) { return a.id < b.id; });
    return models;
}

bool isReasoningModel(const QString &model)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:o[1-9]|gpt-(?:[5-9]|1[0-9])(?:\\.[0-9]+)?)(?:-|$)"));
    return pattern.match(model.section(u'/', -1)).hasMatch();
}

} // namespace engine
