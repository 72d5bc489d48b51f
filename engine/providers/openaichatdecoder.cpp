// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/openaichatdecoder.h"

#include "engine/providers/wirejson.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::json;

namespace {

FinishReason chatFinish(const std::string &word)
{
    if (word == "stop" || word == "eos" || word == "stop_sequence")
        return FinishReason::Stop;
    if (word == "length" || word == "max_tokens")
        return FinishReason::Length;
    if (word == "content_filter" || word == "refusal")
        return FinishReason::Refused;
    return FinishReason::Unknown;
}

} // namespace

void OpenAiChatDecoder::readEvent(const json &object, const QByteArray &)
{
    readObject(object);
}

bool OpenAiChatDecoder::readDocument(const json &document)
{
    if (!document.is_object() || takeError(document))
        return false;
    const json &choices = memberOf(document, "choices");
    if (!choices.is_array() || choices.empty())
        return false;
    readObject(document);
    return true;
}

void OpenAiChatDecoder::readObject(const json &object)
{
    if (takeError(object))
        return;
    if (reply().model.isEmpty())
        reply().model = textOf(object, "model");
    if (reply().requestId.isEmpty())
        reply().requestId = textOf(object, "id");
    const json &choices = memberOf(object, "choices");
    if (choices.is_array() && !choices.empty() && countOf(choices.front(), "index").value_or(0) == 0)
        readChoice(choices.front());
    if (const json &usage = memberOf(object, "usage"); usage.is_object())
        readUsage(usage);
}

void OpenAiChatDecoder::readChoice(const json &choice)
{
    const json &delta = memberOf(choice, "delta");
    const json &message = delta.is_object() ? delta : memberOf(choice, "message");
    addContent(memberOf(message, "content"));
    if (!message.is_object())
        addContent(memberOf(choice, "text"));
    addRefusal(stringOf(message, "refusal"));
    const std::string &word = stringOf(choice, "finish_reason");
    if (word.empty())
        return;
    if (word == "error") {
        const json &error = memberOf(choice, "error");
        return setError(error.is_object() ? json{{"error", error}} : json::object());
    }
    setFinish(chatFinish(word));
    setEnded();
}

/// A text, or a list of parts.
void OpenAiChatDecoder::addContent(const json &content)
{
    if (content.is_string())
        addText(content.get_ref<const std::string &>());
    if (content.is_array()) {
        for (const json &part : content)
            addText(stringOf(part, "text"));
    }
}

void OpenAiChatDecoder::readUsage(const json &usage)
{
    const auto input = countOf(usage, "prompt_tokens");
    const auto output = countOf(usage, "completion_tokens");
    if (!input || !output)
        return;
    setUsage({*input, countOf(memberOf(usage, "prompt_tokens_details"), "cached_tokens").value_or(0), *output,
        countOf(memberOf(usage, "completion_tokens_details"), "reasoning_tokens").value_or(0), true,
        countOf(memberOf(usage, "prompt_tokens_details"), "cache_write_tokens").value_or(0)});
    if (const auto cost = numberOf(usage, "cost"); cost && *cost >= 0 && *cost < 1e6)
        reply().cost = Money::fromUsd(*cost);
}

} // namespace engine
