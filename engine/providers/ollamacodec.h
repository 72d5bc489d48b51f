// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/chatcodec.h"

namespace engine {

/// Ollama's own chat interface (providers.md §3.5). The context size always goes along, and a prompt that does not fit
/// is refused by the server instead of being cut silently. Pure.
class OllamaCodec final : public ChatCodec
{
public:
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override;
    [[nodiscard]] QByteArray modelsPath() const override { return "/api/tags"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override;
};

} // namespace engine
