// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/openaichatdecoder.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/dialects/usageshapes.h"

#include <QStringList>

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::json;

namespace {

QString lowered(const std::string &word)
{
    return QString::fromStdString(word.substr(0, 100)).toLower();
}

/// Compatible servers forward the words of other services: "content_filter: SAFETY", "MAX_TOKENS", "eos_token".
FinishReason chatFinish(const QString &word)
{
    static const QStringList stops{QStringLiteral("stop"), QStringLiteral("eos"), QStringLiteral("eos_token"), QStringLiteral("stop_sequence"),
        QStringLiteral("end_turn"), QStringLiteral("complete"), QStringLiteral("completed")};
    static const QStringList cuts{QStringLiteral("length"), QStringLiteral("max_tokens"), QStringLiteral("max_new_tokens"), QStringLiteral("max_output_tokens"),
        QStringLiteral("model_length"), QStringLiteral("context_length"), QStringLiteral("model_context_window_exceeded")};
    static const QStringList refusals{QStringLiteral("content_filter"), QStringLiteral("refusal"), QStringLiteral("safety"), QStringLiteral("sensitive"),
        QStringLiteral("recitation"), QStringLiteral("prohibited_content"), QStringLiteral("blocklist")};
    if (stops.contains(word))
        return FinishReason::Stop;
    if (cuts.contains(word))
        return FinishReason::Length;
    return refusals.contains(word.section(u':', 0, 0)) ? FinishReason::Refused : FinishReason::Unknown;
}

/// Whether the word means that the server stopped with a failure.
bool isFailure(const QString &word)
{
    static const QStringList failures{QStringLiteral("error"), QStringLiteral("abort"), QStringLiteral("network_error"), QStringLiteral("timeout"),
        QStringLiteral("insufficient_system_resource")};
    return failures.contains(word);
}

} // namespace

void OpenAiChatDecoder::readEvent(const json &object, const QByteArray &)
{
    readObject(object);
}

bool OpenAiChatDecoder::readDocument(const json &document)
{
    if (!document.is_object() || takeError(document) || takeBareError(document, true))
        return false;
    const json &choices = memberOf(document, "choices");
    if (!choices.is_array() || choices.empty())
        return false;
    readObject(document);
    return true;
}

/// A message in place of choices: `{"detail":"…"}`, `{"code":"…","message":"…"}`. Inside
/// a stream it must be marked as an error, since servers also send progress messages.
bool OpenAiChatDecoder::takeBareError(const json &object, bool isWhole)
{
    if (object.contains("choices") || object.contains("usage") || stringOf(object, "object").starts_with("chat.completion"))
        return false;
    const ErrorBody body = errorBodyFrom(object);
    const bool isMarked = object.contains("detail") || object.contains("errors") || body.status || !body.code.isEmpty();
    if (body.message.isEmpty() || body.code == u"0" || body.code == u"200" || !(isWhole || isMarked))
        return false;
    setError(body);
    return true;
}

void OpenAiChatDecoder::readObject(const json &object)
{
    if (takeError(object) || takeBareError(object, false))
        return;
    if (reply().model.isEmpty())
        reply().model = textOf(object, "model");
    if (reply().requestId.isEmpty())
        reply().requestId = textOf(object, "id");
    const json &choices = memberOf(object, "choices");
    if (choices.is_array() && !choices.empty() && countOf(choices.front(), "index").value_or(0) == 0)
        readChoice(choices.front());
    addCounts(openAiCountsIn(object));
    addSpareCounts(timingCounts(memberOf(object, "timings")));
    if (const auto cost = openAiCost(memberOf(object, "usage")))
        reply().cost = cost;
}

void OpenAiChatDecoder::readChoice(const json &choice)
{
    const json &delta = memberOf(choice, "delta");
    const json &message = delta.is_object() ? delta : memberOf(choice, "message");
    if (takeError(choice) || takeError(message))
        return;
    addContent(memberOf(message, "content"));
    readThoughts(message);
    if (!message.is_object())
        addContent(memberOf(choice, "text"));
    addRefusal(stringOf(message, "refusal"));
    const QString word = lowered(stringOf(choice, "finish_reason"));
    if (word.isEmpty())
        return;
    if (isFailure(word))
        return setError(ErrorBody{QStringLiteral("the server ended the reply as \"%1\" and gave no reason").arg(word), {}, {}, {}, 0});
    setFinish(chatFinish(word));
    setEnded();
}

/// Names of reasoning fields: DeepSeek and llama-server, OpenRouter and vLLM, and a list of parts that may be encrypted.
void OpenAiChatDecoder::readThoughts(const json &message)
{
    for (const char *name : {"reasoning_content", "reasoning", "thinking"}) {
        if (const std::string &text = stringOf(message, name); !text.empty())
            return addThought(text);
    }
    const json &parts = memberOf(message, "reasoning_details");
    for (std::size_t i = 0; parts.is_array() && i < parts.size(); ++i) {
        const std::string &text = stringOf(parts[i], "text");
        addThought(text.empty() ? stringOf(parts[i], "summary") : text, parts[i].is_object());
    }
}

/// Content as a text or as a list of parts, some of them thoughts (Mistral, Anthropic's blocks).
void OpenAiChatDecoder::addContent(const json &content)
{
    if (content.is_string())
        addText(content.get_ref<const std::string &>());
    if (!content.is_array())
        return;
    for (const json &part : content) {
        if (part.is_string())
            addText(part.get_ref<const std::string &>());
        else if (const std::string &type = stringOf(part, "type"); type == "thinking" || type == "reasoning")
            addThought({}, true);
        else
            addText(stringOf(part, "text"));
    }
}

} // namespace engine
