// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/ollamacodec.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/dialects/modellist.h"
#include "engine/providers/dialects/modeltraits.h"
#include "engine/providers/dialects/openaishapes.h"
#include "engine/providers/dialects/usageshapes.h"
#include "engine/providers/http/ndjsonreader.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

ordered_json optionsOf(const CompletionRequest &request, const TakenSettings &taken)
{
    ordered_json options;
    options["num_ctx"] = request.generator.contextTokens;
    options["num_predict"] = request.generator.maxTokens;
    options["seed"] = wireSeed(request.seed);
    if (taken.temperature)
        options["temperature"] = *taken.temperature;
    if (taken.topP)
        options["top_p"] = *taken.topP;
    for (const QString &stop : taken.stops)
        options["stop"].push_back(stop.toStdString());
    return options;
}

/// "10m" is sent as text, "-1" and "300" as numbers of seconds.
ordered_json keepAliveValue(const QString &written)
{
    bool isNumber = false;
    const int seconds = written.toInt(&isNumber);
    return isNumber ? ordered_json(seconds) : ordered_json(written.toStdString());
}

/// Most models accept only on and off, gpt-oss only words.
ordered_json thinkOf(const QString &model, const QString &effort)
{
    if (model.contains(u"gpt-oss", Qt::CaseInsensitive))
        return effort == u"none" ? "low" : effort.toStdString();
    return effort != u"none";
}

/// Decodes one reply: lines of JSON, the last one with "done": true. Errors as ReplyDecoder.
class OllamaDecoder final : public ReplyDecoder
{
public:
    explicit OllamaDecoder(const CompletionRequest &request) : m_gathered(request) { }

    Appetite feed(QByteArrayView bytes) override
    {
        if (m_head.size() < 512)
            m_head.append(bytes.first(qMin<qsizetype>(bytes.size(), 512 - m_head.size())));
        readLines(m_lines.feed(bytes));
        if (m_tooLarge || m_lines.overflowed() || (m_unreadable && m_head.size() >= 512))
            return Appetite::Stop;
        return m_done || m_error ? Appetite::Enough : Appetite::More;
    }

    Result<CompletionReply> finish() override
    {
        readLines(m_lines.finish());
        if (auto error = flaw())
            return fail(std::move(*error));
        settleReply(m_reply, m_gathered);
        if (!m_gathered.counts.input && m_gathered.counts.output.value_or(0) > 0)
            m_reply.usage.reported = true; // the input count is absent when the whole prompt was in the server's cache
        return std::move(m_reply);
    }

    QString textSoFar() const override { return replyText(m_gathered.text); }
    std::optional<ErrorBody> refusal() const override { return m_errorBody; }

private:
    void readLines(const QList<QByteArray> &lines)
    {
        for (const QByteArray &line : lines) {
            if (m_done || m_error || m_tooLarge)
                return;
            if (const json object = parseForeignJson(line); object.is_object())
                readObject(object);
            else
                m_unreadable = true;
        }
    }

    void readObject(const json &object)
    {
        if (isErrorObject(object)) {
            m_errorBody = errorBodyFrom(object);
            m_error = errorInStream(*m_errorBody);
            return;
        }
        m_known = m_known || object.contains("message") || object.contains("response") || object.contains("done");
        if (m_reply.model.isEmpty())
            m_reply.model = textOf(object, "model");
        m_gathered.text += stringOf(memberOf(object, "message"), "content");
        m_gathered.text += stringOf(object, "response");
        m_tooLarge = qsizetype(m_gathered.text.size()) > maxReplyText;
        for (const std::string *thought : {&stringOf(memberOf(object, "message"), "thinking"), &stringOf(object, "thinking")}) {
            m_gathered.thoughtBytes += qsizetype(thought->size());
            m_gathered.hasThoughts = m_gathered.hasThoughts || !thought->empty();
        }
        if (memberOf(object, "done") == json(true))
            readEnd(object);
    }

    void readEnd(const json &object)
    {
        m_done = true;
        m_gathered.counts = ollamaCounts(object);
        const std::string &reason = stringOf(object, "done_reason");
        if (reason == "length")
            m_reply.finish = FinishReason::Length;
        else if (!reason.empty() && reason != "stop") // "load", "unload": no text was written
            m_reply.finish = FinishReason::Unknown;
    }

    std::optional<Error> flaw() const
    {
        if (m_tooLarge || m_lines.overflowed())
            return Error{ErrorKind::BadReply, QStringLiteral("the reply is larger than 10 MB"), {}};
        if (m_error)
            return m_error;
        if (m_unreadable || !m_known)
            return unreadableReply(m_head);
        if (!m_done)
            return Error{ErrorKind::Interrupted, QStringLiteral("the reply ended before its last line"), {}};
        return {};
    }

    NdjsonReader m_lines;
    QByteArray m_head; ///< the first bytes, to quote
    GatheredReply m_gathered;
    CompletionReply m_reply;
    std::optional<Error> m_error;
    std::optional<ErrorBody> m_errorBody;
    bool m_unreadable = false, m_done = false, m_tooLarge = false;
    bool m_known = false; ///< at least one object was part of a reply
};

QString described(const QString &name, const json &details)
{
    QStringList parts;
    for (const char *key : {"parameter_size", "quantization_level"}) {
        if (const QString part = textOf(details, key); !part.isEmpty())
            parts << part;
    }
    return parts.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, parts.join(QStringLiteral(", ")));
}

void readCapabilities(ModelInfo &model, const json &capabilities)
{
    if (!capabilities.is_array())
        return;
    const auto has = [&](const char *word) { return std::find(capabilities.begin(), capabilities.end(), json(word)) != capabilities.end(); };
    model.embeds = has("embedding") && !has("completion");
}

ModelInfo ollamaModel(const json &entry)
{
    ModelInfo model;
    model.id = textOf(entry, "name");
    if (model.id.isEmpty())
        model.id = textOf(entry, "model");
    model.displayName = described(model.id, memberOf(entry, "details"));
    readCapabilities(model, memberOf(entry, "capabilities"));
    if (!memberOf(entry, "remote_host").is_string()) // a model in Ollama's cloud is not free
        model.price = Price{0, 0, 0, QStringLiteral("runs locally")};
    return model;
}

} // namespace

WireRequest OllamaCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    const TakenSettings taken = takenSettings(request.generator, traitsOf(request.generator.model), 64);
    ordered_json body;
    body["model"] = request.generator.model.toStdString();
    body["messages"] = openAiMessages(request);
    body["stream"] = true;
    body["truncate"] = false;
    if (ordered_json schema = wantedSchema(request); !schema.is_null())
        body["format"] = std::move(schema);
    if (!taken.effort.isEmpty())
        body["think"] = thinkOf(request.generator.model, taken.effort);
    if (!request.generator.keepAlive.isEmpty())
        body["keep_alive"] = keepAliveValue(request.generator.keepAlive);
    body["options"] = optionsOf(request, taken);
    return wireRequest("/api/chat", "application/x-ndjson, application/json", std::move(body), quirks, taken.leftOut);
}

std::unique_ptr<ReplyDecoder> OllamaCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<OllamaDecoder>(request);
}

Result<QList<ModelInfo>> OllamaCodec::decodeModels(QByteArrayView body) const
{
    return modelsFrom(body, "models", ollamaModel);
}

std::optional<WireRequest> OllamaCodec::askDetail(const ModelInfo &model) const
{
    ordered_json body;
    body["model"] = model.id.toStdString();
    return wireRequest("/api/show", "application/json", std::move(body), {});
}

void OllamaCodec::addDetail(ModelInfo &model, QByteArrayView body) const
{
    const json document = parseForeignJson(body);
    readCapabilities(model, memberOf(document, "capabilities"));
    const json &info = memberOf(document, "model_info");
    if (!info.is_object())
        return;
    for (const auto &[key, value] : info.items()) { // "llama.context_length"
        if (const auto count = countOf(info, key.c_str()); key.ends_with(".context_length") && count && *count > 0)
            model.contextTokens = count;
    }
}

WireRequest OllamaCodec::encodeEmbedding(const EmbeddingRequest &request) const
{
    ordered_json body = openAiEmbeddingBody(request);
    body["truncate"] = true;
    if (!request.generator.keepAlive.isEmpty())
        body["keep_alive"] = keepAliveValue(request.generator.keepAlive);
    return wireRequest("/api/embed", "application/json", std::move(body), {});
}

Result<Embeddings> OllamaCodec::decodeEmbedding(QByteArrayView body) const
{
    const json document = parseForeignJson(body);
    const json &list = memberOf(document, "embeddings");
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no vectors: ") + quoteStart(body));
    Embeddings out;
    for (const json &entry : list)
        out.vectors << vectorFrom(entry);
    if (const auto tokens = countOf(document, "prompt_eval_count"))
        out.usage = {*tokens, 0, 0, 0, true};
    out.model = textOf(document, "model");
    return out;
}

Result<QList<LoadedModel>> ollamaLoaded(QByteArrayView body)
{
    const json document = parseForeignJson(body);
    const json &list = memberOf(document, "models");
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no list of loaded models: ") + quoteStart(body));
    QList<LoadedModel> loaded;
    for (const json &entry : list) {
        if (const QString name = textOf(entry, "name"); !name.isEmpty())
            loaded << LoadedModel{name, countOf(entry, "context_length")};
    }
    return loaded;
}

} // namespace engine
