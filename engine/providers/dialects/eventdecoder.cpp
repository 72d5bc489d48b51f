// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/eventdecoder.h"

#include "engine/base/foreignjson.h"
#include "engine/base/result.h"
#include "engine/providers/interface/completion.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

using nlohmann::json;

namespace {

constexpr qsizetype headBytes = 512;
constexpr qsizetype maxDocument = 3 * maxReplyText; // larger than the text because of escapes
constexpr qsizetype wordBytes = 200;

} // namespace

EventDecoder::EventDecoder(const CompletionRequest &request)
    : m_gathered(request)
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

/// A document begins with a brace, an HTML page with an angle bracket; everything else is read as a stream.
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
        return; // may be the beginning of a byte order mark
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
    // After the end only the counts can be missing.
    return m_done || m_error || (m_ended && !m_gathered.counts.isEmpty()) ? Appetite::Enough : Appetite::More;
}

void EventDecoder::readEvents(const QList<SseReader::Event> &events)
{
    for (const SseReader::Event &event : events) {
        if (m_done || m_error || m_tooLarge)
            return;
        readOne(event);
    }
}

void EventDecoder::readOne(const SseReader::Event &event)
{
    if (event.data.startsWith("[DONE]")) {
        m_done = true;
    } else if (const json object = parseForeignJson(event.data); object.is_object()) {
        ++m_objects;
        if (event.name == "error")
            setError(object);
        else
            readEvent(object, event.name);
    } else if (event.name == "error") {
        setError(readErrorBody(event.data));
    } else if (event.data.startsWith('{')) {
        m_unreadable = true; // it may have contained a piece of the text
    } else if (!event.data.trimmed().isEmpty()) {
        m_words = event.data.left(wordBytes);
    }
}

void EventDecoder::readWhole()
{
    const json document = parseForeignJson(m_head);
    if (document.is_discarded() && readLines())
        return;
    if (document.is_array() && !document.empty() && document.front().is_object() && takeError(document.front()))
        return;
    if (readDocument(document))
        m_ended = true; // a whole document needs no end marker
    else
        m_unreadable = !m_error;
}

/// Several objects, one per line: events without SSE syntax.
bool EventDecoder::readLines()
{
    QList<SseReader::Event> events;
    for (const QByteArray &line : m_head.split('\n')) {
        if (const QByteArray text = line.trimmed(); !text.isEmpty())
            events.append({QByteArray(), text});
    }
    const auto isWhole = [](const SseReader::Event &event) { return event.data.startsWith("[DONE]") || (event.data.startsWith('{') && event.data.endsWith('}')); };
    if (events.size() < 2 || !std::all_of(events.begin(), events.end(), isWhole))
        return false;
    readEvents(events);
    return true;
}

void EventDecoder::add(std::string &to, const std::string &text)
{
    to += text;
    m_tooLarge = m_tooLarge || qsizetype(to.size()) > maxReplyText;
}

void EventDecoder::addText(const std::string &text) { add(m_gathered.text, text); }
void EventDecoder::addRefusal(const std::string &text) { add(m_refusal, text); }

void EventDecoder::addThought(const std::string &text, bool isHidden)
{
    m_gathered.thoughtBytes += qsizetype(text.size());
    m_gathered.hasThoughts = m_gathered.hasThoughts || isHidden || !text.empty();
}

void EventDecoder::setError(const ErrorBody &body)
{
    m_errorBody = body;
    m_error = errorInStream(body);
}

void EventDecoder::setError(const json &object)
{
    setError(errorBodyFrom(object));
}

bool EventDecoder::takeError(const json &object)
{
    if (!isErrorObject(object))
        return false;
    setError(object);
    return true;
}

/// Error for a stream that ended properly without any content.
Error EventDecoder::noReply() const
{
    QString detail = QStringLiteral("the server ended the stream without a text and without a reason");
    if (!m_words.isEmpty())
        detail += QStringLiteral("; it wrote ") + quoteStart(m_words);
    return {ErrorKind::BadReply, detail, {}};
}

std::optional<Error> EventDecoder::flaw() const
{
    if (m_tooLarge || m_sse.overflowed())
        return Error{ErrorKind::BadReply, QStringLiteral("the reply is larger than 10 MB"), {}};
    if (m_error)
        return m_error;
    if (m_head.trimmed().isEmpty() || m_unreadable || (m_objects == 0 && !m_done && !m_ended))
        return unreadableReply(m_head);
    if (!m_ended && !m_done)
        return Error{ErrorKind::Interrupted, QStringLiteral("the reply ended before its last event"), {}};
    if (!m_ended && isEmpty() && !m_gathered.hasThoughts)
        return noReply();
    return {};
}

QString EventDecoder::textSoFar() const
{
    return replyText(m_gathered.text);
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
        if (m_gathered.text.empty())
            m_gathered.text = m_refusal;
    }
    settleReply(m_reply, m_gathered);
    return std::move(m_reply);
}

} // namespace engine
