// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"

#include <QList>

namespace engine {

struct CompletionReply;
struct CompletionRequest;
struct EmbeddingRequest;
struct Embeddings;
struct ModelInfo;

/// Completes prompts; an interface to the outside. Lives on the engine thread. An
/// Error means that there is no usable reply; a refusal or a cut text is a reply with
/// that FinishReason. complete() returns within a few milliseconds and never retries.
class Provider
{
public:
    Provider() = default;
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;
    virtual ~Provider() = default;

    [[nodiscard]] virtual Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) = 0;
    /// Whether calls may queue before they are sent; then CompletionRequest::sent is called.
    [[nodiscard]] virtual bool mayWait() const { return false; }
    /// Models of the endpoint; an empty list when the kind has no list.
    [[nodiscard]] virtual Task<Result<QList<ModelInfo>>> models(StopToken stop) = 0;
    /// All texts or none. BadConfig when this kind has no embeddings, else as complete().
    [[nodiscard]] virtual Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop);
};

} // namespace engine
