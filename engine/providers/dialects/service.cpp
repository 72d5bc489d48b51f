// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/service.h"

#include "engine/base/endpointurl.h"
#include "engine/providers/dialects/anthropiccodec.h"
#include "engine/providers/dialects/coherecodec.h"
#include "engine/providers/dialects/geminicodec.h"
#include "engine/providers/dialects/ollamacodec.h"
#include "engine/providers/dialects/openaichatcodec.h"
#include "engine/providers/dialects/openairesponsescodec.h"
#include "engine/providers/dialects/openroutercodec.h"

#include <algorithm>

namespace engine {

namespace {

template <typename Codec>
std::shared_ptr<const ChatCodec> makeCodec()
{
    return std::make_shared<Codec>();
}

} // namespace

const QList<Service> &services()
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    static const QStringList openAiTails{s("/chat/completions"), s("/responses"), s("/embeddings"), s("/models")};
    static const QList<Service> list{
        {s("openai"), s("https://api.openai.com/v1"), openAiTails, s("/v1"), s("openai"), makeCodec<OpenAiChatCodec>},
        {s("openai-responses"), s("https://api.openai.com/v1"), openAiTails, s("/v1"), s("openai"), makeCodec<OpenAiResponsesCodec>},
        {s("anthropic"), s("https://api.anthropic.com"), {s("/v1/messages"), s("/v1/models"), s("/v1")}, {}, s("anthropic"), makeCodec<AnthropicCodec>},
        {s("openrouter"), s("https://openrouter.ai/api/v1"), openAiTails, s("/api/v1"), s("openrouter"), makeCodec<OpenRouterCodec>},
        {s("gemini"), s("https://generativelanguage.googleapis.com/v1beta"), {s("/models"), s("/openai")}, s("/v1beta"), s("google"), makeCodec<GeminiCodec>},
        {s("cohere"), s("https://api.cohere.com"), {s("/v2/chat"), s("/v2"), s("/v1")}, {}, s("cohere"), makeCodec<CohereCodec>},
        {s("openai-compatible"), {}, openAiTails, s("/v1"), {}, makeCodec<OpenAiChatCodec>},
        {s("ollama"), s("http://127.0.0.1:11434"), {s("/api/chat"), s("/api"), s("/v1")}, {}, {}, makeCodec<OllamaCodec>},
    };
    return list;
}

const Service *serviceOf(const QString &kind)
{
    const auto &all = services();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Service &service) { return service.kind == kind; });
    return found == all.end() ? nullptr : &*found;
}

Result<QUrl> serviceBase(const Service &service, const QString &written)
{
    Result<QUrl> base = baseUrl(written.trimmed().isEmpty() ? service.address : written, service.tails);
    // Addresses are mostly given without the "/v1" that servers require.
    if (base && base->path().isEmpty())
        base->setPath(service.version);
    return base;
}

} // namespace engine
