// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/eventdecoder.h"

#include "engine/providers/wirejson.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

using nlohmann::json;

namespace {

constexpr qsizetype headBytes = 512;
constexpr qsizetype maxDocument = 3 * maxReplyText; // text written with escapes

bool isTruthy(const json &value)
{
    return !value.is_null() && value != json(false) && value != json("") && value != json::object();
}

} // namespace

EventDecoder::EventDecoder(const CompletionRequest &request)
    : m_estimate(estimatedUsage(request, 0))
{
}

Appetite EventDecoder::feed(QByteArrayView bytes)
{
    if (m_shape == Shape::Undecided) {
        m_head.append(bytes);
        decide();
        if (m_shape == Shape::Stream) {
            readEvents(m_sse.feed(m_head));
            m_head.truncate(headBytes);
        }
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
void EventDecoder::decide()
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

Appetite EventDecoder::appetite() const
{
    const bool quotable = m_shape == Shape::Foreign && m_head.size() >= headBytes;
    if (m_tooLarge || m_sse.overflowed() || quotable)
        return Appetite::Stop;
    // After the end nothing but the counts is missing.
    return m_done || m_error || (m_ended && m_reply.usage.reported) ? Appetite::Enough : Appetite::More;
}

void EventDecoder::readEvents(const QList<SseReader::Event> &events)
{
    for (const SseReader::Event &event : events) {
        if (m_done || m_error || m_tooLarge)
            return;
        if (event.data.startsWith("[DONE]")) {
            m_done = true;
        } else if (const json object = parseWire(event.data); object.is_object()) {
            ++m_objects;
            readEvent(object, event.name);
        } else if (event.data.startsWith('{')) {
            m_unreadable = true; // it may have held a piece of the text
        }
    }
}

void EventDecoder::readWhole()
{
    const json document = parseWire(m_head);
    if (document.is_array() && !document.empty() && document.front().is_object() && takeError(document.front()))
        return;
    if (readDocument(document))
        m_ended = true; // a whole document needs no further mark that it is whole
    else
        m_unreadable = !m_error;
}

void EventDecoder::add(std::string &to, const std::string &text)
{
    to += text;
    m_tooLarge = m_tooLarge || qsizetype(to.size()) > maxReplyText;
}

void EventDecoder::addText(const std::string &text) { add(m_text, text); }
void EventDecoder::addRefusal(const std::string &text) { add(m_refusal, text); }

void EventDecoder::setWholeText(const std::string &text)
{
    if (m_text.empty())
        addText(text);
}

/// Nobody may count more of a part than of the whole.
void EventDecoder::setUsage(const Usage &usage)
{
    m_reply.usage = usage;
    m_reply.usage.cached = std::min(usage.cached, usage.input);
    m_reply.usage.reasoning = std::min(usage.reasoning, usage.output);
    m_reply.usage.written = std::min(usage.written, usage.input - m_reply.usage.cached);
    m_reply.usage.reported = true;
}

void EventDecoder::setError(const json &object)
{
    m_error = errorInStream(errorBodyFrom(object));
}

bool EventDecoder::takeError(const json &object)
{
    if (!isTruthy(memberOf(object, "error")) && stringOf(object, "object") != "error" && stringOf(object, "type") != "error")
        return false;
    setError(object);
    return true;
}

std::optional<Error> EventDecoder::flaw() const
{
    const auto bad = [](QString detail) { return Error{ErrorKind::BadReply, std::move(detail), {}}; };
    if (m_tooLarge || m_sse.overflowed())
        return bad(QStringLiteral("the reply is larger than 10 MB"));
    if (m_error)
        return m_error;
    if (m_head.trimmed().isEmpty())
        return bad(QStringLiteral("the reply is empty"));
    if (m_unreadable || (m_objects == 0 && !m_done && !m_ended))
        return bad(QStringLiteral("the reply cannot be read: ") + quoteStart(m_head));
    if (!m_ended && !m_done)
        return Error{ErrorKind::Interrupted, QStringLiteral("the reply ended before its last event"), {}};
    return {};
}

QString EventDecoder::textSoFar() const
{
    return replyText(m_text);
}

Result<CompletionReply> EventDecoder::finish()
{
    if (m_shape == Shape::Stream)
        readEvents(m_sse.finish());
    else if (m_shape == Shape::Document && !m_tooLarge)
        readWhole();
    if (auto error = flaw())
        return fail(std::move(*error));
    if (!m_hasFinish)
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
