// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"
#include "engine/providers/dialects/modeltraits.h"

namespace engine {

/// OpenAI Chat Completions (providers.md §3.1), for api.openai.com and all compatible servers
/// (§3.8). Always requests a stream; also reads the plain JSON that some servers return. Pure.
class OpenAiChatCodec final : public ChatCodec
{
public:
    [[nodiscard]] QByteArray name() const override { return "openai-chat"; }
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override;
    [[nodiscard]] QByteArray modelsPath() const override { return "/models"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override;
    [[nodiscard]] int textsPerEmbedding() const override { return 256; }
    [[nodiscard]] WireRequest encodeEmbedding(const EmbeddingRequest &request) const override;
    [[nodiscard]] Result<Embeddings> decodeEmbedding(QByteArrayView body) const override;
};

} // namespace engine
