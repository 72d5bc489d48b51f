// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"

namespace engine {

/// OpenAI Responses (providers.md §3.2). Does not support seeds or stop sequences; the service stores nothing. Pure.
class OpenAiResponsesCodec final : public ChatCodec
{
public:
    [[nodiscard]] QByteArray name() const override { return "openai-responses"; }
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override;
    [[nodiscard]] QByteArray modelsPath() const override { return "/models"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override;
    [[nodiscard]] int textsPerEmbedding() const override { return 256; }
    [[nodiscard]] WireRequest encodeEmbedding(const EmbeddingRequest &request) const override;
    [[nodiscard]] Result<Embeddings> decodeEmbedding(QByteArrayView body) const override;
};

} // namespace engine
