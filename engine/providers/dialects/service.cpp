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

#include <QtGlobal>

#include <algorithm>

namespace engine {

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

QStringList openAiTails()
{
    return {s("/chat/completions"), s("/responses"), s("/embeddings"), s("/models")};
}

template <typename Codec>
std::shared_ptr<const ChatCodec> makeCodec()
{
    return std::make_shared<Codec>();
}

} // namespace

const QList<Service> &services()
{
    static const QList<Service> list{
        {{.kind = s("openai"), .name = s("OpenAI"), .address = s("https://api.openai.com/v1"), .tails = openAiTails(), .version = s("/v1"),
          .vendor = s("openai"), .keyVariable = s("OPENAI_API_KEY"), .keyPage = s("https://platform.openai.com/api-keys"),
          .billingPage = s("https://platform.openai.com/settings/organization/billing"), .exampleModel = s("gpt-5-mini")},
         makeCodec<OpenAiChatCodec>},
        {{.kind = s("openai-responses"), .name = s("OpenAI Responses"), .address = s("https://api.openai.com/v1"), .tails = openAiTails(),
          .version = s("/v1"), .vendor = s("openai"), .keyVariable = s("OPENAI_API_KEY")},
         makeCodec<OpenAiResponsesCodec>},
        {{.kind = s("anthropic"), .name = s("Anthropic"), .address = s("https://api.anthropic.com"),
          .tails = {s("/v1/messages"), s("/v1/models"), s("/v1")}, .vendor = s("anthropic"), .keyVariable = s("ANTHROPIC_API_KEY"),
          .keyPage = s("https://console.anthropic.com/settings/keys"),
          .billingPage = s("https://console.anthropic.com/settings/billing"), .exampleModel = s("claude-haiku-4-5")},
         makeCodec<AnthropicCodec>},
        {{.kind = s("openrouter"), .name = s("OpenRouter"), .address = s("https://openrouter.ai/api/v1"), .tails = openAiTails(),
          .version = s("/api/v1"), .vendor = s("openrouter"), .keyVariable = s("OPENROUTER_API_KEY"),
          .keyPage = s("https://openrouter.ai/settings/keys"), .billingPage = s("https://openrouter.ai/settings/credits"),
          .exampleModel = s("openai/gpt-5-mini")},
         makeCodec<OpenRouterCodec>},
        {{.kind = s("gemini"), .name = s("Google Gemini"), .address = s("https://generativelanguage.googleapis.com/v1beta"),
          .tails = {s("/models"), s("/openai")}, .version = s("/v1beta"), .vendor = s("google"), .keyVariable = s("GEMINI_API_KEY"),
          .keyPage = s("https://aistudio.google.com/apikey"), .billingPage = s("https://aistudio.google.com/usage"),
          .exampleModel = s("gemini-2.5-flash")},
         makeCodec<GeminiCodec>},
        {{.kind = s("cohere"), .name = s("Cohere"), .address = s("https://api.cohere.com"), .tails = {s("/v2/chat"), s("/v2"), s("/v1")},
          .vendor = s("cohere"), .otherHosts = {s("api.cohere.ai")}, .keyVariable = s("COHERE_API_KEY"),
          .keyPage = s("https://dashboard.cohere.com/api-keys"), .billingPage = s("https://dashboard.cohere.com/billing"),
          .exampleModel = s("command-a-03-2025")},
         makeCodec<CohereCodec>},
        {{.kind = s("openai-compatible"), .name = s(QT_TRANSLATE_NOOP("ui::ErrorText", "OpenAI-compatible server")), .tails = openAiTails(),
          .version = s("/v1")},
         makeCodec<OpenAiChatCodec>},
        {{.kind = s("ollama"), .name = s("Ollama"), .address = s("http://127.0.0.1:11434"), .tails = {s("/api/chat"), s("/api"), s("/v1")},
          .leavesMachine = false},
         makeCodec<OllamaCodec>},
    };
    return list;
}

const QList<ServiceInfo> &compatibleVendors()
{
    const QString kind = s("openai-compatible");
    static const QList<ServiceInfo> list{
        {.kind = kind, .name = s("Mistral"), .address = s("https://api.mistral.ai/v1"), .vendor = s("mistral"), .keyVariable = s("MISTRAL_API_KEY"),
         .keyPage = s("https://console.mistral.ai/api-keys"), .billingPage = s("https://console.mistral.ai/billing"),
         .exampleModel = s("mistral-small-latest")},
        {.kind = kind, .name = s("DeepSeek"), .address = s("https://api.deepseek.com/v1"), .vendor = s("deepseek"),
         .keyVariable = s("DEEPSEEK_API_KEY"), .keyPage = s("https://platform.deepseek.com/api_keys"),
         .billingPage = s("https://platform.deepseek.com/top_up"), .exampleModel = s("deepseek-chat")},
        {.kind = kind, .name = s("Groq"), .address = s("https://api.groq.com/openai/v1"), .keyVariable = s("GROQ_API_KEY"),
         .keyPage = s("https://console.groq.com/keys"), .billingPage = s("https://console.groq.com/settings/billing"),
         .exampleModel = s("llama-3.3-70b-versatile")},
        {.kind = kind, .name = s("xAI"), .address = s("https://api.x.ai/v1"), .vendor = s("xai")},
        {.kind = kind, .name = s("Moonshot"), .address = s("https://api.moonshot.ai/v1"), .vendor = s("moonshot")},
        {.kind = kind, .name = s("Z.ai"), .address = s("https://api.z.ai/api/paas/v4"), .vendor = s("zai")},
        {.kind = kind, .name = s("MiniMax"), .address = s("https://api.minimax.io/v1"), .vendor = s("minimax")},
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
