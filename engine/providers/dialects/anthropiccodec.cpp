// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/anthropiccodec.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/dialects/eventdecoder.h"
#include "engine/providers/dialects/modellist.h"
#include "engine/providers/dialects/modeltraits.h"
#include "engine/providers/dialects/openaishapes.h"
#include "engine/providers/dialects/usageshapes.h"
#include "engine/providers/interface/completion.h"
#include "engine/types/plan/modelinfo.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

using Thinking = ModelTraits::Thinking;

/// One text; several texts become separate blocks.
ordered_json claudeSystem(const QStringList &messages)
{
    if (messages.size() == 1)
        return messages.constFirst().toStdString();
    ordered_json blocks = ordered_json::array();
    for (const QString &text : messages) {
        ordered_json block;
        block["type"] = "text";
        block["text"] = text.toStdString();
        blocks.push_back(std::move(block));
    }
    return blocks;
}

/// Adds the effort in the form of the model; true when the model will think.
bool addClaudeThinking(ordered_json &body, const ModelTraits &traits, const QString &effort, int maxTokens)
{
    if (effort.isEmpty())
        return false;
    if (traits.thinking == Thinking::Budget) {
        const int budget = thinkingBudget(effort, maxTokens);
        if (budget > 0) {
            body["thinking"]["type"] = "enabled";
            body["thinking"]["budget_tokens"] = budget;
        }
        return budget > 0;
    }
    const bool off = effort == u"none";
    if (off) {
        body["thinking"]["type"] = traits.thinking == Thinking::Between ? "between_tools" : "disabled";
        return false;
    }
    if (traits.thinking == Thinking::Adaptive)
        body["thinking"]["type"] = "adaptive";
    body["output_config"]["effort"] = effort.toStdString();
    return true;
}

void addClaudeSampling(ordered_json &body, const GeneratorPlan &generator, TakenSettings &taken, bool thinks)
{
    // From this version on, the service rejects them for every model.
    const bool refused = thinks || generator.apiVersion >= QStringLiteral("2026-10-21");
    if (refused && taken.temperature)
        taken.leftOut << QStringLiteral("temperature");
    if (refused && taken.topP)
        taken.leftOut << QStringLiteral("topP");
    if (!refused && taken.temperature)
        body["temperature"] = std::min(*taken.temperature, 1.0);
    if (!refused && taken.topP)
        body["top_p"] = *taken.topP;
}

class AnthropicDecoder final : public EventDecoder
{
public:
    using EventDecoder::EventDecoder;

private:
    void readEvent(const json &object, const QByteArray &name) override
    {
        std::string type = stringOf(object, "type");
        if (type.empty())
            type = name.toStdString();
        if (type == "content_block_delta") {
            const json &delta = memberOf(object, "delta");
            if (stringOf(delta, "type") == "text_delta")
                addText(stringOf(delta, "text"));
            else
                addThought(stringOf(delta, "thinking"));
        } else if (type == "content_block_start") {
            readBlock(memberOf(object, "content_block"));
        } else if (type == "message_start") {
            readHead(memberOf(object, "message"));
        } else if (type == "message_delta") {
            addCounts(anthropicCounts(memberOf(object, "usage")));
            readStop(memberOf(object, "delta"));
        } else if (type == "message_stop") {
            setEnded();
        } else if (type == "message") {
            readMessage(object);
        } else {
            takeError(object); // "ping" and unknown events are ignored
        }
    }

    bool readDocument(const json &document) override
    {
        if (!document.is_object() || takeError(document) || !memberOf(document, "content").is_array())
            return false;
        readMessage(document);
        return true;
    }

    void readMessage(const json &message)
    {
        readHead(message);
        const json &blocks = memberOf(message, "content");
        if (blocks.is_array()) {
            for (const json &block : blocks)
                readBlock(block);
        }
        readStop(message);
        setEnded();
    }

    void readBlock(const json &block)
    {
        const std::string &type = stringOf(block, "type");
        if (type == "text")
            addText(stringOf(block, "text"));
        else if (type == "thinking" || type == "redacted_thinking")
            addThought(stringOf(block, "thinking"), true);
    }

    void readHead(const json &message)
    {
        reply().model = textOf(message, "model");
        reply().requestId = textOf(message, "id");
        addCounts(anthropicCounts(memberOf(message, "usage")));
    }

    void readStop(const json &object)
    {
        const std::string &word = stringOf(object, "stop_reason");
        if (word == "end_turn" || word == "stop_sequence")
            setFinish(FinishReason::Stop);
        else if (word == "max_tokens" || word == "model_context_window_exceeded")
            setFinish(FinishReason::Length);
        else if (word == "refusal")
            setFinish(FinishReason::Refused);
        else if (!word.empty())
            setFinish(FinishReason::Unknown);
        if (word == "refusal" && isEmpty())
            addRefusal(stringOf(memberOf(object, "stop_details"), "explanation"));
    }
};

ModelInfo anthropicModel(const json &entry)
{
    ModelInfo model;
    model.id = textOf(entry, "id");
    model.displayName = textOf(entry, "display_name");
    if (model.displayName.isEmpty())
        model.displayName = model.id;
    model.contextTokens = countOf(entry, "max_input_tokens");
    model.outputTokens = countOf(entry, "max_tokens");
    return stringOf(entry, "lifecycle") == "retired" ? ModelInfo() : model;
}

} // namespace

HttpHeaders AnthropicCodec::headers(const GeneratorPlan &generator) const
{
    return {{"anthropic-version", generator.apiVersion.isEmpty() ? QByteArray("2023-06-01") : generator.apiVersion.toLatin1()}};
}

WireRequest AnthropicCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    const GeneratorPlan &generator = request.generator;
    const ModelTraits traits = traitsOf(generator.model);
    TakenSettings taken = takenSettings(generator, traits, 16);
    ordered_json body;
    body["model"] = generator.model.toStdString();
    body["max_tokens"] = generator.maxTokens;
    if (const QStringList system = generator.systemMessages(); !system.isEmpty())
        body["system"] = claudeSystem(system);
    ordered_json message;
    message["role"] = "user";
    message["content"] = request.prompt.toStdString();
    body["messages"].push_back(std::move(message));
    const bool thinks = addClaudeThinking(body, traits, taken.effort, generator.maxTokens);
    if (ordered_json schema = wantedSchema(request); !schema.is_null() && traits.schema) {
        body["output_config"]["format"]["type"] = "json_schema";
        body["output_config"]["format"]["schema"] = std::move(schema);
    }
    addClaudeSampling(body, generator, taken, thinks && traits.thinking == Thinking::Budget);
    for (const QString &stop : taken.stops)
        body["stop_sequences"].push_back(stop.toStdString());
    body["stream"] = true;
    WireRequest wire = wireRequest("/v1/messages", "text/event-stream, application/json", std::move(body), quirks, taken.leftOut);
    wire.headers = headers(generator);
    return wire;
}

std::unique_ptr<ReplyDecoder> AnthropicCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<AnthropicDecoder>(request);
}

Result<QList<ModelInfo>> AnthropicCodec::decodeModels(QByteArrayView body) const
{
    return modelsFrom(body, "data", anthropicModel);
}

} // namespace engine
