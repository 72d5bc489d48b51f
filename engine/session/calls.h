// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/task.h"
#include "engine/session/callpurpose.h"

#include <memory>

namespace engine {

struct CompletionReply;
struct CompletionRequest;
struct EmbeddingRequest;
struct Embeddings;
class Holds;
class SessionCore;

/// The calls of a session to providers. Engine thread.
class Calls
{
public:
    Calls(SessionCore &core, Holds &holds);
    ~Calls();

    /// One completion; every attempt is a separate call in the log. `last`: receives the number of the last attempt.
    [[nodiscard]] Task<Result<CompletionReply>> ask(CompletionRequest request, int generator, QList<CandidateId> about, CallId *last, CallPurpose purpose = {});
    /// Vectors of texts; logged and paid like a completion.
    [[nodiscard]] Task<Result<Embeddings>> embed(EmbeddingRequest request);
    /// Cancels calls that were not sent yet, and ends waits for another server after a failure.
    void dropQueued();
    /// Books calls that were in flight when an earlier session ended.
    void loseInFlight();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace engine
