// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

struct CompletionRequest;
struct EmbeddingRequest;
struct Embeddings;
struct ModelInfo;

// JSON shared by OpenAI, OpenRouter and compatible servers.

/// The system messages, then the prompt.
[[nodiscard]] nlohmann::ordered_json openAiMessages(const CompletionRequest &request);

/// Null when no schema is requested or it is no JSON object: then the reply is free text.
[[nodiscard]] nlohmann::ordered_json openAiResponseFormat(const CompletionRequest &request);
/// The requested schema, parsed; null when there is none.
[[nodiscard]] nlohmann::ordered_json wantedSchema(const CompletionRequest &request);

/// Servers store seeds in 31, 32 or 53 bits.
[[nodiscard]] inline qint64 wireSeed(quint64 seed) { return qint64(seed & 0x7fffffff); }

/// Models of `GET /models`, with prices and context where given; sorted by id.
[[nodiscard]] Result<QList<ModelInfo>> openAiModels(QByteArrayView body);

[[nodiscard]] nlohmann::ordered_json openAiEmbeddingBody(const EmbeddingRequest &request);
[[nodiscard]] Result<Embeddings> openAiEmbeddings(QByteArrayView body);

/// A list of numbers; empty when the value is another type.
[[nodiscard]] QList<float> vectorFrom(const nlohmann::json &numbers);

} // namespace engine
