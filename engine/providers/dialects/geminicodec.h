// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"

namespace engine {

/// Google Gemini (providers.md §3.6). The key is sent in a header, never in the address. Pure.
class GeminiCodec final : public ChatCodec
{
public:
    [[nodiscard]] QByteArray name() const override { return "gemini"; }
    [[nodiscard]] KeyHeader keyHeader() const override { return {"x-goog-api-key", {}}; }
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override;
    [[nodiscard]] QByteArray modelsPath() const override { return "/models?pageSize=1000"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override;
    [[nodiscard]] int textsPerEmbedding() const override { return 100; }
    [[nodiscard]] WireRequest encodeEmbedding(const EmbeddingRequest &request) const override;
    [[nodiscard]] Result<Embeddings> decodeEmbedding(QByteArrayView body) const override;
};

} // namespace engine
