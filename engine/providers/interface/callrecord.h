// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

namespace engine {

struct CallEnd;
struct CompletionReply;
struct Embeddings;

// Replies of providers as the log keeps them, and back. A reply that was read
// from a record is equal to the first one, except that its cost is final. Pure.

/// Without the cost, which the session settles, and without the number of the call.
[[nodiscard]] CallEnd recordOf(const CompletionReply &reply);
[[nodiscard]] CallEnd recordOf(const Embeddings &made);

[[nodiscard]] CompletionReply completionFrom(const CallEnd &end);
/// BadReply when the record holds no vectors.
[[nodiscard]] Result<Embeddings> embeddingsFrom(const CallEnd &end);

} // namespace engine
