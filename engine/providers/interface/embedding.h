// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/providers/interface/providerrequest.h"
#include "engine/types/plan/money.h"
#include "engine/types/plan/usage.h"

#include <QList>

#include <optional>

namespace engine {

/// Texts to convert to vectors. Only vectors of one model, dimension and purpose can be compared.
struct EmbeddingRequest : ProviderRequest {
    enum class Purpose { Similarity, Document, Query };

    EmbeddingRequest() { step = Step::Embedding; }

    QStringList texts;       ///< none empty
    Purpose purpose = Purpose::Similarity;
    int dimensions = 0;      ///< 0: the model's default
};

struct Embeddings {
    QList<QList<float>> vectors; ///< in the order of the texts, each of length 1, all of one dimension
    Usage usage;
    std::optional<Money> cost;
    QString model;
    QString endpoint;          ///< as in CompletionReply
    bool cached = false;       ///< all vectors are from the cache: nothing was sent
    Money saved;               ///< original cost of the cached vectors

    bool operator==(const Embeddings &) const = default;
};

/// Validates vectors: one per text, all of one dimension, scaled to length
/// 1; missing token counts are estimated. BadReply when that is impossible.
[[nodiscard]] Result<Embeddings> checkedEmbeddings(Embeddings raw, const EmbeddingRequest &request);

/// Appends `more` to `all`. BadReply when the dimensions differ.
[[nodiscard]] Result<> append(Embeddings &all, Embeddings more);

} // namespace engine
