// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/ollamacodec.h"

#include "engine/providers/ndjsonreader.h"
#include "engine/providers/wirejson.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

ordered_json optionsOf(const CompletionRequest &request)
{
    const GeneratorPlan &generator = request.generator;
    ordered_json options;
    options["num_ctx"] = generator.contextTokens;
    options["num_predict"] = generator.maxTokens;
    options["seed"] = request.seed & 0x7fffffff;
    if (generator.temperature)
        options["temperature"] = *generator.temperature;
    if (generator.topP)
        options["top_p"] = *generator.topP;
    for (const QString &stop : generator.stopSequences)
        options["stop"].push_back(stop.toStdString());
    return options;
}

ordered_json chatMessages(const CompletionRequest &request)
{
    ordered_json messages = ordered_json::array();
    const auto add = [&](const char *role, const QString &text) {
        ordered_json message;
        message["role"] = role;
        message["content"] = text.toStdString();
        messages.push_back(std::move(message));
    };
    if (!request.generator.systemPrompt.isEmpty())
        add("system", request.generator.systemPrompt);
    add("user", request.prompt);
    return messages;
}

/// Reads one reply: lines of JSON, the last with "done": true. Failures as ReplyDecoder says.
class OllamaDecoder final : public ReplyDecoder
{
public:
    explicit OllamaDecoder(const CompletionRequest &request) : m_estimate(estimatedUsage(request, 0)) { }

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
        m_reply.usage = m_estimate;
        m_reply.usage.reported = m_output.has_value();
        m_reply.usage.output = m_output.value_or((qsizetype(m_text.size()) + 3) / 4);
        if (m_input)
            m_reply.usage.input = *m_input; // absent when the whole prompt was in the server's cache
        m_reply.text = replyText(m_text);
        return std::move(m_reply);
    }

private:
    void readLines(const QList<QByteArray> &lines)
    {
        for (const QByteArray &line : lines) {
            if (m_done || m_error || m_tooLarge)
                return;
            if (const json object = parseWire(line); object.is_object())
                readObject(object);
            else
                m_unreadable = true;
        }
    }

    void readObject(const json &object)
    {
        if (object.contains("error") && !memberOf(object, "error").is_null()) {
            m_error = errorInStream(errorBodyFrom(object));
            return;
        }
        if (m_reply.model.isEmpty())
            m_reply.model = textOf(object, "model");
        m_text += stringOf(memberOf(object, "message"), "content");
        m_text += stringOf(object, "response");
        m_tooLarge = qsizetype(m_text.size()) > maxReplyText;
        if (memberOf(object, "done") == json(true))
            readEnd(object);
    }

    void readEnd(const json &object)
    {
        m_done = true;
        m_input = countOf(object, "prompt_eval_count");
        m_output = countOf(object, "eval_count");
        const std::string &reason = stringOf(object, "done_reason");
        if (reason == "length")
            m_reply.finish = FinishReason::Length;
        else if (!reason.empty() && reason != "stop") // "load", "unload": nothing was written
            m_reply.finish = FinishReason::Unknown;
    }

    std::optional<Error> flaw() const
    {
        const auto bad = [](QString detail) { return Error{ErrorKind::BadReply, std::move(detail), {}}; };
        if (m_tooLarge || m_lines.overflowed())
            return bad(QStringLiteral("the reply is larger than 10 MB"));
        if (m_error)
            return m_error;
        if (m_head.trimmed().isEmpty())
            return bad(QStringLiteral("the reply is empty"));
        if (m_unreadable)
            return bad(QStringLiteral("the reply cannot be read: ") + quoteStart(m_head));
        if (!m_done)
            return Error{ErrorKind::Interrupted, QStringLiteral("the reply ended before its last line"), {}};
        return {};
    }

    NdjsonReader m_lines;
    QByteArray m_head; ///< the first bytes, to quote
    std::string m_text;
    CompletionReply m_reply;
    Usage m_estimate;
    std::optional<qint64> m_input, m_output;
    std::optional<Error> m_error;
    bool m_unreadable = false, m_done = false, m_tooLarge = false;
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

} // namespace

WireRequest OllamaCodec::encode(const CompletionRequest &request, const ModelQuirks &quirks) const
{
    ordered_json body;
    body["model"] = request.generator.model.toStdString();
    body["messages"] = chatMessages(request);
    body["stream"] = true;
    body["truncate"] = false;
    if (request.generator.structured && !quirks.dropped.contains(QStringLiteral("format"))) {
        ordered_json schema = ordered_json::parse(request.schema.begin(), request.schema.end(), nullptr, false);
        if (schema.is_object())
            body["format"] = std::move(schema);
    }
    body["options"] = optionsOf(request);
    WireRequest wire;
    wire.path = "/api/chat";
    wire.accept = "application/x-ndjson, application/json";
    for (const auto &item : body.items())
        wire.parameters << QString::fromStdString(item.key());
    wire.body = QByteArray::fromStdString(body.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    return wire;
}

std::unique_ptr<ReplyDecoder> OllamaCodec::decoder(const CompletionRequest &request) const
{
    return std::make_unique<OllamaDecoder>(request);
}

Result<QList<ModelInfo>> OllamaCodec::decodeModels(QByteArrayView body) const
{
    const json document = parseWire(body);
    const json &list = memberOf(document, "models");
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no list of models: ") + quoteStart(body));
    QList<ModelInfo> models;
    for (const json &entry : list) {
        ModelInfo model;
        model.id = textOf(entry, "name");
        if (model.id.isEmpty())
            model.id = textOf(entry, "model");
        model.displayName = described(model.id, memberOf(entry, "details"));
        if (!memberOf(entry, "remote_host").is_string()) // one of the vendor's cloud is not free
            model.price = Price{0, 0, 0, QStringLiteral("runs locally")};
        if (!model.id.isEmpty())
            models << model;
    }
    std::sort(models.begin(), models.end(), [](const ModelInfo &a, const ModelInfo &b) { return a.id < b.id; });
    return models;
}

} // namespace engine
