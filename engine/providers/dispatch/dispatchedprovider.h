// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dispatch/dispatcher.h"

namespace engine {

/// A model on one or several servers: every call waits its turn at the dispatcher, goes to the least busy server, and on to
/// the next when nothing of it left this machine or it was refused without cost. Calls that may be hedged are sent again
/// when they are late. Engine thread. Errors: those of the server asked last.
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
    /// Of the first server that answers.
    [[nodiscard]] Task<Result<QList<ModelInfo>>> models(StopToken stop) override;
    [[nodiscard]] Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop) override;

    struct Shared; ///< what calls in flight keep alive

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace engine
