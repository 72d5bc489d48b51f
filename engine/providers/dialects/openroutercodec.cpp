// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/openroutercodec.h"

#include "engine/providers/dialects/modeltraits.h"
#include "engine/providers/dialects/openaichatdecoder.h"
#include "engine/providers/dialects/openaishapes.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::ordered_json;

namespace {

const QString requireParameters = QStringLiteral("provider.require_parameters");

/// Routing preferences: without require_parameters, OpenRouter may select a host that ignores the schema.
ordered_json routing(const GeneratorPlan &generator, bool needsSchema)
{
    ordered_json provider = ordered_json::object();
    if (!generator.dataPolicy.isEmpty())
        provider["data_collection"] = generator.dataPolicy.toStdString();
    if (needsSchema)
        provider["require_parameters"] = true;
    return provider;
}

void addRoutedSampling(ordered_json &body, const CompletionRequest &request, const TakenSettings &taken)
{
    if (taken.temperature)
        body["temperature"] = *taken.temperature;
    if (taken.topP)
        body["top_p"] = *taken.topP;
    if (!taken.effort.isEmpty())
        body["reasoning"]["effort"] = taken.effort.toStdString();
    for (const QString &stop : taken.stops)
        body["stop"].push_back(stop.toStdString());
    body["seed"] = wireSeed(request.seed);
}

} // namespace

HttpHeaders OpenRouterCodec::headers(const GeneratorPlan &) const
{
    return {{"X-OpenRouter-Title", "Valda"}};
}

WireRequest OpenRouterCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    const TakenSettings taken = takenSettings(request.generator, traitsOf(request.generator.model), 4);
    ordered_json body;
    body["model"] = request.generator.model.toStdString();
    body["messages"] = openAiMessages(request);
    body["max_tokens"] = request.generator.maxTokens;
    ordered_json format = openAiResponseFormat(request);
    if (ordered_json provider = routing(request.generator, !format.is_null()); !provider.empty())
        body["provider"] = std::move(provider);
    if (!format.is_null())
        body["response_format"] = std::move(format);
    body["stream"] = true;
    addRoutedSampling(body, request, taken);
    WireRequest wire = wireRequest("/chat/completions", "text/event-stream, application/json", std::move(body), quirks, taken.leftOut);
    wire.headers = headers(request.generator);
    return wire;
}

std::unique_ptr<ReplyDecoder> OpenRouterCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<OpenAiChatDecoder>(request);
}

Result<QList<ModelInfo>> OpenRouterCodec::decodeModels(QByteArrayView body) const
{
    return openAiModels(body);
}

/// "No endpoints found that can handle the requested parameters": no host of the model supports a schema.
std::optional<ModelQuirks> OpenRouterCodec::quirksOf(int status, const ErrorBody &error, const WireRequest &sent, const ModelQuirks &used) const
{
    if (status != 404 || !sent.parameters.contains(requireParameters) || !error.message.contains(u"parameters"))
        return ChatCodec::quirksOf(status, error, sent, used);
    ModelQuirks next = used;
    next.dropped += {requireParameters, QStringLiteral("response_format")};
    return next;
}

WireRequest OpenRouterCodec::encodeEmbedding(const EmbeddingRequest &request) const
{
    WireRequest wire = wireRequest("/embeddings", "application/json", openAiEmbeddingBody(request), {});
    wire.headers = headers(request.generator);
    return wire;
}

Result<Embeddings> OpenRouterCodec::decodeEmbedding(QByteArrayView body) const
{
    return openAiEmbeddings(body);
}

} // namespace engine
