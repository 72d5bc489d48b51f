// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/openairesponsescodec.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/dialects/eventdecoder.h"
#include "engine/providers/dialects/modeltraits.h"
#include "engine/providers/dialects/openaishapes.h"
#include "engine/providers/dialects/usageshapes.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

/// The first system prompt becomes the instructions; further ones come before the prompt.
ordered_json inputOf(const CompletionRequest &request, const QStringList &furtherSystem, const ModelQuirks &quirks)
{
    if (furtherSystem.isEmpty())
        return request.prompt.toStdString();
    ordered_json input = ordered_json::array();
    const auto add = [&input](const char *role, const QString &text) {
        ordered_json item;
        item["role"] = role;
        item["content"] = text.toStdString();
        input.push_back(std::move(item));
    };
    for (const QString &system : furtherSystem)
        add(quirks.renamed.contains(developerRole) ? "system" : "developer", system);
    add("user", request.prompt);
    return input;
}

ordered_json textFormat(const CompletionRequest &request)
{
    ordered_json schema = wantedSchema(request);
    if (schema.is_null())
        return {};
    ordered_json format;
    format["type"] = "json_schema";
    format["name"] = "reply";
    format["strict"] = true;
    format["schema"] = std::move(schema);
    return format;
}

/// The last event repeats the whole reply; the pieces before it are used when it does not.
class ResponsesDecoder final : public EventDecoder
{
public:
    using EventDecoder::EventDecoder;

private:
    void readEvent(const json &object, const QByteArray &name) override
    {
        std::string type = stringOf(object, "type");
        if (type.empty())
            type = name.toStdString();
        if (type == "response.output_text.delta")
            addText(stringOf(object, "delta"));
        else if (type == "response.refusal.delta")
            addRefusal(stringOf(object, "delta"));
        else if (type == "response.reasoning_summary_text.delta" || type == "response.reasoning_text.delta")
            addThought(stringOf(object, "delta"));
        else if (type == "error")
            setError(object);
        else if (type == "response.completed" || type == "response.incomplete" || type == "response.failed")
            readResponse(memberOf(object, "response"));
        else if (type.empty())
            takeError(object);
    }

    bool readDocument(const json &document) override
    {
        if (!document.is_object())
            return false;
        const bool isResponse = memberOf(document, "output").is_array() || stringOf(document, "object") == "response";
        if (isResponse)
            readResponse(document);
        else
            takeError(document);
        return isResponse;
    }

    void readResponse(const json &response)
    {
        reply().model = textOf(response, "model");
        reply().requestId = textOf(response, "id");
        if (const json &error = memberOf(response, "error"); error.is_object())
            return setError(response);
        const std::string &status = stringOf(response, "status");
        if (status == "failed" || status == "cancelled")
            return setError(ErrorBody{QStringLiteral("the response was ended: ") + QString::fromStdString(status), {}, {}, {}, 0});
        if (isEmpty())
            readOutput(memberOf(response, "output"));
        addCounts(openAiCounts(memberOf(response, "usage")));
        setFinish(finishOf(status, stringOf(memberOf(response, "incomplete_details"), "reason")));
        setEnded();
    }

    void readOutput(const json &output)
    {
        if (!output.is_array())
            return;
        for (const json &item : output) {
            const json &parts = memberOf(item, "content");
            if (stringOf(item, "type") == "reasoning")
                addThought({}, true);
            if (stringOf(item, "type") != "message" || !parts.is_array())
                continue;
            for (const json &part : parts) {
                if (stringOf(part, "type") == "refusal")
                    addRefusal(stringOf(part, "refusal"));
                else if (stringOf(part, "type") == "output_text")
                    addText(stringOf(part, "text"));
            }
        }
    }

    /// "incomplete" counts as cut unless the reason is the content filter.
    static FinishReason finishOf(const std::string &status, const std::string &reason)
    {
        if (status == "completed")
            return FinishReason::Stop;
        if (status != "incomplete")
            return FinishReason::Unknown;
        return reason == "content_filter" ? FinishReason::Refused : FinishReason::Length;
    }
};

} // namespace

WireRequest OpenAiResponsesCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    const GeneratorPlan &generator = request.generator;
    const TakenSettings taken = takenSettings(generator, traitsOf(generator.model), 0);
    QStringList system = generator.systemMessages();
    ordered_json body;
    body["model"] = generator.model.toStdString();
    if (!system.isEmpty())
        body["instructions"] = system.takeFirst().toStdString();
    body["input"] = inputOf(request, system, quirks);
    body["max_output_tokens"] = generator.maxTokens;
    if (!taken.effort.isEmpty())
        body["reasoning"]["effort"] = taken.effort.toStdString();
    if (ordered_json format = textFormat(request); !format.is_null())
        body["text"]["format"] = std::move(format);
    if (taken.temperature)
        body["temperature"] = *taken.temperature;
    if (taken.topP)
        body["top_p"] = *taken.topP;
    body["store"] = false;
    body["stream"] = true;
    return wireRequest("/responses", "text/event-stream, application/json", std::move(body), quirks, taken.leftOut);
}

std::unique_ptr<ReplyDecoder> OpenAiResponsesCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<ResponsesDecoder>(request);
}

Result<QList<ModelInfo>> OpenAiResponsesCodec::decodeModels(QByteArrayView body) const
{
    return openAiModels(body);
}

WireRequest OpenAiResponsesCodec::encodeEmbedding(const EmbeddingRequest &request) const
{
    return wireRequest("/embeddings", "application/json", openAiEmbeddingBody(request), {});
}

Result<Embeddings> OpenAiResponsesCodec::decodeEmbedding(QByteArrayView body) const
{
    return openAiEmbeddings(body);
}

} // namespace engine
