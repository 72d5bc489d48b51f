// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/coherecodec.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/dialects/eventdecoder.h"
#include "engine/providers/dialects/modellist.h"
#include "engine/providers/dialects/modeltraits.h"
#include "engine/providers/dialects/openaishapes.h"
#include "engine/providers/dialects/usageshapes.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace engine {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

FinishReason cohereFinish(const std::string &word)
{
    if (word == "COMPLETE" || word == "STOP_SEQUENCE")
        return FinishReason::Stop;
    if (word == "MAX_TOKENS")
        return FinishReason::Length;
    return FinishReason::Unknown;
}

void addCohereOptions(ordered_json &body, const CompletionRequest &request, const TakenSettings &taken)
{
    if (taken.temperature)
        body["temperature"] = *taken.temperature;
    if (taken.topP)
        body["p"] = std::clamp(*taken.topP, 0.01, 0.99);
    for (const QString &stop : taken.stops)
        body["stop_sequences"].push_back(stop.toStdString());
    body["seed"] = wireSeed(request.seed);
    if (ordered_json schema = wantedSchema(request); !schema.is_null()) {
        body["response_format"]["type"] = "json_object";
        body["response_format"]["json_schema"] = std::move(schema);
    }
    if (taken.effort.isEmpty())
        return;
    const int budget = thinkingBudget(taken.effort, request.generator.maxTokens);
    body["thinking"]["type"] = taken.effort == u"none" ? "disabled" : "enabled";
    if (budget > 0)
        body["thinking"]["token_budget"] = budget;
}

class CohereDecoder final : public EventDecoder
{
public:
    using EventDecoder::EventDecoder;

private:
    void readEvent(const json &object, const QByteArray &name) override
    {
        std::string type = stringOf(object, "type");
        if (type.empty())
            type = name.toStdString();
        const json &delta = memberOf(object, "delta");
        if (type == "message-start") {
            reply().requestId = textOf(object, "id");
        } else if (type == "content-start" || type == "content-delta") {
            readPart(memberOf(memberOf(delta, "message"), "content"));
        } else if (type == "message-end") {
            readEnd(delta);
        } else if (!takeError(object) && type.empty() && object.contains("message")) {
            setError(object); // the object itself is the error
        }
    }

    bool readDocument(const json &document) override
    {
        if (!document.is_object() || takeError(document))
            return false;
        const json &message = memberOf(document, "message");
        if (!message.is_object()) {
            if (message.is_string())
                setError(document);
            return false;
        }
        reply().requestId = textOf(document, "id");
        const json &parts = memberOf(message, "content");
        if (parts.is_string())
            addText(parts.get_ref<const std::string &>());
        if (parts.is_array()) {
            for (const json &part : parts)
                readPart(part);
        }
        readEnd(document);
        return true;
    }

    void readPart(const json &part)
    {
        addText(stringOf(part, "text"));
        addThought(stringOf(part, "thinking"));
    }

    void readEnd(const json &end)
    {
        const std::string &word = stringOf(end, "finish_reason");
        if (word == "TIMEOUT")
            return setError(Error{ErrorKind::Timeout, QStringLiteral("the service took too long to answer"), {}});
        if (const std::string &error = stringOf(end, "error"); !error.empty() || word == "ERROR")
            return setError(ErrorBody{error.empty() ? QStringLiteral("the service failed inside the reply") : QString::fromStdString(error), {}, {}, {}, 0});
        addCounts(cohereCounts(memberOf(end, "usage")));
        setFinish(cohereFinish(word));
        setEnded();
    }
};

ModelInfo cohereModel(const json &entry)
{
    const json &endpoints = memberOf(entry, "endpoints");
    const auto serves = [&endpoints](const char *name) { return endpoints.is_array() && std::find(endpoints.begin(), endpoints.end(), json(name)) != endpoints.end(); };
    ModelInfo model;
    model.id = model.displayName = textOf(entry, "name");
    model.contextTokens = countOf(entry, "context_length");
    model.embeds = serves("embed");
    const bool useful = !endpoints.is_array() || serves("chat") || model.embeds;
    return useful && memberOf(entry, "is_deprecated") != json(true) ? model : ModelInfo();
}

} // namespace

HttpHeaders CohereCodec::headers(const GeneratorPlan &) const
{
    return {{"X-Client-Name", "Valda"}};
}

WireRequest CohereCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    const TakenSettings taken = takenSettings(request.generator, traitsOf(request.generator.model), 5);
    ordered_json body;
    body["model"] = request.generator.model.toStdString();
    body["messages"] = openAiMessages(request);
    body["max_tokens"] = request.generator.maxTokens;
    body["stream"] = true;
    addCohereOptions(body, request, taken);
    WireRequest wire = wireRequest("/v2/chat", "text/event-stream, application/json", std::move(body), quirks, taken.leftOut);
    wire.headers = headers(request.generator);
    return wire;
}

std::unique_ptr<ReplyDecoder> CohereCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<CohereDecoder>(request);
}

Result<QList<ModelInfo>> CohereCodec::decodeModels(QByteArrayView body) const
{
    return modelsFrom(body, "models", cohereModel);
}

WireRequest CohereCodec::encodeEmbedding(const EmbeddingRequest &request) const
{
    static constexpr std::array purposes{"clustering", "search_document", "search_query"};
    ordered_json body;
    body["model"] = request.generator.model.toStdString();
    body["input_type"] = purposes[size_t(request.purpose)];
    body["texts"] = ordered_json::array();
    for (const QString &text : request.texts)
        body["texts"].push_back(text.toStdString());
    body["embedding_types"].push_back("float");
    if (request.dimensions > 0)
        body["output_dimension"] = request.dimensions;
    body["truncate"] = "END";
    WireRequest wire = wireRequest("/v2/embed", "application/json", std::move(body), {});
    wire.headers = headers(request.generator);
    return wire;
}

Result<Embeddings> CohereCodec::decodeEmbedding(QByteArrayView body) const
{
    const json document = parseForeignJson(body);
    const json &list = memberOf(memberOf(document, "embeddings"), "float");
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no vectors: ") + quoteStart(body));
    Embeddings out;
    for (const json &entry : list)
        out.vectors << vectorFrom(entry);
    if (const auto tokens = countOf(memberOf(memberOf(document, "meta"), "billed_units"), "input_tokens"))
        out.usage = {*tokens, 0, 0, 0, true};
    return out;
}

} // namespace engine
