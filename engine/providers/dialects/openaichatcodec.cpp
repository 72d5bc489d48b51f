// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/openaichatcodec.h"

#include "engine/providers/dialects/openaichatdecoder.h"
#include "engine/providers/dialects/openaishapes.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::ordered_json;

namespace {

void addChatSampling(ordered_json &body, const CompletionRequest &request, const TakenSettings &taken)
{
    if (taken.temperature)
        body["temperature"] = *taken.temperature;
    if (taken.topP)
        body["top_p"] = *taken.topP;
    if (!taken.effort.isEmpty())
        body["reasoning_effort"] = taken.effort.toStdString();
    for (const QString &stop : taken.stops)
        body["stop"].push_back(stop.toStdString());
    body["seed"] = wireSeed(request.seed);
}

void addChatOptions(ordered_json &body, const CompletionRequest &request)
{
    const GeneratorPlan &generator = request.generator;
    const bool official = generator.provider == QStringLiteral("openai");
    body[official || isReasoningModel(generator.model) ? "max_completion_tokens" : "max_tokens"] = generator.maxTokens;
    if (ordered_json format = openAiResponseFormat(request); !format.is_null())
        body["response_format"] = std::move(format);
    body["stream"] = true;
    body["stream_options"]["include_usage"] = true;
    if (official)
        body["stream_options"]["include_obfuscation"] = false;
}

} // namespace

WireRequest OpenAiChatCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    const TakenSettings taken = takenSettings(request.generator, traitsOf(request.generator.model), 4);
    ordered_json body;
    body["model"] = request.generator.model.toStdString();
    body["messages"] = openAiMessages(request);
    addChatOptions(body, request);
    addChatSampling(body, request, taken);
    return wireRequest("/chat/completions", "text/event-stream, application/json", std::move(body), quirks, taken.leftOut);
}

std::unique_ptr<ReplyDecoder> OpenAiChatCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<OpenAiChatDecoder>(request);
}

Result<QList<ModelInfo>> OpenAiChatCodec::decodeModels(QByteArrayView body) const
{
    return openAiModels(body);
}

WireRequest OpenAiChatCodec::encodeEmbedding(const EmbeddingRequest &request) const
{
    return wireRequest("/embeddings", "application/json", openAiEmbeddingBody(request), {});
}

Result<Embeddings> OpenAiChatCodec::decodeEmbedding(QByteArrayView body) const
{
    return openAiEmbeddings(body);
}

} // namespace engine
