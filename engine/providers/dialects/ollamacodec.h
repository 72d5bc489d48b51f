// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"

namespace engine {

/// Ollama's own chat interface (providers.md §3.5). The context size is always sent, so that
/// the server rejects a prompt that does not fit instead of truncating it silently. Pure.
class OllamaCodec final : public ChatCodec
{
public:
    [[nodiscard]] QByteArray name() const override { return "ollama"; }
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override;
    [[nodiscard]] QByteArray modelsPath() const override { return "/api/tags"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override;
    /// `/api/show`: the model's trained context size, and whether it generates text or embeddings.
    [[nodiscard]] std::optional<WireRequest> askDetail(const ModelInfo &model) const override;
    void addDetail(ModelInfo &model, QByteArrayView body) const override;
    [[nodiscard]] int textsPerEmbedding() const override { return 64; }
    [[nodiscard]] WireRequest encodeEmbedding(const EmbeddingRequest &request) const override;
    [[nodiscard]] Result<Embeddings> decodeEmbedding(QByteArrayView body) const override;
};

/// A model that is loaded now, from `/api/ps`.
struct LoadedModel {
    QString name;
    std::optional<qint64> contextTokens; ///< as allocated

    bool operator==(const LoadedModel &) const = default;
};

[[nodiscard]] Result<QList<LoadedModel>> ollamaLoaded(QByteArrayView body);

} // namespace engine
