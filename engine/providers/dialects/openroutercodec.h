// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"

namespace engine {

/// OpenRouter (providers.md §3.4): Chat Completions with routing, its own field for effort, and the price in the reply. Pure.
class OpenRouterCodec final : public ChatCodec
{
public:
    [[nodiscard]] QByteArray name() const override { return "openrouter"; }
    [[nodiscard]] HttpHeaders headers(const GeneratorPlan &generator) const override;
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override;
    [[nodiscard]] QByteArray modelsPath() const override { return "/models"; }
    [[nodiscard]] QByteArray keyPath() const override { return "/key"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override;
    [[nodiscard]] std::optional<ModelQuirks> quirksOf(int status, const ErrorBody &error, const WireRequest &sent,
        const ModelQuirks &used) const override;
    [[nodiscard]] int textsPerEmbedding() const override { return 256; }
    [[nodiscard]] WireRequest encodeEmbedding(const EmbeddingRequest &request) const override;
    [[nodiscard]] Result<Embeddings> decodeEmbedding(QByteArrayView body) const override;
};

} // namespace engine
