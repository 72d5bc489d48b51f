// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/openaichatdecoder.h"

#include "engine/providers/wirejson.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

using nlohmann::json;

namespace {

constexpr qsizetype headBytes = 512;
constexpr qsizetype maxDocument = 3 * maxReplyText; // text written with escapes

FinishReason finishOf(const std::string &word)
{
    if (word == "stop" || word == "eos" || word == "stop_sequence")
        return FinishReason::Stop;
    if (word == "length" || word == "max_tokens")
        return FinishReason::Length;
    if (word == "content_filter" || word == "refusal")
        return FinishReason::Refused;
    return FinishReason::Unknown;
}

bool isTruthy(const json &value)
{
    return !value.is_null() && value != json(false) && value != json("") && value != json::object();
}

} // namespace

Usage estimatedUsage(const CompletionRequest &request, qsizetype replyBytes)
{
    const qsizetype asked = request.prompt.toUtf8().size() + request.generator.systemPrompt.toUtf8().size();
    return {(asked + 3) / 4, 0, (replyBytes + 3) / 4, 0, false};
}

OpenAiChatDecoder::OpenAiChatDecoder(const CompletionRequest &request)
    : m_estimate(estimatedUsage(request, 0))
{
}

Appetite OpenAiChatDecoder::feed(QByteArrayView bytes)
{
    if (m_shape == Shape::Undecided) {
        m_head.append(bytes);
        decide();
        if (m_shape == Shape::Stream)
            readEvents(m_sse.feed(m_head));
        if (m_shape == Shape::Stream)
            m_head.truncate(headBytes);
        return appetite();
    }
    if (m_shape == Shape::Stream) {
        if (m_head.size() < headBytes)
            m_head.append(bytes.first(qMin(bytes.size(), headBytes - m_head.size())));
        readEvents(m_sse.feed(bytes));
    } else {
        m_head.append(bytes);
        m_tooLarge = m_tooLarge || m_head.size() > maxDocument;
    }
    return appetite();
}

/// A document begins with a brace, a page of HTML with an angle; everything else is read as a stream.
void OpenAiChatDecoder::decide()
{
    QByteArrayView start = m_head;
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    start = start.trimmed();
    if (start.isEmpty())
        return;
    const char first = start.front();
    if (uchar(first) == 0xEF && start.size() < 3)
        return; // may become a byte order mark
    if (first == '{' || first == '[')
        m_shape = Shape::Document;
    else
        m_shape = first == '<' ? Shape::Foreign : Shape::Stream;
}

Appetite OpenAiChatDecoder::appetite() const
{
    const bool quotable = m_shape == Shape::Foreign && m_head.size() >= headBytes;
    if (m_tooLarge || m_sse.overflowed() || quotable)
        return Appetite::Stop;
    return m_done || m_error ? Appetite::Enough : Appetite::More;
}

void OpenAiChatDecoder::readEvents(const QList<SseReader::Event> &events)
{
    for (const SseReader::Event &event : events) {
        if (m_done || m_error || m_tooLarge)
            return;
        if (event.data.startsWith("[DONE]")) {
            m_done = true;
        } else if (const json object = parseWire(event.data); object.is_object()) {
            readObject(object);
        } else if (event.data.startsWith('{')) {
            m_unreadable = true; // it may have held a piece of the text
        }
    }
}

void OpenAiChatDecoder::readObject(const json &object)
{
    ++m_objects;
    const bool isError = isTruthy(memberOf(object, "error")) || stringOf(object, "object") == "error";
    if (isError) {
        m_error = errorInStream(errorBodyFrom(object));
        return;
    }
    if (m_reply.model.isEmpty())
        m_reply.model = textOf(object, "model");
    if (m_reply.requestId.isEmpty())
        m_reply.requestId = textOf(object, "id");
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
    addText(memberOf(message, "content"));
    if (!message.is_object())
        addText(memberOf(choice, "text"));
    m_refusal += stringOf(message, "refusal");
    const std::string &word = stringOf(choice, "finish_reason");
    if (word.empty())
        return;
    if (word == "error") {
        const json &error = memberOf(choice, "error");
        m_error = errorInStream(errorBodyFrom(error.is_object() ? json{{"error", error}} : json::object()));
        return;
    }
    m_finished = true;
    m_reply.finish = finishOf(word);
}

/// A text, or a list of parts.
void OpenAiChatDecoder::addText(const json &content)
{
    if (content.is_string())
        m_text += content.get_ref<const std::string &>();
    if (content.is_array()) {
        for (const json &part : content)
            m_text += stringOf(part, "text");
    }
    m_tooLarge = m_tooLarge || qsizetype(m_text.size()) > maxReplyText || qsizetype(m_refusal.size()) > maxReplyText;
}

void OpenAiChatDecoder::readUsage(const json &usage)
{
    const auto input = countOf(usage, "prompt_tokens");
    const auto output = countOf(usage, "completion_tokens");
    if (!input || !output)
        return;
    const qint64 cached = countOf(memberOf(usage, "prompt_tokens_details"), "cached_tokens").value_or(0);
    const qint64 reasoning = countOf(memberOf(usage, "completion_tokens_details"), "reasoning_tokens").value_or(0);
    m_reply.usage = {*input, qMin(cached, *input), *output, qMin(reasoning, *output), true};
    if (const auto cost = numberOf(usage, "cost"); cost && *cost >= 0 && *cost < 1e6)
        m_reply.cost = Money::fromUsd(*cost);
}

std::optional<Error> OpenAiChatDecoder::flaw() const
{
    const auto bad = [](QString detail) { return Error{ErrorKind::BadReply, std::move(detail), {}}; };
    if (m_tooLarge || m_sse.overflowed())
        return bad(QStringLiteral("the reply is larger than 10 MB"));
    if (m_error)
        return m_error;
    if (m_head.trimmed().isEmpty())
        return bad(QStringLiteral("the reply is empty"));
    if (m_unreadable || (m_objects == 0 && !m_done))
        return bad(QStringLiteral("the reply cannot be read: ") + quoteStart(m_head));
    if (!m_finished && !m_done)
        return Error{ErrorKind::Interrupted, QStringLiteral("the reply ended before its last event"), {}};
    return {};
}

Result<CompletionReply> OpenAiChatDecoder::finish()
{
    if (m_shape == Shape::Stream) {
        readEvents(m_sse.finish());
    } else if (m_shape == Shape::Document && !m_tooLarge) {
        const json document = parseWire(m_head);
        const bool isReply = document.is_object() && memberOf(document, "choices").is_array() && !memberOf(document, "choices").empty();
        if (document.is_array() && !document.empty() && document.front().contains("error"))
            readObject(document.front());
        else if (document.is_object() && (isReply || document.contains("error") || document.contains("object")))
            readObject(document);
        m_unreadable = m_unreadable || !isReply;
        m_done = isReply; // a whole document needs no further mark that it is whole
    }
    if (auto error = flaw())
        return fail(std::move(*error));
    if (!m_finished)
        m_reply.finish = FinishReason::Unknown;
    if (!m_refusal.empty()) {
        m_reply.finish = FinishReason::Refused;
        if (m_text.empty())
            m_text = m_refusal;
    }
    if (!m_reply.usage.reported) {
        m_reply.usage = m_estimate;
        m_reply.usage.output = (qsizetype(m_text.size()) + 3) / 4;
    }
    m_reply.text = replyText(m_text);
    return std::move(m_reply);
}

} // namespace engine
