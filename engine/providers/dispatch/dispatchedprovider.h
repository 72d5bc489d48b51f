// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dispatch/dispatcher.h"
#include "engine/providers/interface/provider.h"

namespace engine {

struct CompletionReply;
struct CompletionRequest;
struct EmbeddingRequest;
struct Embeddings;
struct ModelInfo;

/// A model on one or several servers: every call queues at the dispatcher, goes to the least busy
/// server, and to the next one when nothing was sent or it was refused without cost. Late calls
/// that allow hedging are sent a second time. Engine thread. Errors: those of the last server used.
class DispatchedProvider final : public Provider
{
public:
    struct Server {
        std::shared_ptr<Provider> provider;
        std::shared_ptr<Route> route;
        double weight = 1;
    };

    DispatchedProvider(std::shared_ptr<Dispatcher> dispatcher, QList<Server> servers);

    [[nodiscard]] Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override;
    [[nodiscard]] bool mayWait() const override { return true; }
    /// Models of the first server that answers.
    [[nodiscard]] Task<Result<QList<ModelInfo>>> models(StopToken stop) override;
    [[nodiscard]] Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop) override;

    struct Shared; ///< state shared by calls in flight

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace engine
