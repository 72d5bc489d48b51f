// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/eventdecoder.h"

namespace engine {

/// Decodes one Chat Completions reply of OpenAI, OpenRouter or a compatible server. Errors as ReplyDecoder.
class OpenAiChatDecoder final : public EventDecoder
{
public:
    using EventDecoder::EventDecoder;

private:
    void readEvent(const nlohmann::json &object, const QByteArray &name) override;
    [[nodiscard]] bool readDocument(const nlohmann::json &document) override;

    void readObject(const nlohmann::json &object);
    [[nodiscard]] bool takeBareError(const nlohmann::json &object, bool isWhole);
    void readChoice(const nlohmann::json &choice);
    void readThoughts(const nlohmann::json &message);
    void addContent(const nlohmann::json &content);
};

} // namespace engine
