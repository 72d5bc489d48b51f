// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"

namespace engine {

/// Cohere API version 2 (providers.md §3.7). Counts billed tokens, which differ from those read. Pure.
class CohereCodec final : public ChatCodec
{
public:
    [[nodiscard]] QByteArray name() const override { return "cohere"; }
    [[nodiscard]] HttpHeaders headers(const GeneratorPlan &generator) const override;
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override;
    [[nodiscard]] QByteArray modelsPath() const override { return "/v1/models?page_size=1000"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override;
    [[nodiscard]] int textsPerEmbedding() const override { return 96; }
    [[nodiscard]] WireRequest encodeEmbedding(const EmbeddingRequest &request) const override;
    [[nodiscard]] Result<Embeddings> decodeEmbedding(QByteArrayView body) const override;
};

} // namespace engine
