// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/chatcodec.h"
#include "engine/providers/ssereader.h"

#include <string>

namespace engine {

/// Reads one reply sent as events or as one JSON document: which of them the bytes themselves tell. What an object
/// means is the dialect's. Failures as ReplyDecoder says.
class EventDecoder : public ReplyDecoder
{
public:
    explicit EventDecoder(const CompletionRequest &request);

    [[nodiscard]] Appetite feed(QByteArrayView bytes) final;
    [[nodiscard]] Result<CompletionReply> finish() final;
    [[nodiscard]] QString textSoFar() const final;

protected:
    /// One event; `name` is its `event:` line, mostly empty.
    virtual void readEvent(const nlohmann::json &object, const QByteArray &name) = 0;
    /// The reply as one document, or an error in its place. False: it is neither.
    virtual bool readDocument(const nlohmann::json &document) = 0;

    void addText(const std::string &text);
    void addRefusal(const std::string &text);
    /// The last text of a stream that repeats itself: counts only when no piece came before.
    void setWholeText(const std::string &text);
    void setFinish(FinishReason reason) { m_reply.finish = reason; m_hasFinish = true; }
    void setUsage(const Usage &usage);
    /// The end of the reply was seen (providers.md §2.4): what is there is whole.
    void setEnded() { m_ended = true; }
    void setError(const nlohmann::json &object);
    void setError(Error error) { m_error = std::move(error); }
    /// Whether the object is an error instead of a piece of a reply; then it is taken as such.
    bool takeError(const nlohmann::json &object);

    [[nodiscard]] CompletionReply &reply() { return m_reply; }
    [[nodiscard]] bool isEmpty() const { return m_text.empty() && m_refusal.empty(); }

private:
    enum class Shape { Undecided, Stream, Document, Foreign };

    void decide();
    void readEvents(const QList<SseReader::Event> &events);
    void readWhole();
    void add(std::string &to, const std::string &text);
    [[nodiscard]] Appetite appetite() const;
    [[nodiscard]] std::optional<Error> flaw() const;

    Shape m_shape = Shape::Undecided;
    QByteArray m_head; ///< the first bytes, to quote; in a document all of them
    SseReader m_sse;
    std::string m_text, m_refusal;
    CompletionReply m_reply;
    Usage m_estimate; ///< of the request
    std::optional<Error> m_error;
    int m_objects = 0;
    bool m_unreadable = false, m_hasFinish = false, m_ended = false, m_tooLarge = false;
    bool m_done = false; ///< [DONE] came
};

} // namespace engine
