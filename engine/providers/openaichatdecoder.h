// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/chatcodec.h"
#include "engine/providers/ssereader.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace engine {

/// Reads one Chat Completions reply, a stream of chunks or one document: which of them the bytes themselves tell.
/// Failures as ReplyDecoder says.
class OpenAiChatDecoder final : public ReplyDecoder
{
public:
    explicit OpenAiChatDecoder(const CompletionRequest &request);

    [[nodiscard]] Appetite feed(QByteArrayView bytes) override;
    [[nodiscard]] Result<CompletionReply> finish() override;

private:
    enum class Shape { Undecided, Stream, Document, Foreign };

    void decide();
    void readEvents(const QList<SseReader::Event> &events);
    void readObject(const nlohmann::json &object);
    void readChoice(const nlohmann::json &choice);
    void readUsage(const nlohmann::json &usage);
    void addText(const nlohmann::json &content);
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
    bool m_unreadable = false;
    bool m_finished = false; ///< a finish reason came
    bool m_done = false;     ///< [DONE] came
    bool m_tooLarge = false;
};

} // namespace engine
