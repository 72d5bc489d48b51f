// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"

namespace engine {

/// Validates vectors: one per text, all of one dimension, scaled to length
/// 1; missing token counts are estimated. BadReply when that is impossible.
[[nodiscard]] Result<Embeddings> checkedEmbeddings(Embeddings raw, const EmbeddingRequest &request);

/// Appends `more` to `all`. BadReply when the dimensions differ.
[[nodiscard]] Result<> append(Embeddings &all, Embeddings more);

} // namespace engine
