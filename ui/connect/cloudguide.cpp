// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/cloudguide.h"

#include "engine/config/fields/fields.h"

namespace ui {

QList<CloudGuide> cloudGuides()
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    const QString compatible = s("openai-compatible");
    QList<CloudGuide> guides{
        {s("OpenAI"), s("openai"), {}, s("https://api.openai.com"), s("OPENAI_API_KEY"), s("https://platform.openai.com/api-keys"), s("https://platform.openai.com/settings/organization/billing"), s("gpt-5-mini")},
        {s("Anthropic"), s("anthropic"), {}, s("https://api.anthropic.com"), s("ANTHROPIC_API_KEY"), s("https://console.anthropic.com/settings/keys"), s("https://console.anthropic.com/settings/billing"), s("claude-haiku-4-5")},
        {s("Google Gemini"), s("gemini"), {}, s("https://generativelanguage.googleapis.com"), s("GEMINI_API_KEY"), s("https://aistudio.google.com/apikey"), s("https://aistudio.google.com/usage"), s("gemini-2.5-flash")},
        {s("OpenRouter"), s("openrouter"), {}, s("https://openrouter.ai"), s("OPENROUTER_API_KEY"), s("https://openrouter.ai/settings/keys"), s("https://openrouter.ai/settings/credits"), s("openai/gpt-5-mini")},
        {s("Cohere"), s("cohere"), {}, s("https://api.cohere.com"), s("COHERE_API_KEY"), s("https://dashboard.cohere.com/api-keys"), s("https://dashboard.cohere.com/billing"), s("command-a-03-2025")},
        {s("Mistral"), compatible, s("https://api.mistral.ai/v1"), s("https://api.mistral.ai"), s("MISTRAL_API_KEY"), s("https://console.mistral.ai/api-keys"), s("https://console.mistral.ai/billing"), s("mistral-small-latest")},
        {s("DeepSeek"), compatible, s("https://api.deepseek.com/v1"), s("https://api.deepseek.com"), s("DEEPSEEK_API_KEY"), s("https://platform.deepseek.com/api_keys"), s("https://platform.deepseek.com/top_up"), s("deepseek-chat")},
        {s("Groq"), compatible, s("https://api.groq.com/openai/v1"), s("https://api.groq.com"), s("GROQ_API_KEY"), s("https://console.groq.com/keys"), s("https://console.groq.com/settings/billing"), s("llama-3.3-70b-versatile")},
    };
    guides.removeIf([](const CloudGuide &guide) { return !engine::providerKinds().contains(guide.kind); });
    return guides;
}

} // namespace ui
