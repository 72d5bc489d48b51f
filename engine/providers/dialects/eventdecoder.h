// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"
#include "engine/providers/http/ssereader.h"
#include "engine/providers/interface/completion.h"

#include <string>

namespace engine {

/// Decodes one reply sent as events or as one JSON document, detected from the bytes.
/// Derived classes interpret the objects of their dialect. Errors as ReplyDecoder.
class EventDecoder : public ReplyDecoder
{
public:
    explicit EventDecoder(const CompletionRequest &request);

    [[nodiscard]] Appetite feed(QByteArrayView bytes) final;
    [[nodiscard]] Result<CompletionReply> finish() final;
    [[nodiscard]] QString textSoFar() const final;
    [[nodiscard]] std::optional<ErrorBody> refusal() const final { return m_errorBody; }

protected:
    /// Reads one event; `name` is its `event:` line, mostly empty.
    virtual void readEvent(const nlohmann::json &object, const QByteArray &name) = 0;
    /// Reads the reply as one document, or an error in its place. False: the document is neither.
    virtual bool readDocument(const nlohmann::json &document) = 0;

    void addText(const std::string &text);
    void addRefusal(const std::string &text);
    /// Adds reasoning beside the text; with `isHidden`, an empty text also counts as reasoning.
    void addThought(const std::string &text, bool isHidden = false);
    void setFinish(FinishReason reason) { m_reply.finish = reason; m_hasFinish = true; }
    void addCounts(const UsageCounts &counts) { m_gathered.counts.merge(counts); }
    void addSpareCounts(const UsageCounts &counts) { m_gathered.spareCounts.merge(counts); }
    /// Marks the reply as complete (providers.md §2.4).
    void setEnded() { m_ended = true; }
    void setError(const nlohmann::json &object);
    void setError(const ErrorBody &body);
    void setError(Error error) { m_error = std::move(error); }
    /// Whether the object is an error in place of a piece of a reply; stores it if so.
    bool takeError(const nlohmann::json &object);

    [[nodiscard]] CompletionReply &reply() { return m_reply; }
    [[nodiscard]] bool isEmpty() const { return m_gathered.text.empty() && m_refusal.empty(); }

private:
    enum class Shape { Undecided, Stream, Document, Foreign };

    void decide();
    void readEvents(const QList<SseReader::Event> &events);
    void readOne(const SseReader::Event &event);
    void readWhole();
    [[nodiscard]] bool readLines();
    void add(std::string &to, const std::string &text);
    [[nodiscard]] Appetite appetite() const;
    [[nodiscard]] std::optional<Error> flaw() const;
    [[nodiscard]] Error noReply() const;

    Shape m_shape = Shape::Undecided;
    QByteArray m_head; ///< the first bytes, to quote; for a document all bytes
    SseReader m_sse;
    GatheredReply m_gathered;
    std::string m_refusal;
    CompletionReply m_reply;
    std::optional<Error> m_error;
    std::optional<ErrorBody> m_errorBody;
    QByteArray m_words; ///< text of an event that is no JSON
    int m_objects = 0;
    bool m_unreadable = false, m_hasFinish = false, m_ended = false, m_tooLarge = false;
    bool m_done = false; ///< [DONE] was received
};

} // namespace engine
