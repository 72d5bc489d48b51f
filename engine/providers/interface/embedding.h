// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"

namespace engine {

/// The vectors as promised: one for each text, all of one dimension, of length 1; tokens estimated where nobody counted.
/// BadReply when they cannot be.
[[nodiscard]] Result<Embeddings> checkedEmbeddings(Embeddings raw, const EmbeddingRequest &request);

/// Puts `more` behind `all`. BadReply when the dimensions differ.
[[nodiscard]] Result<> append(Embeddings &all, Embeddings more);

} // namespace engine
