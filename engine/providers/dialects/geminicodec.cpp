// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/geminicodec.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/dialects/eventdecoder.h"
#include "engine/providers/dialects/modellist.h"
#include "engine/providers/dialects/modeltraits.h"
#include "engine/providers/dialects/openaishapes.h"
#include "engine/providers/dialects/usageshapes.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <QUrl>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace engine {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

using Thinking = ModelTraits::Thinking;

/// "gemini-3.8-flash" → "/models/gemini-3.8-flash"; "tunedModels/mine" stays unchanged.
QByteArray modelPath(const QString &model)
{
    return '/' + QUrl::toPercentEncoding(model.contains(u'/') ? model : QStringLiteral("models/") + model, "/");
}

ordered_json partsOf(const QStringList &texts)
{
    ordered_json content;
    for (const QString &text : texts) {
        ordered_json part;
        part["text"] = text.toStdString();
        content["parts"].push_back(std::move(part));
    }
    return content;
}

void addGeminiThinking(ordered_json &config, const ModelTraits &traits, const QString &effort, int maxTokens)
{
    if (effort.isEmpty())
        return;
    if (traits.thinking == Thinking::Level) {
        config["thinkingConfig"]["thinkingLevel"] = effort.toUpper().toStdString();
    } else if (traits.thinking == Thinking::Budget) {
        const int budget = effort == u"none" ? 0 : std::max(128, thinkingBudget(effort, maxTokens));
        config["thinkingConfig"]["thinkingBudget"] = budget;
    }
}

ordered_json geminiConfig(const CompletionRequest &request, const ModelTraits &traits, const TakenSettings &taken)
{
    ordered_json config;
    if (taken.temperature)
        config["temperature"] = *taken.temperature;
    if (taken.topP)
        config["topP"] = *taken.topP;
    config["maxOutputTokens"] = request.generator.maxTokens;
    for (const QString &stop : taken.stops)
        config["stopSequences"].push_back(stop.toStdString());
    config["seed"] = wireSeed(request.seed);
    if (ordered_json schema = wantedSchema(request); !schema.is_null()) {
        config["responseMimeType"] = "application/json";
        config["responseJsonSchema"] = std::move(schema);
    }
    addGeminiThinking(config, traits, taken.effort, request.generator.maxTokens);
    return config;
}

FinishReason geminiFinish(const std::string &word)
{
    static constexpr std::array<std::string_view, 7> refusals{"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE", "IMAGE_SAFETY"};
    if (word == "STOP")
        return FinishReason::Stop;
    if (word == "MAX_TOKENS" || word == "CONTINUATION")
        return FinishReason::Length;
    return std::find(refusals.begin(), refusals.end(), word) != refusals.end() ? FinishReason::Refused : FinishReason::Unknown;
}

class GeminiDecoder final : public EventDecoder
{
public:
    using EventDecoder::EventDecoder;

private:
    void readEvent(const json &object, const QByteArray &) override { readPiece(object); }

    /// Without alt=sse, a stream is one list of pieces.
    bool readDocument(const json &document) override
    {
        if (document.is_object())
            return readPiece(document) && m_hasEnd;
        if (!document.is_array() || document.empty())
            return false;
        const bool whole = std::all_of(document.begin(), document.end(), [this](const json &piece) { return readPiece(piece); });
        return whole && m_hasEnd;
    }

    bool readPiece(const json &object)
    {
        if (!object.is_object() || takeError(object))
            return false;
        if (reply().model.isEmpty())
            reply().model = textOf(object, "modelVersion");
        if (reply().requestId.isEmpty())
            reply().requestId = textOf(object, "responseId");
        const json &candidates = memberOf(object, "candidates");
        const bool hasCandidate = candidates.is_array() && !candidates.empty();
        if (hasCandidate)
            readCandidate(candidates.front());
        addCounts(geminiCounts(memberOf(object, "usageMetadata")));
        if (const std::string &reason = stringOf(memberOf(object, "promptFeedback"), "blockReason"); !reason.empty())
            end(FinishReason::Refused);
        return hasCandidate || m_hasEnd || object.contains("usageMetadata");
    }

    void readCandidate(const json &candidate)
    {
        const json &parts = memberOf(memberOf(candidate, "content"), "parts");
        if (parts.is_array()) {
            for (const json &part : parts) {
                if (memberOf(part, "thought") == json(true))
                    addThought(stringOf(part, "text"), true);
                else
                    addText(stringOf(part, "text"));
            }
        }
        if (const std::string &word = stringOf(candidate, "finishReason"); !word.empty() && word != "FINISH_REASON_UNSPECIFIED")
            end(geminiFinish(word));
    }

    void end(FinishReason reason)
    {
        m_hasEnd = true;
        setFinish(reason);
        setEnded();
    }

    bool m_hasEnd = false;
};

ModelInfo geminiModel(const json &entry)
{
    const json &methods = memberOf(entry, "supportedGenerationMethods");
    const auto does = [&methods](const char *method) { return methods.is_array() && std::find(methods.begin(), methods.end(), json(method)) != methods.end(); };
    ModelInfo model;
    model.id = textOf(entry, "name");
    if (model.id.startsWith(QStringLiteral("models/")))
        model.id.remove(0, 7);
    model.displayName = textOf(entry, "displayName");
    if (model.displayName.isEmpty())
        model.displayName = model.id;
    model.contextTokens = countOf(entry, "inputTokenLimit");
    model.outputTokens = countOf(entry, "outputTokenLimit");
    model.embeds = does("embedContent") || does("batchEmbedContents");
    const bool useful = !methods.is_array() || does("generateContent") || model.embeds;
    return useful ? model : ModelInfo();
}

} // namespace

WireRequest GeminiCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    const ModelTraits traits = traitsOf(request.generator.model);
    const TakenSettings taken = takenSettings(request.generator, traits, 5);
    ordered_json body;
    if (const QStringList system = request.generator.systemMessages(); !system.isEmpty())
        body["systemInstruction"] = partsOf(system);
    ordered_json content;
    content["role"] = "user";
    content.update(partsOf(QStringList(request.prompt)));
    body["contents"].push_back(std::move(content));
    body["generationConfig"] = geminiConfig(request, traits, taken);
    return wireRequest(modelPath(request.generator.model) + ":streamGenerateContent?alt=sse", "text/event-stream, application/json",
        std::move(body), quirks, taken.leftOut);
}

std::unique_ptr<ReplyDecoder> GeminiCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<GeminiDecoder>(request);
}

Result<QList<ModelInfo>> GeminiCodec::decodeModels(QByteArrayView body) const
{
    return modelsFrom(body, "models", geminiModel);
}

WireRequest GeminiCodec::encodeEmbedding(const EmbeddingRequest &request) const
{
    static constexpr std::array purposes{"SEMANTIC_SIMILARITY", "RETRIEVAL_DOCUMENT", "RETRIEVAL_QUERY"};
    const QByteArray path = modelPath(request.generator.model);
    ordered_json body;
    body["requests"] = ordered_json::array();
    for (const QString &text : request.texts) {
        ordered_json one;
        one["model"] = QByteArray::fromPercentEncoding(path.sliced(1)).toStdString();
        one["content"] = partsOf(QStringList(text));
        one["taskType"] = purposes[size_t(request.purpose)];
        if (request.dimensions > 0)
            one["outputDimensionality"] = request.dimensions;
        body["requests"].push_back(std::move(one));
    }
    return wireRequest(path + ":batchEmbedContents", "application/json", std::move(body), {});
}

Result<Embeddings> GeminiCodec::decodeEmbedding(QByteArrayView body) const
{
    const json document = parseForeignJson(body);
    const json &list = memberOf(document, "embeddings");
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no vectors: ") + quoteStart(body));
    Embeddings out;
    for (const json &entry : list)
        out.vectors << vectorFrom(memberOf(entry, "values"));
    if (const auto tokens = countOf(memberOf(document, "usageMetadata"), "promptTokenCount"))
        out.usage = {*tokens, 0, 0, 0, true};
    return out;
}

} // namespace engine
