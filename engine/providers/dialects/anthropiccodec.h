// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/providers/dialects/chatcodec.h"

namespace engine {

/// Anthropic Messages (providers.md §3.3). Does not support seeds or embeddings. Pure.
class AnthropicCodec final : public ChatCodec
{
public:
    [[nodiscard]] QByteArray name() const override { return "anthropic"; }
    [[nodiscard]] KeyHeader keyHeader() const override { return {"x-api-key", {}}; }
    [[nodiscard]] HttpHeaders headers(const GeneratorPlan &generator) const override;
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override;
    [[nodiscard]] QByteArray modelsPath() const override { return "/v1/models?limit=1000"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override;
};

} // namespace engine
