// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

// What OpenAI, OpenRouter and every compatible server write alike.

/// The system messages, then the prompt.
[[nodiscard]] nlohmann::ordered_json openAiMessages(const CompletionRequest &request);

/// Null when no schema is wanted, or it is no JSON object: then free text is asked for.
[[nodiscard]] nlohmann::ordered_json openAiResponseFormat(const CompletionRequest &request);
/// The schema wanted, parsed; null when there is none.
[[nodiscard]] nlohmann::ordered_json wantedSchema(const CompletionRequest &request);

/// Servers keep seeds in 31, 32 or 53 bits.
[[nodiscard]] inline qint64 wireSeed(quint64 seed) { return qint64(seed & 0x7fffffff); }

/// `GET /models`, with prices and context where they are told; sorted by id.
[[nodiscard]] Result<QList<ModelInfo>> openAiModels(QByteArrayView body);

[[nodiscard]] nlohmann::ordered_json openAiEmbeddingBody(const EmbeddingRequest &request);
[[nodiscard]] Result<Embeddings> openAiEmbeddings(QByteArrayView body);

/// A list of numbers; empty when it is something else.
[[nodiscard]] QList<float> vectorFrom(const nlohmann::json &numbers);

} // namespace engine
