// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/servers/endpoint.h"

namespace engine {

/// A model behind HTTP: an endpoint with its dialect. Engine thread; may be destroyed while
/// calls are in flight. Errors: every kind of providers.md §2.6; details never contain the key.
class HttpProvider final : public Provider
{
public:
    HttpProvider(std::shared_ptr<Endpoint> endpoint, std::shared_ptr<const ChatCodec> codec);

    [[nodiscard]] Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override;
    [[nodiscard]] Task<Result<QList<ModelInfo>>> models(StopToken stop) override;
    [[nodiscard]] Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop) override;

    [[nodiscard]] const Endpoint &endpoint() const { return *m_endpoint; }
    [[nodiscard]] std::shared_ptr<Endpoint> sharedEndpoint() const { return m_endpoint; }
    [[nodiscard]] const ChatCodec &codec() const { return *m_codec; }

private:
    std::shared_ptr<Endpoint> m_endpoint;
    std::shared_ptr<const ChatCodec> m_codec;
};

} // namespace engine
